/** Bytes of unknown format to clarifications. */
import type { ImportProblem } from '../../core/import-problem.ts';
import type { ListProblem } from '../../core/list-problem.ts';
import { MAX_LIST_BYTES } from '../limits.ts';
import { readCsv } from './csv.ts';
import { readFeed } from './feed.ts';
import type { ImportResult } from './imported.ts';
import { refuse } from './imported.ts';
import { holdsReviews, readJsonLd } from './json-ld.ts';
import { readJson } from './json.ts';
import type { MarkupElement, ParseMarkup } from './markup.ts';
import { descendants, rawText } from './markup.ts';
import { isPosts, readPosts } from './wordpress.ts';
import { isRecord } from './values.ts';

export interface ImportOptions {
  /** Names the source where it does not name itself: a file name, or the host of an address. */
  readonly source: string;
  /** The officer's map of the columns of a table, by position. */
  readonly columns?: readonly (string | null)[];
  readonly parse: ParseMarkup;
}

export type ReadImport =
  /** A list file of the project's own, plain or signed: it goes its own way, as it is. */
  { readonly ok: true; readonly own: true } | ImportResult;

/** Reads an import. Never throws for bad input. */
export async function readImport(
  bytes: Uint8Array<ArrayBuffer>,
  options: ImportOptions,
): Promise<ReadImport> {
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  const text = decoded.text;
  const lead = text.trimStart().slice(0, 1);
  if (lead === '{' || lead === '[') return readAnyJson(text, options);
  if (lead === '<') return readMarkup(text, options);
  return readCsv(text, options.source, options.columns);
}

type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: ListProblem | ImportProblem };

/** UTF-8, with or without its mark; UTF-16 is named as such, because spreadsheets write it unasked. */
function decode(bytes: Uint8Array<ArrayBuffer>): Decoded {
  if (bytes.byteLength === 0) return { ok: false, problem: { code: 'EMPTY' } };
  if (bytes.byteLength > MAX_LIST_BYTES)
    return { ok: false, problem: { code: 'TOO_BIG', limit: MAX_LIST_BYTES } };
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || a === 0 || b === 0) return refuse('UTF16');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\uFEFF/, '');
    return text.trim() === '' ? { ok: false, problem: { code: 'EMPTY' } } : { ok: true, text };
  } catch {
    return { ok: false, problem: { code: 'NOT_UTF8' } };
  }
}

async function readAnyJson(text: string, { source, parse }: ImportOptions): Promise<ReadImport> {
  const read = readJson(text);
  if (!read.ok) return read;
  const { value } = read;
  if (isRecord(value) && typeof value['format'] === 'string' && value['format'].startsWith('klarifikasi-'))
    return { ok: true, own: true };
  if (isPosts(value)) return value.length === 0 ? refuse('NOTHING') : readPosts(value, source, parse);
  return holdsReviews(value) ? readJsonLd([value], source, parse) : refuse('UNKNOWN');
}

/** A feed, or a page that carries ClaimReviews. A document type other than HTML's own is refused before parsing. */
async function readMarkup(text: string, { source, parse }: ImportOptions): Promise<ReadImport> {
  const html = /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html\b|html\b)/i.test(text);
  if (!html && /<!doctype/i.test(text)) return refuse('DOCTYPE');
  const parsed = await parse(text, html ? 'html' : 'xml');
  if (!parsed.ok)
    return refuse(({ broken: 'BROKEN', too_deep: 'TOO_DEEP', absent: 'NO_PARSER' } as const)[parsed.why]);
  return html ? readPage(parsed.root, source, parse) : readFeed(parsed.root, source, parse);
}

/** The JSON-LD of a page; a script of it that is broken does not hide the others. */
async function readPage(page: MarkupElement, source: string, parse: ParseMarkup): Promise<ImportResult> {
  const scripts = descendants(page, 'script').filter(({ attributes: { type } }) =>
    /^\s*application\/ld\+json\b/i.test(type ?? ''),
  );
  const values = scripts
    .map((script) => readJson(rawText(script)))
    .flatMap((read) => (read.ok ? [read.value] : []));
  return values.some(holdsReviews) ? readJsonLd(values, titleOf(page) ?? source, parse) : refuse('NOTHING');
}

function titleOf(page: MarkupElement): string | undefined {
  const title = descendants(page, 'title').map(rawText)[0]?.replace(/\s+/g, ' ').trim();
  return title === '' ? undefined : title;
}
