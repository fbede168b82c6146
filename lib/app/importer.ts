/** Importing what is no list of our own: a look at it first, then the way of every list. Always unsigned. */
import type { ImportPreview, PreviewAnswer } from '../core/import-answers.ts';
import type { ListProblem } from '../core/list-problem.ts';
import { COLUMN_FIELDS, NEEDED } from '../lists/imports/columns.ts';
import type { Imported } from '../lists/imports/imported.ts';
import { fileOf, listOf } from '../lists/imports/list-file.ts';
import type { ParseMarkup } from '../lists/imports/markup.ts';
import { readImport } from '../lists/imports/read-import.ts';
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

export interface Importer {
  /** Looks at staged bytes; they stay. */
  preview(key: string, options: ReadingOptions): Promise<PreviewAnswer>;
  /** Takes staged bytes over. They go once they are a list; after a refusal they stay for another try. */
  take(
    key: string,
    options: ReadingOptions & { readonly title?: string; readonly force?: boolean },
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
      return 'own' in result ? result : { ok: true, own: false, preview: previewOf(result.imported) };
    },

    async take(key, { title, force = false, ...options }) {
      if (!(await ports.allowed())) return { ok: false, problem: { code: 'BY_POLICY' } };
      const result = await read(key, options);
      if (!result.ok) return result;
      if ('own' in result || result.imported.items.length === 0)
        return { ok: false, problem: { code: 'IMPORT', cause: 'NOTHING' } };
      const names = { source: options.source, notice: ports.notice(options.source) };
      const list = listOf(result.imported, title === undefined ? names : { ...names, title });
      const store = await ports.store();
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
