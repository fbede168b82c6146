/** What a page of Firefox holds, as the browser itself counts it. */
import type { Browser } from 'puppeteer-core';

/** Puppeteer's line to Firefox: it has no call for the window of the browser itself. */
interface Connection {
  send(method: string, params: unknown): Promise<{ result: unknown }>;
}

export interface Held {
  /** Listeners of the page and of ours in it: on window, document and every element, in closed roots too. */
  readonly listeners: number;
  readonly elements: number;
  /** Memory of the tab after a collection of garbage, in bytes. */
  readonly bytes: number;
}

/** Counts in the tab in front. */
export async function heldInFirefox(browser: Browser): Promise<Held> {
  const connection: Connection = Reflect.get(browser, 'connection');
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const contexts: { url: string; context: string }[] = Reflect.get(Object(tree.result), 'contexts');
  const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  const { result } = await connection.send('script.evaluate', {
    expression: `(${String(ask)})(${JSON.stringify(`(${String(count)})(this)`)})`,
    target: { context: window?.context },
    awaitPromise: true,
  });
  const held: Held = JSON.parse(String(Reflect.get(Object(Reflect.get(Object(result), 'result')), 'value')));
  return held;
}

/** Runs in the window of the browser: asks the process of the tab. */
function ask(script: string): Promise<string> {
  const name = 'tabayun-test:held';
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

/** What a script of the browser has in the process of a tab. */
interface FrameScript {
  readonly content: Window & { readonly document: Document };
  sendAsyncMessage(name: string, data: string): void;
}

/** The parts of the browser that count. */
declare const Cc: Readonly<Record<string, { getService(kind: unknown): Counting } | undefined>>;
declare const Ci: Readonly<Record<string, unknown>>;
declare const Cu: { forceGC(): void; forceCC(): void };
interface Counting {
  getListenerInfoFor(target: EventTarget): readonly unknown[];
  sizeOfTab(content: Window, ...sizes: readonly { value?: number }[]): void;
}

/** Runs in the process of the tab, with the rights of the browser. */
function count(frame: FrameScript): void {
  const { content } = frame;
  for (let time = 0; time < 2; time++) {
    Cu.forceGC();
    Cu.forceCC();
  }
  const elements: Element[] = [];
  const visit = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      elements.push(element);
      const shadow: ShadowRoot | null = Reflect.get(element, 'openOrClosedShadowRoot');
      if (shadow) visit(shadow);
    }
  };
  visit(content.document);
  const service = Cc['@mozilla.org/eventlistenerservice;1']?.getService(Ci['nsIEventListenerService']);
  const listeners = [content, content.document, ...elements].reduce<number>(
    (sum, target) => sum + (service?.getListenerInfoFor(target).length ?? Number.NaN),
    0,
  );
  const total: { value?: number } = {};
  const memory = Cc['@mozilla.org/memory-reporter-manager;1']?.getService(Ci['nsIMemoryReporterManager']);
  memory?.sizeOfTab(content, {}, {}, {}, {}, {}, {}, total, {}, {});
  frame.sendAsyncMessage(
    'tabayun-test:held',
    JSON.stringify({ listeners, elements: elements.length, bytes: total.value }),
  );
}
