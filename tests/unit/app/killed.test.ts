import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { AppStore } from '../../../lib/app/ports.ts';
import type { ListRow } from '../../../lib/lists/ports.ts';
import { database, namesOf } from '../../../lib/store/database.ts';
import { openStore } from '../../../lib/store/open.ts';
import { item, listFile, newWorld } from './world.ts';

const ADDRESS = 'https://daftar.contoh.go.id/uji.json';
const claim = (version: number, i: number) =>
  `Benih jagung varietas ${version} nomor ${i} membawa hama wereng merah`;
/** Each version changes a tenth of the items, and the last one: that much is an update, not a whole new list. */
const items = (version: number, count: number) =>
  Array.from({ length: count }, (_, i) =>
    item(`k-${i}`, claim(i === count - 1 || i % 10 === version % 10 ? version : 0, i)),
  );

/** Names of all that the database holds, and names that its lists need. */
async function namesHeld() {
  const db = await database();
  const keys = [
    ...(await db.getAllKeys('segments')),
    ...(await db.getAllKeys('clarifications')).map(([name]) => name),
    ...(await db.getAllKeys('parts')).map(([name]) => name),
  ];
  const needed = (await db.getAll('lists')).flatMap(namesOf);
  return { held: [...new Set(keys)].sort(), needed: needed.sort() };
}

/** Never answers: what a promise looks like to a background that was stopped. */
const never = () => new Promise<never>(() => {});

/** A store whose writes stop at the n-th: it is done or not, but nobody hears of it. */
function stoppingAt(store: AppStore, write: number, done: boolean, onStop: () => void): AppStore {
  let left = write;
  const guard = <Input extends unknown[], T>(work: (...input: Input) => Promise<T>) => {
    return async (...input: Input): Promise<T> => {
      if (left-- > 0) return work(...input);
      if (done) await work(...input);
      onStop();
      return never();
    };
  };
  return {
    ...store,
    flip: guard(store.flip),
    change: guard(store.change),
    drop: guard(store.drop),
    sweep: guard(store.sweep),
    writer: (version) => {
      const { segment, chunk, part } = store.writer(version);
      return { segment: guard(segment), chunk: guard(chunk), part: guard(part) };
    },
  };
}

const step = fc.record({
  count: fc.integer({ min: 80, max: 140 }),
  /** The write at which the background is stopped; most syncs end before the last of these. */
  stop: fc.integer({ min: 0, max: 12 }),
  done: fc.boolean(),
});

/** Milliseconds: a hundred databases and indexes are made, also on a machine that is busy. */
const LONG = 120_000;

test(
  'a background stopped at any write leaves the old version or the new one, whole',
  { timeout: LONG },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        const world = await newWorld();
        world.web.set(ADDRESS, listFile('uji', items(0, 100)));
        await world.app.lists.addByUrl(ADDRESS);
        await world.app.lists.remove('awal');
        const counts = [100];
        let held = 0;
        for (const { count, stop, done } of steps) {
          const next = counts.push(count) - 1;
          world.web.set(ADDRESS, listFile('uji', items(next, count)));
          const stopped = Promise.withResolvers<void>();
          await world.restart({
            openStore: async () =>
              stoppingAt((await openStore<ListRow>(async () => true)).store, stop, done, stopped.resolve),
          });
          await Promise.race([world.app.syncer.sync('uji'), stopped.promise]);
          await world.restart();

          const [list] = await world.app.lists.summaries();
          const found = await Promise.all(
            [held, next].map(async (version) => {
              const last = counts[version]! - 1;
              const { matches } = await world.app.checkText(claim(version, last));
              const [best] = matches;
              return best?.clarification.claim === claim(version, last) ? version : -1;
            }),
          );
          const now = found.includes(next) && list!.count === counts[next] ? next : held;
          expect(found).toContain(now);
          expect(list!.count).toBe(counts[now]);
          const page = await world.app.lists.contents('uji', '', 0, 500);
          expect(page.rows.map((row) => row.claim)).toEqual(items(now, counts[now]!).map((one) => one.claim));
          held = now;
        }
        await world.restart();
        await world.app.syncer.sync('uji');
        expect((await world.app.lists.summaries())[0]!.count).toBe(counts.at(-1));
        await world.app.tick();
        const { held: kept, needed } = await namesHeld();
        expect(kept).toEqual(needed);
      }),
      { numRuns: 20 },
    );
  },
);
