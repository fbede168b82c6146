import type { Conflict } from '../../lib/core/model.ts';
import { HintIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { useWords } from '../text.ts';

interface Props {
  readonly conflicts: readonly Conflict[];
  /** Beside the claim's own words, the draft's: in extension pages only, never inside a web page. */
  readonly withDraft: boolean;
}

/** Names what differs between the text and the claim, so that the officer can judge. */
export function Conflicts({ conflicts, withDraft }: Props) {
  const { t } = useWords();
  if (conflicts.length === 0) return null;
  return (
    <div class="note tone-possible">
      <HintIcon />
      <div>
        <p>{t.conflict.heading}:</p>
        <ul>
          {conflicts.map((conflict, index) => (
            <li key={index}>
              {t.conflict[conflict.kind]}
              {conflict.claim !== '' && (
                <>
                  {' '}
                  – {t.conflict.inClaim}{' '}
                  <strong>
                    <ListText text={conflict.claim} />
                  </strong>
                </>
              )}
              {withDraft && conflict.draft !== '' && (
                <>
                  , {t.conflict.inDraft}{' '}
                  <strong>
                    <ListText text={conflict.draft} />
                  </strong>
                </>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
