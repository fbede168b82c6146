import type { Lookalike } from '../../lib/core/lookalike.ts';
import { ListText } from '../ListText.tsx';
import { usePopupWords } from '../popup-text.tsx';

/** What an address imitates, what it really is, and what differs: side by side, so that the eye can compare. */
export function Likeness({ likeness }: { likeness: Lookalike }) {
  const { t } = usePopupWords();
  const { found, official, domain, how } = likeness;
  return (
    <div class="likeness">
      <dl>
        <dt>{t.resembles.found}</dt>
        <dd class="tone-strong mono">
          <ListText text={found} />
        </dd>
        <dt>{t.resembles.official}</dt>
        <dd class="tone-fact mono">
          <ListText text={official} />
        </dd>
        <dt>{t.resembles.leads}</dt>
        <dd class="mono">
          <ListText text={domain} />
        </dd>
      </dl>
      <p>{t.resembles[how]}</p>
    </div>
  );
}
