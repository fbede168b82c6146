import { useEffect, useState } from 'preact/hooks';
import { claimKey } from '../../lib/core/history.ts';
import type { SiteIgnore } from '../../lib/core/ignore.ts';
import { historyTextFor } from '../../lib/text/history.ts';
import { ListText } from '../ListText.tsx';
import { usePageWords } from '../page-text.tsx';
import type { HistoryPorts } from './history-ports.ts';

/** Claims that are ignored on one site, each to be taken back. Nothing while there are none. */
export function IgnoredPanel({ ports }: { ports: Pick<HistoryPorts, 'ignores' | 'heed'> }) {
  const { t, lang, date, number } = usePageWords();
  const { ignored } = historyTextFor(lang);
  const [all, setAll] = useState<readonly SiteIgnore[]>([]);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    ports.ignores().then(setAll, () => undefined);
  }, [ports]);
  const heed = async (one: SiteIgnore): Promise<void> => {
    const done = await ports.heed(one).then(
      () => true,
      () => false,
    );
    setFailed(!done);
    if (done) setAll(await ports.ignores().catch(() => all));
  };
  if (all.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="ignored-heading">
      <h3 id="ignored-heading">{ignored.heading(number(all.length))}</h3>
      <p class="hint">{ignored.means}</p>
      <ul class="muted-rows">
        {all.map((one) => (
          <li key={`${one.site} ${claimKey(one)}`}>
            <div>
              <ListText text={one.claim} />
              <p class="hint">{ignored.since(one.site, date(one.at), t.reason[one.reason].toLowerCase())}</p>
            </div>
            <div class="mute">
              <button
                type="button"
                class="btn"
                aria-label={ignored.heedOf(one.claim, one.site)}
                onClick={() => void heed(one)}
              >
                {ignored.heed}
              </button>
            </div>
          </li>
        ))}
      </ul>
      {failed && <output class="hint">{t.options.failed}</output>}
    </section>
  );
}
