import { useEffect, useState } from 'preact/hooks';
import type { ListSummary } from '../../lib/core/list-answers.ts';
import type { ListChanges } from '../../lib/core/list-changes.ts';
import { InfoIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { usePageWords } from '../page-text.tsx';
import type { OptionsPorts } from './ports.ts';

interface Props {
  readonly list: ListSummary;
  readonly ports: Pick<OptionsPorts, 'changes' | 'met'>;
}

/** What the newest version of a list changed, and which of it touches claims that the officer has met. */
export function Changes({ list, ports }: Props) {
  const { t, number, date } = usePageWords();
  const [changes, setChanges] = useState<ListChanges | 'loading' | 'failed' | null>('loading');
  const [met, setMet] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let current = true;
    async function ask(): Promise<void> {
      const [next, ids] = await Promise.all([
        ports.changes(list.id).catch(() => 'failed' as const),
        ports.met?.(list.id).catch(() => null),
      ]);
      if (!current) return;
      setChanges(next);
      setMet(ids ?? new Set());
    }
    void ask();
    return () => {
      current = false;
    };
  }, [ports, list.id, list.updated]);
  if (changes === 'loading') return <p class="hint">{t.options.loading}</p>;
  if (changes === 'failed') return <p class="hint">{t.options.failed}</p>;
  if (changes === null) return <p class="hint">{t.changes.first}</p>;
  const { counts } = changes;
  const groups = [
    ['added', changes.added, counts.added],
    ['changed', changes.changed, counts.changed],
    ['withdrawn', changes.withdrawn, counts.withdrawn],
  ] as const;
  const touched = groups.flatMap(([, rows]) => rows).filter(({ id }) => met.has(id)).length;
  return (
    <section class="changes">
      <p class="hint">{t.changes.since(date(changes.before))}</p>
      {touched > 0 && (
        <p class="note tone-info">
          <InfoIcon /> <span>{t.changes.met(number(touched))}</span>
        </p>
      )}
      {groups.map(([kind, rows, count]) => (
        <details key={kind} open={kind === 'withdrawn' || count <= 5}>
          <summary>{t.changes[kind](number(count))}</summary>
          <ul>
            {rows.map(({ id, claim }) => (
              <li key={id}>
                <ListText text={claim} />
                {met.has(id) && <span class="pill tone-info">{t.changes.metOne}</span>}
              </li>
            ))}
            {rows.length < count && (
              <li class="hint">{t.imports.skippedMore(number(count - rows.length))}</li>
            )}
          </ul>
        </details>
      ))}
    </section>
  );
}
