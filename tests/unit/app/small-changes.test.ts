import { expect, test } from 'vitest';

import type { Before } from '../../../lib/cli/list/rechunk.ts';
import { rechunk } from '../../../lib/cli/list/rechunk.ts';
import type { Clarification } from '../../../lib/core/model.ts';
import { readChunk } from '../../../lib/lists/protocol/chunk.ts';
import type { ChunkRef } from '../../../lib/lists/protocol/statement.ts';
import { heldChunks } from '../../../lib/lists/sync/assemble.ts';
import { stillHeld } from '../../../lib/lists/sync/still-held.ts';
import type { Publisher } from '../lists/publisher.ts';
import { items, signedWorld } from './signed-world.ts';

/** Publishes as `npm run list -- build` does: beside the chunks of the version before. */
function publishAfter(publisher: Publisher, list: readonly Clarification[], before: Before | null): Before {
  const placed = rechunk(list, [], before);
  for (const { ref, bytes } of placed) if (bytes) publisher.put(ref.path, bytes);
  const chunks = placed.map(({ ref }) => ref);
  publisher.publish(list, { chunks });
  const ordered = chunks.flatMap((ref) => readChunk(publisher.files.get(ref.path)!, ref, 0, new Set()).items);
  return { statement: { chunks }, items: ordered };
}

test('a change of some items costs one small chunk, also after another one, and the list is whole', async () => {
  const { world, publisher, subscribe, fetched, summary } = await signedWorld();
  const list = items(500);
  let before = publishAfter(publisher, list, null);
  await subscribe();
  const days = [
    list.with(7, { ...list[7]!, answer: 'Fakta yang diperbaiki.' }).toSpliced(300, 1),
    [...list.with(250, { ...list[250]!, status: 'withdrawn' as const }), ...items(3, 500)],
  ];
  for (const day of days) {
    before = publishAfter(publisher, day, before);
    await world.app.syncer.sync(publisher.id);
    expect(fetched().filter((path) => path.startsWith('b-'))).toHaveLength(1);
    expect(await summary()).toMatchObject({ count: day.length, lastSync: { ok: true } });
    const { rows } = await world.app.lists.contents(publisher.id, '', 0, 1000);
    const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id).sort();
    expect(ids(rows)).toEqual(ids(day));
    for (const place of [7, 250, 499]) {
      const wanted = day.find(({ id }) => id === `k-${place}`)!;
      expect(await world.app.lists.clarification(publisher.id, wanted.id)).toEqual(wanted);
    }
  }
});

test('an item that was skipped and counts again is not held, nor a chunk that claims to be longer', () => {
  const ref: ChunkRef = { path: 'b-1.json', size: 900, sha256: 'a'.repeat(64), items: 3 };
  const part: ChunkRef = { ...ref, skip: [1] };
  const [first, , last] = items(3);
  const held = heldChunks([part], [first!, last!], []);
  const left = (after: ChunkRef) =>
    [...stillHeld(held, [part], [after]).values()].map((chunk) => chunk.items);
  expect(left(part)).toEqual([[first, last]]);
  expect(left({ ...part, skip: [0, 1] })).toEqual([[last]]);
  expect(left(ref)).toEqual([]);
  expect(left({ ...part, skip: [0] })).toEqual([]);
  expect(left({ ...part, items: 2 ** 40 })).toEqual([]);
});
