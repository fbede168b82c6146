/** What the extension's own package tells. */
import { browser } from './browser.ts';

/** Reads a file of the package. */
export async function packagedBytes(path: `/${string}`): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch((browser.runtime.getURL as (path: string) => string)(path));
  return new Uint8Array(await response.arrayBuffer());
}

export function version(): string {
  return browser.runtime.getManifest().version;
}

/** Hosts of the sites named in the manifest, without subdomains: `x.com` for `https://*.x.com/*`. */
export function builtinHosts(): string[] {
  const patterns = (browser.runtime.getManifest().host_permissions ?? []) as string[];
  return patterns.flatMap((pattern) => /^https:\/\/(?:\*\.)?([^/*]+)\/\*$/.exec(pattern)?.[1] ?? []);
}

/** Calls back after an install, an update, and a start of the browser. */
export function onBegin(callback: () => void): void {
  browser.runtime.onInstalled.addListener(callback);
  browser.runtime.onStartup.addListener(callback);
}
