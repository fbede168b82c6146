import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { READER } from '../lib/platform/reader-handle.ts';
import type { Reader } from '../lib/platform/reader-handle.ts';
import { readDocument } from '../lib/reader/read.ts';

/** Put into the page in front, the background page of Firefox or the offscreen page of Chromium when something is read. */
export default defineUnlistedScript(() => {
  const read: Reader = (markup) =>
    readDocument(markup === undefined ? document : new DOMParser().parseFromString(markup, 'text/html'));
  Reflect.set(globalThis, READER, read);
});
