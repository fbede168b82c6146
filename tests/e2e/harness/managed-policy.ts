/** What an administrator sets for the extension, as each browser finds it on a real device. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../../run/browsers.mjs';
import { CHROME_BUILD } from './chromium.ts';
import { addonId, FIREFOX_BUILD } from './firefox.ts';

/** Whether this machine lets a browser see an `/etc` of its own. */
export const canManageChromium = spawnSync('unshare', ['-m', 'true']).status === 0;

export interface ManagedChromium {
  /** Starts Chromium with the policy. */
  readonly program: string;
  /** Changes the policy; the running browser notices. */
  set(values: object): void;
  remove(): void;
}

/**
 * A Chromium for which an administrator has set values: it runs with a folder of policies of its own in place of that
 * of the machine, which stays as it is.
 */
export function managedChromium(values: object): ManagedChromium {
  const folder = mkdtempSync(join(tmpdir(), 'tabayun-kebijakan-'));
  const program = join(folder, 'chromium');
  const policies = join(folder, 'managed');
  mkdirSync(policies);
  const set = (next: object): void =>
    writeFileSync(
      join(policies, 'tabayun.json'),
      JSON.stringify({ '3rdparty': { extensions: { [idOfUnpacked(CHROME_BUILD)]: next } } }),
    );
  set(values);
  const steps = [
    'mount --make-rprivate /',
    'mount -t tmpfs tmpfs /etc/chromium',
    'mkdir -p /etc/chromium/policies/managed',
    `mount --bind ${policies} /etc/chromium/policies/managed`,
    `exec ${findChromium()} "$@"`,
  ];
  const script = `#!/bin/sh\nexec unshare -m sh -c '${steps.join(' && ')}' sh "$@"\n`;
  writeFileSync(program, script, { mode: 0o755 });
  return { program, set, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The id that Chromium gives an unpacked extension without a key: from its folder. */
function idOfUnpacked(folder: string): string {
  const digest = createHash('sha256').update(folder.replace(/\/$/, '')).digest('hex').slice(0, 32);
  return digest.replace(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)));
}

/** A home folder in which Firefox finds the values of an administrator. */
export async function managedHome(values: object): Promise<{ readonly home: string; remove(): void }> {
  const home = mkdtempSync(join(tmpdir(), 'tabayun-rumah-'));
  const folder = join(home, '.mozilla', 'managed-storage');
  mkdirSync(folder, { recursive: true });
  const name = await addonId(FIREFOX_BUILD);
  const manifest = { name, description: 'Tabayun', type: 'storage', data: values };
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(manifest));
  return { home, remove: () => rmSync(home, { recursive: true, force: true }) };
}
