/** Bytes of a list file, uncompressed (list protocol, all limits in one table). */
export const MAX_LIST_BYTES = 64 * 1024 * 1024;

/** A new version with fewer than this share of the old items is not taken over unasked. */
export const SHRINK_SHARE = 0.5;

/** Pieces that the texts of a list may lie in. */
export const MAX_PIECES = 8;

/** Tombstones that a list carries along, as a share of its items, before its texts are written anew. */
export const TOMBSTONE_SHARE = 0.25;

/** Runs that a row may hold: a file whose order changed throughout is written anew. */
export const MAX_RUNS = 5_000;

/** Items in one stored chunk: about 50 kB of text, so that reading one match reads little else. */
export const CHUNK_ITEMS = 64;
