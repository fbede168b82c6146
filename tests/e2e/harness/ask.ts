import type { FromPage } from '../../../lib/platform/protocol.ts';

type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: string } };

/** A page of the extension, of Playwright or Puppeteer. */
export interface ExtensionPage {
  evaluate(expression: string): Promise<unknown>;
}

/** Asks the background from a page of the extension, with the real message. Throws what it answers as an error. */
export async function ask<K extends keyof FromPage>(
  page: ExtensionPage,
  name: K,
  input: Parameters<FromPage[K]>[0],
): Promise<ReturnType<FromPage[K]>> {
  const message = JSON.stringify({ tabayun: 1, name, input });
  const reply = await page.evaluate(`chrome.runtime.sendMessage(${message}).then(JSON.stringify)`);
  const answer: Answer<ReturnType<FromPage[K]>> = JSON.parse(String(reply));
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value;
}
