/** The checks of an extension page: the background answers about the lists, the page itself about likeness. */
import { makeAddressCheck } from '../../lib/app/address-check.ts';
import { makeHeld } from '../../lib/app/held.ts';
import { makePageCheck } from '../../lib/app/page-check.ts';
import { makeTextCheck } from '../../lib/app/text-check.ts';
import { reportsOfLink } from '../../lib/core/check-reports.ts';
import { ask } from '../../lib/platform/messages.ts';
import { randomName } from '../../lib/platform/random-name.ts';

const checkAddress = makeAddressCheck({
  checkLink: (url, resembles) => ask('checkLink', { url, resembles }),
  // The list of public suffixes is large: it is loaded at the first address.
  likenessOf: async (address) => (await import('../../lib/core/likeness.ts')).likenessOf(address),
});

export const checks = {
  /** Taken down by itself; the address of a page, or one in a text, is part of that check. */
  checkLink: async (address: string) => {
    const answer = await checkAddress(address);
    for (const event of reportsOfLink(answer, randomName())) void ask('record', event).catch(() => undefined);
    return answer;
  },
  checkText: makeTextCheck({ checkText: (text) => ask('checkText', { text }), checkAddress }),
  checkPage: makePageCheck({
    checkText: (text) => ask('checkText', { text, of: 'page' }),
    checkAddress,
  }),
  clarification: makeHeld({
    clarification: (list, id) => ask('clarification', { list, id }),
    lists: () => ask('lists', {}),
    now: Date.now,
  }),
};
