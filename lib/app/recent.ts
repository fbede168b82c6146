/** Keeping the last checks on the device. */
import type { RecentCheck } from '../core/recent.ts';
import { remember } from '../core/recent.ts';
import type { Kept } from './ports.ts';
import { makeTurns } from './turns.ts';

/** `isPrivate`: nothing that is done in a private window is kept. */
export function keepRecent(kept: Kept<readonly RecentCheck[]>, isPrivate: () => Promise<boolean>) {
  const inTurn = makeTurns();
  return {
    all: () => kept.get(),
    add: (check: RecentCheck) =>
      inTurn(async () => {
        const checks = await kept.get();
        if (await isPrivate()) return checks;
        const next = remember(checks, check);
        await kept.set(next);
        return next;
      }),
    clear: () => inTurn(() => kept.set([])),
  };
}
