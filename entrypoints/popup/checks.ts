/** The checks of the popup: the background answers about the lists, the page itself about likeness; each is taken down. */
import { makeAddressCheck } from '../../lib/app/address-check.ts';
import { makeHeld } from '../../lib/app/held.ts';
import { makePageCheck } from '../../lib/app/page-check.ts';
import { makeTextCheck } from '../../lib/app/text-check.ts';
import { reportsOfLink, reportsOfPage, reportsOfText } from '../../lib/core/check-reports.ts';
import type { PageContent } from '../../lib/core/page.ts';
import { ask } from '../../lib/platform/messages.ts';
import { randomName } from '../../lib/platform/random-name.ts';
import { pageRecords } from '../wiring/page-records.ts';

const checkAddress = makeAddressCheck({
  checkLink: (url, resembles) => ask('checkLink', { url, resembles }),
  // The list of public suffixes is large: it is loaded at the first address.
  likenessOf: async (address) => (await import('../../lib/core/likeness.ts')).likenessOf(address),
});
const checkText = (text: string) => ask('checkText', { text });
const textCheck = makeTextCheck({ checkText, checkAddress });
const pageCheck = makePageCheck({ checkText, checkAddress });

export const checks = {
  checkLink: async (address: string) => {
    const answer = await checkAddress(address);
    pageRecords.checked(reportsOfLink(randomName(), answer));
    return answer;
  },
  checkText: async (text: string) => {
    const found = await textCheck(text);
    const links = found.links.map((link) => link.answer);
    pageRecords.checked(reportsOfText('text', randomName(), found.answer, links));
    return found;
  },
  checkPage: async (page: PageContent) => {
    const found = await pageCheck(page);
    pageRecords.checked(reportsOfPage(randomName(), found.answer, found.link));
    return found;
  },
  clarification: makeHeld({
    clarification: (list, id) => ask('clarification', { list, id }),
    lists: () => ask('lists', {}),
    now: Date.now,
  }),
};
