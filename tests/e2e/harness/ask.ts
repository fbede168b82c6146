import type { FromPage } from '../../../lib/platform/protocol.ts';

/** What a page of the extension sees of the browser. */
declare const chrome: { runtime: { sendMessage<T>(message: unknown): Promise<Answer<T>> } };

type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: string } };

/** A page of Playwright or Puppeteer. */
interface Page {
  evaluate<A, R>(run: (argument: A) => Promise<R>, argument: A): Promise<R>;
}

/** Asks the background from a page of the extension, with the real message. Throws what it answers as an error. */
export async function ask<K extends keyof FromPage>(
  page: Page,
  name: K,
  input: Parameters<FromPage[K]>[0],
): Promise<ReturnType<FromPage[K]>> {
  const answer = await page.evaluate(
    (message) => chrome.runtime.sendMessage<ReturnType<FromPage[K]>>(message),
    {
      tabayun: 1,
      name,
      input,
    },
  );
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value;
}
