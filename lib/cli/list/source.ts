/** The source of a list: what people write, as JSON in the project's own format or as CSV. */
import { extname } from 'node:path';
import Papa from 'papaparse';
import { FieldError } from '../../core/fields.ts';
import { readItem } from '../../core/item.ts';
import { LIST_FORMAT, MAX_ITEMS, parseList } from '../../core/listfile.ts';
import type { Clarification, ListHeader } from '../../core/model.ts';
import { readText } from './folder.ts';
import { BadInput, causeWords, problemWords } from './words.ts';

export interface SourceList {
  /** Absent in CSV, which has no place for it. */
  readonly header?: ListHeader;
  readonly items: readonly Clarification[];
  readonly ordinary: readonly string[];
}

/** Columns of a CSV file whose cells hold several values, separated by `|`. */
const MANY = new Set(['variants', 'topics', 'region', 'seenAt', 'supersedes', 'foreignIds']);

/** Reads a source file. Every item is checked as a client checks it. @throws {BadInput} with file, line or number, and field */
export function readSource(file: string): SourceList {
  const text = readText(file);
  return extname(file).toLowerCase() === '.csv' ? readCsv(file, text) : readJson(file, text);
}

function readJson(file: string, text: string): SourceList {
  const read = parseList(text);
  if (read.ok) {
    const { items, ...header } = read.list;
    return { header, items, ordinary: read.ordinary };
  }
  const { problem } = read;
  if (problem.code === 'NOT_JSON') throw new BadInput(`${file}: bukan JSON yang utuh.`);
  if (problem.code === 'NOT_A_LIST')
    throw new BadInput(`${file}: bukan daftar. Berkas harus memuat "format": "${LIST_FORMAT}" dan "items".`);
  throw new BadInput(`${file}: ${problemWords(problem)}.`);
}

/** Columns go by the names of the fields; `verdict` takes a code, `source` and `sourceTitle` stand for one source. */
function readCsv(file: string, text: string): SourceList {
  const parsed = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t'],
    transformHeader: (name) => name.trim(),
  });
  const bad = parsed.errors.find((error) => error.type !== 'Delimiter');
  if (bad) throw new BadInput(`${file}: baris data ${(bad.row ?? 0) + 1} tidak dapat dibaca (${bad.code}).`);
  if (parsed.data.length === 0) throw new BadInput(`${file}: tidak ada baris data.`);
  if (parsed.data.length > MAX_ITEMS) throw new BadInput(`${file}: lebih dari ${MAX_ITEMS} baris.`);
  const seen = new Map<string, number>();
  const items = parsed.data.map((row, i) => readRow(file, row, i + 1));
  for (const [i, { id }] of items.entries()) {
    const before = seen.get(id);
    if (before !== undefined)
      throw new BadInput(`${file}: baris data ${i + 1}: id “${id}” sudah dipakai di baris data ${before}.`);
    seen.set(id, i + 1);
  }
  return { items, ordinary: [] };
}

function readRow(file: string, row: Record<string, string>, line: number): Clarification {
  const filled = Object.entries(row).filter(([, cell]) => cell.trim() !== '');
  const { source, sourceTitle, label, verdict, short, long, ...fields } = Object.fromEntries(
    filled.map(([name, cell]) => [name, MANY.has(name) ? splitCell(cell) : cell.trim()]),
  ) as Record<string, string | string[]>;
  try {
    return readItem({
      ...fields,
      verdict: label === undefined ? verdict : { code: verdict, label },
      ...(source === undefined ? {} : { sources: [{ url: source, title: sourceTitle ?? source }] }),
      ...(short === undefined && long === undefined ? {} : { correction: { short, long } }),
    });
  } catch (error) {
    if (!(error instanceof FieldError)) throw error;
    throw new BadInput(`${file}: baris data ${line}: kolom “${error.field}” ${causeWords(error.reason)}.`);
  }
}

const splitCell = (cell: string): string[] =>
  cell
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
