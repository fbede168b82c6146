/** What the extension's own package tells. */
import { browser } from './browser.ts';

/** Reads a file of the package. */
export async function packagedBytes(path: `/${string}`): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch((browser.runtime.getURL as (path: string) => string)(path));
  return new Uint8Array(await response.arrayBuffer());
}

/** The ordinary texts of the package: captions that state no claim (public/lists/biasa.json). @throws when unreadable. */
export async function packagedOrdinary(): Promise<readonly string[]> {
  const text = new TextDecoder().decode(await packagedBytes('/lists/biasa.json'));
  const { texts } = JSON.parse(text) as { texts?: unknown };
  if (!Array.isArray(texts)) throw new TypeError('biasa.json holds no texts');
  return texts as readonly string[];
}

/** Keys of publishers that the package vouches for (public/lists/kunci.json). @throws when unreadable. */
export async function packagedKeys(): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await packagedBytes('/lists/kunci.json')));
}

export function version(): string {
  return browser.runtime.getManifest().version;
}

/**
 * Calls back after an install, an update, and a start of the browser. `fresh`: after an install or an update, when
 * pages that are open have no script of this version.
 */
export function onBegin(callback: (fresh: boolean) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => callback(/^(install|update)$/.test(reason)));
  browser.runtime.onStartup.addListener(() => callback(false));
}
