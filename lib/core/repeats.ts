import type { Match } from './answers.ts';
import type { CheckVerdict, Clarification, Span } from './model.ts';
import { normalise } from './normalise.ts';
import { findAsides } from './findcues.ts';
import { readTerms } from './terms.ts';

/** Share of what the text says beyond the claim that must stand in the clarification, and the least number of terms. */
const SHARE = 0.6;
const LEAST = 3;

/**
 * Whether a text says what the clarification itself answers: an officer who posts the answer or a ready correction
 * is refuting, even where no word of denial is used. Only terms that the claim does not hold count.
 */
export function repeatsAnswer(
  text: string,
  item: Pick<Clarification, 'claim' | 'answer'> &
    Pick<Partial<Clarification>, 'why' | 'correction' | 'title'>,
): boolean {
  const stems = (part: string): Set<number> => new Set(readTerms(part).terms.map((term) => term.hash));
  const claim = stems(item.claim);
  const answer = stems(
    [item.answer, item.why, item.title, item.correction?.short, item.correction?.long]
      .filter(Boolean)
      .join('\n'),
  );
  const beyond = [...stems(text)].filter((hash) => !claim.has(hash));
  const shared = beyond.filter((hash) => answer.has(hash));
  return shared.length >= LEAST && shared.length >= SHARE * beyond.length;
}

/**
 * Takes back the alarm about claims whose own answer the text repeats, and about twins of them on the same words.
 * What is left decides the verdict; when nothing is left, the text refutes what it matched. A text that sets the
 * denial aside (*the maker denies it, but*) tells the answer only to contradict it: its alarm stands.
 */
export function settle(
  text: string,
  verdict: CheckVerdict,
  matches: readonly Match[],
): { readonly verdict: CheckVerdict; readonly matches: readonly Match[] } {
  if (verdict !== 'strong' && verdict !== 'possible') return { verdict, matches };
  const refuted = matches.filter(
    ({ clarification }) => repeatsAnswer(text, clarification) && !setsDenialAside(text, clarification),
  );
  if (refuted.length === 0) return { verdict, matches };
  const left = matches.filter(
    ({ candidate }) => !refuted.some((one) => overlap(one.candidate.passage, candidate.passage)),
  );
  return left[0] ? { verdict: left[0].level, matches: left } : { verdict: 'refuting', matches };
}

/** A denial is set aside by words that are not the clarification's own, such as a fact that tells of something hidden. */
function setsDenialAside(text: string, { answer, why = '' }: Clarification): boolean {
  const own = new Set(asides(`${answer}\n${why}`));
  return asides(text).some((id) => !own.has(id));
}

const asides = (text: string): string[] => findAsides(normalise(text)).map(({ id }) => id);

function overlap([a, b]: Span, [c, d]: Span): boolean {
  return a < d && c < b;
}
