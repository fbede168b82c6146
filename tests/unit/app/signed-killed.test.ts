/** Random histories of updates and stops of the background, against a model. */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { AppPorts } from '../../../lib/app/app-ports.ts';
import type { AppStore } from '../../../lib/app/ports.ts';
import type { ListRow } from '../../../lib/lists/ports.ts';
import { LANES } from '../../../lib/lists/sync/chunks.ts';
import { openStore } from '../../../lib/store/open.ts';
import { BASE, downloadFrom, items, signedWorld } from './signed-world.ts';

/** Never answers: what a promise looks like to a background that was stopped. */
const never = () => new Promise<never>(() => {});

/** Ports of a background that is stopped at its n-th step outside: a fetch, a write, or the flip. */
function stoppingAt(
  step: number,
  done: boolean,
  ports: Pick<AppPorts, 'download'>,
  onStop: () => void,
): Partial<AppPorts> {
  let left = step;
  const guard =
    <Input extends unknown[], T>(work: (...input: Input) => Promise<T>) =>
    async (...input: Input): Promise<T> => {
      if (left-- > 0) return work(...input);
      if (done) await work(...input);
      onStop();
      return never();
    };
  const guarded = (store: AppStore): AppStore => ({
    ...store,
    flip: guard(store.flip),
    change: guard(store.change),
    drop: guard(store.drop),
    stash: { ...store.stash, put: guard(store.stash.put), keepOnly: guard(store.stash.keepOnly) },
    writer: (version) => {
      const { segment, chunk, part } = store.writer(version);
      return { segment: guard(segment), chunk: guard(chunk), part: guard(part) };
    },
  });
  return {
    download: guard(ports.download),
    openStore: async () => guarded((await openStore<ListRow>(async () => true)).store),
  };
}

const step = fc.record({
  /** Items that are added, and the one that is changed. */
  added: fc.integer({ min: 0, max: 60 }),
  changed: fc.nat(50),
  stops: fc.array(fc.record({ at: fc.integer({ min: 0, max: 40 }), done: fc.boolean() }), { maxLength: 4 }),
});

test(
  'a background stopped anywhere in a sync holds the old version or the new one, whole, and fetches no chunk twice',
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        const { world, publisher, subscribe, summary } = await signedWorld();
        publisher.publish(items(100));
        await subscribe();
        await world.app.lists.remove('awal');
        const versions = [items(100)];
        let seq = 1;
        for (const { added, changed, stops } of steps) {
          const before = versions.at(-1)!;
          const edited = before.with(changed, { ...before[changed]!, title: `Judul ${versions.length}` });
          versions.push([...edited, ...items(added, before.length)]);
          publisher.publish(versions.at(-1)!);
          const whole: string[] = [];
          const asked: string[] = [];
          const host = downloadFrom(publisher, asked);
          const download: typeof host = async (url, options) => {
            const got = await host(url, options);
            if (got.ok && url.startsWith(`${BASE}b-`)) whole.push(url);
            return got;
          };
          for (const { at, done } of stops) {
            const stopped = Promise.withResolvers<void>();
            await world.restart(stoppingAt(at, done, { download }, stopped.resolve));
            await Promise.race([world.app.syncer.sync(publisher.id), stopped.promise]);
            await world.restart({ download });
            const list = (await summary())!;
            const now = list.signed!.seq;
            expect(now).toBeGreaterThanOrEqual(seq);
            seq = now;
            const model = versions[seq - 1]!;
            expect(list.count).toBe(model.length);
            const page = await world.app.lists.contents(publisher.id, '', 0, 500);
            expect(page.rows.map(({ id, claim }) => [id, claim])).toEqual(
              model.map(({ id, claim }) => [id, claim]),
            );
            const last = model.at(-1)!;
            const { matches } = await world.app.checkText(last.claim);
            expect(matches.map((match) => match.clarification.id)).toContain(last.id);
          }
          await world.app.syncer.sync(publisher.id);
          seq = versions.length;
          expect(await summary()).toMatchObject({ count: versions.at(-1)!.length, signed: { seq } });
          // Only what was stopped while it was being put away may be fetched once more.
          const again = whole.length - new Set(whole).size;
          expect(again).toBeLessThanOrEqual(LANES * stops.length);
        }
      }),
      { numRuns: 20 },
    );
  },
);
