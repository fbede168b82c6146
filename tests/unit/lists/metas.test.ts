import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { ItemMeta } from '../../../lib/core/corpus.ts';
import { CLARIFICATION_STATUSES, VERDICT_CODES } from '../../../lib/core/model.ts';
import type { PackedMetas } from '../../../lib/lists/metas.ts';
import { packMetas, unpackMetas } from '../../../lib/lists/metas.ts';

const meta: fc.Arbitrary<ItemMeta> = fc.record(
  {
    id: fc.string(),
    status: fc.constantFrom(...CLARIFICATION_STATUSES),
    code: fc.constantFrom(...VERDICT_CODES),
    hasAnswer: fc.boolean(),
    supersedes: fc.array(fc.string(), { maxLength: 2 }),
    validUntil: fc.constantFrom('2026-01-01', '2027-01-01'),
  },
  { requiredKeys: ['id', 'status', 'code', 'hasAnswer', 'supersedes'], noNullPrototype: true },
);

test('metas come back from the database as they were', () => {
  fc.assert(
    fc.property(fc.array(meta), (metas) => {
      const packed: PackedMetas = JSON.parse(JSON.stringify(packMetas(metas)));
      expect(unpackMetas(packed)).toEqual(metas);
    }),
  );
});
