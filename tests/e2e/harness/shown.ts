/** What an officer reads and presses in a page of the extension, in either browser and in the real popup. */
import type { ExtensionPage } from './ask.ts';
import { waitFor } from './wait.ts';

/** All that the page, or the part of it that a selector names, shows once `wanted` is among it. Waits `ms`. */
export function textWith(page: ExtensionPage, wanted: string, part = 'body', ms?: number): Promise<string> {
  const look = async (): Promise<string> => {
    const text = String(await page.evaluate(`document.querySelector(${JSON.stringify(part)})?.innerText`));
    if (!text.includes(wanted)) throw new Error(text);
    return text;
  };
  return waitFor(wanted, look, ms);
}

/** Presses the button that carries exactly these words, once it is there. */
export async function pressButton(page: ExtensionPage, words: string): Promise<void> {
  const press = `(${String(pressInPage)})(${JSON.stringify(words)})`;
  await waitFor(`the button ${words}`, async () => (await page.evaluate(press)) === true);
}

/** Presses a button, and gives all that the page shows once `wanted` is among it. */
export async function pressFor(page: ExtensionPage, button: string, wanted: string): Promise<string> {
  await pressButton(page, button);
  return textWith(page, wanted);
}

/** Runs in the page. */
function pressInPage(words: string): boolean {
  const found = [...document.querySelectorAll('button')].find((one) => one.innerText.trim() === words);
  found?.click();
  return found !== undefined;
}
