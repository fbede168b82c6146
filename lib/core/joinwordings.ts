/** What joining segments does wording by wording. */
import { type Sections, TOKEN } from './layout.ts';
import type { Segment } from './segment.ts';

/** A count of all segments together. */
export const total = (segments: readonly Segment[], name: keyof Segment['counts']): number =>
  segments.reduce((sum, one) => sum + one.counts[name], 0);

/** The wordings that stay, in their new order: in which segment, with which number there, and of which new item. */
export interface Wordings {
  readonly segment: Uint8Array;
  readonly number: Uint32Array;
  readonly item: Uint32Array;
}

/** Every wording of the items that count. */
export function wordingsOf(segments: readonly Segment[], order: Uint32Array): Wordings {
  const home = new Uint8Array(total(segments, 'items'));
  /** First wording of each item; the wordings of one item stand together. */
  const first = new Uint32Array(home.length);
  let base = 0;
  segments.forEach(({ counts, wordingItem }, s) => {
    home.fill(s, base, base + counts.items);
    for (let w = counts.wordings - 1; w >= 0; w--) first[base + wordingItem[w]!] = w;
    base += counts.items;
  });
  const most = total(segments, 'wordings');
  const segment = new Uint8Array(most);
  const number = new Uint32Array(most);
  const item = new Uint32Array(most);
  let count = 0;
  for (let i = 0; i < order.length; i++) {
    const s = home[order[i]!]!;
    const { wordingItem } = segments[s]!;
    const from = first[order[i]!]!;
    for (let w = from; wordingItem[w] === wordingItem[from]; w++) {
      segment[count] = s;
      number[count] = w;
      item[count++] = i;
    }
  }
  return {
    segment: segment.subarray(0, count),
    number: number.subarray(0, count),
    item: item.subarray(0, count),
  };
}

/** Per segment the new id of each of its terms, by rising hash; -1 for a term that no wording holds any more. */
export type Ids = readonly Int32Array[];

type Held = Pick<Sections, 'tokens' | 'tokenStart' | 'figureValues' | 'figureStart' | 'wordingItem'>;

/** Tokens, figures and items of the wordings that stay. */
export function tokenSections(
  segments: readonly Segment[],
  { segment, number, item }: Wordings,
  ids: Ids,
): Held {
  const tokens = new Uint32Array(total(segments, 'tokens'));
  const tokenStart = new Uint32Array(number.length + 1);
  const figureValues = new Float64Array(total(segments, 'figures'));
  const figureStart = new Uint32Array(number.length + 1);
  let token = 0;
  let figure = 0;
  for (let i = 0; i < number.length; i++) {
    const from = segments[segment[i]!]!;
    const mine = ids[segment[i]!]!;
    const w = number[i]!;
    for (let at = from.tokenStart[w]!; at < from.tokenStart[w + 1]!; at++) {
      const old = from.tokens[at]!;
      tokens[token++] = (old & ~TOKEN.id) | mine[old & TOKEN.id]!;
    }
    for (let at = from.figureStart[w]!; at < from.figureStart[w + 1]!; at++)
      figureValues[figure++] = from.figureValues[at]!;
    tokenStart[i + 1] = token;
    figureStart[i + 1] = figure;
  }
  return {
    tokens: tokens.subarray(0, token),
    tokenStart,
    figureValues: figureValues.subarray(0, figure),
    figureStart,
    wordingItem: item,
  };
}

/** The postings that the tokens say: counted first, then put in their places. */
export function postingsOf(
  { tokens, tokenStart }: Held,
  terms: number,
): Pick<Sections, 'postings' | 'postingStart'> {
  const postingStart = new Uint32Array(terms + 1);
  eachHolder(tokens, tokenStart, terms, (term) => postingStart[term + 1]!++);
  for (let term = 0; term < terms; term++) postingStart[term + 1]! += postingStart[term]!;
  const postings = new Uint32Array(postingStart[terms]!);
  const next = postingStart.slice();
  eachHolder(tokens, tokenStart, terms, (term, wording) => {
    postings[next[term]!++] = wording;
  });
  return { postings, postingStart };
}

/** Every term of every wording once, wordings ascending. */
function eachHolder(
  tokens: Uint32Array,
  tokenStart: Uint32Array,
  terms: number,
  visit: (term: number, wording: number) => void,
): void {
  const last = new Int32Array(terms).fill(-1);
  for (let w = 0; w + 1 < tokenStart.length; w++) {
    for (let at = tokenStart[w]!; at < tokenStart[w + 1]!; at++) {
      const term = tokens[at]! & TOKEN.id;
      if (last[term] === w) continue;
      last[term] = w;
      visit(term, w);
    }
  }
}
