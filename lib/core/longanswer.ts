/** The answer to a text of any length: its passages, and the addresses that stand in it. */
import type { LinkAnswer, Match, TextLinks } from './answers.ts';
import { levelOfListed } from './listed.ts';
import type { LongPassages, PassageVerdict, Piece } from './longtext.ts';

/** `link`: an address in the text is to be heeded, and no passage is `strong`. */
export type LongVerdict = PassageVerdict | 'link' | 'none';

export interface LongLink {
  /** As it stands in the text. */
  readonly address: string;
  readonly answer: LinkAnswer;
  /** It stands among words that refute a claim: named in order to refute it. */
  readonly refuted: boolean;
}

export interface LongAnswer extends Omit<LongPassages, 'verdict'> {
  readonly verdict: LongVerdict;
  /** In the order of the text. */
  readonly links: readonly LongLink[];
  /** Further addresses that stand in it and were not checked. */
  readonly left: number;
}

/** Puts the passages of a text, checked in these pieces, together with its addresses. */
export function withLinks(
  text: string,
  pieces: readonly Piece[],
  passages: LongPassages,
  { links, left }: TextLinks,
): LongAnswer {
  const refuted = (address: string): boolean => {
    const around = pieces.filter(({ span }) => text.slice(...span).includes(address));
    return around.length > 0 && around.every(({ answer }) => answer.verdict === 'refuting');
  };
  const all = links.map((link) => ({ ...link, refuted: refuted(link.address) }));
  const outweighed = passages.verdict !== 'strong' && heededIn(all).length > 0;
  return { ...passages, verdict: outweighed ? 'link' : passages.verdict, links: all, left };
}

export interface HeededLink extends LongLink {
  readonly level: Match['level'];
}

/** The addresses that are to be heeded, the gravest first. */
export function heededIn(links: readonly LongLink[]): HeededLink[] {
  return links
    .flatMap((link) => {
      const level = link.refuted ? null : levelOfLink(link.answer);
      return level ? [{ ...link, level }] : [];
    })
    .sort((a, b) => Number(b.level === 'strong') - Number(a.level === 'strong'));
}

/** How sure it is that an address is to be heeded; null where it is no warning, such as the address of a clarification. */
function levelOfLink({ listed, text, resembles }: LinkAnswer): Match['level'] | null {
  const levels = listed.map(levelOfListed);
  if (text?.verdict === 'strong' || text?.verdict === 'possible') levels.push(text.verdict);
  if (resembles || levels.includes('strong')) return 'strong';
  return levels.includes('possible') ? 'possible' : null;
}
