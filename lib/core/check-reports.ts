/** What is taken down of a check outside of compose boxes: that it was made, and which claims it met. */
import type { LinkAnswer, PageAnswer, TextAnswer } from './answers.ts';
import { graver } from './gravity.ts';
import type { ClaimKey, EventReport, Surface } from './history.ts';
import { claimKey } from './history.ts';
import { levelOfListed } from './listed.ts';
import type { LongAnswer } from './longanswer.ts';
import type { CheckVerdict } from './model.ts';

interface Met {
  readonly claim: ClaimKey;
  readonly verdict: CheckVerdict;
}

type Named = Pick<TextAnswer['matches'][number], 'list' | 'clarification'>;

const met = ({ list, clarification }: Named, verdict: CheckVerdict): Met => ({
  claim: { list: list.id, id: clarification.id },
  verdict,
});

/** Events of one check: each claim once, as the gravest of what met it. */
function reports(surface: Surface, draft: string, own: CheckVerdict, all: readonly Met[]): EventReport[] {
  const claims = new Map<string, Met>();
  for (const one of all) {
    const known = claims.get(claimKey(one.claim));
    claims.set(claimKey(one.claim), known ? { ...one, verdict: graver(known.verdict, one.verdict) } : one);
  }
  const verdict = all.reduce((most, one) => graver(most, one.verdict), own);
  const matched = Array.from(claims.values(), (one): EventReport => ({
    draft,
    surface,
    kind: 'matched',
    ...one,
  }));
  return [{ draft, surface, kind: 'checked', verdict }, ...matched];
}

function metIn({ verdict, matches }: TextAnswer): Met[] {
  return matches.map((match) => met(match, verdict === 'refuting' ? 'refuting' : match.level));
}

function metAt({ listed, text }: LinkAnswer): Met[] {
  const hoaxes = listed.flatMap((one) => {
    const level = levelOfListed(one);
    return level ? [met(one, level)] : [];
  });
  return [...hoaxes, ...(text ? metIn(text) : [])];
}

/** What an address says by itself. Likeness to an official one is likeness to no claim: `possible` without one. */
function verdictOf({ outcome, text }: LinkAnswer): CheckVerdict {
  return outcome === 'resembles_official' ? 'possible' : (text?.verdict ?? 'none');
}

const refuted = (one: Met): Met => ({ ...one, verdict: 'refuting' });

/** Events of a text with the addresses in it; `draft` is its random name. Addresses that it refutes are refuted. */
export function reportsOfText(
  surface: Surface,
  draft: string,
  text: TextAnswer,
  links: readonly LinkAnswer[] = [],
): EventReport[] {
  const refuting = text.verdict === 'refuting';
  const around = links.flatMap(metAt);
  const own = refuting ? [] : links.map(verdictOf);
  return reports(surface, draft, own.reduce(graver, text.verdict), [
    ...metIn(text),
    ...(refuting ? around.map(refuted) : around),
  ]);
}

/** Events of a text of any length, with the addresses in it. */
export function reportsOfLong(surface: Surface, draft: string, answer: LongAnswer): EventReport[] {
  const inWords = answer.passages.flatMap(({ verdict, matches }) =>
    verdict === 'confirmed' ? [] : matches.map((match) => met(match, verdict)),
  );
  const around = answer.links.flatMap((link) => {
    const at = metAt(link.answer);
    return link.refuted ? at.map(refuted) : at;
  });
  const own = answer.links.map(({ refuted: denied, answer: link }) => (denied ? 'none' : verdictOf(link)));
  return reports(surface, draft, own.reduce(graver, 'none'), [...inWords, ...around]);
}

/** Events of an address: listed as a place of a hoax, like an official one, carrying a text, or neither. */
export function reportsOfLink(draft: string, answer: LinkAnswer): EventReport[] {
  return answer.outcome === 'cannot_check' ? [] : reports('link', draft, verdictOf(answer), metAt(answer));
}

/** Events of a page: its text, and the addresses by which it was found. A page that is a fact-check refutes its claims. */
export function reportsOfPage(draft: string, { page, answer, link, asked }: PageAnswer): EventReport[] {
  const links = asked ? [link, asked] : [link];
  const discusses = page.reviews.length > 0 && answer.matches.length > 0;
  const own = links.map(verdictOf).reduce(graver, discusses ? 'refuting' : answer.verdict);
  const met = metIn(answer);
  return reports('page', draft, own, [...(discusses ? met.map(refuted) : met), ...links.flatMap(metAt)]);
}
