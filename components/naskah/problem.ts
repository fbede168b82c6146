import type { PictureProblem } from '../../lib/core/picture.ts';
import { MAX_PICTURE_BYTES, MAX_PICTURE_PIXELS } from '../../lib/core/picture.ts';
import type { NaskahWords } from './words.ts';
import type { Refused } from './model.ts';

/** Why a picture was not read, and what to do. */
export function pictureProblemText(
  { t, number, bytes }: NaskahWords,
  problem: PictureProblem | { readonly code: 'FETCH' },
): string {
  const words = t.picture.problem;
  switch (problem.code) {
    case 'FORMAT':
      return t.picture.format[problem.format];
    case 'TOO_BIG':
      return words.TOO_BIG(bytes(problem.bytes), bytes(MAX_PICTURE_BYTES));
    case 'TOO_MANY_PIXELS':
      return words.TOO_MANY_PIXELS(
        `${number(problem.width)} × ${number(problem.height)}`,
        number(MAX_PICTURE_PIXELS),
      );
    case 'TOO_SMALL':
      return words.TOO_SMALL(`${number(problem.width)} × ${number(problem.height)}`);
    default:
      return words[problem.code];
  }
}

/** Why a file was not taken, and what to do. */
export function fileProblemText({ t, number, bytes }: NaskahWords, problem: Refused['problem']): string {
  switch (problem.code) {
    case 'TOO_BIG':
      return t.file.TOO_BIG(bytes(problem.limit));
    case 'NOT_TEXT':
      return t.file.NOT_TEXT[problem.program];
    case 'TOO_MANY_ROWS':
      return t.file.TOO_MANY_ROWS(number(problem.found), number(problem.limit));
    default:
      return t.file[problem.code];
  }
}
