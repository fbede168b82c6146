import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinSegments } from '../../../lib/core/join.ts';
import type { Clarification } from '../../../lib/core/model.ts';
import { PATIENCE } from './arbitrary.ts';
import { built, CLAIMS, item, opened } from './corpora.ts';

/** Joins to the end. */
function joined(pieces: readonly (readonly Clarification[])[], order: readonly number[]): ArrayBuffer {
  const joining = joinSegments(pieces.map(segmentOf), Uint32Array.from(order));
  let step = joining.next();
  while (!step.done) step = joining.next();
  return step.value;
}
const segmentOf = (items: readonly Clarification[]) => opened(built(items));

/** Few words, so that items share most of them; figures, negations and English among them. */
const WORDS =
  'pupuk urea plastik beras oplosan jagung tidak bukan Bulog Lampung 5.000 Rp9.000 traktor gratis petani menular the of fertilizer'.split(
    ' ',
  );
const claim = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '));
const clarification = fc.record({
  claim,
  variants: fc.array(claim, { maxLength: 2 }),
  lang: fc.constantFrom('id', 'en'),
});
/** Segments of one list, and the items that count, in any order. */
const history = fc
  .array(fc.array(clarification, { maxLength: 6 }), { minLength: 1, maxLength: 4 })
  .chain((pieces) => {
    const numbers = pieces.flat().map((_, number) => number);
    return fc.record({ pieces: fc.constant(pieces), order: fc.shuffledSubarray(numbers) });
  });

describe('segments that are joined', () => {
  test('are, byte for byte, the segment of the items that count', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(history, ({ pieces, order }) => {
        let number = 0;
        const items = pieces.map((piece) => piece.map((one) => item({ id: `k${number++}`, ...one })));
        const all = items.flat();
        const anew = built(order.map((at) => all[at]!));
        expect(new Uint8Array(joined(items, order))).toEqual(new Uint8Array(anew));
      }),
      { numRuns: 300 },
    );
  });

  test('forget the words of a tombstone', () => {
    const { counts, text } = opened(joined([CLAIMS], [0, 1, 3, 4]));
    expect(counts.items).toBe(4);
    expect(new TextDecoder().decode(text)).not.toContain('kakao');
  });
});
