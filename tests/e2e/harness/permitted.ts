import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Chromium, ChromiumOptions } from './chromium.ts';
import { launchChromium } from './chromium.ts';

interface Granted {
  api?: string[];
  explicit_host?: string[];
  [more: string]: unknown;
}
/** What the profile says of an extension. */
interface Preference extends Record<'active_permissions' | 'granted_permissions', Granted> {
  incognito?: boolean;
}
interface Preferences {
  extensions: { settings: Record<string, Preference> };
}

/**
 * Chromium with the shipped extension, to which the officer has given further rights. The browser's own question
 * cannot be answered by protocol, so its answer is written into the profile between two starts.
 */
async function launchAnswered(
  options: ChromiumOptions,
  answer: (ours: Preference) => void,
): Promise<Chromium> {
  const profile = await mkdtemp(join(tmpdir(), 'tabayun-permitted-'));
  const first = await launchChromium({ ...options, profile });
  await first.close();
  const file = join(profile, 'Default/Preferences');
  const preferences: Preferences = JSON.parse(await readFile(file, 'utf8'));
  const ours = preferences.extensions.settings[first.extensionId];
  if (!ours) throw new Error('the profile does not know the extension');
  answer(ours);
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

/** May reach further hosts. */
export function launchPermitted(options: ChromiumOptions, hosts: readonly string[]): Promise<Chromium> {
  const patterns = hosts.map((host) => `https://${host}/*`);
  return launchAnswered(options, (ours) => {
    for (const kind of ['active_permissions', 'granted_permissions'] as const)
      ours[kind] = { ...ours[kind], explicit_host: [...(ours[kind].explicit_host ?? []), ...patterns] };
  });
}

/** May show notifications. */
export function launchNotifying(options: ChromiumOptions): Promise<Chromium> {
  return launchAnswered(options, (ours) => {
    for (const kind of ['active_permissions', 'granted_permissions'] as const)
      ours[kind] = { ...ours[kind], api: [...(ours[kind].api ?? []), 'notifications'] };
  });
}

/** May work in private windows. */
export function launchInPrivateToo(options: ChromiumOptions): Promise<Chromium> {
  return launchAnswered(options, (ours) => {
    ours.incognito = true;
  });
}
