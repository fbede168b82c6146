import { useEffect, useRef } from 'preact/hooks';
import { CloseIcon, FileIcon } from '../icons.tsx';
import { usePopupWords } from '../popup-text.tsx';
import type { PopupModel } from './model.ts';
import type { PopupPorts } from './ports.ts';
import { draftIn } from './subject.ts';

/** Gives the keys to the field: what was pressed is about to go, and they would be nowhere. */
export function toField(): void {
  document.getElementById(FIELD)?.focus();
}

const FIELD = 'check-input';

/** One field for a link or a text. Enter checks, Shift+Enter starts a new line. */
export function CheckForm({ model, ports }: { model: PopupModel; ports: Pick<PopupPorts, 'openNaskah'> }) {
  const { t, number } = usePopupWords();
  const input = model.input.value;
  const busy = model.busy.value;
  const field = useRef<HTMLTextAreaElement>(null);
  // The popup is opened to check something: the keys go to the field at once.
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="check"
      onSubmit={(event) => {
        event.preventDefault();
        void model.check();
      }}
    >
      <label class="label" for={FIELD}>
        {t.popup.label}
      </label>
      <div class="field">
        <textarea
          ref={field}
          id={FIELD}
          rows={3}
          spellcheck={false}
          // Else browsers write what stands in the field to their session files; for Firefox a form cannot say it.
          autocomplete="off"
          placeholder={t.popup.placeholder}
          value={input}
          onInput={(event) => model.type(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            void model.check();
          }}
        />
        {input !== '' && (
          <button
            type="button"
            class="btn icon clear"
            aria-label={t.popup.clear}
            onClick={() => {
              model.type('');
              toField();
            }}
          >
            <CloseIcon size={14} />
          </button>
        )}
      </div>
      <div class="check-buttons">
        <button type="submit" class="btn primary">
          {busy ? t.popup.busy : t.popup.check}
        </button>
        <button
          type="button"
          class="btn"
          title={t.popup.checkPageHint}
          onClick={() => void model.checkPage()}
        >
          {t.popup.checkPage}
        </button>
      </div>
      {model.selection.value !== '' && model.selection.value !== input && (
        <button type="button" class="btn plain" onClick={() => (toField(), void model.checkSelection())}>
          {t.popup.checkSelection(number(model.selection.value.length))}
        </button>
      )}
      <button type="button" class="btn plain" onClick={() => ports.openNaskah(draftIn(input))}>
        <FileIcon size={14} /> {t.popup.openNaskah}
      </button>
    </form>
  );
}
