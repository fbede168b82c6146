import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ListSummary } from '../../lib/core/list-answers.ts';
import { usePageWords } from '../page-text.tsx';
import { ContentsItem } from './ContentsItem.tsx';
import { createContents, rowAt } from './contents-model.ts';
import type { Opened, Span } from './contents-window.ts';
import { spanOf, topOf, useRowHeight } from './contents-window.ts';
import type { MutesModel } from './mutes-model.ts';
import type { OptionsPorts } from './ports.ts';

interface Props {
  readonly list: ListSummary;
  readonly ports: OptionsPorts;
  readonly mutes: MutesModel;
}

/** The clarifications of a list, searched as one types; of 50,000 only those in sight are drawn. */
export function Contents({ list, ports, mutes }: Props) {
  const { t, number } = usePageWords();
  const model = useMemo(() => createContents(ports, list.id), [ports, list.id]);
  const [query, setQuery] = useState('');
  const [opened, setOpened] = useState<(Opened & { readonly id: string }) | null>(null);
  const window = useRef<HTMLDivElement>(null);
  const row = useRowHeight();
  const [span, setSpan] = useState<Span>(() => spanOf(null, row, null));
  useEffect(() => {
    setOpened(null);
    window.current?.scrollTo(0, 0);
    model.search(query);
  }, [model, query, list.updated]);
  const look = (): void => {
    const next = spanOf(window.current, row, opened);
    if (next.from !== span.from || next.to !== span.to) setSpan(next);
    model.show(next);
  };
  // After every drawing: a row that was opened, a narrower window or another answer puts other rows into sight.
  useEffect(look);

  const found = model.found.value;
  const total = found?.total ?? 0;
  const shown = Array.from(
    { length: Math.max(0, Math.min(span.to, total) - span.from) },
    (_, i) => span.from + i,
  );
  const state = (): string => {
    if (model.failed.value) return t.options.failed;
    if (!found) return t.options.loading;
    return total === 0 ? t.contents.none : t.contents.found(number(total));
  };
  const field = `search-${list.id}`;
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
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <output class="hint found">{state()}</output>
      <div class="rows" ref={window} onScroll={look}>
        <ul style={{ height: `${topOf(total, row, opened)}px` }}>
          {shown.map((place) => {
            const one = found && rowAt(found, place);
            return (
              one && (
                <ContentsItem
                  key={one.id}
                  row={one}
                  place={place}
                  total={total}
                  top={topOf(place, row, opened)}
                  height={row}
                  open={opened?.id === one.id}
                  onOpen={(height) => setOpened(height === null ? null : { id: one.id, place, height })}
                  list={list}
                  ports={ports}
                  mutes={mutes}
                />
              )
            );
          })}
        </ul>
      </div>
    </section>
  );
}
