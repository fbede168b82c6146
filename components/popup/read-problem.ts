import type { ReadProblem } from '../../lib/core/answers.ts';
import type { PopupTexts } from '../../lib/text/popup.ts';

/** Why a page was not read and what to do, in one or two sentences. */
export function readProblem(t: PopupTexts, { code }: ReadProblem): string {
  const problems: Readonly<Record<string, string>> = t.read.problem;
  return problems[code] ?? t.read.problem.other;
}
