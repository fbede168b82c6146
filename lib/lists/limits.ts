/** Bytes of a list file, uncompressed (list protocol, all limits in one table). */
export const MAX_LIST_BYTES = 64 * 1024 * 1024;

/** A new version with fewer than this share of the old items is not taken over unasked. */
export const SHRINK_SHARE = 0.5;

/** Items in one stored chunk: about 50 kB of text, so that reading one match reads little else. */
export const CHUNK_ITEMS = 64;
