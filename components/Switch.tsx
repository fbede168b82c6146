import { usePopupWords } from './popup-text.tsx';

interface Props {
  readonly on: boolean;
  readonly label: string;
  /** The state in words; on or off when absent. */
  readonly words?: string;
  /** Somebody else decides. */
  readonly disabled?: boolean;
  readonly onSwitch: () => void;
}

/** A switch with its state in words beside it. */
export function Switch({ on, label, words, disabled = false, onSwitch }: Props) {
  const { t } = usePopupWords();
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={on}
      aria-label={label}
      disabled={disabled}
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
