import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Match } from '../../lib/core/answers.ts';
import type { Conflict, Span } from '../../lib/core/model.ts';
import { CheckIcon, CopyIcon, HintIcon } from '../icons.tsx';
import { useWords } from '../text.ts';
import { Conflicts } from './Conflicts.tsx';
import { Claim, Fact, FromList, Source, StateLine, Why } from './parts.tsx';

interface Props {
  readonly match: Pick<Match, 'clarification' | 'list' | 'state'>;
  /** Wording of the claim to show, with the words that agree. */
  readonly wording?: string;
  readonly marks?: readonly Span[];
  readonly conflicts?: readonly Conflict[];
  /** The words of the checked text, shown just before the claim. */
  readonly beside?: ComponentChildren;
  /** What else can be done with it, below the button that copies. */
  readonly children?: ComponentChildren;
  /** Copies the ready correction; false when the clipboard refused. */
  readonly copy: (match: Pick<Match, 'clarification' | 'list'>) => Promise<boolean>;
}

/** A clarification in an extension page: all that the card shows, and the draft's words beside the claim. */
export function Detail({ match, wording, marks = [], conflicts = [], beside, copy, children }: Props) {
  const { clarification } = match;
  return (
    <article class="detail">
      <div class="facts">
        <Fact clarification={clarification} listTitle={match.list.title} />
        <StateLine match={match} />
        {beside}
        <Claim text={wording ?? clarification.claim} clarification={clarification} marks={marks} />
        {clarification.why && <Why text={clarification.why} code={clarification.verdict.code} />}
        <Conflicts conflicts={conflicts} withDraft={true} />
        <Source match={match} />
        <FromList match={match} />
      </div>
      <CopyButton copy={() => copy(match)} />
      {children}
    </article>
  );
}

/** Copies the ready text and says in words whether it worked. */
function CopyButton({ copy }: { copy: () => Promise<boolean> }) {
  const { t } = useWords();
  const [done, setDone] = useState<boolean | null>(null);
  return (
    <div class="copy">
      <button
        type="button"
        class="btn"
        onClick={() => {
          void copy().then(setDone, () => setDone(false));
        }}
      >
        {done ? <CheckIcon /> : <CopyIcon />} {t.card.copy}
      </button>
      <output class="hint">
        {done === true && t.card.copied}
        {done === false && (
          <>
            <HintIcon size={13} /> {t.card.copy_failed}
          </>
        )}
      </output>
    </div>
  );
}
