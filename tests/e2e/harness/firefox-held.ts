/** What a page of Firefox holds, as the browser itself counts it. */
import type { Browser } from 'puppeteer-core';
import { inWindow } from './firefox-window.ts';

export interface Held {
  /** Listeners of the page and of ours in it: on window, document and every element, in closed roots too. */
  readonly listeners: number;
  readonly elements: number;
  /** Objects, texts, elements and styles of the tab after a collection of garbage, in bytes; not its compiled code. */
  readonly bytes: number;
}

/** Counts in the tab in front. */
export async function heldInFirefox(browser: Browser): Promise<Held> {
  const held: Held = JSON.parse(await inTab(browser, count));
  return held;
}

/**
 * What our closed roots in the tab in front say. The protocol for pages reads them too, but remembers every node that
 * it has told of, some kilobytes each round: too much where memory is counted.
 */
export function saidInFirefox(browser: Browser): Promise<string> {
  return inTab(browser, say);
}

/** Runs in the process of the tab in front, with the rights of the browser, and gives what it sends as `tabayun-test:held`. */
export function inTab(browser: Browser, run: (frame: FrameScript) => void): Promise<string> {
  return inWindow(browser, `(${String(ask)})(${JSON.stringify(`(${String(run)})(this)`)})`);
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
export interface FrameScript {
  readonly content: Window & typeof globalThis;
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
function say(frame: FrameScript): void {
  const roots = [...frame.content.document.documentElement.children].flatMap((element) => {
    const root: ShadowRoot | null = Reflect.get(element, 'openOrClosedShadowRoot');
    return root?.mode === 'closed' ? [...root.children] : [];
  });
  const texts = roots.map((part) => (part instanceof frame.content.HTMLElement ? part.innerText : ''));
  frame.sendAsyncMessage('tabayun-test:held', texts.join('\n'));
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
  // In the order of the call: objects, texts and code of scripts, elements, styles, what is left, the sum, two times.
  const sizes: { value?: number }[] = Array.from({ length: 9 }, () => ({}));
  const memory = Cc['@mozilla.org/memory-reporter-manager;1']?.getService(Ci['nsIMemoryReporterManager']);
  memory?.sizeOfTab(content, ...sizes);
  const bytes = [0, 1, 3, 4].reduce((sum, at) => sum + (sizes[at]?.value ?? Number.NaN), 0);
  frame.sendAsyncMessage(
    'tabayun-test:held',
    JSON.stringify({ listeners, elements: elements.length, bytes }),
  );
}
