/** The whole check of an address, in an extension page: what the lists say, and what the address imitates. */
import type { LinkAnswer } from '../core/answers.ts';
import type { Lookalike } from '../core/lookalike.ts';

export interface AddressCheckPorts {
  /** Asks the background. `resembles`: the address imitates an official one. */
  readonly checkLink: (address: string, resembles: boolean) => Promise<LinkAnswer>;
  /** `likenessOf`; the list of public suffixes behind it is loaded at the first question. */
  readonly likenessOf: (address: string) => Promise<Lookalike | undefined>;
}

/** Makes the check. A listed address or a carried claim weighs more than a likeness, which is told all the same. */
export function makeAddressCheck(ports: AddressCheckPorts): (address: string) => Promise<LinkAnswer> {
  return async (address) => {
    // The suffix list may fail to load; the lists still answer then.
    const resembles = await ports.likenessOf(address).catch(() => undefined);
    const answer = await ports.checkLink(address, resembles !== undefined);
    return resembles ? { ...answer, resembles } : answer;
  };
}
