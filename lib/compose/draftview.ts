/** What is shown of a draft: the state of its chip and the passages that are marked. */
import type { Coverage, Match, TextAnswer } from '../core/answers.ts';
import type { ChipState } from '../core/view.ts';
import { isSilent, keyOf, topmost } from './mark.ts';
import type { Mark, Silence } from './mark.ts';

export interface DraftView {
  readonly chip: ChipState;
  /** Matches that are marked, best first. Several may stand on the same words. */
  readonly marks: readonly Mark[];
  /** Passages of the chip's level, those on the same words counted once; refuted claims when it refutes. */
  readonly count: number;
  /** Claims that the text refutes: a note, no mark. */
  readonly refuted: readonly Match[];
  /** The draft is not checked as it stands now: an answer is awaited, or did not come. */
  readonly pending: boolean;
  readonly coverage: Coverage | null;
  readonly silenced: number;
  /** Matches that are not marked because the officer ignores their claims on this site. */
  readonly ignoredHere: readonly Match[];
  /** What the chip says is about what is shared alone. */
  readonly shared?: 'post' | 'address';
}

/** How far the checking of a draft is. */
export type DraftState = 'watching' | 'checking' | 'answered' | 'failed';

/** The view of a draft with these marks. `long`: only a part of its text was checked. */
export function viewOf(
  marks: readonly Mark[],
  silences: readonly Silence[],
  answer: TextAnswer | null,
  state: DraftState,
  long: boolean,
): DraftView {
  const all = [...marks.map(({ match }) => match), ...(answer?.verdict === 'refuting' ? answer.matches : [])];
  const ignoredHere = all.filter((match) => match.ignoredHere);
  const silent = (key: string): boolean =>
    ignoredHere.some((match) => keyOf(match) === key) || isSilent(silences, key);
  const shown = marks.filter(({ key }) => !silent(key));
  const refuted =
    answer?.verdict === 'refuting' ? answer.matches.filter((match) => !silent(keyOf(match))) : [];
  const chipOf = (): ChipState => {
    if (shown.some(({ match }) => match.level === 'strong')) return 'strong';
    if (shown.length > 0) return 'possible';
    if (state !== 'answered') return state;
    if (answer?.coverage.searched === 0) return 'empty';
    const said = marks.some(({ key }) =>
      silences.some(({ keys, why }) => keys.includes(key) && why === 'refuting'),
    );
    if (refuted.length > 0 || said) return 'refuting';
    return long ? 'partial' : 'none';
  };
  const chip = chipOf();
  const count =
    chip === 'refuting' ? refuted.length : topmost(shown).filter(({ match }) => match.level === chip).length;
  const coverage = answer?.coverage ?? null;
  const pending = state === 'checking' || state === 'failed';
  return { chip, marks: shown, count, refuted, pending, coverage, silenced: silences.length, ignoredHere };
}
