/** Letters as an input method writes them: shown first, and taken over at the end. */
import type { Page } from 'playwright-core';
import type { Tab } from './either.ts';
import { pageOf } from './either-chromium.ts';
import { firefoxPageOf } from './either-firefox.ts';
import { composingInFirefox } from './firefox-input-method.ts';

export interface Composing {
  /** Shows letters in place of those shown before. */
  show(letters: string): Promise<void>;
  /** Takes letters over in place of those shown; by the key, where one is given. */
  take(letters: string, by?: 'Enter'): Promise<void>;
}

/** The input method of the tab, which writes where its focus is. */
export async function inputMethod(tab: Tab): Promise<Composing> {
  await tab.toFront();
  return tab.browser === 'Firefox'
    ? composingInFirefox(firefoxPageOf(tab).browser())
    : composingInChromium(pageOf(tab));
}

async function composingInChromium(page: Page): Promise<Composing> {
  const session = await page.context().newCDPSession(page);
  return {
    show: async (text) => {
      const at = text.length;
      await session.send('Input.imeSetComposition', { text, selectionStart: at, selectionEnd: at });
    },
    take: async (text, by) => {
      const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 };
      if (by) await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
      await session.send('Input.insertText', { text });
      if (by) await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
      await session.detach();
    },
  };
}
