import { usePopupWords } from '../popup-text.tsx';
import type { PopupModel } from './model.ts';
import { mayAsk } from './results.ts';

/** What can be done next with a result, whatever it says. */
export function Actions({ model }: { model: PopupModel }) {
  const { t } = usePopupWords();
  const result = model.result.value;
  const readable = result.kind === 'link' && result.answer.address !== '' && !result.answer.shortener;
  if (!readable && !mayAsk(result)) return null;
  return (
    <div class="steps">
      {readable && (
        <div>
          <button
            type="button"
            class="btn"
            aria-describedby="read-hint"
            onClick={() => void model.readAddress()}
          >
            {t.read.button}
          </button>
          <p class="hint" id="read-hint">
            {t.read.hint}
          </p>
        </div>
      )}
      {mayAsk(result) && (
        <div>
          <button type="button" class="btn" aria-describedby="ask-hint" onClick={() => model.ask()}>
            {t.request.button}
          </button>
          <p class="hint" id="ask-hint">
            {t.request.hint}
          </p>
        </div>
      )}
    </div>
  );
}
