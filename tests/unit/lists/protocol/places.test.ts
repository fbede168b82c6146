/** Any spread of versions over the places of a list, against a model of what a client has to take. */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { ListRow } from '../../../../lib/lists/ports.ts';
import type { SignedState } from '../../../../lib/lists/signed.ts';
import { meet } from '../../../../lib/lists/sync/first.ts';
import type { SignedRow } from '../../../../lib/lists/sync/sync.ts';
import { syncSigned } from '../../../../lib/lists/sync/sync.ts';
import { webCrypto } from '../../../../lib/platform/crypto.ts';
import { memoryStore } from '../../../../lib/store/memory-store.ts';
import { items } from '../../app/signed-world.ts';
import { place } from '../folder.ts';
import { NOW, Publisher } from '../publisher.ts';

const VERSIONS = 5;
const search = { crypto: webCrypto, now: NOW };

/** A publisher with some versions, and its files as they were after each. A version has as many items as its number. */
function published() {
  const publisher = new Publisher();
  const after = Array.from({ length: VERSIONS }, (_, i) => {
    publisher.publish(items(i + 1), { revoked: [`k-${i}`] });
    return new Map(publisher.files);
  });
  return { publisher, after };
}

/** Syncs what is held from some places; `verified` is what was written down before any chunk was fetched. */
async function synced(row: SignedRow, sources: Parameters<typeof syncSigned>[1]['sources']) {
  const store = memoryStore<ListRow>();
  const verified: SignedState[] = [];
  const result = await syncSigned(row, {
    ...search,
    store,
    stash: store.stash,
    sources,
    keysFor: () => null,
    pause: () => Promise.resolve(),
    onProgress: () => undefined,
    onVerified: async (state) => void verified.push(state),
  });
  return { result, verified };
}

const spread = fc.array(
  fc.record({
    version: fc.integer({ min: 1, max: VERSIONS }),
    /** Whether it has the content beside the statement. */
    whole: fc.boolean(),
    reached: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
);

test('the newest version that is whole somewhere is taken, what was revoked is revoked, and no fault is hidden', async () => {
  const { publisher, after } = published();
  const met = await meet(place(publisher.files), () => null, search);
  if (!met.ok) throw new Error(met.problem.code);
  const { root } = met.value;
  const empty: SignedState = {
    keysFrom: 'first-use',
    root,
    mark: null,
    taken: null,
    revoked: { ids: [], by: { rootVersion: 1, seq: 0, sha256: null } },
    mirrors: [],
  };
  const row = (signed: SignedState) =>
    ({
      id: publisher.id,
      version: 'v',
      pieces: [],
      live: [],
      digest: signed.taken?.sha256 ?? '',
      signed,
    }) as unknown as SignedRow;
  const holding = await Promise.all(
    after.map(async (files) => {
      const { result } = await synced(row(empty), [place(files)]);
      if (!result.ok || result.unchanged) throw new Error('not taken');
      return result.state;
    }),
  );
  await fc.assert(
    fc.asyncProperty(spread, fc.integer({ min: 1, max: VERSIONS }), async (places, held) => {
      const sources = places.map(({ version, whole, reached }) => {
        const files = new Map([...after[version - 1]!].filter(([path]) => whole || !path.startsWith('b-')));
        return place(files, [], () => (reached ? undefined : { ok: false, problem: { code: 'NETWORK' } }));
      });
      const { result, verified } = await synced(row(holding[held - 1]!), sources);

      const there = places.filter(({ reached }) => reached);
      const named = [...new Set(there.map(({ version }) => version))].filter((version) => version > held);
      const newest = Math.max(...named, 0);
      const has = (version: number) => there.some((one) => one.whole && one.version >= version);
      const best = Math.max(...named.filter(has), 0);
      const host = places.at(-1)!;
      const wentBack = host.reached && host.version < held;
      const isMissing = best < newest;

      const isTold = isMissing || wentBack;
      const isHeld = there.some(({ version }) => version === held);

      const taken = result.ok && !result.unchanged ? result : null;
      const told = taken?.refused ? ', and told' : '';
      const said = taken ? `taken ${taken.version.list.items.length}${told}` : result.ok ? 'same' : 'refused';
      const nothing = isHeld && !isTold ? 'same' : 'refused';
      expect(said).toBe(best > 0 ? `taken ${best}${isTold ? ', and told' : ''}` : nothing);
      // Until the newest is held, all that was ever revoked stays so; from then on its own say counts.
      const kept = taken?.state.revoked.ids ?? [];
      const wanted = best === 0 ? [] : isMissing ? [held, best, newest] : [best];
      expect([...kept].sort()).toEqual([...new Set(wanted)].map((version) => `k-${version - 1}`).sort());
      const revoked = verified.at(-1)?.revoked.ids ?? [];
      expect(revoked.length > 0).toBe(newest > 0);
    }),
    { numRuns: 200 },
  );
});
