import { type Corpus, isName, type Part, rarity, rarityOf, stemOf } from './corpus.ts';
import type { Measured } from './features.ts';
import { TOKEN } from './layout.ts';
import type { Conflict } from './model.ts';
import { figureTerm, figureText } from './numbers.ts';
import { opposites } from './antonyms.ts';
import { isNoName } from './stopwords.ts';
import type { Term } from './terms.ts';

/** Terms to either side of the match in which a differing figure, name or opposite is looked for. */
const MARGIN = 2;
/** Names rarer than this are worth naming when they differ. */
const RARE_NAME = 0.5;
/** Share of the claim that must agree before a difference is a conflict and not just another topic. */
const AGREES = 0.5;

/**
 * What the passage says differently from the claim: another figure, another name, a negation, an opposite.
 * Works from the index alone; `claim` holds stems and canonical figures, which explain.ts replaces by the
 * claim's own words where the text is at hand.
 */
export function findConflicts(
  corpus: Corpus,
  text: string,
  terms: readonly Term[],
  found: Measured,
): Conflict[] {
  const part = corpus.parts[found.hit.part]!;
  const { tokens, best, matchSpan, position } = found.alignment;
  const around = terms.slice(Math.max(0, matchSpan[0] - MARGIN), matchSpan[1] + MARGIN);
  const partners = new Set([...position].filter((at) => at >= 0).map((at) => terms[at]!));
  const loose = around.filter((term) => !partners.has(term));
  const missing = [...tokens].filter((_, j) => best[j] === 0);
  const agreed = tokens.length > 0 ? (tokens.length - missing.length) / tokens.length : 0;
  if (agreed < AGREES) return [];
  const says = (term: Term): string => text.slice(...term.span);
  return [
    ...figureConflicts(part, missing, loose, says),
    ...oppositeConflicts(part, missing, loose, says),
    ...nameConflicts(corpus, part, found, terms, says),
    ...negationConflicts(part, found, terms, says),
  ];
}

function figureConflicts(
  part: Part,
  missing: readonly number[],
  loose: readonly Term[],
  says: (term: Term) => string,
): Conflict[] {
  const other = loose.find((term) => term.figure);
  const token = missing.find((t) => (t & TOKEN.figure) !== 0);
  if (!other?.figure || token === undefined) return [];
  const stem = stemOf(part, token & TOKEN.id);
  if (stem === figureTerm(other.figure)) return [];
  const value = Number(stem.replace(/[#%]/g, ''));
  const claim = figureText({ value, kind: stem.endsWith('%') ? 'percent' : 'plain' });
  return [{ kind: 'angka', draft: says(other), claim }];
}

function oppositeConflicts(
  part: Part,
  missing: readonly number[],
  loose: readonly Term[],
  says: (term: Term) => string,
): Conflict[] {
  for (const token of missing) {
    const stem = stemOf(part, token & TOKEN.id);
    const against = opposites(stem);
    const other = against && loose.find((term) => against.has(term.stem));
    if (other) return [{ kind: 'lawan-kata', draft: says(other), claim: stem }];
  }
  return [];
}

/**
 * Another name stands in the very place of a name of the claim: next to the partner of the word that stands next to
 * it there. A capital alone names nothing: the word must be as rare as a name.
 */
function nameConflicts(
  corpus: Corpus,
  part: Part,
  found: Measured,
  terms: readonly Term[],
  says: (term: Term) => string,
): Conflict[] {
  const { tokens, position } = found.alignment;
  const taken = new Set(position);
  for (let j = 0; j < tokens.length; j++) {
    const id = tokens[j]! & TOKEN.id;
    if (position[j]! >= 0 || !isName(part, tokens[j]!) || rarity(corpus, part, id) <= RARE_NAME) continue;
    if (isNoName(stemOf(part, id))) continue;
    const before = j > 0 ? position[j - 1]! : -1;
    const after = j + 1 < position.length ? position[j + 1]! : -1;
    for (const at of [before < 0 ? -1 : before + 1, after - 1]) {
      const other = terms[at];
      if (!other?.name || other.figure || taken.has(at) || rarityOf(corpus, other.hash) <= RARE_NAME)
        continue;
      return [{ kind: 'nama', draft: says(other), claim: stemOf(part, id) }];
    }
  }
  return [];
}

/** Aligned words of which exactly one is negated. */
function negationConflicts(
  part: Part,
  found: Measured,
  terms: readonly Term[],
  says: (term: Term) => string,
): Conflict[] {
  const { tokens, position } = found.alignment;
  for (let j = 0; j < tokens.length; j++) {
    const term = terms[position[j]!];
    if (!term || term.negated === ((tokens[j]! & TOKEN.negated) !== 0)) continue;
    const stem = stemOf(part, tokens[j]! & TOKEN.id);
    return [
      {
        kind: 'negasi',
        draft: term.negated ? `(negasi) ${says(term)}` : says(term),
        claim: term.negated ? stem : `(negasi) ${stem}`,
      },
    ];
  }
  return [];
}
