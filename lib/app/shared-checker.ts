/** Checks what is shared beside a draft: its words like a draft, its addresses like pasted ones. */
import type { LinkAnswer, Match, TextAnswer } from '../core/answers.ts';
import { isBareDenial, isTurned } from '../core/comment.ts';
import { levelOfListed } from '../core/listed.ts';
import type { SharedContent } from '../core/shared.ts';
import { spanOfLink } from '../core/shared.ts';

export interface SharedCheckerPorts {
  readonly checkText: (text: string) => Promise<TextAnswer>;
  readonly checkLink: (address: string) => Promise<LinkAnswer>;
}

/**
 * A few words beside a post refute it with less than a whole text needs: no other text around them speaks for it.
 * Log-odds below the threshold of `Stance.score`; from denials, shares and mockery of our own in
 * tests/unit/app/shared-checker.test.ts, where those that share or mock are at least 0.4 below.
 */
const COMMENT_SLACK = 4;

/**
 * Makes `checkShared`. Passages count in `joinShared(content)`. `comment` is the draft beside it: when its words
 * refute what is shared, the answer is `refuting`. A link to the clarification itself repeats no claim.
 */
export function makeSharedChecker({ checkText, checkLink }: SharedCheckerPorts) {
  return async (content: SharedContent, comment: string): Promise<TextAnswer> => {
    const [own, ...links] = await Promise.all([checkText(content.text), ...content.links.map(checkLink)]);
    const clarified = new Set(
      links.flatMap(({ listed }) => listed.filter((one) => one.as === 'url').map(keyOf)),
    );
    const byLink = links.flatMap((answer, index) => matchesOf(answer, spanOfLink(content, index)));
    const seen = new Set<string>();
    const matches = [...byLink, ...own.matches].filter((match) => {
      const key = keyOf(match);
      const first = !seen.has(key) && !clarified.has(key);
      seen.add(key);
      return first;
    });
    const [best] = matches;
    if (!best) return { ...own, verdict: 'none', matches };
    const alreadyRefuted = own.verdict === 'refuting' && byLink.length === 0;
    const refuted = alreadyRefuted || (await refutes(comment, content.text, best));
    const strong = matches.some(({ level }) => level === 'strong');
    return { ...own, verdict: refuted ? 'refuting' : strong ? 'strong' : 'possible', matches };
  };

  /** An address has no words to refute, so the claim that it spreads stands in for them. */
  async function refutes(comment: string, text: string, best: Match): Promise<boolean> {
    if (comment.trim() === '') return false;
    const said = comment.trim();
    if (isBareDenial(said)) return true;
    const subject = best.by === 'address' || text === '' ? best.clarification.claim : text;
    const { verdict, stance } = await checkText(`${said}\n${subject}`);
    const denies = stance.cues.some((span) => span[1] <= said.length && !isTurned(said, span));
    return verdict === 'refuting' || (denies && stance.score >= -COMMENT_SLACK);
  }
}

function matchesOf({ listed, text }: LinkAnswer, passage: Match['candidate']['passage']): Match[] {
  const addresses = listed.flatMap(({ as, at, ...entry }): Match[] => {
    const level = levelOfListed({ as, at, ...entry });
    if (level === null) return [];
    const candidate = {
      id: entry.clarification.id,
      list: 0,
      score: 1,
      level,
      passage,
      matched: { text: [], claim: [] },
      wording: -1,
      parts: [],
      conflicts: [],
    } as const;
    return [{ ...entry, level, candidate, by: 'address' }];
  });
  const carried = text && text.verdict !== 'refuting' ? text.matches : [];
  return [
    ...addresses,
    ...carried.map((match) => ({ ...match, candidate: { ...match.candidate, passage } })),
  ];
}

function keyOf({ list, clarification }: Pick<Match, 'list' | 'clarification'>): string {
  return `${list.id}/${clarification.id}`;
}
