import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Chromium, ChromiumOptions } from './chromium.ts';
import { launchChromium } from './chromium.ts';

interface Granted {
  explicit_host?: string[];
  [more: string]: unknown;
}
interface Preferences {
  extensions: { settings: Record<string, Record<'active_permissions' | 'granted_permissions', Granted>> };
}

/**
 * Chromium with the shipped extension, to which the officer has given further hosts. The browser's own question
 * cannot be answered by protocol, so its answer is written into the profile between two starts.
 */
export async function launchPermitted(options: ChromiumOptions, hosts: readonly string[]): Promise<Chromium> {
  const profile = await mkdtemp(join(tmpdir(), 'tabayun-permitted-'));
  const first = await launchChromium({ ...options, profile });
  await first.close();
  const file = join(profile, 'Default/Preferences');
  const preferences: Preferences = JSON.parse(await readFile(file, 'utf8'));
  const ours = preferences.extensions.settings[first.extensionId];
  if (!ours) throw new Error('the profile does not know the extension');
  const patterns = hosts.map((host) => `https://${host}/*`);
  for (const kind of ['active_permissions', 'granted_permissions'] as const) {
    ours[kind] = { ...ours[kind], explicit_host: [...(ours[kind].explicit_host ?? []), ...patterns] };
  }
  await writeFile(file, JSON.stringify(preferences));
  const browser = await launchChromium({ ...options, profile });
  return {
    ...browser,
    close: async () => {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
