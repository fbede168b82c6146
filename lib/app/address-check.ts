/** The whole check of an address, in an extension page: what the lists say, and what the address imitates. */
import type { LinkAnswer } from '../core/answers.ts';
import type { Lookalike } from '../core/lookalike.ts';
import { parseAddress } from '../core/parseaddress.ts';

export interface AddressCheckPorts {
  /** Asks the background. */
  readonly checkLink: (address: string) => Promise<LinkAnswer>;
  /** `lookalikeOf`; the list of public suffixes behind it is loaded at the first question. */
  readonly lookalikeOf: (url: URL) => Promise<Lookalike | undefined>;
}

/** Makes the check. A listed address or a carried claim weighs more than a likeness, which is told all the same. */
export function makeAddressCheck(ports: AddressCheckPorts): (address: string) => Promise<LinkAnswer> {
  return async (address) => {
    const [answer, resembles] = await Promise.all([ports.checkLink(address), likeness(address)]);
    if (answer.outcome === 'cannot_check') return answer;
    // What stood around the address is gone by then, and it is the inner one that leads somewhere.
    const inner = resembles ?? (await likeness(answer.address));
    if (!inner) return answer;
    return {
      ...answer,
      resembles: inner,
      outcome: answer.outcome === 'not_listed' ? 'resembles_official' : answer.outcome,
    };
  };

  /** The suffix list may fail to load; the lists still answer then. */
  async function likeness(address: string): Promise<Lookalike | undefined> {
    const url = parseAddress(address);
    return url ? ports.lookalikeOf(url).catch(() => undefined) : undefined;
  }
}
