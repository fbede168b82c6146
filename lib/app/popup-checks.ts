/** The checks of the popup, each taken down once for its subject: pressed again, or read after its address, it is one. */
import type { LinkAnswer, PageAnswer, TextAnswer, TextWithLinks } from '../core/answers.ts';
import type * as Reports from '../core/check-reports.ts';
import type { EventReport } from '../core/history.ts';
import { makeNames } from '../core/names.ts';
import type { PageContent } from '../core/page.ts';
import { makePageCheck } from './page-check.ts';
import { makeTextCheck } from './text-check.ts';

export interface PopupChecksPorts {
  readonly checkText: (text: string) => Promise<TextAnswer>;
  readonly checkAddress: (address: string) => Promise<LinkAnswer>;
  /** A name of a check, never used before. */
  readonly newName: () => string;
  /** Takes down what is made of an answer. No answer waits for it. */
  readonly takeDown: (events: (reports: typeof Reports) => readonly EventReport[]) => void;
}

export interface PopupChecks {
  readonly checkLink: (address: string) => Promise<LinkAnswer>;
  readonly checkText: (text: string) => Promise<TextWithLinks>;
  /** `asked`: the answer to the address by which the page was found. */
  readonly checkPage: (page: PageContent, asked?: LinkAnswer) => Promise<PageAnswer>;
}

/** Makes them. Names last as long as what is made: as the popup is open. */
export function makePopupChecks({ takeDown, newName, ...ports }: PopupChecksPorts): PopupChecks {
  const nameOf = makeNames(newName);
  const textCheck = makeTextCheck(ports);
  const pageCheck = makePageCheck(ports);
  return {
    async checkLink(address) {
      const answer = await ports.checkAddress(address);
      takeDown(({ reportsOfLink }) => reportsOfLink(nameOf(answer.canonical), answer));
      return answer;
    },
    async checkText(text) {
      const found = await textCheck(text);
      const links = found.links.map(({ answer }) => answer);
      takeDown(({ reportsOfText }) => reportsOfText('text', nameOf(text.trim()), found.answer, links));
      return found;
    },
    async checkPage(page, asked) {
      const found = await pageCheck(page, asked);
      const { canonical } = found.asked ?? found.link;
      takeDown(({ reportsOfPage }) => reportsOfPage(nameOf(canonical || page.address), found));
      return found;
    },
  };
}
