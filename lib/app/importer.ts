/** Importing what is no list of our own: a look at it first, then the way of every list. Always unsigned. */
import type { ImportPreview, PreviewAnswer } from '../core/import-answers.ts';
import type { ListProblem } from '../core/list-problem.ts';
import { COLUMN_FIELDS, NEEDED } from '../lists/imports/columns.ts';
import type { Imported } from '../lists/imports/imported.ts';
import { idBeside } from '../lists/imports/ids.ts';
import { fileOf, idOfImport, listOf } from '../lists/imports/list-file.ts';
import type { ParseMarkup } from '../lists/imports/markup.ts';
import { readImport } from '../lists/imports/read-import.ts';
import type { ListRow } from '../lists/ports.ts';
import type { AppStore } from './ports.ts';
import type { Taker } from './taker.ts';

export interface ImporterPorts {
  readonly store: () => Promise<AppStore>;
  readonly taker: Pick<Taker, 'take'>;
  readonly parse: ParseMarkup;
  /** Whether the administrator lets officers add unsigned content. */
  readonly allowed: () => Promise<boolean>;
  /** One sentence for every card of an imported list: where it is from, and that nobody signed it. */
  readonly notice: (source: string) => string;
}

/** How a file is read. `source` is its name; `columns` the officer's map of a table. */
export interface ReadingOptions {
  readonly source: string;
  readonly columns?: readonly (string | null)[];
}

export interface TakeOptions extends ReadingOptions {
  readonly title?: string;
  /** The officer has accepted that the held list becomes much shorter. */
  readonly force?: boolean;
  /** With a list of the same source that is held: whether this one takes its place, or stands beside it. */
  readonly place?: 'instead' | 'beside';
}

export interface Importer {
  /** Looks at staged bytes; they stay. */
  preview(key: string, options: ReadingOptions): Promise<PreviewAnswer>;
  /**
   * Takes staged bytes over. They go once they are a list; after a refusal they stay for another try. DUPLICATE_LIST
   * while nobody has said what is to become of the list of the same source.
   */
  take(
    key: string,
    options: TakeOptions,
  ): Promise<{ ok: true; id: string; count: number } | { ok: false; problem: ListProblem }>;
  drop(key: string): Promise<null>;
}

export function makeImporter(ports: ImporterPorts): Importer {
  async function read(key: string, { source, columns }: ReadingOptions) {
    const bytes = await (await ports.store()).staged(key);
    if (!bytes) return { ok: false, problem: { code: 'EMPTY' } } as const;
    return readImport(new Uint8Array(bytes), {
      source,
      parse: ports.parse,
      ...(columns ? { columns } : {}),
    });
  }

  return {
    async preview(key, options) {
      const result = await read(key, options);
      if (!result.ok) return result;
      if ('own' in result) return result;
      const id = idOfImport(result.imported, options.source);
      const held = (await (await ports.store()).rows()).find((row) => row.id === id);
      return { ok: true, own: false, preview: { ...previewOf(result.imported), ...heldOf(held) } };
    },

    async take(key, { title, force = false, place, ...options }) {
      if (!(await ports.allowed())) return { ok: false, problem: { code: 'BY_POLICY' } };
      const result = await read(key, options);
      if (!result.ok) return result;
      if ('own' in result || result.imported.items.length === 0)
        return { ok: false, problem: { code: 'IMPORT', cause: 'NOTHING' } };
      const store = await ports.store();
      const rows = await store.rows();
      const id = idOfImport(result.imported, options.source);
      const held = rows.find((row) => row.id === id);
      if (held && place === undefined) return { ok: false, problem: { code: 'DUPLICATE_LIST', id } };
      const named = title ?? result.imported.header.title;
      const beside = held && place === 'beside' ? besideOf(held, named, rows) : { title: named };
      const { source } = options;
      const list = listOf(result.imported, { source, notice: ports.notice(source), ...beside });
      const taken = await ports.taker.take(store, { bytes: fileOf(list), origin: 'file', force });
      if (!taken.ok) return taken;
      await store.dropStaged(key).catch(() => undefined);
      return { ok: true, id: taken.row.id, count: taken.row.count };
    },

    async drop(key) {
      await (await ports.store()).dropStaged(key).catch(() => undefined);
      return null;
    },
  };
}

function heldOf(held: ListRow | undefined): Pick<ImportPreview, 'held'> {
  if (!held) return {};
  const { header, count, updated, origin, signed } = held;
  return { held: { title: header.title, count, updated, replaceable: origin === 'file' && !signed } };
}

/** Names that tell a list from the one that is held. */
function besideOf(
  { id, header }: ListRow,
  title: string,
  rows: readonly ListRow[],
): { readonly id: string; readonly title: string } {
  const free = idBeside(id, new Set(rows.map((row) => row.id)));
  return { id: free.id, title: title === header.title ? `${title} (${free.number})` : title };
}

/** Clarifications, causes and names that a preview shows. */
const ROWS = 5;
const CAUSES = 100;

function previewOf({ kind, header, items, skipped, dropped, columns }: Imported): ImportPreview {
  return {
    kind,
    title: header.title,
    publisher: header.publisher,
    count: items.length,
    rows: items
      .slice(0, ROWS)
      .map(({ id, claim, verdict, published }) => ({ id, claim, verdict, published })),
    withoutFact: items.filter(({ answer }) => answer === '').length,
    skipped: { count: skipped.length, first: skipped.slice(0, CAUSES) },
    dropped: Object.entries(dropped).slice(0, CAUSES),
    ...(columns ? { table: { columns, fields: COLUMN_FIELDS, needed: NEEDED } } : {}),
  };
}
