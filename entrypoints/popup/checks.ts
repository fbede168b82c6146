/** The checks of an extension page: the background answers about the lists, the page itself about likeness. */
import { makeAddressCheck } from '../../lib/app/address-check.ts';
import { makeHeld } from '../../lib/app/held.ts';
import { makePageCheck } from '../../lib/app/page-check.ts';
import { makeTextCheck } from '../../lib/app/text-check.ts';
import { ask } from '../../lib/platform/messages.ts';

/** The list of public suffixes is large: it is loaded at the first address. */
const likenessOf = async (address: string) =>
  (await import('../../lib/core/likeness.ts')).likenessOf(address);
const checkLink = makeAddressCheck({
  checkLink: (url, resembles) => ask('checkLink', { url, resembles }),
  likenessOf,
});
/** The address of a page, or one in a text: the history counts the whole check once. */
const checkPart = makeAddressCheck({
  checkLink: (url, resembles) => ask('checkLink', { url, resembles, of: 'part' }),
  likenessOf,
});

export const checks = {
  checkLink,
  checkText: makeTextCheck({ checkText: (text) => ask('checkText', { text }), checkAddress: checkPart }),
  checkPage: makePageCheck({
    checkText: (text) => ask('checkText', { text, of: 'page' }),
    checkAddress: checkPart,
  }),
  clarification: makeHeld({
    clarification: (list, id) => ask('clarification', { list, id }),
    lists: () => ask('lists', {}),
    now: Date.now,
  }),
};
