/** Claims that the officer ignores on a site, or heeds again: what that changes is seen in every box of the page. */
import { claimKey } from '../core/history.ts';
import type { ClaimKey } from '../core/history.ts';
import type { IgnoreReason } from '../core/view.ts';
import { keyOf } from './mark.ts';
import type { Watched } from './watch.ts';

export interface Ignoring {
  readonly ignore: (claim: ClaimKey, reason: IgnoreReason) => Promise<unknown>;
  readonly heed: (claim: ClaimKey) => Promise<unknown>;
}

/** `kept` keeps what is ignored; `others` are the boxes that have to hear of it. */
export function createIgnoring(kept: Ignoring, others: () => readonly Watched[]): Ignoring {
  const tell = (claim: ClaimKey): void => {
    const key = claimKey(claim);
    for (const box of others()) {
      const { marks, refuted, ignoredHere } = box.view();
      const met = [...marks.map(({ match }) => match), ...refuted, ...ignoredHere];
      if (met.some((match) => keyOf(match) === key)) void box.draft.check();
    }
  };
  return {
    async ignore(claim, reason) {
      await kept.ignore(claim, reason);
      tell(claim);
    },
    async heed(claim) {
      await kept.heed(claim);
      tell(claim);
    },
  };
}
