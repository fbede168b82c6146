/** Entries of the workshop as items of a list, and back. */
import { FieldError, type FieldCause } from '../core/fields.ts';
import { readItem } from '../core/item.ts';
import type { Clarification } from '../core/model.ts';
import type { WorkshopEntry } from '../core/workshop.ts';
import { readDate } from './imports/dates.ts';
import { slug } from './imports/ids.ts';

/** What is wrong with a field of an entry. `field` is the name in the item, without an index. */
export interface Fault {
  readonly field: string;
  readonly cause: FieldCause;
}

export type EntryResult =
  | { readonly ok: true; readonly item: Clarification }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const orNothing = (text: string): string | undefined => (text.trim() === '' ? undefined : text);

/** A date as it may be typed. */
const dateOf = (text: string): string | undefined =>
  text.trim() === '' ? undefined : (readDate(text) ?? text);

/** The fields of an item as typed. */
export function fieldsOf(entry: WorkshopEntry): Record<string, unknown> {
  return {
    id: orNothing(entry.id),
    status: orNothing(entry.status),
    claim: entry.claim,
    variants: lines(entry.variants),
    verdict: { code: orNothing(entry.code), label: orNothing(entry.label) },
    title: orNothing(entry.title),
    answer: orNothing(entry.answer),
    why: orNothing(entry.why),
    correction: { short: orNothing(entry.short), long: orNothing(entry.long) },
    url: orNothing(entry.url),
    sources: lines(entry.sources).map(sourceOf),
    published: dateOf(entry.published),
    updated: dateOf(entry.updated),
    validUntil: dateOf(entry.validUntil),
    topics: lines(entry.topics),
    region: lines(entry.region),
    lang: orNothing(entry.lang),
    seenAt: lines(entry.seenAt),
    supersedes: lines(entry.supersedes),
    foreignIds: lines(entry.foreignIds),
  };
}

/** `title | address`, or the address alone, which then stands for its title. */
function sourceOf(line: string): { readonly title: string; readonly url: string } {
  const at = line.lastIndexOf('|');
  const url = line.slice(at + 1).trim();
  const title = at < 0 ? '' : line.slice(0, at).trim();
  return { title: title || (URL.canParse(url) ? new URL(url).hostname : url), url };
}

/** Values that are right for sure: with them in place of a fault, the next fault is found. */
const SOUND: Readonly<Record<string, unknown>> = {
  id: 'x',
  claim: 'x',
  verdict: 'salah',
  url: 'https://pertanian.go.id/',
  published: '2026-01-01',
};

/** Reads an entry as an item; all faults, not only the first. */
export function readEntry(entry: WorkshopEntry): EntryResult {
  const fields = fieldsOf(entry);
  const faults: Fault[] = [];
  for (;;) {
    try {
      const item = readItem(fields);
      return faults.length === 0 ? { ok: true, item } : { ok: false, faults };
    } catch (error) {
      if (!(error instanceof FieldError)) throw error;
      const [top = ''] = error.field.split(/[.[]/);
      // Without its field and without a sound value for it nothing would end this.
      if (!(top in fields)) throw error;
      faults.push({ field: error.field.replace(/\[\d+\].*$/, ''), cause: error.reason });
      if (top in SOUND) fields[top] = SOUND[top];
      else delete fields[top];
    }
  }
}

/** An entry that shows an item. */
export function entryOf(item: Clarification, key: string): WorkshopEntry {
  return {
    key,
    id: item.id,
    status: item.status,
    claim: item.claim,
    variants: item.variants.join('\n'),
    code: item.verdict.code,
    label: item.verdict.label,
    title: item.title,
    answer: item.answer,
    why: item.why ?? '',
    short: item.correction?.short ?? '',
    long: item.correction?.long ?? '',
    url: item.url,
    sources: item.sources.map(({ title, url }) => `${title} | ${url}`).join('\n'),
    published: item.published,
    updated: item.updated ?? '',
    validUntil: item.validUntil ?? '',
    topics: item.topics.join('\n'),
    region: item.region.join('\n'),
    lang: item.lang,
    seenAt: item.seenAt.join('\n'),
    supersedes: item.supersedes.join('\n'),
    foreignIds: item.foreignIds.join('\n'),
  };
}

/** An empty entry, dated `today` (`YYYY-MM-DD`). */
export function newEntry(key: string, today: string): WorkshopEntry {
  const none = '';
  return {
    key,
    id: none,
    status: 'active',
    claim: none,
    variants: none,
    code: 'salah',
    label: none,
    title: none,
    answer: none,
    why: none,
    short: none,
    long: none,
    url: none,
    sources: none,
    published: today,
    updated: none,
    validUntil: none,
    topics: none,
    region: none,
    lang: 'id',
    seenAt: none,
    supersedes: none,
    foreignIds: none,
  };
}

/** An id for an entry, from its title or its claim; not one of `taken`. */
export function idForEntry({ title, claim }: WorkshopEntry, taken: ReadonlySet<string>): string {
  const base = slug(title) || slug(claim) || 'klarifikasi';
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(id)) return id;
  }
}
