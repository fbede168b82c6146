import { useEffect, useState } from 'preact/hooks';
import type { Duplicate } from '../../lib/core/bench-answers.ts';
import type { Workshop, WorkshopEntry } from '../../lib/core/workshop.ts';
import { HintIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import type { WorkshopPorts } from './ports.ts';
import { useWorkshopWords } from './words.tsx';

/** Milliseconds without a key until the claim is compared. */
const QUIET = 500;

interface Props {
  readonly entry: WorkshopEntry;
  readonly workshop: Workshop;
  readonly ports: Pick<WorkshopPorts, 'duplicates'>;
}

/** Warns when the claim repeats one that is there already, here or in a list that is held. */
export function Duplicates({ entry, workshop, ports }: Props) {
  const t = useWorkshopWords();
  const [found, setFound] = useState<{ own: readonly Duplicate[]; held: readonly Duplicate[] } | null>(null);
  useEffect(() => {
    let current = true;
    async function compare(): Promise<void> {
      const next = await ports.duplicates(entry, workshop).catch(() => null);
      if (current) setFound(next);
    }
    const timer = setTimeout(() => void compare(), QUIET);
    return () => {
      current = false;
      clearTimeout(timer);
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only the wording and the number of the others matter
  }, [ports, entry.claim, entry.key, workshop.entries.length]);
  if (!found || found.own.length + found.held.length === 0) return null;
  return (
    <div class="note tone-possible duplicates">
      <HintIcon />
      <div>
        {(['own', 'held'] as const).map(
          (kind) =>
            found[kind].length > 0 && (
              <div key={kind}>
                <p>
                  <strong>{t.duplicate[kind]}</strong>
                </p>
                <ul class="bullets">
                  {found[kind].map(({ id, claim, list }) => (
                    <li key={`${list} ${id}`}>
                      <ListText text={claim} />{' '}
                      <span class="hint">{kind === 'held' && <ListText text={list} />}</span>
                    </li>
                  ))}
                </ul>
              </div>
            ),
        )}
        <p>{t.duplicate.hint}</p>
      </div>
    </div>
  );
}
