import { useNaskahWords } from './words.ts';

interface Props {
  readonly label: string;
  /** How far in words; empty for none. */
  readonly detail: string;
  /** 0 to 1; null where nobody knows. */
  readonly share: number | null;
  readonly onCancel: () => void;
}

/** How far something is, and a way to end it. */
export function Progress({ label, detail, share, onCancel }: Props) {
  const { t } = useNaskahWords();
  return (
    <div class="work">
      <p class="work-words">
        <strong>{label}</strong> {/* It changes many times a second: whoever listens asks the bar. */}
        <span class="hint" aria-live="off">
          {detail}
        </span>
      </p>
      <progress aria-label={label} {...(share === null ? {} : { max: 1, value: share })} />
      <button type="button" class="btn" onClick={onCancel}>
        {t.naskah.cancel}
      </button>
    </div>
  );
}
