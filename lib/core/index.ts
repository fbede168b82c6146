import { checksum32 } from './hash.ts';
import { gramHashes } from './grams.ts';
import {
  type Counts,
  COUNT_NAMES,
  FORMAT,
  GAP,
  HEADER_WORDS,
  lengthOf,
  MAGIC,
  MAX_TERMS,
  sectionsOf,
  TOKEN,
} from './layout.ts';
import type { Clarification } from './model.ts';
import { readTerms, type Term } from './terms.ts';

/** What the index needs of a clarification. */
export type Indexed = Pick<Clarification, 'claim' | 'variants'> & { readonly lang?: string };
/** Progress in items. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** One stem while building. */
interface Entry {
  readonly stem: string;
  readonly hash: number;
  readonly postings: number[];
  id: number;
}

/**
 * Builds the segment of one list version. A generator: it pauses after every `slice` items so that a background
 * worker can answer checks in between; its result is the finished buffer, ready to be stored as it is.
 */
export function* buildSegment(
  items: readonly Indexed[],
  slice = 200,
): Generator<Progress, ArrayBuffer, undefined> {
  const entries = new Map<string, Entry>();
  const wordings: { item: number; terms: readonly Term[] }[] = [];
  for (let item = 0; item < items.length; item++) {
    const { claim, variants, lang } = items[item]!;
    for (const wording of [claim, ...variants]) {
      const terms = readTerms(wording, undefined, lang).terms.slice(0, MAX_TERMS);
      for (const term of terms) post(entries, term, wordings.length);
      wordings.push({ item, terms });
    }
    if (item % slice === slice - 1) yield { done: item + 1, total: items.length };
  }
  const sorted = dropCollisions(entries);
  yield { done: items.length, total: items.length };
  return yield* write(items.length, wordings, sorted, entries);
}

function post(entries: Map<string, Entry>, term: Term, wording: number): void {
  let entry = entries.get(term.stem);
  if (!entry) entries.set(term.stem, (entry = { stem: term.stem, hash: term.hash, postings: [], id: 0 }));
  if (entry.postings[entry.postings.length - 1] !== wording) entry.postings.push(wording);
}

/** Sorts the stems by hash. Two stems with one hash (one pair in 100,000 stems) become one term. */
function dropCollisions(entries: Map<string, Entry>): Entry[] {
  const sorted = [...entries.values()].sort((a, b) => a.hash - b.hash || (a.stem < b.stem ? -1 : 1));
  const out: Entry[] = [];
  for (const entry of sorted) {
    const last = out[out.length - 1];
    if (last?.hash === entry.hash) {
      const merged = [...new Set([...last.postings, ...entry.postings])].sort((a, b) => a - b);
      last.postings.splice(0, last.postings.length, ...merged);
      entry.id = last.id;
    } else {
      entry.id = out.length;
      out.push(entry);
    }
  }
  return out;
}

/** Pauses between the sections: in a large list each takes as long as a check may wait. */
function* write(
  items: number,
  wordings: readonly { item: number; terms: readonly Term[] }[],
  sorted: readonly Entry[],
  entries: ReadonlyMap<string, Entry>,
): Generator<Progress, ArrayBuffer, undefined> {
  const pause = { done: items, total: items };
  const encoder = new TextEncoder();
  const texts = sorted.map((entry) => encoder.encode(entry.stem));
  const grams = new Map<number, number[]>();
  for (let from = 0; from < sorted.length; from += STEMS) {
    addGrams(grams, sorted, from);
    yield pause;
  }
  const gramKeys = Uint32Array.from(grams.keys()).sort();
  const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0);
  yield pause;
  const figures = wordings.map((w) => w.terms.flatMap((t) => (t.figure ? [t.figure.value] : [])));
  const counts: Counts = {
    items,
    wordings: wordings.length,
    terms: sorted.length,
    tokens: sum(wordings.map((w) => w.terms.length)),
    postings: sum(sorted.map((entry) => entry.postings.length)),
    figures: sum(figures.map((f) => f.length)),
    grams: gramKeys.length,
    gramPostings: sum([...grams.values()].map((ids) => ids.length)),
    textBytes: (sum(texts.map((t) => t.length)) + 3) & ~3,
  };
  yield pause;
  const buffer = new ArrayBuffer(lengthOf(counts));
  const s = sectionsOf(buffer, counts);
  let at = 0;
  sorted.forEach((entry, id) => {
    s.keys[id] = entry.hash;
    s.postings.set(entry.postings, at);
    s.postingStart[id + 1] = at += entry.postings.length;
  });
  at = 0;
  texts.forEach((bytes, id) => {
    s.text.set(bytes, at);
    s.textStart[id + 1] = at += bytes.length;
  });
  yield pause;
  at = 0;
  let figureAt = 0;
  wordings.forEach((wording, w) => {
    s.wordingItem[w] = wording.item;
    let before = -1;
    for (const term of wording.terms) {
      const gap = before < 0 ? 0 : Math.min(GAP.most, term.word - before - 1);
      s.tokens[at++] = (tokenOf(term, entries.get(term.stem)!.id) | (gap << GAP.shift)) >>> 0;
      before = term.word;
    }
    s.tokenStart[w + 1] = at;
    s.figureValues.set(figures[w]!, figureAt);
    s.figureStart[w + 1] = figureAt += figures[w]!.length;
  });
  yield pause;
  at = 0;
  gramKeys.forEach((key, g) => {
    const ids = grams.get(key)!;
    s.gramKeys[g] = key;
    s.gramPostings.set(ids, at);
    s.gramStart[g + 1] = at += ids.length;
  });
  seal(buffer, counts);
  return buffer;
}

function tokenOf(term: Term, id: number): number {
  const flags =
    (term.negated ? TOKEN.negated : 0) |
    (term.name ? TOKEN.name : 0) |
    (term.frame ? TOKEN.frame : 0) |
    (term.figure ? TOKEN.figure : 0);
  return (id | flags) >>> 0;
}

/** Stems whose grams are taken between two pauses. */
const STEMS = 2000;

function addGrams(grams: Map<number, number[]>, sorted: readonly Entry[], from: number): void {
  for (let id = from; id < Math.min(from + STEMS, sorted.length); id++) {
    for (const gram of new Set(gramHashes(sorted[id]!.stem))) {
      const ids = grams.get(gram);
      if (ids) ids.push(id);
      else grams.set(gram, [id]);
    }
  }
}

/** Writes the header of a segment whose sections are written. */
export function seal(buffer: ArrayBuffer, counts: Counts): void {
  const header = new Uint32Array(buffer, 0, HEADER_WORDS);
  header[0] = MAGIC;
  header[1] = FORMAT;
  header[3] = buffer.byteLength;
  COUNT_NAMES.forEach((name, i) => (header[4 + i] = counts[name]));
  header[2] = checksum32(new Uint32Array(buffer, 12));
}
