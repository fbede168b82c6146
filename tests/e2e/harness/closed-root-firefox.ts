import type { Page } from 'puppeteer-core';
import type { ClosedRoot } from './closed-root.ts';
import { readClosedRoots } from './closed-root.ts';

/** Puppeteer's line to Firefox. It has no public call for closed roots, so the protocol is spoken directly. */
interface Connection {
  send(method: string, params: unknown): Promise<{ result: ScriptAnswer }>;
}

type ScriptAnswer =
  | { readonly type: 'success'; readonly result: Remote }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

/** A value of the page as WebDriver BiDi sends it: nodes carry `sharedId`, a string its text in `value`. */
interface Remote {
  readonly sharedId?: string;
  readonly value?: NodeValue | string;
}

interface NodeValue {
  readonly mode?: 'open' | 'closed';
  readonly children?: readonly Remote[];
  readonly shadowRoot?: Remote | null;
}

const nodeOf = ({ value }: Remote): NodeValue => (typeof value === 'object' ? value : {});

function closedRoots(node: Remote): Remote[] {
  const { children = [], shadowRoot } = nodeOf(node);
  const own = shadowRoot && nodeOf(shadowRoot).mode === 'closed' ? [shadowRoot] : [];
  const below = shadowRoot ? [shadowRoot, ...children] : children;
  return [...own, ...below.flatMap(closedRoots)];
}

/** Where the viewport of the frame begins, in CSS pixels of the page. */
const PAGE = async (): Promise<{ readonly x: number; readonly y: number }> => ({ x: 0, y: 0 });

/** Reads the closed roots of a frame of a Firefox page through WebDriver BiDi. */
export function closedRootInFirefox(page: Page, frame = page.mainFrame(), origin = PAGE): ClosedRoot {
  const connection: Connection = Reflect.get(page.browser(), 'connection');
  const target = { context: String(Reflect.get(frame, '_id')) };
  const send = async (method: string, params: object): Promise<Remote> => {
    const { result } = await connection.send(method, { target, awaitPromise: true, ...params });
    if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
    return result.result;
  };
  return readClosedRoots({
    call: async <T>(functionDeclaration: string, args: readonly string[]) => {
      const tree = await send('script.evaluate', {
        expression: 'document.documentElement',
        serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
      });
      const answers: T[] = [];
      for (const { sharedId } of closedRoots(tree)) {
        const { value } = await send('script.callFunction', {
          functionDeclaration: `function (...args) { return JSON.stringify((${functionDeclaration}).apply(this, args)); }`,
          this: { sharedId },
          arguments: args.map((arg) => ({ type: 'string', value: arg })),
        });
        if (typeof value === 'string') answers.push(JSON.parse(value));
      }
      return answers;
    },
    press: async (x, y) => {
      const from = await origin();
      await page.mouse.click(from.x + x, from.y + y);
    },
    close: async () => undefined,
  });
}
