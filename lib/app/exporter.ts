/** A held list as a file to hand on. */
import { LIST_FORMAT } from '../core/listfile.ts';
import type { ListProblem } from '../core/answers.ts';
import { exportReviews } from '../lists/imports/export-claim-review.ts';
import { readAllItems } from '../lists/texts.ts';
import { readOrdinary } from '../lists/version.ts';
import type { AppStore } from './ports.ts';

export interface ExporterPorts {
  /** Whether the administrator lets lists leave as files. */
  readonly exportAllowed: () => Promise<boolean>;
  readonly store: () => Promise<AppStore>;
  /** Puts bytes where a page can fetch them; gives their key. */
  readonly stage: (bytes: ArrayBuffer) => Promise<string>;
}

export type Exported =
  | {
      readonly ok: true;
      readonly key: string;
      /** What the format has no place for, with how often. */
      readonly dropped: readonly (readonly [name: string, count: number])[];
    }
  | { readonly ok: false; readonly problem: ListProblem };

/** Makes the exporter: a list file of our own, or a DataFeed of ClaimReviews. The file waits in staging for the page. */
export function makeExporter({ store, stage, exportAllowed }: ExporterPorts) {
  return async (id: string, as: 'list' | 'claim-review'): Promise<Exported> => {
    if (!(await exportAllowed())) return { ok: false, problem: { code: 'BY_POLICY' } };
    const from = await store();
    const row = (await from.rows()).find((one) => one.id === id);
    const items = row && (await readAllItems(from, row));
    if (!row || !items) return { ok: false, problem: { code: 'STORAGE_BROKEN' } };
    const list = { ...row.header, items };
    const { feed, dropped } = exportReviews(list);
    const ordinary = await readOrdinary(from, row.version);
    const value = as === 'list' ? { format: LIST_FORMAT, ...row.header, ordinary, items } : feed;
    const { buffer } = new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
    const key = await stage(buffer).catch(() => null);
    if (key === null) return { ok: false, problem: { code: 'STORAGE_FULL' } };
    return { ok: true, key, dropped: as === 'list' ? [] : Object.entries(dropped) };
  };
}
