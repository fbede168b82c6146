/** What lives in a page after a collection of garbage: in all of it, and in the world of the extension alone. */
import type { CDPSession, Page } from 'playwright-core';

/**
 * Kinds of objects that watching a box makes. `Object` stands for everything in our world but nodes: those that the
 * browser or an editor keeps, to undo, are the page's, and counted as `nodes`.
 */
const KINDS = [
  'MutationObserver',
  'ResizeObserver',
  'IntersectionObserver',
  'Range',
  'Highlight',
  'AbortController',
  'AbortSignal',
  'ShadowRoot',
  'CSSStyleSheet',
  'Promise',
  'Map',
] as const;

/** How much more than before is no growth: sets of the browser and of editors that settle late. Shares. */
const SETTLING: Readonly<Record<string, number>> = { Object: 0.02, nodes: 0.02, 'heap bytes': 0.1 };

export type Counts = Readonly<Record<string, number>>;

export interface Counter {
  count(): Promise<Counts>;
  /** Runs a statement in the world of the extension. */
  inOurWorld(statement: string): Promise<void>;
  close(): Promise<void>;
}

/** Counts in the main frame of a page in which the extension runs. */
export async function createCounter(tab: Page): Promise<Counter> {
  const session = await tab.context().newCDPSession(tab);
  const world = await findWorld(session);
  const evaluate = (expression: string) =>
    session.send('Runtime.evaluate', { expression, contextId: world, objectGroup: 'counting' });
  /** Living objects of our world whose prototype it is. Chromium collects garbage first. */
  const living = async (kind: string): Promise<number> => {
    const { result } = await evaluate(`${kind}.prototype`);
    const { objects } = await session.send('Runtime.queryObjects', {
      prototypeObjectId: result.objectId ?? '',
      objectGroup: 'counting',
    });
    const { result: length } = await session.send('Runtime.callFunctionOn', {
      objectId: objects.objectId ?? '',
      functionDeclaration: 'function () { return this.length; }',
      returnByValue: true,
    });
    await session.send('Runtime.releaseObjectGroup', { objectGroup: 'counting' });
    return Number(length.value);
  };
  return {
    async count() {
      await session.send('HeapProfiler.collectGarbage');
      const kinds: [string, number][] = [];
      for (const kind of KINDS) kinds.push([kind, await living(kind)]);
      const ours = (await living('Object')) - (await living('Node'));
      await session.send('HeapProfiler.collectGarbage');
      const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      const painted = await tab.evaluate(() =>
        [...CSS.highlights].reduce((sum, [, highlight]) => sum + highlight.size, 0),
      );
      return {
        ...Object.fromEntries(kinds),
        Object: ours,
        nodes,
        listeners: jsEventListeners,
        'highlight ranges': painted,
        'heap bytes': usedSize,
      };
    },
    async inOurWorld(statement) {
      const { exceptionDetails } = await evaluate(statement);
      if (exceptionDetails) throw new Error(exceptionDetails.text);
    },
    close: () => session.detach(),
  };
}

/** Counts in a page without the extension. */
export async function createBareCounter(tab: Page): Promise<Pick<Counter, 'count' | 'close'>> {
  const session = await tab.context().newCDPSession(tab);
  return {
    async count() {
      for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage');
      const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      return { nodes, listeners: jsEventListeners, 'heap bytes': usedSize };
    },
    close: () => session.detach(),
  };
}

async function findWorld(session: CDPSession): Promise<number> {
  const found: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) found.push(context.id);
  });
  await session.send('Runtime.enable');
  const [world] = found;
  if (world === undefined) throw new Error('the extension has no world in this page');
  return world;
}

/** The least of each kind. */
export function least(looks: readonly Counts[]): Counts {
  const names = Object.keys(looks[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, Math.min(...looks.map((look) => look[name] ?? 0))]));
}

/** What there is more of than before, with both figures; empty when nothing has grown. */
export function grown(before: Counts, after: Counts): Record<string, readonly [number, number]> {
  const more = Object.entries(before).flatMap(([name, was]) => {
    const is = after[name] ?? 0;
    return is > was * (1 + (SETTLING[name] ?? 0)) ? [[name, [was, is]] as const] : [];
  });
  return Object.fromEntries(more);
}
