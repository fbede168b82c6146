/** What the use cases need from outside. Stores, clocks and browsers are handed in; tests hand in their own. */
import type { ListRow, ListStore, WriteResult } from '../lists/ports.ts';
import type { SignedState } from '../lists/signed.ts';
import type { Stash } from '../lists/sync/chunks.ts';

export interface AppStore extends ListStore {
  readonly kind: 'database' | 'memory';
  change(id: string, edit: (row: ListRow) => ListRow): Promise<WriteResult>;
  remove(id: string): Promise<WriteResult>;
  sweep(): Promise<void>;
  staged(key: string): Promise<ArrayBuffer | null>;
  dropStaged(key: string): Promise<void>;
  /** Drops bytes staged before a time, in milliseconds: of imports whose page or background was stopped. */
  clearStaged(before: number): Promise<void>;
  /** Chunks of lists whose sync is not done yet. */
  readonly stash: Stash;
}

/** A copy of what the store should hold, kept where damage to the database does not reach. */
export interface Sentinel {
  readonly lists: readonly {
    readonly id: string;
    /** Where the list can be fetched again; without it only the officer can bring it back. */
    readonly url?: string;
    readonly enabled: boolean;
    readonly title?: string;
    /** The package brings it back. */
    readonly packaged?: true;
    /** Of a signed list: what a host must not be able to make us forget. */
    readonly signed?: KeptState;
  }[];
  /** The officer removed the packaged list: it does not come back by itself. */
  readonly packagedRemoved: boolean;
}

/** The part of a signed list's state that damage to the database must not take. */
export type KeptState = Omit<SignedState, 'taken'>;

/** A value that outlives the background. */
export interface Kept<T> {
  get(): Promise<T>;
  set(value: T): Promise<void>;
}

/** Milliseconds of the epoch. */
export type Now = () => number;

export function timestamp(time: number): string {
  return new Date(time).toISOString();
}
