import { AlertIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { usePageWords } from '../page-text.tsx';
import { chooseFile } from './FileDrop.tsx';
import type { OptionsModel } from './model.ts';
import { useOffice } from './Office.tsx';

/** Lists that the browser lost: what comes back by itself, and what only the officer can bring back. */
export function LostLists({ model }: { model: OptionsModel }) {
  const { t } = usePageWords();
  const { imports } = useOffice();
  if (model.lost.value.length === 0) return null;
  return (
    <section class="panel lost" aria-labelledby="lost-heading">
      <h3 id="lost-heading">
        <AlertIcon /> {t.lost.heading}
      </h3>
      <p class="hint">{t.lost.means}</p>
      <ul class="lost-rows">
        {model.lost.value.map(({ id, title, url }) => (
          <li key={id}>
            <div>
              <ListText text={title} />
              <p class="hint">
                {url === undefined ? t.lost.file : <ListText text={t.lost.fetching(new URL(url).hostname)} />}
              </p>
            </div>
            <span class="list-actions">
              {url === undefined && imports === 'allow' && (
                <button type="button" class="btn" aria-label={t.lost.againFor(title)} onClick={chooseFile}>
                  {t.lost.again}
                </button>
              )}
              <button
                type="button"
                class="btn plain"
                aria-label={t.lost.giveUpFor(title)}
                onClick={() => void model.giveUpLost(id)}
              >
                {t.lost.giveUp}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
