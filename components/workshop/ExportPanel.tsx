import { useState } from 'preact/hooks';
import type { Workshop } from '../../lib/core/workshop.ts';
import { AlertIcon, CheckIcon, SaveIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { problemText } from '../../lib/text/problem.ts';
import { usePageWords } from '../page-text.tsx';
import type { SavedFile, WorkshopPorts } from './ports.ts';
import { useWorkshopWords } from './words.tsx';

/** Saves the list as the source file to be signed, or as ClaimReview. A list that clients would refuse is not saved. */
export function ExportPanel({ workshop, ports }: { workshop: Workshop; ports: WorkshopPorts }) {
  const t = useWorkshopWords();
  const words = usePageWords();
  const { number } = words;
  const [saved, setSaved] = useState<SavedFile | null>(null);
  const left = workshop.entries.filter((entry) => ports.faults(entry).length > 0).length;
  const empty = workshop.entries.length === 0;
  const save = (work: Promise<SavedFile>) => void work.then(setSaved, () => setSaved(null));
  return (
    <div class="panel">
      <p class="hint">{t.export.intro}</p>
      {empty && <p class="hint">{t.export.emptyList}</p>}
      {left > 0 && (
        <p class="note tone-possible">
          <AlertIcon /> <span>{t.export.notReady(number(left))}</span>
        </p>
      )}
      <div class="list-actions">
        <button
          type="button"
          class="btn primary"
          disabled={empty || left > 0}
          onClick={() => save(ports.saveSource(workshop))}
        >
          <SaveIcon /> {t.export.source}
        </button>
        <button
          type="button"
          class="btn"
          disabled={empty || left > 0}
          onClick={() => save(ports.saveClaimReview(workshop))}
        >
          {t.export.claimReview}
        </button>
      </div>
      <output>
        {saved?.ok && (
          <p class="note tone-fact">
            <CheckIcon /> <span>{t.export.saved}</span>
          </p>
        )}
        {saved?.ok === false && (
          <p class="note tone-strong">
            <AlertIcon />
            <span>
              <strong>
                <ListText text={problemText(words, saved.problem).say} />
              </strong>
            </span>
          </p>
        )}
      </output>
    </div>
  );
}
