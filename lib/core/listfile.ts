import type { ListProblem } from './answers.ts';
import { asFields, FieldError, type Fields, httpsAddress, isDate, optionalText, text } from './fields.ts';
import { readItem } from './item.ts';
import type { Clarification, ClarificationList, ListHeader } from './model.ts';

/** Value of `format` in a plain list file. */
export const LIST_FORMAT = 'klarifikasi-list/1';
/** Most items of one list. */
export const MAX_ITEMS = 50_000;
/** Longest list file, in UTF-16 code units. */
export const MAX_LIST_LENGTH = 64 * 1024 * 1024;
/** Deepest nesting of a list file. */
const MAX_DEPTH = 12;
/** Header texts, in UTF-16 code units (list protocol, section 13); a notice is a sentence. */
const HEADER_TEXT = 200;
const NOTICE = 500;

export type ParsedList =
  | { readonly ok: true; readonly list: ClarificationList }
  | { readonly ok: false; readonly problem: ListProblem };

/**
 * Reads a plain list file: `{"format": "klarifikasi-list/1", …ListHeader, "items": [Clarification…]}`.
 *
 * One wrong item refuses the whole file, so that a list is never half taken over; the problem names the item
 * (counted from 1), its id, the field and a cause (fields.ts lists the causes). A wrong header field is reported
 * as item 0.
 */
export function parseList(content: string): ParsedList {
  if (content.length > MAX_LIST_LENGTH) return no({ code: 'TOO_BIG', limit: MAX_LIST_LENGTH });
  let value: unknown;
  try {
    value = JSON.parse(content.replace(/^\uFEFF/, ''), refuseKeys);
  } catch (error) {
    return no(error instanceof FieldError ? badItem(0, undefined, error) : { code: 'NOT_JSON' });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return no({ code: 'NOT_A_LIST' });
  const file = value as Fields;
  const { format, items } = file;
  if (typeof format === 'string' && /^klarifikasi-list\/\d+$/.test(format) && format !== LIST_FORMAT) {
    return no({ code: 'NEED_UPDATE' });
  }
  if (format !== LIST_FORMAT || !Array.isArray(items)) return no({ code: 'NOT_A_LIST' });
  if (items.length > MAX_ITEMS) return no({ code: 'TOO_MANY', limit: MAX_ITEMS, found: items.length });
  return readList(file, items);
}

function readList(file: Fields, items: readonly unknown[]): ParsedList {
  let at = 0;
  try {
    if (depthOf(file) > MAX_DEPTH) throw new FieldError('items', 'too_deep');
    const header = readHeader(file);
    const seen = new Set<string>();
    const read: Clarification[] = [];
    for (const item of items) {
      at++;
      const one = readItem(item);
      if (seen.has(one.id)) throw new FieldError('id', 'duplicate');
      seen.add(one.id);
      read.push(one);
    }
    return { ok: true, list: { ...header, items: read } };
  } catch (error) {
    if (error instanceof FieldError) return no(badItem(at, items[at - 1], error));
    throw error;
  }
}

const no = (problem: ListProblem): ParsedList => ({ ok: false, problem });

function badItem(item: number, value: unknown, error: FieldError): ListProblem {
  const id = typeof value === 'object' && value !== null ? (value as Fields)['id'] : undefined;
  const where = { code: 'BAD_ITEM', item, field: error.field, cause: error.reason } as const;
  return typeof id === 'string' ? { ...where, id: id.slice(0, 80) } : where;
}

/** Keys that could reach an object's prototype. */
function refuseKeys(key: string, value: unknown): unknown {
  if (key === '__proto__' || key === 'constructor' || key === 'prototype')
    throw new FieldError(key, 'bad_key');
  return value;
}

function readHeader(file: Fields): ListHeader {
  const id = text(file, 'id', 64);
  if (!/^[a-z0-9-]{3,64}$/.test(id)) throw new FieldError('id', 'bad_value');
  const publisher = asFields(file['publisher'], 'publisher');
  const issued = text(file, 'issued', 40);
  if (!isDate(issued)) throw new FieldError('issued', 'bad_date');
  const notice = optionalText(file, 'notice', NOTICE);
  const name = text(publisher, 'name', HEADER_TEXT, 'publisher.');
  const hasUrl = publisher['url'] !== undefined && publisher['url'] !== null;
  return {
    id,
    title: text(file, 'title', HEADER_TEXT),
    publisher: hasUrl ? { name, url: httpsAddress(publisher, 'url', 'publisher.') } : { name },
    issued,
    lang: optionalText(file, 'lang', 35) ?? 'id',
    ...(notice === undefined ? {} : { notice }),
  };
}

/** Depth of nesting, without recursion: the file is not trusted yet. Stops once it is too deep. */
function depthOf(value: unknown): number {
  let level: unknown[] = [value];
  for (let depth = 0; ; depth++) {
    const next = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    if (next.length === 0 || depth > MAX_DEPTH) return depth;
    level = next;
  }
}
