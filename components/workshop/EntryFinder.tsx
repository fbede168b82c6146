import type { WorkshopEntry } from '../../lib/core/workshop.ts';
import { usePageWords } from '../page-text.tsx';
import { useWorkshopWords } from './words.tsx';

/** What is looked for among the entries. */
interface Wanted {
  readonly query: string;
  /** Those that would be refused, only. */
  readonly lacking: boolean;
}

/** True when every word of the query stands somewhere in what names the entry. */
export function isFound({ claim, variants, title, topics, id }: WorkshopEntry, query: string): boolean {
  const text = `${claim} ${variants} ${title} ${topics} ${id}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

interface Props {
  readonly wanted: Wanted;
  readonly onChange: (wanted: Wanted) => void;
  /** All entries, those that lack something, and those that are shown. */
  readonly counts: { readonly all: number; readonly lacking: number; readonly shown: number };
}

/** Looks for entries by their words, or for those that lack something. */
export function EntryFinder({ wanted, onChange, counts }: Props) {
  const t = useWorkshopWords();
  const { number } = usePageWords();
  return (
    <search class="entry-finder">
      <input
        type="search"
        aria-label={t.find}
        placeholder={t.find}
        value={wanted.query}
        onInput={({ currentTarget: { value: query } }) => onChange({ ...wanted, query })}
      />
      <select
        aria-label={t.which}
        value={wanted.lacking ? 'lacking' : ''}
        onChange={({ currentTarget: { value } }) => onChange({ ...wanted, lacking: value === 'lacking' })}
      >
        <option value="">{t.allEntries(number(counts.all))}</option>
        <option value="lacking">{t.lackingEntries(number(counts.lacking))}</option>
      </select>
      <output class="hint">{counts.shown === 0 ? t.noneFound : t.shown(number(counts.shown))}</output>
    </search>
  );
}
