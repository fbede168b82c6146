/** The workshop as the source file of a list, and back. */
import type { ListProblem } from '../core/list-problem.ts';
import { LIST_FORMAT, parseList } from '../core/listfile.ts';
import type { Clarification, ClarificationList } from '../core/model.ts';
import type { Workshop, WorkshopEntry, WorkshopHead } from '../core/workshop.ts';
import { listOf } from './imports/list-file.ts';
import { readImport } from './imports/read-import.ts';
import { entryOf, fieldsOf, readEntry } from './workshop-entry.ts';

export type SourceFile =
  | { readonly ok: true; readonly json: string; readonly list: ClarificationList }
  | { readonly ok: false; readonly problem: ListProblem };

/** The texts that an empty line parts. */
export function postsIn(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((post) => post.trim())
    .filter(Boolean);
}

/**
 * The source file of the list, to be signed with `npm run list`: a plain list file, read back once so that what leaves
 * the workshop is what every Tabayun takes. `issued` is RFC 3339.
 */
export function sourceFile({ head, entries, mustNot }: Workshop, issued: string): SourceFile {
  const url = head.publisherUrl.trim();
  const file = {
    format: LIST_FORMAT,
    ...textsOf(head),
    publisher: { name: head.publisher, ...(url === '' ? {} : { url }) },
    issued,
    lang: langOf(entries),
    ordinary: postsIn(mustNot),
    items: entries.map((entry) => {
      const read = readEntry(entry);
      return read.ok ? read.item : fieldsOf(entry);
    }),
  };
  const json = `${JSON.stringify(file, null, 2)}\n`;
  const parsed = parseList(json);
  return parsed.ok ? { ok: true, json, list: parsed.list } : parsed;
}

/** The language that most entries are in; Indonesian where there are none, or as many in another one. */
function langOf(entries: readonly WorkshopEntry[]): string {
  const counts = new Map([['id', 0]]);
  for (const lang of entries.map((entry) => entry.lang.trim()).filter(Boolean))
    counts.set(lang, (counts.get(lang) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

function textsOf({ id, title, notice }: WorkshopHead): object {
  return { id: id.trim(), title, ...(notice.trim() === '' ? {} : { notice }) };
}

/** A workshop that works on a list: its head, an entry for every item, and its ordinary texts. */
export function workshopOf(
  list: ClarificationList,
  ordinary: readonly string[],
  newKey: () => string,
): Workshop {
  return {
    head: {
      id: list.id,
      title: list.title,
      publisher: list.publisher.name,
      publisherUrl: list.publisher.url ?? '',
      notice: list.notice ?? '',
    },
    entries: list.items.map((item) => entryOf(item, newKey())),
    must: '',
    mustNot: ordinary.join('\n\n'),
  };
}

/** The items of the entries that are ready. */
export function itemsIn(entries: readonly WorkshopEntry[]): Clarification[] {
  return entries.flatMap((entry) => {
    const read = readEntry(entry);
    return read.ok ? [read.item] : [];
  });
}

export type OpenedSource =
  | { readonly ok: true; readonly workshop: Workshop; readonly skipped: number }
  | { readonly ok: false; readonly problem: ListProblem };

/** Opens a source file, JSON or CSV, in the workshop. Rows of a table that are no clarification stay behind. */
export async function openSource(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  newKey: () => string,
): Promise<OpenedSource> {
  const read = await readImport(bytes, { source: name, parse: async () => ({ ok: false, why: 'absent' }) });
  if (!read.ok) return read;
  if ('own' in read) {
    const parsed = parseList(new TextDecoder().decode(bytes));
    return parsed.ok
      ? { ok: true, workshop: workshopOf(parsed.list, parsed.ordinary, newKey), skipped: 0 }
      : parsed;
  }
  const { items, skipped } = read.imported;
  if (items.length === 0)
    return { ok: false, problem: { code: 'IMPORT', cause: 'NO_COLUMN', field: 'claim' } };
  const list = listOf(read.imported, { source: name, notice: '' });
  return { ok: true, workshop: workshopOf(list, [], newKey), skipped: skipped.length };
}
