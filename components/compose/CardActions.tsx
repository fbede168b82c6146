import { useState } from 'preact/hooks';
import { IGNORE_REASONS } from '../../lib/core/view.ts';
import type { CardView, ComposeActions } from '../../lib/core/view.ts';
import { FromList, Source } from '../clarification/parts.tsx';
import { CheckIcon, CopyIcon, HintIcon } from '../icons.tsx';
import { useWords } from '../text.ts';

interface Props {
  readonly view: CardView;
  readonly actions: ComposeActions;
}

/** Why the match is ignored in this draft: one press each, no field. */
function Reasons({ view, actions }: Props) {
  const { t } = useWords();
  return (
    <fieldset id="tby-reasons" class="reasons">
      <legend class="hint">{t.card.reasonAsk}</legend>
      {IGNORE_REASONS.map((reason) => (
        <button
          key={reason}
          type="button"
          class="btn reason"
          onClick={() => actions.ignore(view.index, reason)}
        >
          {t.reason[reason]}
        </button>
      ))}
    </fieldset>
  );
}

/** The source and what kind of list it comes from, always in sight, and what the officer can do. Every press acts on the match that was drawn, never on what the page says. */
export function CardActions({ view, actions }: Props) {
  const { t } = useWords();
  const [asking, ask] = useState(false);
  return (
    <footer class="card-actions">
      <Source match={view.match} />
      <FromList match={view.match} />
      {view.notice && (
        <p class={`note ${view.notice === 'copied' ? 'tone-fact' : 'tone-possible'}`}>
          {view.notice === 'copied' ? <CheckIcon /> : <HintIcon />} <span>{t.card[view.notice]}</span>
        </p>
      )}
      <button type="button" class="btn primary wide" onClick={() => actions.copy(view.index)}>
        <CopyIcon /> {view.refuting ? t.card.copyLink : t.card.copy}
      </button>
      {!view.refuting && (
        <div class="pair">
          <button type="button" class="btn plain" onClick={() => actions.refuting(view.index)}>
            {t.card.iRefute}
          </button>
          <button
            type="button"
            class="btn plain"
            aria-expanded={asking}
            aria-controls="tby-reasons"
            onClick={() => ask(!asking)}
          >
            {t.card.ignore}
          </button>
        </div>
      )}
      {!view.refuting && asking && <Reasons view={view} actions={actions} />}
    </footer>
  );
}
