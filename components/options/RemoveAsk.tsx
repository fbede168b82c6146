import { useEffect, useRef } from 'preact/hooks';
import { AlertIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { usePageWords } from '../page-text.tsx';

interface Props {
  readonly title: string;
  /** What becomes of it. */
  readonly warning: string;
  readonly onCancel: () => void;
  readonly onRemove: () => void;
}

/** Asks before a list is removed. The focus starts on the harmless answer. */
export function RemoveAsk({ title, warning, onCancel, onRemove }: Props) {
  const { t } = usePageWords();
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  return (
    <fieldset class="note tone-strong remove-ask" aria-label={t.lists.removeAsk(title)}>
      <AlertIcon />
      <div>
        <p>
          <strong>
            <ListText text={t.lists.removeAsk(title)} />
          </strong>{' '}
          {warning}
        </p>
        <div class="list-actions">
          <button type="button" class="btn" ref={cancel} onClick={onCancel}>
            {t.lists.cancel}
          </button>
          <button type="button" class="btn danger" onClick={onRemove}>
            {t.lists.removeYes}
          </button>
        </div>
      </div>
    </fieldset>
  );
}
