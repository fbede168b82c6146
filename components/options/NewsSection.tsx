import { useEffect, useState } from 'preact/hooks';
import { newsTextFor } from '../../lib/text/news.ts';
import { LookingBack } from './LookingBack.tsx';
import { Looks } from './Looks.tsx';
import type { Looked } from './Looks.tsx';
import type { NewsPorts } from './news-ports.ts';
import { usePageWords } from '../page-text.tsx';
import { Switch } from '../Switch.tsx';

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
        (news.length === 0 ? <p class="nothing">{digest.none}</p> : <Looks news={news} met={met} named />)}
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
