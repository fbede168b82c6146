/** Collects entries: each is read as an item of a list, and one that cannot be taken is set aside with its cause. */
import { FieldError } from '../../core/fields.ts';
import { ITEM_LIMITS, readItem } from '../../core/item.ts';
import { MAX_ITEMS } from '../../core/listfile.ts';
import type { Clarification } from '../../core/model.ts';
import { idFor } from './ids.ts';
import type { ImportKind, ImportedHeader, ImportResult, Skipped, SkipCause } from './imported.ts';
import { refuse } from './imported.ts';

/** The fields of an item as a source gives them; `id` may be absent, and is then made from the address and the claim. */
export type RawItem = Readonly<Record<string, unknown>>;

export interface Collector {
  /** `at` is a line or a position, from 1. */
  add(at: number, raw: RawItem): void;
  skip(at: number, field: string, cause: SkipCause): void;
  drop(name: string): void;
  /** Entries so far, taken or left out. */
  count(): number;
  result(kind: ImportKind, header: ImportedHeader): ImportResult;
}

export function collector(): Collector {
  const items: Clarification[] = [];
  const skipped: Skipped[] = [];
  const dropped: Record<string, number> = {};
  const ids = new Set<string>();

  function take(raw: RawItem): void {
    const given = raw['id'];
    const own = given !== undefined && given !== null && given !== '';
    const item = readItem(own ? raw : { ...raw, id: idFor(raw['url'], raw['claim']) });
    // The same check told twice, as feeds do: the first one counts, as for ids that the source gives itself.
    if (ids.has(item.id)) throw new FieldError('id', 'duplicate');
    ids.add(item.id);
    items.push(item);
  }

  return {
    add(at, raw) {
      try {
        take(shortened(raw));
      } catch (error) {
        if (!(error instanceof FieldError)) throw error;
        skipped.push({ at, field: error.field, cause: error.reason });
      }
    },
    skip: (at, field, cause) => void skipped.push({ at, field, cause }),
    drop(name) {
      dropped[name] = (dropped[name] ?? 0) + 1;
    },
    count: () => items.length + skipped.length,
    result(kind, header) {
      const first = skipped[0];
      if (items.length === 0 && first) {
        return refuse('ALL_WRONG', { line: first.at, field: first.field, why: first.cause });
      }
      if (items.length === 0) return refuse('NOTHING');
      if (items.length > MAX_ITEMS) {
        return { ok: false, problem: { code: 'TOO_MANY', limit: MAX_ITEMS, found: items.length } };
      }
      return { ok: true, imported: { kind, header, items, skipped, dropped } };
    },
  };
}

/** A title or a label is cut where a list would refuse it; what is matched or stated as fact never is. */
function shortened(raw: RawItem): RawItem {
  const { title, verdict } = raw;
  const short = (text: unknown, limit: number): unknown =>
    typeof text === 'string' && text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
  const label = (verdict as { label?: unknown } | undefined)?.label;
  return {
    ...raw,
    title: short(title, ITEM_LIMITS.title),
    ...(typeof verdict === 'object' && verdict !== null
      ? { verdict: { ...verdict, label: short(label, ITEM_LIMITS.label) } }
      : {}),
  };
}
