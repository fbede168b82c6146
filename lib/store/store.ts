/** What the use cases ask of a store. Two keep it: the database, and memory when the browser has none. */
import type { StoredRow } from './database.ts';

/**
 * Result of a write.
 * - `overtaken`: the list was changed by somebody else since it was read; nothing was written.
 * - `full`: no room; what was there before is still whole.
 * - `broken`: the database failed in another way; what was there before is still whole.
 */
export type WriteResult = 'ok' | 'overtaken' | 'full' | 'broken';

/** Content of one name, put bit by bit before the row that names it is flipped to. */
export interface VersionWriter {
  segment(bytes: ArrayBuffer): Promise<WriteResult>;
  /** `json` is an array of items; chunks are numbered from 0. */
  chunk(number: number, json: string): Promise<WriteResult>;
  part(name: string, json: string): Promise<WriteResult>;
}

export interface Store<Row extends StoredRow> {
  readonly kind: 'database' | 'memory';
  /** All lists, ordered by id. @throws when the database cannot be read. */
  rows(): Promise<Row[]>;
  /** The match index of a version; null when it is missing or its file is lost. */
  segment(version: string): Promise<ArrayBuffer | null>;
  /** Chunks of items, in the order asked for; null for one that is missing or lost. */
  chunks(name: string, numbers: readonly number[]): Promise<(string | null)[]>;
  part(name: string, part: string): Promise<string | null>;
  /** Writes content under a name that no row uses yet. */
  writer(name: string): VersionWriter;
  /**
   * Puts the row, and with it its version, in place of what is there, in one transaction; content that only the row
   * before needed goes in the same.
   * `expected` is the version that the row replaces, null for a new list.
   */
  flip(row: Row, expected: string | null): Promise<WriteResult>;
  /** Changes the row of a list; its version and pieces stay. `overtaken` when the list is gone. */
  change(id: string, edit: (row: Row) => Row): Promise<WriteResult>;
  /** Removes a list and everything of it. */
  remove(id: string): Promise<WriteResult>;
  /** Deletes the content of a name that no row uses, after a take-over that failed. */
  drop(name: string): Promise<void>;
  /**
   * Deletes content that no row names and chunks of lists that are not held, left by a background that was stopped between two steps. To be called while
   * nothing is being written.
   */
  sweep(): Promise<void>;
  /** Bytes that a page staged; null when there are none under this key. */
  staged(key: string): Promise<ArrayBuffer | null>;
  dropStaged(key: string): Promise<void>;
  /** Drops bytes staged before a time, in milliseconds: of imports whose page or background was stopped. */
  clearStaged(before: number): Promise<void>;
  readonly stash: Stash;
}

/** Chunks of lists whose sync is not done yet, by their content; they outlive the background. */
export interface Stash {
  /** SHA-256 of all chunks of a list that are there. */
  held(list: string): Promise<string[]>;
  /** Null when it is missing or its file is lost. */
  get(list: string, sha256: string): Promise<ArrayBuffer | null>;
  put(list: string, sha256: string, bytes: ArrayBuffer): Promise<WriteResult>;
  /** Deletes all chunks of a list but these. */
  keepOnly(list: string, kept: readonly string[]): Promise<void>;
}
