/** A browser that has crashed and takes its time to die, while the next one starts on the same profile. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../e2e/harness/ask.ts';
import { launchChromium } from '../e2e/harness/chromium.ts';
import type { Chromium } from '../e2e/harness/chromium.ts';
import { startServer } from '../e2e/harness/server.ts';
import type { LocalServer } from '../e2e/harness/server.ts';
import { HOST } from '../e2e/sync-cases.ts';
import { killHost } from './host.ts';
import { after } from './plan.ts';
import { heldVersion, Versions } from './versions.ts';

/** Milliseconds for which the files of the database are held. */
const HOLDS = 1500;

let server: LocalServer;
let profile: string;
let browser: Chromium;
const host = killHost({ latency: 0 });
const versions = new Versions();
host.add(versions.publisher);

beforeAll(async () => {
  server = await startServer({ [HOST]: host.site });
  profile = await mkdtemp(join(tmpdir(), 'tabayun-dying-'));
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  if (profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

async function start() {
  browser = await launchChromium({ server, profile });
  return browser.openPage(`chrome-extension://${browser.extensionId}/manifest.json`);
}

test('lists whose files the browser before still holds are waited for, not deleted', async () => {
  const before = await start();
  versions.publishNext();
  await versions.subscribe(before);
  await browser.close();
  const release = await holdDatabase();
  // Nothing could be fetched anew.
  host.hold();
  const page = await start();
  const asked = ask(page, 'health', {});
  await after(HOLDS);
  await release();
  expect((await asked).storage).toBe('ok');
  expect(await heldVersion(page, versions.publisher)).toBe(versions.version);
});

/** Locks the database as the browser does (fcntl, which Node has no call for). */
async function holdDatabase(): Promise<() => Promise<unknown>> {
  const folder = join(profile, 'Default', 'IndexedDB');
  const name = readdirSync(folder).find((one) => one.endsWith('.leveldb'));
  if (name === undefined) throw new Error('the browser keeps no database');
  const holder = spawn('perl', ['-MFcntl', '-e', LOCK, join(folder, name, 'LOCK')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await Promise.race([once(holder.stdout, 'data'), once(holder, 'close')])) as [unknown];
  if (String(said) !== 'held') throw new Error('the database could not be locked');
  return () => {
    holder.kill();
    return once(holder, 'close');
  };
}
const LOCK = `open(my $file, '+<', $ARGV[0]) or die $!;
my $lock = pack('s s x4 q q i x4', F_WRLCK, 0, 0, 0, 0);
fcntl($file, F_SETLK, $lock) or die $!;
$| = 1; print "held"; sleep`;
