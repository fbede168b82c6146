/** The check of an address in a page of the extension. */
import { makeAddressCheck } from '../../lib/app/address-check.ts';
import { ask } from '../../lib/platform/messages.ts';

export const checkAddress = makeAddressCheck({
  checkLink: (url, resembles) => ask('checkLink', { url, resembles }),
  // The list of public suffixes is large: it is loaded at the first address.
  likenessOf: async (address) => (await import('../../lib/core/likeness.ts')).likenessOf(address),
});
