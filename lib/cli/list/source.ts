/** The source of a list: what people write, as JSON in the project's own format or as a table. */
import { basename, extname } from 'node:path';
import { LIST_FORMAT, parseList } from '../../core/listfile.ts';
import type { Clarification, ListHeader } from '../../core/model.ts';
import { NEEDED } from '../../lists/imports/columns.ts';
import { readCsv } from '../../lists/imports/csv.ts';
import { readText } from './folder.ts';
import { BadInput, problemWords } from './words.ts';

export interface SourceList {
  /** Absent in CSV, which has no place for it. */
  readonly header?: ListHeader;
  readonly items: readonly Clarification[];
  readonly ordinary: readonly string[];
}

/** Reads a source file. Every item is checked as a client checks it. @throws {BadInput} with file, line or number, and field */
export function readSource(file: string): SourceList {
  const text = readText(file).replace(/^\uFEFF/, '');
  return /^\.(?:csv|tsv)$/i.test(extname(file)) ? readTable(file, text) : readJson(file, text);
}

function readJson(file: string, text: string): SourceList {
  const read = parseList(text);
  if (read.ok) {
    const { items, ...header } = read.list;
    return { header, items, ordinary: read.ordinary };
  }
  const { problem } = read;
  if (problem.code === 'NOT_A_LIST')
    throw new BadInput(`${file}: bukan daftar. Berkas harus memuat "format": "${LIST_FORMAT}" dan "items".`);
  throw new BadInput(`${file}: ${problemWords(problem)}`);
}

/** The same tables as in the extension, but with nothing left out: somebody is there who can mend the row. */
function readTable(file: string, text: string): SourceList {
  const read = readCsv(text, basename(file));
  if (!read.ok) throw new BadInput(`${file}: ${problemWords(read.problem)}`);
  const { items, skipped, columns = [] } = read.imported;
  const lacking = NEEDED.find((needed) => !columns.some(({ field }) => field === needed));
  if (lacking !== undefined)
    throw new BadInput(`${file}: ${problemWords({ code: 'IMPORT', cause: 'NO_COLUMN', field: lacking })}`);
  const [wrong] = skipped;
  if (wrong) {
    const { at: line, field, cause: why } = wrong;
    throw new BadInput(`${file}: ${problemWords({ code: 'IMPORT', cause: 'BAD_ROW', line, field, why })}`);
  }
  return { items, ordinary: [] };
}
