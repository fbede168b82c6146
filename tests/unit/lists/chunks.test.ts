/** Chunks on a line that is too slow for two of them at a time. */
import { expect, test } from 'vitest';

import type { Downloaded } from '../../../lib/lists/ports.ts';
import { attempt } from '../../../lib/lists/protocol/refusal.ts';
import { readStatement } from '../../../lib/lists/protocol/statement.ts';
import { fetchChunks } from '../../../lib/lists/sync/chunks.ts';
import type { Source } from '../../../lib/lists/sync/source.ts';
import { webCrypto } from '../../../lib/platform/crypto.ts';
import { memoryStore } from '../../../lib/store/memory-store.ts';
import { items } from '../app/signed-world.ts';
import { place } from './folder.ts';
import { Publisher } from './publisher.ts';

const TIMEOUT = { ok: false, problem: { code: 'TIMEOUT' } } as const;

/** A publisher with some chunks, and what fetching them through a line comes to. */
function over(line: (read: Source['file']) => Source['file']) {
  const publisher = new Publisher();
  const { chunks } = readStatement(publisher.publish(items(400)), publisher.id);
  const asked: string[] = [];
  const { stash } = memoryStore();
  const host = place(publisher.files, asked);
  const seen: number[] = [];
  const fetch = () =>
    attempt(() =>
      fetchChunks(publisher.id, chunks, {
        stash,
        crypto: webCrypto,
        sources: [{ ...host, file: line((path, options) => host.file(path, options)) }],
        onProgress: (_, done) => void seen.push(done),
      }),
    );
  return { fetch, chunks, asked, seen, held: () => stash.held(publisher.id) };
}

test('what does not come in time side by side is fetched one after another', async () => {
  let onTheirWay = 0;
  const { fetch, chunks, asked, seen, held } = over((read) => async (path, options) => {
    onTheirWay++;
    await Promise.resolve();
    const crowded = onTheirWay > 1;
    options.onProgress?.(options.limit / 4, options.limit);
    const got = await read(path, options);
    onTheirWay--;
    return crowded ? TIMEOUT : got;
  });
  expect(await fetch()).toMatchObject({ ok: true });
  expect((await held()).sort()).toEqual(chunks.map(({ sha256 }) => sha256).sort());
  // Two were asked for at once, in vain; from then on each once.
  expect(asked).toHaveLength(chunks.length + 2);
  const total = chunks.reduce((sum, { size }) => sum + size, 0);
  expect(seen.at(-1)).toBe(total);
  expect(Math.max(...seen)).toBe(total);
});

test('a line that brings next to nothing is not tried again, and the largest wait is handed on', async () => {
  const longest: (number | undefined)[] = [];
  const { fetch, asked } = over((read) => async (path, options): Promise<Downloaded> => {
    longest.push(options.longest);
    options.onProgress?.(10, options.limit);
    await read(path, options);
    return TIMEOUT;
  });
  expect(await fetch()).toEqual(TIMEOUT);
  expect(asked).toHaveLength(2);
  expect(new Set(longest)).toEqual(new Set([240_000]));
});

test('a chunk that does not come in time alone either is the end of that sync', async () => {
  const { fetch, asked } = over((read) => async (path, options): Promise<Downloaded> => {
    options.onProgress?.(options.limit / 4, options.limit);
    await read(path, options);
    return TIMEOUT;
  });
  expect(await fetch()).toEqual(TIMEOUT);
  expect(asked).toHaveLength(3);
});
