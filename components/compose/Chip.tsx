import type { ChipState, ChipView, ComposeActions } from '../../lib/core/view.ts';
import { AlertIcon, BrandIcon, HintIcon, InfoIcon } from '../icons.tsx';
import { useWords } from '../text.ts';
import type { Words } from '../text.ts';

const TONES: Readonly<Record<ChipState, 'brand' | 'quiet' | 'possible' | 'strong' | 'info'>> = {
  watching: 'brand',
  checking: 'brand',
  none: 'quiet',
  possible: 'possible',
  strong: 'strong',
  refuting: 'info',
  partial: 'info',
  empty: 'possible',
  failed: 'possible',
  orphaned: 'possible',
};
const ICONS = { brand: BrandIcon, quiet: BrandIcon, possible: HintIcon, strong: AlertIcon, info: InfoIcon };

/** The few words on the chip. */
export function chipWords({ t, number }: Words, chip: ChipView): string {
  // A match that the officer set aside is still one: that nothing matches must not be said then.
  const nothingElse = chip.state === 'none' || chip.state === 'watching';
  if (nothingElse && chip.canUndo) return chip.ignoredHere ? t.chip.ignoredHere : t.chip.ignored;
  if ((chip.state === 'possible' || chip.state === 'strong') && chip.shared)
    return t.chip.shared[chip.shared][chip.state];
  if (chip.state === 'possible' || chip.state === 'strong') return t.chip[chip.state](number(chip.count));
  return t.chip[chip.state];
}

/** The whole sentence behind the few words: what was searched, or what to do. */
export function chipDetail(words: Words, chip: ChipView): string {
  const { t, number, age } = words;
  const { state, coverage } = chip;
  if (state === 'none' || state === 'possible' || state === 'strong' || state === 'refuting') {
    if (!coverage?.updated) return t.coverage.empty;
    const say = state === 'none' && !chip.canUndo ? t.coverage.none : t.coverage.searched;
    const searched = say(number(coverage.searched), age(coverage.updated));
    return chip.ungated ? `${searched} ${t.chipDetail.ungated[chip.ungated]}` : searched;
  }
  return t.chipDetail[state];
}

/** The small status beside a compose box. A button only where there is something to open. */
export function Chip({ chip, actions }: { chip: ChipView; actions: ComposeActions }) {
  const words = useWords();
  const { t } = words;
  const tone = TONES[chip.state];
  const Icon = ICONS[tone];
  const look = `chip chip-${chip.state} tone-${tone === 'brand' ? 'fact' : tone}`;
  const detail = chipDetail(words, chip);
  const inner = (
    <>
      <Icon size={15} />
      <span>{chipWords(words, chip)}</span>
    </>
  );
  return (
    <span class="chips">
      {chip.count > 0 ? (
        <button
          type="button"
          class={look}
          title={`${detail} ${t.chip.open} ${t.chip.shortcut}`}
          onClick={() => actions.open(0, true)}
        >
          {inner}
          <span class="sr">. {t.chip.open}</span>
        </button>
      ) : (
        <span class={look} title={detail}>
          {inner}
          <span class="sr">. {detail}</span>
        </span>
      )}
      {chip.canUndo && (
        <button type="button" class="chip undo" onClick={() => actions.undo()}>
          {t.chip.undo}
        </button>
      )}
    </span>
  );
}
