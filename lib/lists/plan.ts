/** What an update keeps of the texts that are stored, and what it writes. */
import { MAX_PIECES, MAX_RUNS, TOMBSTONE_SHARE } from './limits.ts';
import type { Piece } from './ports.ts';
import type { Runs } from './runs.ts';
import { numbersOf, runsOf } from './runs.ts';
import type { Texts } from './texts.ts';

export interface TextPlan {
  /** Pieces that stay. */
  readonly pieces: readonly Piece[];
  /** Places of the items that are written as a piece after those. */
  readonly fresh: Uint32Array;
  /** The items that count, once that is done. */
  readonly live: Runs;
}

/**
 * Plans the texts of `count` items. They are all written anew when there is no earlier version, and when its pieces
 * would be too many, too full of tombstones or too much out of order.
 */
export function planTexts(
  count: number,
  earlier: { readonly row: Texts; readonly kept: Int32Array } | null,
): TextPlan {
  const anew: TextPlan = {
    pieces: [],
    fresh: Uint32Array.from({ length: count }, (_, place) => place),
    live: count === 0 ? [] : [0, count],
  };
  if (!earlier) return anew;
  const { live } = earlier.row;
  // A list that was subscribed before anything of it came has a piece without items.
  const pieces = earlier.row.pieces.filter((piece) => piece.items > 0);
  const fresh = anew.fresh.filter((place) => earlier.kept[place]! < 0);
  const stored = pieces.reduce((sum, piece) => sum + piece.items, 0);
  const tooMany = pieces.length + (fresh.length > 0 ? 1 : 0) > MAX_PIECES;
  if (tooMany || stored + fresh.length > count * (1 + TOMBSTONE_SHARE)) return anew;
  const before = numbersOf(live);
  let next = stored;
  const numbers = Array.from(earlier.kept, (place) => (place < 0 ? next++ : before[place]!));
  const runs = runsOf(numbers);
  return runs.length / 2 > MAX_RUNS ? anew : { pieces, fresh, live: runs };
}
