/** Claims ignored on one site: still found there and said to be ignored, but not marked, until it is taken back. */
import type { TextAnswer } from '../core/answers.ts';
import { claimKey } from '../core/history.ts';
import type { ClaimKey } from '../core/history.ts';
import type { SiteIgnore } from '../core/ignore.ts';
import type { IgnoreReason } from '../core/view.ts';
import type { Lists } from './lists.ts';
import type { Kept, Now } from './ports.ts';
import { timestamp } from './ports.ts';
import type { Sites } from './sites.ts';
import { makeTurns } from './turns.ts';

export interface IgnoresPorts {
  readonly kept: Kept<readonly SiteIgnore[]>;
  readonly lists: Pick<Lists, 'clarification'>;
  readonly sites: Pick<Sites, 'ofHost'>;
  readonly now: Now;
}

export interface Ignores {
  /** Newest first. */
  all(): Promise<SiteIgnore[]>;
  /** False for a claim that no list holds, and on sites that are off. */
  ignore(claim: ClaimKey, reason: IgnoreReason, host: string): Promise<boolean>;
  /** Marks the claim again on the site of a host. */
  heed(claim: ClaimKey, host: string): Promise<void>;
  /** The answer to a draft of a site, in which what is ignored there is called so. */
  told<Answer extends TextAnswer>(answer: Answer, host: string): Promise<Answer>;
}

/** Ignores that are kept; the oldest go. */
const MOST = 1000;

export function makeIgnores({ kept, lists, sites, now }: IgnoresPorts): Ignores {
  const inTurn = makeTurns();
  const without = (all: readonly SiteIgnore[], claim: ClaimKey, site: string): SiteIgnore[] =>
    all.filter((one) => one.site !== site || claimKey(one) !== claimKey(claim));
  return {
    all: async () => [...(await kept.get())],
    ignore: ({ list, id }, reason, host) =>
      inTurn(async () => {
        const [{ host: site, enabled }, found] = await Promise.all([
          sites.ofHost(host),
          lists.clarification(list, id),
        ]);
        // The words are those of the list: a page cannot put its own here.
        if (!enabled || !found) return false;
        const one: SiteIgnore = { site, list, id, claim: found.claim, reason, at: timestamp(now()) };
        await kept.set([one, ...without(await kept.get(), one, site)].slice(0, MOST));
        return true;
      }),
    heed: (claim, host) =>
      inTurn(async () => {
        const { host: site } = await sites.ofHost(host);
        await kept.set(without(await kept.get(), claim, site));
      }),
    async told(answer, host) {
      if (answer.matches.length === 0) return answer;
      const [all, { host: site }] = await Promise.all([kept.get(), sites.ofHost(host)]);
      const here = new Set(all.filter((one) => one.site === site).map(claimKey));
      const isHere = ({ list, clarification }: TextAnswer['matches'][number]): boolean =>
        here.has(claimKey({ list: list.id, id: clarification.id }));
      if (!answer.matches.some(isHere)) return answer;
      const matches = answer.matches.map((match) =>
        isHere(match) ? { ...match, ignoredHere: true as const } : match,
      );
      return { ...answer, matches };
    },
  };
}
