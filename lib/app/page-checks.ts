/** What web pages may have checked: only where Tabayun is on. A page that was open before still asks; off means off. */
import type { TextAnswer } from '../core/answers.ts';
import type { SharedContent } from '../core/shared.ts';
import type { App } from './app-ports.ts';
import { UNCHECKED } from './checker.ts';
import type { Ignores } from './ignores.ts';
import type { Sites } from './sites.ts';

/** A request of a page, numbered by it. */
interface Numbered {
  readonly draft: number;
}
type Answer = TextAnswer & Numbered;

export interface PageChecks {
  draft(asked: Numbered & { readonly text: string }, host: string): Promise<Answer>;
  shared(asked: Numbered & SharedContent & { readonly comment: string }, host: string): Promise<Answer>;
}

export function makePageChecks(
  app: Pick<App, 'checkText' | 'checkShared'>,
  { isOn }: Pick<Sites, 'isOn'>,
  { told }: Pick<Ignores, 'told'>,
): PageChecks {
  const ifOn = async (host: string, draft: number, check: () => Promise<TextAnswer>): Promise<Answer> => ({
    ...((await isOn(host)) ? await check() : UNCHECKED),
    draft,
  });
  return {
    draft: ({ draft, text }, host) => ifOn(host, draft, async () => told(await app.checkText(text), host)),
    shared: ({ draft, comment, ...content }, host) =>
      ifOn(host, draft, async () => told(await app.checkShared(content, comment), host)),
  };
}
