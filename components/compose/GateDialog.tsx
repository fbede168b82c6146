import { useState } from 'preact/hooks';
import { GATE_REASONS } from '../../lib/core/view.ts';
import type { GateActions, GateReason, GateView } from '../../lib/core/view.ts';
import { Claim, Fact, FromList, Source } from '../clarification/parts.tsx';
import { matchedWording } from '../clarification/wording.ts';
import { AlertIcon } from '../icons.tsx';
import { useWords } from '../text.ts';

interface Props {
  readonly view: GateView;
  readonly actions: GateActions;
}

/** Why the post is sent as it is: one press, and what is left to do. */
function Reasons({ onChoose }: { readonly onChoose: (reason: GateReason) => void }) {
  const { t } = useWords();
  return (
    <fieldset
      id="tby-gate-reasons"
      class="reasons"
      ref={(drawn) => drawn?.scrollIntoView({ block: 'nearest' })}
    >
      <legend class="hint">{t.gate.reasonAsk}</legend>
      {GATE_REASONS.map((reason) => (
        <button key={reason} type="button" class="btn reason" onClick={() => onChoose(reason)}>
          {reason === 'meluruskan' ? t.gate.refuting : t.reason[reason]}
        </button>
      ))}
    </fieldset>
  );
}

/**
 * The pause before a post is sent: the fact, the claim named once, where it stands. Going back is the safe answer
 * and has the focus; Esc goes back too. Nothing here sends anything.
 */
export function GateDialog({ view, actions }: Props) {
  const { t, number } = useWords();
  const [asking, ask] = useState(false);
  const { match, more } = view;
  return (
    <dialog
      class="gate tone-strong"
      aria-modal="true"
      aria-labelledby="tby-gate-title"
      aria-describedby="tby-gate-intro"
      onCancel={(event) => {
        event.preventDefault();
        actions.back();
      }}
      onKeyDown={(event) => {
        // A key that is still held from the press that was stopped answers nothing.
        if (event.repeat || event.key === 'Escape') event.preventDefault();
        if (event.key === 'Escape') actions.back();
      }}
    >
      <header class="gate-head">
        <AlertIcon size={20} />
        <div>
          <h2 id="tby-gate-title">{t.gate.title}</h2>
          <p id="tby-gate-intro">
            {t.gate.intro} {more > 0 && t.gate.more(number(more))}
          </p>
        </div>
      </header>
      <div class="facts">
        <Fact clarification={match.clarification} listTitle={match.list.title} />
        <Claim text={matchedWording(match)} clarification={match.clarification} marks={[]} />
        <div>
          <Source match={match} />
          <FromList match={match} />
        </div>
      </div>
      <footer class="gate-actions">
        <button type="button" class="btn primary" data-safe onClick={() => actions.back()}>
          {t.gate.back}
        </button>
        <button
          type="button"
          class="btn"
          aria-expanded={asking}
          aria-controls="tby-gate-reasons"
          onClick={() => ask(!asking)}
        >
          {t.gate.send}
        </button>
        {asking && <Reasons onChoose={(reason) => actions.send(reason)} />}
      </footer>
    </dialog>
  );
}
