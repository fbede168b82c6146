import { usePageWords } from '../page-text.tsx';
import type { PlaceLimit } from './ports.ts';
import { useWorkshopWords } from './words.tsx';

/** How much of what each site takes a correction uses, counted as the site counts. */
export function Lengths({ text, limits }: { text: string; limits: readonly PlaceLimit[] }) {
  const t = useWorkshopWords();
  const { number } = usePageWords();
  if (text.trim() === '') return null;
  const names: Readonly<Record<string, string>> = t.place;
  return (
    <ul class="lengths" aria-label={t.length.heading}>
      {limits.map(({ place, characters, length }) => {
        const used = length(text);
        const over = used - characters;
        return (
          <li key={place} class={`pill ${over > 0 ? 'tone-strong' : 'tone-quiet'}`}>
            {over > 0
              ? t.length.over(names[place] ?? place, number(over))
              : t.length.of(names[place] ?? place, number(used), number(characters))}
          </li>
        );
      })}
    </ul>
  );
}
