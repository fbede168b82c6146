import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountOverlay } from '../components/ComposeOverlay.tsx';
import { compose } from '../lib/compose/controller.ts';
import type { MountDrawing } from '../lib/compose/overlay.ts';
import { copyText } from '../lib/compose/copy.ts';
import { handover } from '../lib/compose/handover.ts';
import type { Handover } from '../lib/compose/handover.ts';
import { isAlive } from '../lib/platform/early.ts';
import { askFromContent } from '../lib/platform/messages.ts';
import { rulesFor } from '../lib/sites/all.ts';
import type { Lang } from '../lib/text/index.ts';

export default defineUnlistedScript(() => {
  const shared = handover();
  // Without an answer nothing is known about this site, so nothing is shown; the page works as ever.
  if (shared && !shared.late) void start(shared).catch(() => undefined);
});

async function start(shared: Handover): Promise<void> {
  const { signal } = shared;
  const host = location.hostname;
  const { enabled, lang } = await askFromContent('siteSettings', { host }, { signal });
  if (!enabled || shared.late) return;
  compose(shared, {
    check: (text, draft) => askFromContent('checkDraft', { draft, text, host }, { signal }),
    mount: mountIn(lang),
    copy: copyText,
    alive: isAlive,
    report: (verdict) => void askFromContent('reportVerdict', { verdict }, { signal }).catch(() => undefined),
    rules: rulesFor(location.href),
  });
}

function mountIn(lang: Lang): MountDrawing {
  return (root) => {
    const overlay = mountOverlay(root, lang);
    const find = (selector: string): HTMLElement | null => root.querySelector<HTMLElement>(selector);
    return { ...overlay, chip: () => find('.tby-chip'), card: () => find('.tby-card:not([hidden])') };
  };
}
