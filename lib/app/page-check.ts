/** The whole check of a page that was read: its address against the lists, its text against their claims. */
import type { LinkAnswer, PageAnswer, TextAnswer } from '../core/answers.ts';
import type { PageContent } from '../core/page.ts';

export interface PageCheckPorts {
  readonly checkText: (text: string) => Promise<TextAnswer>;
  readonly checkAddress: (address: string) => Promise<LinkAnswer>;
}

/**
 * Makes the check. A listed address weighs most, then the claims in the text, then a likeness. `asked`: the answer to the
 * address that was asked for, which may have led elsewhere.
 */
export function makePageCheck(
  ports: PageCheckPorts,
): (page: PageContent, asked?: LinkAnswer) => Promise<PageAnswer> {
  return async (page, asked) => {
    const [own, answer] = await Promise.all([ports.checkAddress(page.address), ports.checkText(page.text)]);
    const elsewhere = asked && asked.canonical !== own.canonical;
    // Of the same address the first answer tells more: it saw what stood around, and the text that was shared with it.
    const link = asked && !elsewhere ? asked : own;
    const weaker = link.outcome !== 'address_listed' && link.outcome !== 'content_matches';
    return {
      page,
      answer,
      link: weaker && repeats(page, answer) ? { ...link, outcome: 'content_matches' } : link,
      ...(elsewhere ? { asked } : {}),
    };
  };
}

/** What a fact-check repeats in order to judge it is no warning. */
function repeats({ reviews }: PageContent, { verdict }: TextAnswer): boolean {
  return reviews.length === 0 && (verdict === 'strong' || verdict === 'possible');
}
