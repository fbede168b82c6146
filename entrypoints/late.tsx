import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountOverlay } from '../components/ComposeOverlay.tsx';
import { compose } from '../lib/compose/controller.ts';
import { copyText } from '../lib/compose/copy.ts';
import { handover } from '../lib/compose/handover.ts';
import { isAlive } from '../lib/platform/early.ts';
import { askFromContent } from '../lib/platform/messages.ts';

export default defineUnlistedScript(async () => {
  const shared = handover();
  if (!shared || shared.late) return;
  const host = location.hostname;
  const { enabled, lang } = await askFromContent('siteSettings', { host }, { signal: shared.signal });
  if (!enabled) return;
  compose(shared, {
    check: (text, draft) => askFromContent('checkDraft', { draft, text, host }, { signal: shared.signal }),
    mount(root) {
      const overlay = mountOverlay(root, lang);
      const find = (name: string) => root.querySelector<HTMLElement>(name);
      return { ...overlay, chip: () => find('.tby-chip'), card: () => find('.tby-card:not([hidden])') };
    },
    copy: copyText,
    alive: isAlive,
    report: (verdict) => void askFromContent('reportVerdict', { verdict }).catch(() => undefined),
    rules: { exclude: '', privateMessages: '', quoted: '' },
  });
});
