/** All limits of the protocol `klarifikasi-list/1` (list protocol, section 13; sum of chunks and items: DESIGN.md). */
const KIB = 1024;
const MIB = 1024 * KIB;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export const LIMITS = {
  /** Bytes. */
  envelope: 64 * KIB,
  root: 16 * KIB,
  chunk: 2 * MIB,
  /** Bytes of all chunks together. */
  chunksTotal: 64 * MIB,
  chunks: 64,
  /** Milliseconds that envelope or root, and a chunk, may take from the call to the last byte. */
  shortDeadline: 20_000,
  chunkDeadline: 60_000,
  /** Milliseconds for a chunk that comes steadily on a slow line: the largest alone at 0.07 Mbit/s. */
  slowChunk: 240_000,
  signatures: 8,
  /** Roots that one update walks through. */
  rootSteps: 32,
  keys: 16,
  /** Largest step between two sequence numbers. */
  seqJump: 1_000_000,
  /** Milliseconds between `issued` and `expires`. */
  validity: 45 * DAY,
  /** Milliseconds that `issued` may lie ahead of the clock of the device. */
  clock: 10 * MINUTE,
  /** Minutes. */
  updateEvery: { least: 30, most: 10_080, usual: 360 },
  /** UTF-16 code units of a header text. */
  headerText: 200,
  notice: 500,
  mirrors: 4,
  revoked: 1_000,
  /** Deepest nesting of JSON, and the most values in one file. */
  depth: 12,
  nodes: 2_000_000,
} as const;
