import { seal } from './index.ts';
import { lengthOf, type Sections, sectionsOf, TOKEN } from './layout.ts';
import { type Ids, postingsOf, tokenSections, total, type Wordings, wordingsOf } from './joinwordings.ts';
import { distinct, mergeKeys } from './merge.ts';
import type { Segment } from './segment.ts';

/**
 * Joins the segment of a list and the delta segment of what changed into the next segment. `order` names the items
 * that count, as numbers through all segments, in the order they get; every other item is a tombstone and leaves
 * nothing behind, no posting and no word. No text is read again, and the result is, byte for byte, what building the
 * same items anew gives, so that answers do not depend on how a list came about. (Of two stems with one hash that of
 * the earlier segment stays.)
 *
 * A generator: it pauses a few times so that a background worker can answer checks in between. The longest step takes
 * about 2 ms per 10,000 items.
 */
export function* joinSegments(
  segments: readonly Segment[],
  order: Uint32Array,
): Generator<undefined, ArrayBuffer, undefined> {
  const wordings = wordingsOf(segments, order);
  const ids = termIds(segments, wordings);
  yield;
  const terms = termSections(segments, ids);
  yield;
  const grams = gramSections(segments, ids);
  yield;
  const held = tokenSections(segments, wordings, ids);
  yield;
  const postings = postingsOf(held, terms.keys.length);
  yield;
  return sealed(order.length, { ...terms, ...grams, ...held, ...postings });
}

/** Writes sections into one buffer. */
function sealed(items: number, sections: Sections): ArrayBuffer {
  const counts = {
    items,
    wordings: sections.wordingItem.length,
    terms: sections.keys.length,
    tokens: sections.tokens.length,
    postings: sections.postings.length,
    figures: sections.figureValues.length,
    grams: sections.gramKeys.length,
    gramPostings: sections.gramPostings.length,
    textBytes: sections.text.length,
  };
  const buffer = new ArrayBuffer(lengthOf(counts));
  const views = sectionsOf(buffer, counts);
  for (const name of Object.keys(views) as (keyof Sections)[]) views[name].set(sections[name]);
  seal(buffer, counts);
  return buffer;
}

function termIds(segments: readonly Segment[], { segment, number }: Wordings): Ids {
  const ids = segments.map((one) => new Int32Array(one.counts.terms).fill(-1));
  for (let i = 0; i < number.length; i++) {
    const s = segment[i]!;
    const { tokens, tokenStart } = segments[s]!;
    const end = tokenStart[number[i]! + 1]!;
    for (let at = tokenStart[number[i]!]!; at < end; at++) ids[s]![tokens[at]! & TOKEN.id] = 0;
  }
  const keys = segments.map((one) => one.keys);
  mergeKeys(
    keys,
    (s, at) => ids[s]![at]! >= 0,
    (s, at, id) => {
      ids[s]![at] = id;
    },
  );
  return ids;
}

function termSections(segments: readonly Segment[], ids: Ids): Pick<Sections, 'keys' | 'text' | 'textStart'> {
  const most = total(segments, 'terms');
  const keys = new Uint32Array(most);
  const textStart = new Uint32Array(most + 1);
  const text = new Uint8Array(total(segments, 'textBytes'));
  let end = 0;
  const count = mergeKeys(
    segments.map((one) => one.keys),
    (s, at) => ids[s]![at]! >= 0,
    (s, at, id) => {
      const from = segments[s]!;
      // A second segment with this term has nothing to add.
      if (end > textStart[id]!) return;
      keys[id] = from.keys[at]!;
      for (let i = from.textStart[at]!; i < from.textStart[at + 1]!; i++) text[end++] = from.text[i]!;
      textStart[id + 1] = end;
    },
  );
  return {
    keys: keys.subarray(0, count),
    textStart: textStart.subarray(0, count + 1),
    text: text.subarray(0, (end + 3) & ~3),
  };
}

function gramSections(
  segments: readonly Segment[],
  ids: Ids,
): Pick<Sections, 'gramKeys' | 'gramStart' | 'gramPostings'> {
  const most = total(segments, 'grams');
  const keys = new Uint32Array(most);
  const starts = new Uint32Array(most + 1);
  const postings = new Uint32Array(total(segments, 'gramPostings'));
  let end = 0;
  const count = mergeKeys(
    segments.map((one) => one.gramKeys),
    (s, at) => {
      const { gramStart, gramPostings } = segments[s]!;
      const until = gramStart[at + 1]!;
      for (let i = gramStart[at]!; i < until; i++) if (ids[s]![gramPostings[i]!]! >= 0) return true;
      return false;
    },
    (s, at, rank) => {
      const { gramKeys, gramStart, gramPostings } = segments[s]!;
      const from = starts[rank]!;
      const again = end > from;
      keys[rank] = gramKeys[at]!;
      for (let i = gramStart[at]!; i < gramStart[at + 1]!; i++) {
        const id = ids[s]![gramPostings[i]!]!;
        if (id >= 0) postings[end++] = id;
      }
      if (again) end = from + distinct(postings.subarray(from, end));
      starts[rank + 1] = end;
    },
  );
  return {
    gramKeys: keys.subarray(0, count),
    gramStart: starts.subarray(0, count + 1),
    gramPostings: postings.subarray(0, end),
  };
}
