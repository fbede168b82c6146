/** The whole check of a page that was read: its address against the lists, its text against their claims. */
import type { LinkAnswer, PageAnswer, TextAnswer } from '../core/answers.ts';
import type { PageContent } from '../core/page.ts';

export interface PageCheckPorts {
  readonly checkText: (text: string) => Promise<TextAnswer>;
  readonly checkAddress: (address: string) => Promise<LinkAnswer>;
}

/** Makes the check. A listed address weighs most, then the claims in the text, then a likeness. */
export function makePageCheck(ports: PageCheckPorts): (page: PageContent) => Promise<PageAnswer> {
  return async (page) => {
    const [link, answer] = await Promise.all([ports.checkAddress(page.address), ports.checkText(page.text)]);
    const matches = answer.verdict === 'strong' || answer.verdict === 'possible';
    const weaker = link.outcome !== 'address_listed' && link.outcome !== 'content_matches';
    return { page, answer, link: matches && weaker ? { ...link, outcome: 'content_matches' } : link };
  };
}
