/** The rows of a long list that a query finds, asked for as they come into sight. Later questions win. */
import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { ContentsRow } from '../../lib/core/list-answers.ts';
import type { Span } from './contents-window.ts';
import type { OptionsPorts } from './ports.ts';

/** Rows that are asked for at a time. */
const CHUNK = 100;

export interface Found {
  readonly total: number;
  readonly chunks: ReadonlyMap<number, readonly ContentsRow[]>;
}

export interface ContentsModel {
  /** Null until the first answer. */
  readonly found: ReadonlySignal<Found | null>;
  readonly failed: ReadonlySignal<boolean>;
  /** Asks anew, from the top. */
  readonly search: (query: string) => void;
  /** These rows are in sight. */
  readonly show: (span: Span) => void;
}

export function createContents(ports: Pick<OptionsPorts, 'contents'>, list: string): ContentsModel {
  const found = signal<Found | null>(null);
  const failed = signal(false);
  let question = { query: '', asked: new Set<number>() };

  async function ask(chunk: number): Promise<void> {
    const mine = question;
    if (mine.asked.has(chunk)) return;
    mine.asked.add(chunk);
    const page = await ports.contents(list, mine.query, chunk * CHUNK, CHUNK).catch(() => null);
    if (mine !== question) return;
    failed.value = page === null;
    if (!page) {
      mine.asked.delete(chunk);
      return;
    }
    // The first answer to a question replaces what the question before found.
    const before = mine.asked.size === 1 ? [] : (found.value?.chunks ?? []);
    found.value = { total: page.total, chunks: new Map([...before, [chunk, page.rows]]) };
  }

  return {
    found,
    failed,
    search(query) {
      question = { query, asked: new Set() };
      void ask(0);
    },
    show({ from, to }) {
      const last = Math.min(to, found.value?.total ?? 0) - 1;
      for (let chunk = Math.floor(from / CHUNK); chunk * CHUNK <= last; chunk++) void ask(chunk);
    },
  };
}

/** The row at a place; undefined while it is not there yet. */
export function rowAt({ chunks }: Found, place: number): ContentsRow | undefined {
  return chunks.get(Math.floor(place / CHUNK))?.[place % CHUNK];
}
