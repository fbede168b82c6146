import type { ComponentChildren } from 'preact';
import type { Match } from '../../lib/core/answers.ts';
import { NextIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { usePopupWords } from '../popup-text.tsx';

interface Props {
  /** Position among the matches. The first one stands open and has no line. */
  readonly index: number;
  readonly match: Pick<Match, 'clarification'>;
  readonly wording?: string;
  /** How sure; absent where the match is one of address. */
  readonly level?: Match['level'];
  readonly children: ComponentChildren;
}

/** A further match as a line that opens, so that the best one stays in sight. */
export function Folded({ index, match: { clarification }, wording, level, children }: Props) {
  const { t } = usePopupWords();
  if (index === 0) return <>{children}</>;
  const verdict = t.verdict[clarification.verdict.code];
  return (
    <details class="folded">
      <summary>
        <NextIcon />
        <span>
          <span class="folded-claim">
            <ListText text={wording ?? clarification.claim} />
          </span>
          <span class="hint">{level ? `${t.popup.level[level]} · ${verdict}` : verdict}</span>
        </span>
      </summary>
      {children}
    </details>
  );
}
