import type { CDPSession } from 'playwright-core';
import type { Chromium } from '../e2e/harness/chromium.ts';

interface HeapUsage {
  readonly usedSize: number;
  readonly embedderHeapUsedSize?: number;
  readonly backingStorageSize?: number;
}
interface Answer {
  readonly id?: number;
  readonly result?: unknown;
}

/**
 * Memory of the extension's running background, MB: objects, strings and buffers. Live memory after a collection;
 * without `collect` as it is.
 */
export async function workerMemory(
  { context, extensionId }: Chromium,
  { collect = true } = {},
): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('this context has no browser of its own');
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.includes(`//${extensionId}/`),
  );
  if (!worker) throw new Error('the background does not run');
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId: worker.targetId,
    flatten: false,
  });
  if (collect) await call(session, sessionId, 'HeapProfiler.collectGarbage');
  const heap = (await call(session, sessionId, 'Runtime.getHeapUsage')) as HeapUsage;
  await session.detach();
  return (heap.usedSize + (heap.embedderHeapUsedSize ?? 0) + (heap.backingStorageSize ?? 0)) / 1e6;
}

let last = 0;
/** Calls a method of a target that Playwright has no session for. */
function call(session: CDPSession, sessionId: string, method: string): Promise<unknown> {
  const id = ++last;
  return new Promise((done) => {
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const answer: Answer = JSON.parse(message);
      if (answer.id === id) done(answer.result);
    });
    const message = JSON.stringify({ id, method });
    void session.send('Target.sendMessageToTarget', { sessionId, message });
  });
}
