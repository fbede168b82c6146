/** The process of a browser that was started on a profile. Linux only: it is found in /proc. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitFor } from '../e2e/harness/wait.ts';

function argumentsOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

/** All processes of the browser on this profile; its own one, which has no type, first. */
function processesOn(profile: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => ({ pid: Number(pid), line: argumentsOf(pid) }))
    .filter(({ line }) => line.includes(`--user-data-dir=${profile}`))
    .sort((a, b) => Number(isChild(a.line)) - Number(isChild(b.line)) || a.pid - b.pid)
    .map(({ pid }) => pid);
}

const isChild = (line: readonly string[]): boolean => line.some((one) => one.startsWith('--type='));

/** Kills the browser on a profile as a crash does, and waits until nothing of it runs or holds files. */
export function browserKiller(profile: string): () => Promise<void> {
  const [pid] = processesOn(profile);
  if (pid === undefined) throw new Error(`no browser runs on ${profile}`);
  return async () => {
    process.kill(pid, 'SIGKILL');
    await waitFor('the browser to be gone', () => !runs(pid) && processesOn(profile).length === 0);
  };
}

/** Its arguments are gone before its last thread is, and its files are not. */
function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Whether Chromium found no files of the extension's database when it opened it last. LevelDB logs that. */
export function startedEmpty(profile: string): boolean {
  const folder = join(profile, 'Default', 'IndexedDB');
  const name = readdirSync(folder).find((one) => one.endsWith('.leveldb'));
  if (name === undefined) throw new Error('the browser keeps no database');
  return readFileSync(join(folder, name, 'LOG'), 'utf8').includes('since it was missing');
}
