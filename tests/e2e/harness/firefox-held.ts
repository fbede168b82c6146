/** What a page of Firefox holds, as the browser itself counts it. */
import type { Browser } from 'puppeteer-core';
import { inTab } from './firefox-tab.ts';
import type { TabProcess } from './firefox-tab.ts';

export interface Held {
  /** Listeners of the page and of ours in it: on window, document and every element, in closed roots too. */
  readonly listeners: number;
  readonly elements: number;
  /** Objects, texts, elements and styles of the tab after a collection of garbage, in bytes; not its compiled code. */
  readonly bytes: number;
}

/** Counts in the tab in front. */
export function heldInFirefox(browser: Browser): Promise<Held> {
  return inTab(browser, count, null);
}

/**
 * What our closed roots in the tab in front say. The protocol for pages reads them too, but remembers every node that
 * it has told of, some kilobytes each round: too much where memory is counted.
 */
export function saidInFirefox(browser: Browser): Promise<string> {
  return inTab(browser, say, null);
}

/** The parts of the browser that count. */
declare const Cc: Readonly<Record<string, { getService(kind: unknown): Counting } | undefined>>;
declare const Ci: Readonly<Record<string, unknown>>;
declare const Cu: { forceGC(): void; forceCC(): void };
interface Counting {
  getListenerInfoFor(target: EventTarget): readonly unknown[];
  sizeOfTab(content: Window, ...sizes: readonly { value?: number }[]): void;
}

/** Runs in the process of the tab. */
function say({ content }: TabProcess): string {
  const roots = [...content.document.documentElement.children].flatMap((element) => {
    const root: ShadowRoot | null = Reflect.get(element, 'openOrClosedShadowRoot');
    return root?.mode === 'closed' ? [...root.children] : [];
  });
  const texts = roots.map((part) => (part instanceof content.HTMLElement ? part.innerText : ''));
  return texts.join('\n');
}

/** Runs in the process of the tab. */
function count({ content }: TabProcess): Held {
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
  return { listeners, elements: elements.length, bytes };
}
