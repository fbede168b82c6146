import { useState } from 'preact/hooks';
import { IGNORE_REASONS } from '../../lib/core/view.ts';
import type { CardView, ComposeActions, Notice } from '../../lib/core/view.ts';
import { FromList, Source } from '../clarification/parts.tsx';
import { CheckIcon, CopyIcon, HintIcon } from '../icons.tsx';
import { useWords } from '../text.ts';

interface Props {
  readonly view: CardView;
  readonly actions: ComposeActions;
}

/** Notices of what went as the officer meant it. */
const DONE: ReadonlySet<Notice> = new Set(['copied', 'inserted', 'inserted_for_good']);

/** Where the match is ignored, and why: one press each, no field. */
function Reasons({ view, actions }: Props) {
  const { t } = useWords();
  const [here, setHere] = useState(false);
  return (
    <fieldset id="tby-reasons" class="reasons">
      <legend class="hint">{here ? t.card.reasonAskHere : t.card.reasonAsk}</legend>
      <div class="scope">
        <button type="button" class="btn reason" aria-pressed={here} onClick={() => setHere(!here)}>
          {here && <CheckIcon size={14} />} {t.card.ignoreHere}
        </button>
      </div>
      {IGNORE_REASONS.map((reason) => (
        <button
          key={reason}
          type="button"
          class="btn reason"
          onClick={() => actions.ignore(view.index, reason, here)}
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
  const done = view.notice !== null && DONE.has(view.notice);
  return (
    <footer class="card-actions">
      <Source match={view.match} />
      <FromList match={view.match} />
      {view.notice && (
        <p class={`note ${done ? 'tone-fact' : 'tone-possible'}`}>
          {done ? <CheckIcon /> : <HintIcon />} <span>{t.card[view.notice]}</span>
        </p>
      )}
      <div class="wide">
        <button type="button" class="btn primary" onClick={() => actions.copy(view.index)}>
          <CopyIcon /> {view.refuting ? t.card.copyLink : t.card.copy}
        </button>
        <button
          type="button"
          class="btn"
          title={view.refuting ? t.card.insertHintRefuting : t.card.insertHint}
          onClick={() => actions.insert(view.index)}
        >
          {t.card.insert}
        </button>
      </div>
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
