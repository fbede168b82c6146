import { useEffect, useState } from 'preact/hooks';
import type { ListSummary } from '../../lib/core/list-answers.ts';
import { claimKey } from '../../lib/core/history.ts';
import { touchedIn } from '../../lib/core/news.ts';
import type { News } from '../../lib/core/news.ts';
import { newsTextFor } from '../../lib/text/news.ts';
import { verdictTone } from '../clarification/parts.tsx';
import { ListText } from '../ListText.tsx';
import type { NewsPorts } from './news-ports.ts';
import { usePageWords } from '../page-text.tsx';

export type Looked = readonly News[] | 'loading' | 'failed';

interface Props {
  readonly news: readonly News[];
  /** Keys of the claims that were met on this device. */
  readonly met: ReadonlySet<string>;
  /** Each look names its list. */
  readonly named: boolean;
}

/** What changed in the lists, look by look, the newest first. */
export function Looks({ news, met, named }: Props) {
  return (
    <ul class="news">
      {news.map((one) => (
        <OneLook key={`${one.time} ${one.list}`} news={one} met={met} named={named} />
      ))}
    </ul>
  );
}

/** What changed in one list since it was subscribed, and which of it touches claims that the officer has met. */
export function ListLooks({ list, ports }: { list: ListSummary; ports: NewsPorts }) {
  const { t, lang } = usePageWords();
  const { digest } = newsTextFor(lang);
  const [news, setNews] = useState<Looked>('loading');
  const [met, setMet] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let current = true;
    async function ask(): Promise<void> {
      const [looked, known] = await Promise.all([
        ports.news().catch(() => 'failed' as const),
        ports.met().catch(() => new Set<string>()),
      ]);
      if (!current) return;
      setNews(looked);
      setMet(known);
    }
    void ask();
    return () => {
      current = false;
    };
  }, [ports, list.id, list.updated]);
  if (news === 'loading') return <p class="hint">{t.options.loading}</p>;
  if (news === 'failed') return <p class="hint">{t.options.failed}</p>;
  const mine = news.filter((one) => one.list === list.id);
  if (mine.length === 0) return <p class="hint">{digest.first}</p>;
  return <Looks news={mine} met={met} named={false} />;
}

/** What one look found in one list; the items on demand, those about claims met here first. */
function OneLook({ news, met, named }: Omit<Props, 'news'> & { news: News }) {
  const { lang, number, age } = usePageWords();
  const { digest } = newsTextFor(lang);
  const isMet = (id: string): boolean => met.has(claimKey({ list: news.list, id }));
  const touched = touchedIn(news, met);
  const items = news.items.toSorted((a, b) => Number(isMet(b.id)) - Number(isMet(a.id)));
  const { new: added, changed, removed } = news.counts;
  return (
    <li>
      <p>
        {named && (
          <>
            <strong>
              <ListText text={news.title} />
            </strong>{' '}
            ·{' '}
          </>
        )}
        {digest.counts(number(added), number(changed), number(removed))} ·{' '}
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
