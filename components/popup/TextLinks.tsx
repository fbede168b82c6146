import type { TextLinks as Found } from '../../lib/core/answers.ts';
import { InfoIcon, NextIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { usePopupWords } from '../popup-text.tsx';
import { LinkResult } from './LinkResult.tsx';
import type { CopyPorts } from './ports.ts';

interface Props extends Found {
  readonly ports: CopyPorts;
}

/** The addresses in a text, each a line with its outcome that opens; those with something to heed stand open. */
export function TextLinks({ links, left, ports }: Props) {
  const { t, number } = usePopupWords();
  if (links.length + left === 0) return null;
  return (
    <div class="text-links">
      <h2 class="carried">{t.popup.linksInText}</h2>
      {links.map(({ address, answer }) => (
        <details
          key={address}
          class="folded"
          open={answer.outcome !== 'not_listed' || answer.shortener || answer.asks !== undefined}
        >
          <summary>
            <NextIcon />
            <span>
              <span class="folded-claim">
                <ListText text={answer.canonical} />
              </span>
              <span class="hint">{t.outcome[answer.outcome]}</span>
            </span>
          </summary>
          <div class="folded-result">
            <LinkResult answer={answer} ports={ports} />
          </div>
        </details>
      ))}
      {left > 0 && (
        <p class="note tone-info">
          <InfoIcon /> <span>{t.popup.linksLeft(number(left))}</span>
        </p>
      )}
    </div>
  );
}
