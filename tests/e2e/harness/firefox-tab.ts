/** The process of a tab of Firefox, with the rights of the browser: more than its protocol for pages gives. */
import type { Browser } from 'puppeteer-core';
import { inWindow } from './firefox-window.ts';

/** What a script of the browser has there. It stays as long as the tab, and so does what is put on it. */
export interface TabProcess {
  readonly content: Window & typeof globalThis;
}

/**
 * Runs a function in the process of the tab in front. It is sent as text: it sees its arguments and the parts of the
 * browser, `Cc`, `Ci` and `Cu`, and nothing of its module. Argument and answer go as JSON.
 */
export async function inTab<R, A>(
  browser: Browser,
  run: (process: TabProcess, arg: A) => R,
  arg: A,
): Promise<R> {
  const script = `{
    const answer = () => {
      try {
        return { value: (${String(run)})(this, ${JSON.stringify(arg) ?? 'undefined'}) };
      } catch (error) {
        return { error: String(error) };
      }
    };
    sendAsyncMessage('${ANSWER}', JSON.stringify(answer()));
  }`;
  const { value, error }: { value: R; error?: string } = JSON.parse(
    await inWindow(browser, `(${String(ask)})('${ANSWER}', ${JSON.stringify(script)})`),
  );
  if (error !== undefined) throw new Error(error);
  return value;
}

const ANSWER = 'tabayun-test:answer';

/** Runs in the window of the browser: asks the process of the tab. */
function ask(name: string, script: string): Promise<string> {
  const { messageManager } = Reflect.get(globalThis, 'gBrowser').selectedBrowser;
  return new Promise((done) => {
    const heard = ({ data }: { data: string }): void => {
      messageManager.removeMessageListener(name, heard);
      done(data);
    };
    messageManager.addMessageListener(name, heard);
    messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
  });
}
