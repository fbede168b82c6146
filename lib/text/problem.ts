/** Problems of lists as sentences: for the pages of the extension, and for the commands of publishers. */
import type { ListProblem } from '../core/list-problem.ts';
import type { PolicyFault } from '../core/setting-answers.ts';
import type { Texts } from './id.ts';

/** The table of words with the formats of its language. */
export interface ProblemWords {
  readonly t: Pick<Texts, 'problem' | 'imports' | 'about'>;
  readonly number: (value: number) => string;
  readonly bytes: (value: number) => string;
}

/** One sentence on what went wrong, and one thing to do. */
export interface ProblemText {
  readonly say: string;
  readonly act: string;
}

/** A wrong field: of one clarification, or of the list itself, which counts as number 0. */
function badField(
  { t, number }: Pick<ProblemWords, 't' | 'number'>,
  { item, field, cause }: Extract<ListProblem, { code: 'BAD_ITEM' }>,
): ProblemText {
  const causes: Readonly<Record<string, string>> = t.problem.cause;
  const why = causes[cause] ?? cause;
  return item === 0 ? t.problem.BAD_HEAD(field, why) : t.problem.BAD_ITEM(number(item), field, why);
}

/** A field of an import by the name that the preview gives it. */
export function importField({ t }: Pick<ProblemWords, 't'>, field: string): string {
  const names: Readonly<Record<string, string>> = t.imports.field;
  return names[field] ?? field;
}

/** Why an entry was left out. */
export function importCause({ t }: Pick<ProblemWords, 't'>, cause: string): string {
  const causes: Readonly<Record<string, string>> = { ...t.problem.cause, ...t.imports.cause };
  return causes[cause] ?? cause;
}

function importProblem(words: ProblemWords, problem: Extract<ListProblem, { code: 'IMPORT' }>): ProblemText {
  const { t, number } = words;
  const line = number(problem.line ?? 1);
  const field = importField(words, problem.field ?? '');
  const why = importCause(words, problem.why ?? '');
  switch (problem.cause) {
    case 'QUOTES':
      return t.imports.problem.QUOTES(line);
    case 'NO_COLUMN':
      return t.imports.problem.NO_COLUMN(field);
    case 'BAD_ROW':
    case 'ALL_WRONG':
      return t.imports.problem[problem.cause](line, field, why);
    default:
      return t.imports.problem[problem.cause];
  }
}

/** A value of the administrator that is left out, and why. */
export function policyFaultText({ t }: Pick<ProblemWords, 't'>, { key, field, cause }: PolicyFault): string {
  const causes: Readonly<Record<string, string>> = t.problem.cause;
  return t.about.policyFault(key, field, causes[cause] ?? cause);
}

/** What the server answered instead of the file. */
function httpText({ t }: Pick<ProblemWords, 't'>, status: number): ProblemText {
  if (status === 404) return t.problem.NOT_FOUND;
  if (status === 410) return t.problem.GONE;
  return t.problem.HTTP(String(status));
}

/** The words for a problem with a list. Every code has its own. */
export function problemText(words: ProblemWords, problem: ListProblem): ProblemText {
  const { t, number, bytes } = words;
  switch (problem.code) {
    case 'HTTP':
      return httpText({ t }, problem.status);
    case 'TOO_BIG':
      return t.problem.TOO_BIG(bytes(problem.limit));
    case 'TOO_MANY':
      return t.problem.TOO_MANY(number(problem.found), number(problem.limit));
    case 'WRONG_LIST':
      return t.problem.WRONG_LIST(problem.expected, problem.found);
    case 'BAD_URL':
      return t.problem.BAD_URL[problem.cause];
    case 'DUPLICATE_LIST':
      return t.problem.DUPLICATE_LIST(problem.id);
    case 'BAD_ITEM':
      return badField({ t, number }, problem);
    case 'SCHEMA': {
      const causes: Readonly<Record<string, string>> = t.problem.cause;
      return t.problem.SCHEMA(problem.field, causes[problem.cause] ?? problem.cause);
    }
    case 'SHRINK':
      return t.problem.SHRINK(number(problem.before), number(problem.after));
    case 'IMPORT':
      return importProblem(words, problem);
    default:
      return t.problem[problem.code];
  }
}
