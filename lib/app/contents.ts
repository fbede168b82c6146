/** Looking into a list of up to 50,000 clarifications as one types: read once, searched in memory. */
import type { ContentsPage, ContentsRow } from '../core/answers.ts';
import type { ListRow } from '../lists/ports.ts';
import { readContents } from '../lists/texts.ts';
import type { AppStore } from './ports.ts';

interface Held {
  readonly version: string;
  readonly rows: readonly ContentsRow[];
  /** What is searched of each row, in lower case. */
  readonly texts: readonly string[];
  /** The answer to the query before: a longer query is searched in it. */
  last: { readonly query: string; readonly found: readonly number[] };
}

export interface ContentsReader {
  /** Rows of a list that hold all words of the query, in the order of the file. */
  page(store: AppStore, row: ListRow, query: string, offset: number, limit: number): Promise<ContentsPage>;
  /** Place of an item in its list, -1 when it is not there. */
  placeOf(store: AppStore, row: ListRow, id: string): Promise<number>;
}

/** Makes a reader that keeps the contents of the list looked at last (about 20 MB for 50,000), until another is. */
export function makeContentsReader(): ContentsReader {
  let held: Promise<Held> | null = null;
  let version = '';

  function contentsOf(store: AppStore, row: ListRow): Promise<Held> {
    if (held && version === row.version) return held;
    version = row.version;
    const mine = read(store, row);
    held = mine;
    // A failed read must not be what every later question gets.
    mine.catch(() => {
      if (held === mine) held = null;
    });
    return mine;
  }

  return {
    async page(store, row, query, offset, limit) {
      const contents = await contentsOf(store, row);
      const found = search(contents, normal(query));
      return {
        total: found.length,
        offset,
        rows: found.slice(offset, offset + limit).map((place) => contents.rows[place]!),
      };
    },
    placeOf: async (store, row, id) => (await contentsOf(store, row)).rows.findIndex((one) => one.id === id),
  };
}

async function read(store: AppStore, row: ListRow): Promise<Held> {
  const rows = (await readContents(store, row)) ?? [];
  const texts = rows.map(({ claim, verdict }) => normal(`${claim} ${verdict.label}`));
  return { version: row.version, rows, texts, last: { query: '', found: rows.map((_, place) => place) } };
}

const normal = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

function search(held: Held, query: string): readonly number[] {
  const { last } = held;
  if (query === last.query) return last.found;
  const words = query.split(' ').filter(Boolean);
  const among = last.query !== '' && query.startsWith(last.query) ? last.found : held.rows.keys();
  const found = [...among].filter((place) => words.every((word) => held.texts[place]!.includes(word)));
  held.last = { query, found };
  return found;
}
