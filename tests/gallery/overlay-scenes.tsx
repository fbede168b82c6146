import { useEffect, useRef } from 'preact/hooks';
import { mountOverlay } from '../../components/ComposeOverlay.tsx';
import { mountGate } from '../../components/GateOverlay.tsx';
import type { CardView, ChipState, ChipView, ComposeActions, GateView, Notice } from '../../lib/core/view.ts';
import type { Lang } from '../../lib/text/index.ts';
import {
  conflicted,
  expired,
  hostile,
  sampleCard,
  sampleChip,
  sampleMatch,
  unproven,
  underReview,
  withoutFact,
} from './samples.ts';

const noActions: ComposeActions = {
  open: () => undefined,
  close: () => undefined,
  copy: () => undefined,
  insert: () => undefined,
  refuting: () => undefined,
  ignore: () => undefined,
  undo: () => undefined,
};

function Overlay({
  chip,
  card = null,
  lang = 'id',
}: {
  chip: ChipView;
  card?: CardView | null;
  lang?: Lang;
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    const overlay = mountOverlay(place.current, lang);
    overlay.render({ chip, card }, noActions);
    return () => overlay.destroy();
  }, [chip, card, lang]);
  return <div ref={place} />;
}

/** The question before a post is sent, as the one modal dialog of its scene. */
function Gate({ view, lang = 'id' }: { view: GateView; lang?: Lang }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Beside other scenes a modal dialog would cover them all.
    if (!place.current || !location.search.includes('scene')) return undefined;
    const gate = mountGate(place.current, lang, view, { back: () => undefined, send: () => undefined });
    gate.focus();
    return () => gate.destroy();
  }, [view, lang]);
  return (
    <main class="overlays">
      <h1 class="sr">Galeri Tabayun (contoh)</h1>
      <div ref={place} />
    </main>
  );
}

const STATES: readonly ChipState[] = [
  'watching',
  'checking',
  'none',
  'refuting',
  'partial',
  'empty',
  'failed',
  'orphaned',
];
const INSERT_NOTICES: readonly Notice[] = [
  'inserted',
  'inserted_for_good',
  'insert_changed',
  'too_long',
  'insert_copied',
  'insert_unsure_copied',
  'insert_unsure',
];
const strong = sampleChip('strong', 1);
const possible = sampleChip('possible', 1);

/** Chip and card in every state of `lib/core/view.ts`. */
export const overlayScenes = {
  chips: () => (
    <main class="overlays">
      <h1 class="sr">Galeri Tabayun (contoh)</h1>
      {STATES.map((state) => (
        <Overlay key={state} chip={sampleChip(state)} />
      ))}
      <Overlay chip={sampleChip('possible', 2)} />
      <Overlay chip={strong} />
      <Overlay chip={sampleChip('watching', 0, true)} />
      <Overlay chip={sampleChip('none', 0, true)} />
      <Overlay chip={strong} lang="en" />
    </main>
  ),
  'card-strong': () => (
    <main class="overlays">
      <h1 class="sr">Galeri Tabayun (contoh)</h1>
      <Overlay chip={strong} card={sampleCard()} />
      <Overlay chip={strong} card={sampleCard({ index: 1, of: 3, notice: 'copied' })} />
      <Overlay chip={strong} card={sampleCard({ index: 1, of: 3, notice: 'copy_failed' })} lang="en" />
    </main>
  ),
  'card-insert': () => (
    <main class="overlays">
      <h1 class="sr">Galeri Tabayun (contoh)</h1>
      {INSERT_NOTICES.map((notice) => (
        <Overlay key={notice} chip={strong} card={sampleCard({ notice })} />
      ))}
      <Overlay
        chip={sampleChip('refuting', 1)}
        card={sampleCard({ match: sampleMatch(), refuting: true, notice: 'inserted' })}
      />
      <Overlay chip={strong} card={sampleCard({ notice: 'insert_copied' })} lang="en" />
    </main>
  ),
  'card-possible': () => (
    <main class="overlays">
      <h1 class="sr">Galeri Tabayun (contoh)</h1>
      <Overlay chip={possible} card={sampleCard({ match: conflicted })} />
      <Overlay chip={possible} card={sampleCard({ match: withoutFact })} />
      <Overlay chip={possible} card={sampleCard({ match: unproven })} />
    </main>
  ),
  'gate-strong': () => <Gate view={{ match: sampleMatch(), more: 0 }} />,
  'gate-reasons': () => <Gate view={{ match: sampleMatch(), more: 2 }} />,
  'gate-hostile': () => <Gate view={{ match: hostile, more: 0 }} lang="en" />,
  'card-states': () => (
    <main class="overlays">
      <h1 class="sr">Galeri Tabayun (contoh)</h1>
      <Overlay chip={possible} card={sampleCard({ match: expired })} />
      <Overlay chip={possible} card={sampleCard({ match: underReview })} />
      <Overlay chip={sampleChip('refuting', 1)} card={sampleCard({ match: sampleMatch(), refuting: true })} />
      <Overlay chip={strong} card={sampleCard({ match: hostile })} />
    </main>
  ),
};
