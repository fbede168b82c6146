import { usePageWords } from './page-text.tsx';

interface Props {
  readonly on: boolean;
  readonly label: string;
  /** The state in words; on or off when absent. */
  readonly words?: string;
  readonly onSwitch: () => void;
}

/** A switch with its state in words beside it. */
export function Switch({ on, label, words, onSwitch }: Props) {
  const { t } = usePageWords();
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={on}
      aria-label={label}
      onClick={onSwitch}
    >
      <span class="switch-word" aria-hidden="true">
        {words ?? (on ? t.site.on : t.site.off)}
      </span>
      <span class="switch-track" aria-hidden="true">
        <span class="switch-thumb" />
      </span>
    </button>
  );
}
