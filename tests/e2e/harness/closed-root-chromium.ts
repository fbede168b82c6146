import type { CDPSession, Frame, Page } from 'playwright-core';
import type { ClosedRoot } from './closed-root.ts';
import { readClosedRoots } from './closed-root.ts';

interface Node {
  readonly backendNodeId: number;
  readonly shadowRootType?: string;
  readonly shadowRoots?: readonly Node[];
  readonly children?: readonly Node[];
  readonly contentDocument?: Node;
}

/** Closed roots below a node, in frames of the same process too. Roots of the browser's own elements are left out. */
function closedRoots(node: Node): Node[] {
  const below = [...(node.shadowRoots ?? []), ...(node.children ?? [])];
  if (node.contentDocument) below.push(node.contentDocument);
  const own = (node.shadowRoots ?? []).filter(({ shadowRootType }) => shadowRootType === 'closed');
  return [...own, ...below.flatMap(closedRoots)];
}

/** Where the viewport of the frame that holds the roots begins, in CSS pixels of the page. */
type Origin = () => Promise<{ readonly x: number; readonly y: number }>;
const PAGE: Origin = async () => ({ x: 0, y: 0 });

/**
 * Reads the closed roots of a Chromium page through the DevTools protocol. `target`: a frame of another site, which
 * runs in a process of its own.
 */
export async function closedRoot(
  page: Page,
  origin = PAGE,
  target: Page | Frame = page,
): Promise<ClosedRoot> {
  const session = await page.context().newCDPSession(target);
  return readClosedRoots({
    call: async <T>(functionDeclaration: string, args: readonly string[]) => {
      const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
      const answers: T[] = [];
      for (const { backendNodeId } of closedRoots(root)) {
        answers.push(await call<T>(session, backendNodeId, functionDeclaration, args));
      }
      return answers;
    },
    press: async (x, y) => {
      const from = await origin();
      await page.mouse.click(from.x + x, from.y + y);
    },
    close: () => session.detach(),
  });
}

async function call<T>(
  session: CDPSession,
  backendNodeId: number,
  functionDeclaration: string,
  args: readonly string[],
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
