import type { Candidate, Clarification, Conflict, Span } from './model.ts';
import { readTerms, type Term } from './terms.ts';
import { commonPrefix, oneSlipApart } from './grams.ts';
import { figureText } from './numbers.ts';

/**
 * Fills in what `check` cannot know without the clarification's text: which words of the claim agree
 * (`matched.claim`, UTF-16 code units of the claim or of the variant that matched) and the claim's own words in
 * conflicts. Pure; the rest of the candidate stays as it is.
 */
export function explain(
  candidate: Candidate,
  clarification: Pick<Clarification, 'claim' | 'variants'> & { readonly lang?: string },
  text: string,
): Candidate {
  const wording = clarification.variants[candidate.wording] ?? clarification.claim;
  const claimTerms = readTerms(wording, undefined, clarification.lang).terms;
  const said = candidate.matched.text.flatMap((span) => readTerms(text.slice(...span)).terms);
  const claim: Span[] = [];
  for (const term of claimTerms) {
    const last = claim[claim.length - 1];
    if (said.some((other) => standsFor(term, other)) && (!last || term.span[0] >= last[1]))
      claim.push(term.span);
  }
  const conflicts = candidate.conflicts.map((conflict) => inOwnWords(conflict, claimTerms, wording));
  return { ...candidate, matched: { text: candidate.matched.text, claim }, conflicts };
}

function standsFor(a: Term, b: Term): boolean {
  if (a.hash === b.hash) return true;
  if (a.figure || b.figure || Math.min(a.stem.length, b.stem.length) < 4) return false;
  return oneSlipApart(a.stem, b.stem) || commonPrefix(a.stem, b.stem) >= 5;
}

function inOwnWords(conflict: Conflict, terms: readonly Term[], wording: string): Conflict {
  const bare = conflict.claim.replace('(negasi) ', '');
  const term = terms.find(
    (t) => t.stem === bare || (t.figure && figureText({ ...t.figure, kind: plainKind(t) }) === bare),
  );
  if (!term) return conflict;
  if (conflict.kind !== 'negasi') return { ...conflict, claim: wording.slice(...term.span) };
  const own = wording.slice(...term.span);
  return { ...conflict, claim: conflict.claim === bare ? own : `(negasi) ${own}` };
}

const plainKind = (term: Term): 'plain' | 'percent' =>
  term.figure?.kind === 'percent' ? 'percent' : 'plain';
