/** The checks of the popup: the background answers about the lists, the page itself about likeness; each is taken down. */
import { makeAddressCheck } from '../../lib/app/address-check.ts';
import { makePageCheck } from '../../lib/app/page-check.ts';
import { makeTextCheck } from '../../lib/app/text-check.ts';
import type * as Reports from '../../lib/core/check-reports.ts';
import type { EventReport } from '../../lib/core/history.ts';
import type { PageContent } from '../../lib/core/page.ts';
import { ask } from '../../lib/platform/messages.ts';
import { randomName } from '../../lib/platform/random-name.ts';
import { pageRecords } from '../wiring/page-records.ts';

const checkAddress = makeAddressCheck({
  checkLink: (url, resembles) => ask('checkLink', { url, resembles }),
  // The list of public suffixes is large: it is loaded at the first address.
  likenessOf: async (address) => (await import('../../lib/core/likeness.ts')).likenessOf(address),
});

/** No answer waits for what is taken down of it: that is worked out by a part which is loaded with the first one. */
const takeDown = (events: (reports: typeof Reports) => readonly EventReport[]): void =>
  void import('../../lib/core/check-reports.ts').then((reports) => pageRecords.checked(events(reports)));

const checkText = (text: string) => ask('checkText', { text });
const textCheck = makeTextCheck({ checkText, checkAddress });
const pageCheck = makePageCheck({ checkText, checkAddress });

export const checks = {
  checkLink: async (address: string) => {
    const answer = await checkAddress(address);
    takeDown(({ reportsOfLink }) => reportsOfLink(randomName(), answer));
    return answer;
  },
  checkText: async (text: string) => {
    const found = await textCheck(text);
    const links = found.links.map((link) => link.answer);
    takeDown(({ reportsOfText }) => reportsOfText('text', randomName(), found.answer, links));
    return found;
  },
  checkPage: async (page: PageContent) => {
    const found = await pageCheck(page);
    takeDown(({ reportsOfPage }) => reportsOfPage(randomName(), found.answer, found.link));
    return found;
  },
  /** Of a check that is opened again. */
  clarification: async (list: string, id: string) => {
    const { makeHeld } = await import('../../lib/app/held.ts');
    const held = makeHeld({
      clarification: (from, wanted) => ask('clarification', { list: from, id: wanted }),
      lists: () => ask('lists', {}),
      now: Date.now,
    });
    return held(list, id);
  },
};
