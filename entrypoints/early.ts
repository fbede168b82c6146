import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { discover } from '../lib/compose/discover.ts';
import { handover } from '../lib/compose/handover.ts';
import { isAlive, loadLate, openRoot } from '../lib/platform/early.ts';

export default defineUnlistedScript(() => {
  if (!handover()) discover(window, { loadLate, alive: isAlive, openRoot });
});
