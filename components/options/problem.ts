import type { ListProblem } from '../../lib/core/answers.ts';
import type { PageWords } from '../page-text.tsx';

/** One sentence on what went wrong, and one thing to do. */
export interface ProblemText {
  readonly say: string;
  readonly act: string;
}

/** The words for a problem with a list. Every code has its own. */
export function problemText({ t, number, bytes }: PageWords, problem: ListProblem): ProblemText {
  switch (problem.code) {
    case 'HTTP':
      return problem.status === 404 ? t.problem.NOT_FOUND : t.problem.HTTP(String(problem.status));
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
      return t.problem.BAD_ITEM(number(problem.item), problem.field, problem.cause);
    case 'SHRINK':
      return t.problem.SHRINK(number(problem.before), number(problem.after));
    default:
      return t.problem[problem.code];
  }
}
