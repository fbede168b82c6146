import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountOverlay } from '../components/ComposeOverlay.tsx';
import { mountGate } from '../components/GateOverlay.tsx';
import { compose } from '../lib/compose/controller.ts';
import type { MountDrawing } from '../lib/compose/overlay.ts';
import { copyText } from '../lib/compose/copy.ts';
import { addressOf } from '../lib/compose/gateframes.ts';
import { handover } from '../lib/compose/handover.ts';
import type { CheckVerdict } from '../lib/core/model.ts';
import type { Handover } from '../lib/compose/handover.ts';
import { isAlive } from '../lib/platform/early.ts';
import { askFromContent } from '../lib/platform/messages.ts';
import { randomName } from '../lib/platform/random-name.ts';
import { onSettings } from '../lib/platform/storage.ts';
import { rulesFor, siteFor } from '../lib/sites/all.ts';
import type { Lang } from '../lib/text/index.ts';

export default defineUnlistedScript(() => {
  const shared = handover();
  // Without an answer nothing is known about this site, so nothing is shown; the page works as ever.
  if (shared && !shared.late) void start(shared).catch(() => undefined);
});

async function start(shared: Handover): Promise<void> {
  const { signal } = shared;
  const { enabled, lang, gate, privateMessages, lookBack } = await askFromContent(
    'siteSettings',
    {},
    { signal },
  );
  if (!enabled || shared.late) return;
  let last: CheckVerdict = 'none';
  let gateOn = gate;
  let lookingBack = lookBack;
  const tell = (verdict: CheckVerdict) =>
    void askFromContent('reportVerdict', { verdict }).catch(() => undefined);
  const report = (verdict: CheckVerdict) => {
    last = verdict;
    tell(verdict);
  };
  // The button forgets a page that is left, and a frame only if told; a page that comes back from the cache says again
  // what it holds.
  shared.listening.on('pagehide', () => tell('none'), signal);
  shared.listening.on('pageshow', () => report(last), signal);
  const composing = compose(shared, {
    check: (text, draft) => askFromContent('checkDraft', { draft, text }, { signal }),
    checkShared: ({ text, links }, comment, draft) =>
      askFromContent('checkShared', { draft, text, links: [...links], comment }, { signal }),
    mount: mountIn(lang),
    mountGate: (root, view, actions) => mountGate(root, lang, view, actions),
    gateOn: () => gateOn,
    copy: copyText,
    alive: isAlive,
    report,
    rules: rulesFor(addressOf(window)),
    privateMessages,
    ignoring: {
      ignore: (claim, reason) => askFromContent('ignoreHere', { ...claim, reason }),
      heed: (claim) => askFromContent('heedHere', claim),
    },
    tell: (event) => void askFromContent('recordInPage', event).catch(() => undefined),
    remember: (draft, text, refuting) => {
      if (lookingBack) void askFromContent('rememberDraft', { draft, text, refuting }).catch(() => undefined);
    },
    newName: randomName,
    limit: siteFor(addressOf(window)).limit ?? null,
  });
  const ask = async (): Promise<void> => {
    const now = await askFromContent('siteSettings', {}, { signal });
    if (signal.aborted) return;
    gateOn = now.gate;
    lookingBack = now.lookBack;
    composing.allowPrivate(now.privateMessages);
    if (now.enabled) return;
    // Off means off, also where marks and a card stand at this moment.
    report('none');
    shared.end();
  };
  onSettings(() => void ask().catch(() => undefined), signal);
}

function mountIn(lang: Lang): MountDrawing {
  return (root) => {
    const overlay = mountOverlay(root, lang);
    const find = (selector: string): HTMLElement | null => root.querySelector<HTMLElement>(selector);
    return { ...overlay, chip: () => find('.tby-chip'), card: () => find('.tby-card:not([hidden])') };
  };
}
