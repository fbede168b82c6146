import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { discover } from '../lib/compose/discover.ts';
import { handover } from '../lib/compose/handover.ts';
import { watchSharing } from '../lib/compose/share-early.ts';
import { isAlive, loadLate, openRoot } from '../lib/platform/early.ts';
import { REPOST_OPENERS } from '../lib/sites/openers.ts';

export default defineUnlistedScript(() => {
  const held = handover();
  // Started once more in a page where Tabayun was off: what was refused then may be asked again.
  if (held) return held.again();
  watchSharing(window, REPOST_OPENERS.join(', '), discover(window, { loadLate, alive: isAlive, openRoot }));
});
