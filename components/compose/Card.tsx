import type { ComponentChildren } from 'preact';
import type { CardView, ComposeActions } from '../../lib/core/view.ts';
import { Conflicts } from '../clarification/Conflicts.tsx';
import { Claim, Fact, StateLine, Why } from '../clarification/parts.tsx';
import { matchedWording } from '../clarification/wording.ts';
import { AlertIcon, BackIcon, CloseIcon, HintIcon, InfoIcon, NextIcon } from '../icons.tsx';
import { useWords } from '../text.ts';
import { CardActions } from './CardActions.tsx';

interface Props {
  readonly view: CardView;
  readonly actions: ComposeActions;
}

interface StepProps {
  readonly to: number;
  readonly of: number;
  readonly label: string;
  readonly actions: ComposeActions;
  readonly icon: ComponentChildren;
}

/** To the match before or after. At either end it stays focusable, so the focus stays on it and is never moved. */
function Step({ to, of, label, actions, icon }: StepProps) {
  const end = to < 0 || to >= of;
  return (
    <button
      type="button"
      class="btn icon"
      aria-label={label}
      aria-disabled={end}
      onClick={() => {
        if (!end) actions.open(to, false);
      }}
    >
      {icon}
    </button>
  );
}

/** How sure, in words and with an icon, never by colour alone; the way to the other matches; close. */
function CardHead({ view, actions }: Props) {
  const { t, number } = useWords();
  const { index, of } = view;
  const kind = view.refuting ? 'refuting' : view.match.level;
  const title = view.shared && kind !== 'refuting' ? t.card.shared[view.shared][kind] : t.card[kind];
  const Icon = { strong: AlertIcon, possible: HintIcon, refuting: InfoIcon }[kind];
  return (
    <header class="card-head">
      <Icon size={18} />
      <h2 id="tby-card-title" class="card-title">
        {title}
      </h2>
      <button type="button" class="btn icon" aria-label={t.card.close} onClick={() => actions.close()}>
        <CloseIcon />
      </button>
      {of > 1 && (
        <div class="steps">
          <Step to={index - 1} of={of} label={t.card.previous} actions={actions} icon={<BackIcon />} />
          <span class="hint">{t.card.position(number(index + 1), number(of))}</span>
          <Step to={index + 1} of={of} label={t.card.next} actions={actions} icon={<NextIcon />} />
        </div>
      )}
    </header>
  );
}

/** What the card says: fact first, then the claim once, why, what differs. */
function CardBody({ view }: { view: CardView }) {
  const { t } = useWords();
  const { match } = view;
  const { clarification, candidate } = match;
  return (
    <div class="facts">
      <Fact clarification={clarification} listTitle={match.list.title} />
      <StateLine match={match} />
      <div>
        <Claim
          text={matchedWording(match)}
          clarification={clarification}
          marks={view.refuting ? [] : candidate.matched.claim}
        />
        {!view.refuting && candidate.matched.claim.length > 0 && (
          <p class="hint marked">{view.shared ? t.card.markedShared : t.card.marked}</p>
        )}
      </div>
      {!view.refuting && clarification.why && (
        <Why text={clarification.why} code={clarification.verdict.code} />
      )}
      {!view.refuting && <Conflicts conflicts={candidate.conflicts} withDraft={false} />}
    </div>
  );
}

/** The explanation of one match, drawn into a web page: public list text only, no field to type in, no focus taken. */
export function Card({ view, actions }: Props) {
  const tone = view.refuting ? 'info' : view.match.level;
  return (
    <dialog open class={`card tone-${tone}`} aria-labelledby="tby-card-title" tabIndex={-1}>
      <CardHead view={view} actions={actions} />
      <CardBody view={view} />
      <CardActions key={view.match.clarification.id} view={view} actions={actions} />
    </dialog>
  );
}
