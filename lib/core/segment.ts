import { checksum32, findKey } from './hash.ts';
import {
  type Counts,
  COUNT_NAMES,
  FORMAT,
  HEADER_WORDS,
  lengthOf,
  MAGIC,
  type Sections,
  sectionsOf,
} from './layout.ts';

/** An opened segment. */
export interface Segment extends Sections {
  readonly counts: Counts;
  readonly bytes: number;
}

/**
 * Why a segment cannot be used; it has to be rebuilt from the list. `FOREIGN`: not a segment; `FORMAT`: made by
 * another version; `LENGTH`: cut short or grown; `DAMAGED`: the checksum or an offset is wrong.
 */
export type SegmentProblem = 'FOREIGN' | 'FORMAT' | 'LENGTH' | 'DAMAGED';

/** Checks and views a segment. Nothing is copied; costs one pass over the bytes (0.3 ms per MB). */
export function openSegment(
  buffer: ArrayBuffer,
):
  | { readonly ok: true; readonly segment: Segment }
  | { readonly ok: false; readonly problem: SegmentProblem } {
  if (buffer.byteLength < HEADER_WORDS * 4 || buffer.byteLength % 4 !== 0)
    return { ok: false, problem: 'FOREIGN' };
  const header = new Uint32Array(buffer, 0, HEADER_WORDS);
  if (header[0] !== MAGIC) return { ok: false, problem: 'FOREIGN' };
  if (header[1] !== FORMAT) return { ok: false, problem: 'FORMAT' };
  const pairs = COUNT_NAMES.map((name, i) => [name, header[4 + i]!] as const);
  const counts = Object.fromEntries(pairs) as Record<(typeof COUNT_NAMES)[number], number>;
  if (header[3] !== buffer.byteLength || lengthOf(counts) !== buffer.byteLength)
    return { ok: false, problem: 'LENGTH' };
  if (checksum32(new Uint32Array(buffer, 12)) !== header[2]) return { ok: false, problem: 'DAMAGED' };
  return { ok: true, segment: { ...sectionsOf(buffer, counts), counts, bytes: buffer.byteLength } };
}

/** Term id of a stem hash in a segment, or -1. */
export const termId = (segment: Segment, hash: number): number => findKey(segment.keys, hash);

const decoder = new TextDecoder();
/** Stem of a term. */
export function termText(segment: Segment, id: number): string {
  return decoder.decode(segment.text.subarray(segment.textStart[id], segment.textStart[id + 1]));
}
