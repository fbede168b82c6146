/** What the administrator has laid down. Firefox rejects where there is no policy; that is none. */
import { browser } from './browser.ts';

/** Whether a history may be kept at all: `"history": "off"` forbids it. */
export async function historyAllowed(): Promise<boolean> {
  const held = await browser.storage.managed.get('history').catch(() => ({}));
  return !('history' in held && held.history === 'off');
}
