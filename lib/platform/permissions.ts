/** Permissions for sites that are not built in. Asking needs a click in a page of ours. */
import { browser } from './browser.ts';

/** Match patterns of a site. */
export function patternsOf(host: string): string[] {
  return [`https://${host}/*`];
}

export function hasSite(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [`https://${host}/*`] });
}

/** Asks the officer. Call it directly in the handler of a click, or the browser refuses. */
export function requestSite(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [`https://${host}/*`] });
}

export async function dropSite(host: string): Promise<void> {
  await browser.permissions.remove({ origins: patternsOf(host) }).catch(() => false);
}

/** Calls back when the officer takes permissions back in the browser's own settings. */
export function onPermissionsRemoved(callback: () => void): void {
  browser.permissions.onRemoved.addListener(callback);
}
