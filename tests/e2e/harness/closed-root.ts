import type { CDPSession, Page } from 'playwright-core';
import { waitFor } from './wait.ts';

/** A button or link of the card as a person finds it. `name` is its accessible name, as plain text. */
export interface Control {
  readonly role: string;
  readonly name: string;
}

/** What stands in the extension's closed shadow roots of a page, read through the debugging protocol. */
export interface ClosedRoot {
  /** Text that is drawn, as `innerText`, in document order. Empty when nothing is drawn. */
  text(): Promise<string>;
  /** Text of the elements that fit a CSS selector and are drawn. */
  texts(selector: string): Promise<string[]>;
  /** Buttons and links that are drawn. */
  controls(): Promise<Control[]>;
  /** Markup, for messages of failed tests. */
  html(): Promise<string>;
  /** Presses a control with the real mouse, in the middle of where it is drawn. Waits until it is there. */
  click(name: string | RegExp): Promise<void>;
  /** Waits for a drawn text that fits, and gives the whole text. */
  waitForText(pattern: RegExp, ms?: number): Promise<string>;
  close(): Promise<void>;
}

interface Node {
  readonly backendNodeId: number;
  readonly shadowRootType?: string;
  readonly shadowRoots?: readonly Node[];
  readonly children?: readonly Node[];
  readonly contentDocument?: Node;
}

function closedRoots(node: Node): Node[] {
  const own = (node.shadowRoots ?? []).filter((root) => root.shadowRootType === 'closed');
  const inner = [...(node.shadowRoots ?? []), ...(node.children ?? []), node.contentDocument]
    .filter((child) => child !== undefined)
    .flatMap(closedRoots);
  return [...own, ...inner];
}

/** Runs in the page, with a shadow root as `this`. */
const FUNCTIONS = {
  text: `function () {
    return [...this.children].filter((e) => e.checkVisibility?.({ visibilityProperty: true }) && e.tagName !== 'STYLE')
      .map((e) => e.innerText ?? '').join('\\n').trim();
  }`,
  texts: `function (selector) {
    return [...this.querySelectorAll(selector)].filter((e) => e.checkVisibility({ visibilityProperty: true }))
      .map((e) => e.innerText.trim());
  }`,
  controls: `function () {
    return [...this.querySelectorAll('button, a[href], [role=button], summary, input, select')]
      .filter((e) => e.checkVisibility({ visibilityProperty: true }))
      .map((e) => {
        e.scrollIntoView({ block: 'nearest' });
        const box = e.getBoundingClientRect();
        return { role: e.getAttribute('role') ?? e.localName,
          name: (e.getAttribute('aria-label') ?? e.innerText).trim(),
          x: box.x + box.width / 2, y: box.y + box.height / 2 };
      });
  }`,
  html: 'function () { return this.innerHTML; }',
} as const;

type Placed = Control & { readonly x: number; readonly y: number };

/** Reads the closed roots of a Chromium page. `mine` leaves out closed roots of the page itself, by their markup. */
export async function closedRoot(
  page: Page,
  mine: (html: string) => boolean = () => true,
): Promise<ClosedRoot> {
  const session = await page.context().newCDPSession(page);
  const each = async <T>(name: keyof typeof FUNCTIONS, ...args: string[]): Promise<T[]> => {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const answers: T[] = [];
    for (const { backendNodeId } of closedRoots(root)) {
      const html = await call<string>(session, backendNodeId, FUNCTIONS.html);
      if (mine(html)) answers.push(await call<T>(session, backendNodeId, FUNCTIONS[name], args));
    }
    return answers;
  };
  const text = async (): Promise<string> => (await each<string>('text')).join('\n').trim();
  const placed = async (): Promise<Placed[]> => (await each<Placed[]>('controls')).flat();
  return {
    text,
    texts: async (selector) => (await each<string[]>('texts', selector)).flat(),
    controls: async () => (await placed()).map(({ role, name }) => ({ role, name })),
    html: async () => (await each<string>('html')).join('\n'),
    click: async (name) => {
      const control = await waitFor(`a control named ${name}`, async () =>
        (await placed()).find((one) => (typeof name === 'string' ? one.name === name : name.test(one.name))),
      );
      await page.mouse.click(control.x, control.y);
    },
    waitForText: (pattern, ms) =>
      waitFor(
        `text like ${pattern}`,
        async () => {
          const seen = await text();
          if (!pattern.test(seen)) throw new Error(seen || '(nothing drawn)');
          return seen;
        },
        ms,
      ),
    close: () => session.detach(),
  };
}

async function call<T>(
  session: CDPSession,
  backendNodeId: number,
  functionDeclaration: string,
  args: readonly string[] = [],
): Promise<T> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration,
    arguments: args.map((value) => ({ value })),
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  const value: T = result.value;
  return value;
}
