/**
 * Layout of an index segment: one ArrayBuffer that is viewed, never parsed. Little endian, as every browser
 * runs. All sections are multiples of 4 bytes; figures (Float64) come first so that they are aligned to 8.
 */
export const MAGIC = 0x31594254; // "TBY1"
/** Raised with every change of this layout or of what a stem is: older segments are rebuilt. */
export const FORMAT = 3;
/** Terms kept of one wording. A claim is a sentence; more only costs time. */
export const MAX_TERMS = 60;
/** 32-bit words in the header: magic, format, checksum, length in bytes, then the counts. */
export const HEADER_WORDS = 16;

/** Counts that fix where every section starts. */
export interface Counts {
  readonly items: number;
  readonly wordings: number;
  readonly terms: number;
  readonly tokens: number;
  readonly postings: number;
  readonly figures: number;
  readonly grams: number;
  readonly gramPostings: number;
  /** Bytes of stem text, a multiple of 4. */
  readonly textBytes: number;
}

export const COUNT_NAMES = [
  'items',
  'wordings',
  'terms',
  'tokens',
  'postings',
  'figures',
  'grams',
  'gramPostings',
  'textBytes',
] as const satisfies readonly (keyof Counts)[];

/** The sections of a segment as views on one buffer. */
export interface Sections {
  /** Values of the figures of all wordings, in order. */
  readonly figureValues: Float64Array;
  /** Ascending hashes of the stems; the position is the term id. */
  readonly keys: Uint32Array;
  /** Per term the start of its postings; one more at the end. */
  readonly postingStart: Uint32Array;
  /** Wording numbers, ascending within a term. */
  readonly postings: Uint32Array;
  /** Per wording the start of its tokens; one more at the end. */
  readonly tokenStart: Uint32Array;
  /** Term id in the lower 24 bits, flags above (see TOKEN). */
  readonly tokens: Uint32Array;
  /** Per wording the item it belongs to. */
  readonly wordingItem: Uint32Array;
  /** Per wording the start of its figures; one more at the end. */
  readonly figureStart: Uint32Array;
  /** Ascending hashes of character 4-grams of stems. */
  readonly gramKeys: Uint32Array;
  readonly gramStart: Uint32Array;
  /** Term ids. */
  readonly gramPostings: Uint32Array;
  /** Per term the start of its stem in `text`; one more at the end. */
  readonly textStart: Uint32Array;
  /** Stems in UTF-8. */
  readonly text: Uint8Array;
}

/** Flags of a token, above the term id. */
export const TOKEN = {
  id: 0xffffff,
  negated: 1 << 24,
  name: 1 << 25,
  frame: 1 << 26,
  figure: 1 << 27,
} as const;

/** Above the flags: how many words of the wording stand between this token and the one before it, at most 7. */
export const GAP = { shift: 28, most: 7 } as const;

/** Bytes of a segment with these counts. */
export function lengthOf(c: Counts): number {
  const words =
    HEADER_WORDS +
    c.figures * 2 +
    c.terms +
    (c.terms + 1) +
    c.postings +
    (c.wordings + 1) +
    c.tokens +
    c.wordings +
    (c.wordings + 1) +
    c.grams +
    (c.grams + 1) +
    c.gramPostings +
    (c.terms + 1);
  return words * 4 + c.textBytes;
}

/** Views on a buffer that is at least `lengthOf(counts)` bytes long. */
export function sectionsOf(buffer: ArrayBuffer, c: Counts): Sections {
  let at = HEADER_WORDS * 4;
  const u32 = (count: number): Uint32Array => {
    const view = new Uint32Array(buffer, at, count);
    at += count * 4;
    return view;
  };
  const figureValues = new Float64Array(buffer, at, c.figures);
  at += c.figures * 8;
  return {
    figureValues,
    keys: u32(c.terms),
    postingStart: u32(c.terms + 1),
    postings: u32(c.postings),
    tokenStart: u32(c.wordings + 1),
    tokens: u32(c.tokens),
    wordingItem: u32(c.wordings),
    figureStart: u32(c.wordings + 1),
    gramKeys: u32(c.grams),
    gramStart: u32(c.grams + 1),
    gramPostings: u32(c.gramPostings),
    textStart: u32(c.terms + 1),
    text: new Uint8Array(buffer, at, c.textBytes),
  };
}
