import { useState } from 'preact/hooks';
import type { Workshop } from '../../lib/core/workshop.ts';
import { PenIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { usePageWords } from '../page-text.tsx';
import { EntryForm } from './EntryForm.tsx';
import type { WorkshopModel } from './model.ts';
import { OpenPanel } from './OpenPanel.tsx';
import type { WorkshopPorts } from './ports.ts';
import { useWorkshopWords } from './words.tsx';

interface Props {
  readonly workshop: Workshop;
  readonly model: WorkshopModel;
  readonly ports: WorkshopPorts;
}

/** The clarifications of the workshop: what each still lacks, and one of them being written. */
export function Entries({ workshop, model, ports }: Props) {
  const t = useWorkshopWords();
  const { number } = usePageWords();
  const [open, setOpen] = useState<string | null>(null);
  const [undo, setUndo] = useState<(() => void) | null>(null);
  const { entries } = workshop;
  return (
    <>
      <div class="list-actions">
        <button
          type="button"
          class="btn primary"
          onClick={() => {
            setUndo(null);
            setOpen(model.add());
          }}
        >
          <PenIcon /> {t.add}
        </button>
        <OpenPanel workshop={workshop} model={model} ports={ports} />
      </div>
      <output>
        {undo && (
          <p class="note tone-info">
            <span class="grow">{t.removed}</span>
            <button
              type="button"
              class="btn"
              onClick={() => {
                undo();
                setUndo(null);
              }}
            >
              {t.undo}
            </button>
          </p>
        )}
      </output>
      {entries.length === 0 ? (
        <p class="panel nothing">{t.empty}</p>
      ) : (
        <ul class="entries" aria-label={t.entries(number(entries.length))}>
          {entries.map((entry) => {
            const faults = ports.faults(entry).length;
            return (
              <li key={entry.key}>
                <button
                  type="button"
                  class="entry-button"
                  aria-expanded={open === entry.key}
                  onClick={() => setOpen(open === entry.key ? null : entry.key)}
                >
                  <span class="row-claim">
                    {entry.claim.trim() === '' ? t.untitled : <ListText text={entry.claim} />}
                  </span>
                  <span class={`pill ${faults > 0 ? 'tone-possible' : 'tone-fact'}`}>
                    {faults > 0 ? t.faults(number(faults)) : t.ready}
                  </span>
                </button>
                {open === entry.key && (
                  <EntryForm
                    entry={entry}
                    workshop={workshop}
                    model={model}
                    ports={ports}
                    onClose={() => setOpen(null)}
                    onRemove={() => {
                      const back = model.remove(entry.key);
                      setUndo(() => back);
                      setOpen(null);
                    }}
                  />
                )}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
