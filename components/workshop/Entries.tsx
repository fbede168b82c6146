import { useRef, useState } from 'preact/hooks';
import type { Workshop } from '../../lib/core/workshop.ts';
import { PenIcon } from '../icons.tsx';
import { useKeptFocus } from '../kept-focus.ts';
import { ListText } from '../ListText.tsx';
import { usePageWords } from '../page-text.tsx';
import { EntryFinder, isFound } from './EntryFinder.tsx';
import { EntryForm } from './EntryForm.tsx';
import type { WorkshopModel } from './model.ts';
import { OpenPanel } from './OpenPanel.tsx';
import type { WorkshopPorts } from './ports.ts';
import { useWorkshopWords } from './words.tsx';

/** Fewer are seen at a glance. */
const MANY = 6;

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
  const [wanted, setWanted] = useState({ query: '', lacking: false });
  const { entries } = workshop;
  const rows = entries.map((entry) => ({ entry, faults: ports.faults(entry).length }));
  // The one being written stays in sight, though by now it may be another than was looked for.
  const many = entries.length >= MANY;
  const shown = rows.filter(
    ({ entry, faults }) =>
      !many || entry.key === open || ((faults > 0 || !wanted.lacking) && isFound(entry, wanted.query)),
  );
  const lacking = rows.filter(({ faults }) => faults > 0).length;
  const part = useRef<HTMLDivElement>(null);
  useKeptFocus(part, placeToGo);
  return (
    <div class="entries-part" ref={part}>
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
      {many && (
        <EntryFinder
          wanted={wanted}
          onChange={setWanted}
          counts={{ all: entries.length, lacking, shown: shown.length }}
        />
      )}
      {entries.length === 0 ? (
        <p class="panel nothing">{t.empty}</p>
      ) : (
        <ul class="entries" aria-label={t.entries(number(shown.length))}>
          {shown.map(({ entry, faults }) => (
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
          ))}
        </ul>
      )}
    </div>
  );
}

/** What the keys go to from a form that was closed (its row), else what brings a removed row back, else the next best. */
function placeToGo(left: readonly Element[]): HTMLElement | null | undefined {
  const row = left.find((element) => element.localName === 'li');
  const part = left.at(-1);
  const first = (selector: string) => part?.querySelector<HTMLElement>(selector);
  return (
    row?.querySelector<HTMLElement>('.entry-button') ??
    first('output button') ??
    first('.entry-button') ??
    first('.btn')
  );
}
