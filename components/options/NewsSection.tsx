import { useEffect, useState } from 'preact/hooks';
import { claimKey } from '../../lib/core/history.ts';
import type { LookBackHit, News } from '../../lib/core/news.ts';
import { newsTextFor } from '../../lib/text/news.ts';
import { verdictTone } from '../clarification/parts.tsx';
import { ReadyButton } from '../corrections/ReadyButton.tsx';
import type { ReadyPorts } from '../corrections/ReadyDialog.tsx';
import { HintIcon, TrashIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { usePageWords } from '../page-text.tsx';
import { SafeLink } from '../SafeLink.tsx';
import { Switch } from '../Switch.tsx';

/** What news and looking back need from outside. Every promise may reject. */
export interface NewsPorts {
  /** Looks anew, then gives all that is known, newest first. */
  readonly news: () => Promise<readonly News[]>;
  /** Keys of the claims that were met on this device. */
  readonly met: () => Promise<ReadonlySet<string>>;
  readonly digest: () => Promise<boolean>;
  /** Switches the daily notification; false when the browser gave no leave. Called directly in the handler of a click. */
  readonly setDigest: (on: boolean) => Promise<boolean>;
  readonly hits: () => Promise<readonly LookBackHit[]>;
  readonly dropHit: (hit: LookBackHit) => Promise<unknown>;
  readonly lookBack: () => Promise<boolean>;
  readonly setLookBack: (on: boolean) => Promise<unknown>;
  readonly clearFingerprints: () => Promise<unknown>;
  readonly ready: ReadyPorts;
}

type Looked = readonly News[] | 'loading' | 'failed';

/** Drafts to be corrected, and what changed in the lists. */
export function NewsSection({ ports }: { ports: NewsPorts }) {
  const [news, setNews] = useState<Looked>('loading');
  useEffect(() => {
    ports.news().then(setNews, () => setNews('failed'));
  }, [ports]);
  return (
    <>
      <LookingBack ports={ports} looked={news !== 'loading'} />
      <Digest ports={ports} news={news} />
    </>
  );
}

/** `looked`: the lists were looked at anew, which may have found further drafts. */
function LookingBack({ ports, looked }: { ports: NewsPorts; looked: boolean }) {
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

function Digest({ ports, news }: { ports: NewsPorts; news: Looked }) {
  const { t, lang } = usePageWords();
  const { digest } = newsTextFor(lang);
  const [met, setMet] = useState<ReadonlySet<string>>(new Set());
  const [on, setOn] = useState(false);
  const [denied, setDenied] = useState(false);
  useEffect(() => {
    ports.met().then(setMet, () => undefined);
    ports.digest().then(setOn, () => undefined);
  }, [ports]);
  const turn = async (): Promise<void> => {
    const done = await ports.setDigest(!on).catch(() => false);
    setDenied(!done);
    if (done) setOn(!on);
  };
  return (
    <section class="panel" aria-labelledby="digest">
      <h3 id="digest">{digest.heading}</h3>
      <p class="hint">{digest.intro}</p>
      {news === 'loading' && <output class="hint">{t.options.loading}</output>}
      {news === 'failed' && <output class="hint">{t.options.failed}</output>}
      {typeof news !== 'string' &&
        (news.length === 0 ? (
          <p class="nothing">{digest.none}</p>
        ) : (
          <ul class="news">
            {news.map((one) => (
              <OneLook key={`${one.time} ${one.list}`} news={one} met={met} />
            ))}
          </ul>
        ))}
      <div class="site-row">
        <p>{denied ? digest.denied : digest.notifyMeans}</p>
        <Switch
          on={on}
          label={digest.notify}
          words={on ? digest.on : digest.off}
          onSwitch={() => void turn()}
        />
      </div>
    </section>
  );
}

/** What one look found in one list; the items on demand, those about claims met here first. */
function OneLook({ news, met }: { news: News; met: ReadonlySet<string> }) {
  const { lang, number, age } = usePageWords();
  const { digest } = newsTextFor(lang);
  const isMet = (id: string): boolean => met.has(claimKey({ list: news.list, id }));
  const touched = news.items.filter(({ id }) => isMet(id)).length;
  const items = news.items.toSorted((a, b) => Number(isMet(b.id)) - Number(isMet(a.id)));
  const { new: added, changed, removed } = news.counts;
  return (
    <li>
      <p>
        <strong>
          <ListText text={news.title} />
        </strong>{' '}
        · {digest.counts(number(added), number(changed), number(removed))} ·{' '}
        {age(new Date(news.time).toISOString())}
      </p>
      {touched > 0 && <p class="touches">{digest.touches(number(touched))}</p>}
      <details>
        <summary>{digest.more(number(items.length))}</summary>
        <ul class="news-items">
          {items.map(({ id, kind, claim, verdict }) => (
            <li key={id}>
              <span class={`pill ${verdict === null ? 'tone-quiet' : verdictTone(verdict)}`}>
                {digest[kind]}
              </span>{' '}
              <ListText text={claim === '' ? digest.gone(id) : claim} />
              {isMet(id) && <strong> · {digest.met}</strong>}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
