/** The whole check of a pasted or selected text: its claims, and the addresses that stand in it. */
import type { LinkAnswer, TextAnswer, TextWithLinks } from '../core/answers.ts';
import { linksIn } from '../core/textlinks.ts';

export interface TextCheckPorts {
  readonly checkText: (text: string) => Promise<TextAnswer>;
  readonly checkAddress: (address: string) => Promise<LinkAnswer>;
}

/** Addresses of a text that are checked. */
const MAX_LINKS = 5;

export function makeTextCheck(ports: TextCheckPorts): (text: string) => Promise<TextWithLinks> {
  return async (text) => {
    const links = linksIn(text, MAX_LINKS).map(async ({ address }) => ({
      address,
      answer: await ports.checkAddress(address),
    }));
    const [answer, ...checked] = await Promise.all([ports.checkText(text), ...links]);
    return { answer, links: checked.filter((one) => one.answer.outcome !== 'cannot_check') };
  };
}
