import { useEffect, useState } from 'preact/hooks';
import type { LookBackHit } from '../../lib/core/news.ts';
import { newsTextFor } from '../../lib/text/news.ts';
import { ReadyButton } from '../corrections/ReadyButton.tsx';
import { HintIcon, TrashIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import type { NewsPorts } from './news-ports.ts';
import { usePageWords } from '../page-text.tsx';
import { SafeLink } from '../SafeLink.tsx';
import { Switch } from '../Switch.tsx';

/** Drafts that may have to be corrected. `looked`: the lists were looked at anew, which may have found further drafts. */
export function LookingBack({ ports, looked }: { ports: NewsPorts; looked: boolean }) {
  const { lang } = usePageWords();
  const { back } = newsTextFor(lang);
  const [hits, setHits] = useState<readonly LookBackHit[]>([]);
  const [on, setOn] = useState(false);
  const [said, setSaid] = useState<'failed' | 'cleared' | null>(null);
  const refresh = (): Promise<void> => ports.hits().then(setHits, () => undefined);
  useEffect(() => {
    ports.lookBack().then(setOn, () => undefined);
  }, [ports]);
  useEffect(() => {
    ports.hits().then(setHits, () => undefined);
  }, [ports, looked]);
  const tried = async (work: Promise<unknown>, done: () => void): Promise<void> => {
    const kept = await work.then(
      () => true,
      () => false,
    );
    setSaid(kept ? null : 'failed');
    if (kept) done();
    await refresh();
  };
  return (
    <section class="panel" aria-labelledby="looking-back">
      <h3 id="looking-back">{back.heading}</h3>
      {hits.map((hit) => (
        <Hit
          key={`${hit.list} ${hit.id} ${hit.draft}`}
          hit={hit}
          ports={ports}
          drop={() => void tried(ports.dropHit(hit), () => undefined)}
        />
      ))}
      <div class="site-row">
        <p>{back.means}</p>
        <Switch
          on={on}
          label={back.switch}
          words={on ? back.on : back.off}
          onSwitch={() => void tried(ports.setLookBack(!on), () => setOn(!on))}
        />
      </div>
      <p class="hint">{back.limit}</p>
      <div class="list-actions">
        <output class="hint">{said !== null && back[said]}</output>
        <button
          type="button"
          class="btn push"
          onClick={() => void tried(ports.clearFingerprints(), () => setSaid('cleared'))}
        >
          <TrashIcon /> {back.clear}
        </button>
      </div>
    </section>
  );
}

function Hit({ hit, ports, drop }: { hit: LookBackHit; ports: NewsPorts; drop: () => void }) {
  const { lang, dateTime } = usePageWords();
  const { back } = newsTextFor(lang);
  return (
    <article class="note tone-possible hit">
      <HintIcon />
      <div>
        <p>
          <strong>{back.ask}</strong> {back.when(dateTime(new Date(hit.time).toISOString()), hit.site)}
        </p>
        <p class="claim-line">
          <ListText text={hit.claim} />
        </p>
        {hit.answer !== '' && (
          <p>
            <ListText text={hit.answer} />{' '}
            <SafeLink href={hit.url}>
              <ListText text={new URL(hit.url).hostname} />
            </SafeLink>
          </p>
        )}
        <div class="list-actions">
          <ReadyButton claim={hit} ports={ports.ready} />
          <button type="button" class="btn ready-button" onClick={drop}>
            {back.done}
          </button>
        </div>
      </div>
    </article>
  );
}
