/** What is taken down of a check outside of compose boxes: that it was made, and which claims it met. */
import type { LinkAnswer, TextAnswer } from './answers.ts';
import type { EventReport, Surface } from './history.ts';
import type { CheckVerdict, Clarification } from './model.ts';

interface Met {
  readonly list: { readonly id: string };
  readonly clarification: Pick<Clarification, 'id'>;
  readonly verdict: CheckVerdict;
}

function reports(surface: Surface, draft: string, verdict: CheckVerdict, met: readonly Met[]): EventReport[] {
  const matched = met.map(({ list, clarification, verdict: level }): EventReport => {
    const claim = { list: list.id, id: clarification.id };
    return { draft, surface, kind: 'matched', verdict: level, claim };
  });
  return [{ draft, surface, kind: 'checked', verdict }, ...matched];
}

function metIn({ verdict, matches }: TextAnswer): Met[] {
  return matches.map(({ list, clarification, level }) => ({
    list,
    clarification,
    verdict: verdict === 'refuting' ? 'refuting' : level,
  }));
}

/** Events of a text that was checked; `draft` is its random name. */
export function reportsOfText(surface: Surface, answer: TextAnswer, draft: string): EventReport[] {
  return reports(surface, draft, answer.verdict, metIn(answer));
}

/** Events of an address that was checked: listed as a place of a hoax, like an official one, or neither. */
export function reportsOfLink({ outcome, listed, text }: LinkAnswer, draft: string): EventReport[] {
  if (outcome === 'cannot_check') return [];
  const hoaxes = listed
    .filter(({ as, clarification }) => as === 'seenAt' && clarification.verdict.code !== 'benar')
    .map(({ list, clarification }): Met => ({ list, clarification, verdict: 'strong' }));
  const met = [...hoaxes, ...(text ? metIn(text) : [])];
  const said = hoaxes.length > 0 ? 'strong' : (text?.verdict ?? 'none');
  const verdict = said === 'none' && outcome === 'resembles_official' ? 'possible' : said;
  return reports('link', draft, verdict, met);
}
