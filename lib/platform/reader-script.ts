/** The script that reads documents, loaded into this page at the first need. */
import { browser } from './browser.ts';
import { READER } from './reader-handle.ts';
import type { Reader } from './reader-handle.ts';

let loading: Promise<Reader> | undefined;

/** Puts `reader.js` into the page that calls; the page must render nothing. @throws when it does not load */
export function loadReader(): Promise<Reader> {
  loading ??= new Promise<Reader>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = browser.runtime.getURL('/reader.js');
    script.addEventListener('load', () => resolve(Reflect.get(globalThis, READER) as Reader));
    script.addEventListener('error', () => reject(new Error('reader.js did not load')));
    document.head.append(script);
  });
  return loading;
}
