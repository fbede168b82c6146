/** Permissions for hosts, by match patterns such as `https://contoh.go.id/*`. */
import { browser } from './browser.ts';
import { ask } from './messages.ts';

/** Whether all of these are granted. Hosts of the manifest can be taken back too, in Firefox. */
export function hasOrigins(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...origins] });
}

/** Asks the officer. Call it directly in the handler of a click, or the browser refuses. */
export function requestOrigins(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...origins] });
}

/** The same for a site. Its switch is turned meanwhile, because the browser may close a popup over its question. */
export async function requestSite(host: string, origins: readonly string[]): Promise<boolean> {
  const asking = requestOrigins(origins);
  const turn = (enabled: boolean) => ask('setSite', { host, enabled }).catch(() => null);
  const turned = turn(true);
  const granted = await asking.catch(() => false);
  await turned;
  if (!granted) await turn(false);
  return granted;
}

export async function dropOrigins(origins: readonly string[]): Promise<void> {
  await browser.permissions.remove({ origins: [...origins] }).catch(() => false);
}

/** Calls back when the officer gives permissions, here or in the browser's own settings. */
export function onPermissionsAdded(callback: () => void): void {
  browser.permissions.onAdded.addListener(callback);
}

/** Calls back when the officer takes permissions back in the browser's own settings. */
export function onPermissionsRemoved(callback: () => void): void {
  browser.permissions.onRemoved.addListener(callback);
}
