import { useEffect, useState } from 'preact/hooks';
import type { ContentsPage, ContentsRow, ListSummary } from '../../lib/core/answers.ts';
import { usePageWords } from '../page-text.tsx';
import { ContentsItem } from './ContentsItem.tsx';
import type { OptionsPorts } from './ports.ts';

/** Rows that are asked for at a time. */
const PAGE = 50;

interface Held {
  readonly total: number;
  readonly rows: readonly ContentsRow[];
}

/** The rows so far with the next page behind them; the first page starts anew. */
function joined(before: Held | null, page: ContentsPage): Held {
  const kept = before?.rows.slice(0, page.offset) ?? [];
  return { total: page.total, rows: [...kept, ...page.rows] };
}

/** The clarifications of a list, searched as one types, a page at a time. Later questions win. */
export function Contents({ list, ports }: { list: ListSummary; ports: OptionsPorts }) {
  const { t, number } = usePageWords();
  const [query, setQuery] = useState('');
  const [wanted, setWanted] = useState(PAGE);
  const [held, setHeld] = useState<Held | null>(null);
  const [failed, setFailed] = useState(false);
  const field = `search-${list.id}`;

  useEffect(() => {
    let current = true;
    async function ask(): Promise<void> {
      const page = await ports.contents(list.id, query, wanted - PAGE, PAGE).catch(() => null);
      if (!current) return;
      setFailed(page === null);
      if (page) setHeld((before) => joined(before, page));
    }
    void ask();
    return () => {
      current = false;
    };
  }, [ports, list.id, list.updated, query, wanted]);

  const found = (total: number): string => (total === 0 ? t.contents.none : t.contents.found(number(total)));

  return (
    <section class="contents">
      <label class="label" for={field}>
        {t.contents.search}
      </label>
      <input
        id={field}
        type="search"
        maxLength={300}
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setWanted(PAGE);
        }}
      />
      <output class="hint found">
        {failed ? t.options.failed : held ? found(held.total) : t.options.loading}
      </output>
      <ul class="rows">
        {held?.rows.map((row) => (
          <ContentsItem key={row.id} row={row} list={list} ports={ports} />
        ))}
      </ul>
      {held && held.rows.length < held.total && (
        <button type="button" class="btn" onClick={() => setWanted(held.rows.length + PAGE)}>
          {t.contents.more(number(Math.min(PAGE, held.total - held.rows.length)))}
        </button>
      )}
    </section>
  );
}
