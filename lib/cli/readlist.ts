import Papa from 'papaparse';
import type { VerdictCode } from '../core/model.ts';

/** Bad input, told to whoever typed the command. Line 0 means the file as a whole. */
export class InputError extends Error {
  constructor(file: string, line: number, cause: string) {
    super(`${line > 0 ? `${file}:${line}` : file}: ${cause}`);
    this.name = 'InputError';
  }
}

/** An item of a list as the batch command needs it. */
export interface BatchItem {
  readonly id: string;
  readonly claim: string;
  readonly variants: readonly string[];
  readonly lang?: string;
  readonly code: VerdictCode;
  readonly status: 'active' | 'withdrawn' | 'under_review' | 'replaced';
  readonly supersedes: readonly string[];
  readonly validUntil?: string;
  /** False only in the product's own format, where an empty `answer` means that no fact is stated. */
  readonly hasAnswer: boolean;
}

export interface BatchDraft {
  readonly id: string;
  readonly text: string;
}

type Row = Readonly<Record<string, unknown>>;
interface Numbered {
  readonly line: number;
  readonly row: Row;
}

/** Reads drafts: JSONL `{id, text}` or CSV with these columns. */
export function readDrafts(file: string, content: string): BatchDraft[] {
  return rowsOf(file, content).map(({ line, row }) => ({
    id: needText(row, 'id', file, line),
    text: needText(row, 'text', file, line, true),
  }));
}

/** Reads a list: the project's own JSON, JSONL of items (at least `id`, `claim`) or CSV. */
export function readItems(file: string, content: string): BatchItem[] {
  const seen = new Map<string, number>();
  return rowsOf(file, content).map(({ line, row }) => {
    const item = toItem(row, file, line);
    const before = seen.get(item.id);
    if (before !== undefined)
      throw new InputError(file, line, `id "${item.id}" stands in line ${before} already`);
    seen.set(item.id, line);
    return item;
  });
}

/** The ordinary texts that a list in the project's own format gives for its calibration; none in other formats. */
export function readOrdinary(content: string): string[] {
  const value = wholeJson(content.replace(/^\uFEFF/, ''));
  return typeof value === 'object' && value !== null ? texts((value as Row)['ordinary']) : [];
}

const STATUSES = ['active', 'withdrawn', 'under_review', 'replaced'] as const;

function toItem(row: Row, file: string, line: number): BatchItem {
  const claim = needText(row, 'claim', file, line);
  const verdict = row['verdict'];
  const word = typeof verdict === 'object' && verdict !== null ? (verdict as Row)['code'] : verdict;
  const { answer, lang, validUntil } = row;
  const own = typeof verdict === 'object' && verdict !== null;
  const item: BatchItem = {
    id: needText(row, 'id', file, line),
    claim,
    variants: texts(row['variants']),
    code: verdictCode(word),
    status: STATUSES.find((status) => status === row['status']) ?? 'active',
    supersedes: texts(row['supersedes']),
    hasAnswer: own ? typeof answer === 'string' && answer.trim() !== '' : true,
  };
  return {
    ...item,
    ...(typeof lang === 'string' && lang ? { lang } : {}),
    ...(typeof validUntil === 'string' && validUntil ? { validUntil } : {}),
  };
}

/** A list inside a CSV cell is separated by `|`. */
function texts(value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((v): v is string => typeof v === 'string' && v.trim() !== '');
  return typeof value === 'string' ? value.split('|').filter((v) => v.trim() !== '') : [];
}

/** Words of fact-checkers → codes. A missing verdict means that the claim was found wrong. */
export function verdictCode(word: unknown): VerdictCode {
  const text = typeof word === 'string' ? word.trim().toUpperCase() : '';
  if (/^(?:BENAR|KLARIFIKASI|BERITA|EDUKASI|NON-HOAX|NON-HOAKS|TRUE)/.test(text)) return 'benar';
  if (/^(?:MENYESATKAN|MISLEADING|MISINF)/.test(text)) return 'menyesatkan';
  if (/^(?:KONTEKS|SATIR|PARODI|MISSING CONTEXT)/.test(text)) return 'konteks';
  if (/^(?:PENIPUAN|SCAM)/.test(text)) return 'penipuan';
  if (/^(?:BELUM|UNPROVEN)/.test(text)) return 'belum-terbukti';
  return 'salah';
}

function needText(row: Row, field: string, file: string, line: number, emptyAllowed = false): string {
  const value = typeof row[field] === 'number' ? String(row[field]) : row[field];
  if (typeof value !== 'string') throw new InputError(file, line, `"${field}" is missing or not a text`);
  if (!emptyAllowed && value.trim() === '') throw new InputError(file, line, `"${field}" is empty`);
  return value;
}

function rowsOf(file: string, content: string): Numbered[] {
  const text = content.replace(/^\uFEFF/, '');
  const lead = text.trimStart()[0];
  const rows =
    lead === undefined ? [] : lead === '{' || lead === '[' ? jsonRows(file, text) : csvRows(file, text);
  if (rows.length === 0) throw new InputError(file, 1, 'the file holds no entries');
  return rows;
}

function jsonRows(file: string, text: string): Numbered[] {
  const whole = wholeDocument(text);
  if (whole) return whole.map((row, i) => ({ line: i + 1, row: needRow(row, file, i + 1) }));
  const out: Numbered[] = [];
  text.split('\n').forEach((content, i) => {
    if (content.trim() === '') return;
    let row: unknown;
    try {
      row = JSON.parse(content);
    } catch (error) {
      throw new InputError(
        file,
        i + 1,
        `not JSON: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
    out.push({ line: i + 1, row: needRow(row, file, i + 1) });
  });
  return out;
}

/** The project's own format (`items`) or a JSON array; null for anything else, which is read line by line. */
function wholeDocument(text: string): unknown[] | null {
  const value = wholeJson(text);
  if (Array.isArray(value)) return value;
  const items = typeof value === 'object' && value !== null ? (value as Row)['items'] : undefined;
  return Array.isArray(items) ? items : null;
}

function wholeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function needRow(value: unknown, file: string, line: number): Row {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InputError(file, line, 'not an object');
  return value as Row;
}

function csvRows(file: string, text: string): Numbered[] {
  const lines: number[] = [];
  const parsed = Papa.parse<Row>(text, {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (h) => h.trim(),
  });
  const bad = parsed.errors.find((error) => error.type !== 'Delimiter');
  if (bad) throw new InputError(file, (bad.row ?? 0) + 2, bad.message);
  let line = 2;
  for (const row of parsed.data) {
    lines.push(line);
    line += 1 + Object.values(row).join('').split('\n').length - 1;
  }
  return parsed.data.map((row, i) => ({ line: lines[i] ?? i + 2, row }));
}
