import type { ListProblem } from './answers.ts';
import {
  asFields,
  FieldError,
  type Fields,
  httpsAddress,
  isDate,
  optionalText,
  text,
  texts,
} from './fields.ts';
import { readItem } from './item.ts';
import { shapeFault } from './json-shape.ts';
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
/** Ordinary texts of the publisher, and the length of each in UTF-16 code units. */
export const ORDINARY_TEXTS = 1_000;
export const ORDINARY_LENGTH = 2_000;

export type ParsedList =
  | {
      readonly ok: true;
      readonly list: ClarificationList;
      /** Ordinary texts of the publisher, which state no claim: they help to calibrate the list. Often none. */
      readonly ordinary: readonly string[];
    }
  | { readonly ok: false; readonly problem: ListProblem };

/**
 * Reads a plain list file: `{"format": "klarifikasi-list/1", …ListHeader,
 * "ordinary": [text…], "items": [Clarification…]}`; `ordinary` may be absent.
 *
 * One wrong item refuses the whole file, so that a list is never half taken over; the problem names the item
 * (counted from 1), its id, the field and a cause (fields.ts lists the causes). A wrong header field is reported
 * as item 0.
 */
export function parseList(content: string): ParsedList {
  const reading = readListFile(content);
  let step = reading.next();
  while (!step.done) step = reading.next();
  return step.value;
}

/**
 * The same as a generator that pauses after every `slice` items, so that a background worker can answer checks in
 * between. Reading the JSON itself is one step (10 ms per MB).
 */
export function* readListFile(
  content: string,
  slice = 200,
): Generator<{ readonly done: number; readonly total: number }, ParsedList, undefined> {
  if (content.length > MAX_LIST_LENGTH) return no({ code: 'TOO_BIG', limit: MAX_LIST_LENGTH });
  let value: unknown;
  try {
    value = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    return no({ code: 'NOT_JSON' });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return no({ code: 'NOT_A_LIST' });
  const file = value as Fields;
  const { format, items, ...header } = file;
  if (typeof format === 'string' && /^klarifikasi-list\/\d+$/.test(format) && format !== LIST_FORMAT) {
    return no({ code: 'NEED_UPDATE' });
  }
  if (typeof format === 'string' && /^klarifikasi-envelope\/\d+$/.test(format))
    return no({ code: 'IS_SIGNED' });
  if (format !== LIST_FORMAT || !Array.isArray(items)) return no({ code: 'NOT_A_LIST' });
  if (items.length > MAX_ITEMS) return no({ code: 'TOO_MANY', limit: MAX_ITEMS, found: items.length });
  yield { done: 0, total: items.length };
  return yield* readItems(header, items, slice);
}

function* readItems(
  header: Fields,
  items: readonly unknown[],
  slice: number,
): Generator<{ readonly done: number; readonly total: number }, ParsedList, undefined> {
  let at = 0;
  try {
    refuseShape(header, MAX_DEPTH - 1);
    const head = readHeader(header);
    const ordinary = texts(header, 'ordinary', ORDINARY_TEXTS, ORDINARY_LENGTH);
    const seen = new Set<string>();
    const read: Clarification[] = [];
    for (const item of items) {
      at++;
      refuseShape(item, MAX_DEPTH - 2);
      const one = readItem(item);
      if (seen.has(one.id)) throw new FieldError('id', 'duplicate');
      seen.add(one.id);
      read.push(one);
      if (at % slice === 0) yield { done: at, total: items.length };
    }
    return { ok: true, list: { ...head, items: read }, ordinary };
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

/** @throws {FieldError} for what no part of a list may hold */
function refuseShape(value: unknown, depth: number): void {
  const fault = shapeFault(value, { depth, nodes: Number.POSITIVE_INFINITY });
  if (fault?.code === 'BAD_KEY') throw new FieldError(fault.key, 'bad_key');
  if (fault) throw new FieldError('items', 'too_deep');
}
