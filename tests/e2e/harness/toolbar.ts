import type { CDPSession, Page } from 'playwright-core';
import type { Chromium } from './chromium.ts';
import { waitFor } from './wait.ts';

/** The real popup under the toolbar button. Playwright does not list it, so it is spoken to through its target. */
export interface ToolbarPopup {
  /** Value of an expression in the popup, as JSON carries it; promises are awaited. */
  evaluate(expression: string): Promise<unknown>;
}

/** Start Chromium with this argument, else the button cannot be pressed by protocol. */
export const TOOLBAR = '--enable-unsafe-extension-debugging';

/** Presses the extension's toolbar button while `page` is in front: grants activeTab and opens the popup. */
export async function pressToolbarButton(
  { context, extensionId }: Chromium,
  page: Page,
): Promise<ToolbarPopup> {
  const browser = context.browser();
  if (!browser) throw new Error('this context has no browser of its own');
  await page.bringToFront();
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url }) => url === page.url());
  // The method is newer than the protocol's types.
  await Reflect.apply(session.send, session, [
    'Extensions.triggerAction',
    { id: extensionId, targetId: tab?.targetId },
  ]);
  return attachTo(session, extensionId);
}

/** The popup that is shown already, because the context menu or a key opened it. */
export async function shownPopup({ context, extensionId }: Chromium): Promise<ToolbarPopup> {
  const browser = context.browser();
  if (!browser) throw new Error('this context has no browser of its own');
  return attachTo(await browser.newBrowserCDPSession(), extensionId);
}

async function attachTo(session: CDPSession, extensionId: string): Promise<ToolbarPopup> {
  const address = `chrome-extension://${extensionId}/popup.html`;
  const { targetId } = await waitFor('the popup', async () =>
    (await session.send('Target.getTargets', {})).targetInfos.find(({ url }) => url === address),
  );
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  let last = 0;
  return {
    evaluate: (expression) =>
      new Promise((done) => {
        const id = ++last;
        session.on('Target.receivedMessageFromTarget', (event) => {
          const answer: Answer = JSON.parse(event.message);
          if (answer.id === id) done(answer.result?.result.value);
        });
        const params = { expression, returnByValue: true, awaitPromise: true };
        const message = JSON.stringify({ id, method: 'Runtime.evaluate', params });
        void session.send('Target.sendMessageToTarget', { sessionId, message });
      }),
  };
}

interface Answer {
  readonly id?: number;
  readonly result?: { readonly result: { readonly value?: unknown } };
}
