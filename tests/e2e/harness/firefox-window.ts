/** The window of Firefox itself, which can do to a tab what its protocol for pages cannot. */
import type { Browser } from 'puppeteer-core';

/** Puppeteer's line to Firefox: it has no call for the window of the browser. */
interface Connection {
  send(method: string, params: unknown): Promise<{ result: object }>;
}

/** Runs an expression in the window of the browser, and gives its value where that is a text. */
export async function inWindow(browser: Browser, expression: string): Promise<string> {
  const connection: Connection = Reflect.get(browser, 'connection');
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const contexts: { url: string; context: string }[] = Reflect.get(tree.result, 'contexts');
  const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  const { result } = await connection.send('script.evaluate', {
    expression,
    target: { context: window?.context },
    awaitPromise: true,
  });
  if (Reflect.get(result, 'type') !== 'success') throw new Error(JSON.stringify(result));
  return String(Reflect.get(Reflect.get(result, 'result'), 'value'));
}

/** Draws the tab in front as on paper, or in forced colours; as usual where neither is asked for. */
export async function drawAs(browser: Browser, how: 'print' | 'forced colours' | 'usual'): Promise<void> {
  await inWindow(
    browser,
    `{
      const { browsingContext } = gBrowser.selectedBrowser;
      browsingContext.mediumOverride = ${JSON.stringify(how === 'print' ? 'print' : '')};
      browsingContext.forcedColorsOverride = ${JSON.stringify(how === 'forced colours' ? 'active' : 'none')};
      ''
    }`,
  );
}
