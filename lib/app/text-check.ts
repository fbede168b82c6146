/** The whole check of a text: its claims, and the addresses that stand in it. */
import type { LinkAnswer, TextAnswer, TextLinks, TextWithLinks } from '../core/answers.ts';
import { linksIn } from '../core/textlinks.ts';

export type CheckAddress = (address: string) => Promise<LinkAnswer>;

export interface TextCheckPorts {
  readonly checkText: (text: string) => Promise<TextAnswer>;
  readonly checkAddress: CheckAddress;
}

/** Addresses of one text that are checked: each is a question to the background, and a line of the answer. */
export const MAX_LINKS = 20;

/** Checks the addresses that stand in a text; what is no address after all is left out. Rejects as `checkAddress` does. */
export async function checkLinks(text: string, checkAddress: CheckAddress): Promise<TextLinks> {
  const all = linksIn(text);
  const checked = await Promise.all(
    all.slice(0, MAX_LINKS).map(async ({ address }) => ({ address, answer: await checkAddress(address) })),
  );
  return {
    links: checked.filter(({ answer }) => answer.outcome !== 'cannot_check'),
    left: Math.max(0, all.length - MAX_LINKS),
  };
}

/** Makes the check of a pasted or selected text. */
export function makeTextCheck(ports: TextCheckPorts): (text: string) => Promise<TextWithLinks> {
  return async (text) => {
    const [answer, links] = await Promise.all([ports.checkText(text), checkLinks(text, ports.checkAddress)]);
    return { answer, ...links };
  };
}
