import { useState } from 'preact/hooks';
import type { ImportPreview as Preview } from '../../lib/core/import-answers.ts';
import { verdictTone } from '../clarification/parts.tsx';
import { AlertIcon, HintIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { usePageWords } from '../page-text.tsx';
import { ImportColumns } from './ImportColumns.tsx';
import { importCause, importField } from '../../lib/text/problem.ts';
import type { ImportPlace } from './ports.ts';

interface Props {
  readonly preview: Preview;
  /** Name of the file. */
  readonly source: string;
  readonly busy: boolean;
  /** What is shown is of the former map of the columns; the new one is being answered. */
  readonly stale: boolean;
  readonly onColumns: (columns: (string | null)[]) => void;
  readonly onAccept: (title: string, place?: ImportPlace) => void;
  readonly onCancel: () => void;
}

/** What an import would bring, before anything is taken over: what is in it, what is wrong, what is left behind. */
export function ImportPreview({ preview, source, busy, stale, onColumns, onAccept, onCancel }: Props) {
  const { t, number } = usePageWords();
  const [title, setTitle] = useState(preview.title);
  const { count } = preview;
  const counted = stale ? t.imports.counting : count === 0 ? t.imports.none : t.imports.count(number(count));
  return (
    <section class="import" aria-labelledby="import-heading">
      <h4 id="import-heading">{t.imports.heading}</h4>
      <p class="hint">
        <ListText text={t.imports.from(t.imports.kind[preview.kind], source)} />
      </p>
      <p class="note tone-possible">
        <HintIcon />
        <span>
          <strong>{t.imports.unsigned}.</strong> {t.imports.unsignedWhy}
        </span>
      </p>
      {preview.table && <ImportColumns table={preview.table} onColumns={onColumns} />}
      <output class="import-count">
        <strong>{counted}</strong>
        {!stale && preview.withoutFact > 0 && (
          <span class="hint"> {t.imports.withoutFact(number(preview.withoutFact))}</span>
        )}
      </output>
      <Rows preview={preview} />
      <Skipped preview={preview} />
      <Dropped preview={preview} />
      {count > 0 && (
        <>
          <label class="label" for="import-title">
            {t.imports.title}
          </label>
          <input
            id="import-title"
            type="text"
            maxLength={200}
            value={title}
            onInput={(event) => setTitle(event.currentTarget.value)}
          />
        </>
      )}
      {count > 0 && preview.held && <Held held={preview.held} />}
      <div class="list-actions">
        {count > 0 && (
          <Accept
            preview={preview}
            busy={busy}
            stale={stale}
            onAccept={(place) => onAccept(title.trim(), place)}
          />
        )}
        <button type="button" class="btn" onClick={onCancel}>
          {t.imports.cancel}
        </button>
      </div>
    </section>
  );
}

/** The list of the same source that is held already. */
function Held({ held }: { held: NonNullable<Preview['held']> }) {
  const { t, number, date } = usePageWords();
  return (
    <output class="note tone-possible">
      <HintIcon />
      <span>
        <ListText text={t.imports.held(held.title, number(held.count), date(held.updated))} />{' '}
        {held.replaceable ? t.imports.heldChoose : t.imports.heldElsewhere}
      </span>
    </output>
  );
}

function Accept({
  preview: { count, held },
  busy,
  stale,
  onAccept,
}: Pick<Props, 'preview' | 'busy' | 'stale'> & { readonly onAccept: (place?: ImportPlace) => void }) {
  const { t, number } = usePageWords();
  const button = (look: string, words: string, place?: ImportPlace) => (
    <button type="button" class={look} disabled={busy || stale} onClick={() => onAccept(place)}>
      {busy ? t.imports.importing : stale ? t.imports.counting : words}
    </button>
  );
  if (!held) return button('btn primary', t.imports.accept(number(count)));
  // The answer that takes nothing away stands out.
  return (
    <>
      {button('btn primary', t.imports.beside, 'beside')}
      {held.replaceable && button('btn', t.imports.replace(number(count)), 'instead')}
    </>
  );
}

function Rows({ preview }: { preview: Preview }) {
  const { t, date } = usePageWords();
  if (preview.rows.length === 0) return null;
  return (
    <div>
      <p class="label">{t.imports.first}</p>
      <ul class="import-rows">
        {preview.rows.map((row) => (
          <li key={row.id}>
            <ListText text={row.claim} />
            <span class={`pill ${verdictTone(row.verdict.code)}`}>{t.verdict[row.verdict.code]}</span>
            <time class="hint" dateTime={row.published}>
              {date(row.published)}
            </time>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Skipped({ preview: { kind, skipped } }: { preview: Preview }) {
  const words = usePageWords();
  const { t, number } = words;
  if (skipped.count === 0) return null;
  const place = kind === 'csv' ? t.imports.skippedLine : t.imports.skippedEntry;
  const rest = skipped.count - skipped.first.length;
  return (
    <details class="note tone-strong import-skipped" open>
      <summary>
        <AlertIcon /> {t.imports.skipped(number(skipped.count))}
      </summary>
      <ul>
        {skipped.first.map(({ at, field, cause }) => (
          <li key={`${at} ${field}`}>
            <b>{place(number(at))}:</b> <ListText text={importField(words, field)} /> –{' '}
            {importCause(words, cause)}
          </li>
        ))}
        {rest > 0 && <li>{t.imports.skippedMore(number(rest))}</li>}
      </ul>
    </details>
  );
}

function Dropped({ preview: { dropped } }: { preview: Preview }) {
  const words = usePageWords();
  const { t, number } = words;
  if (dropped.length === 0) return null;
  return (
    <details class="import-dropped">
      <summary>{t.imports.dropped}</summary>
      <ul>
        {dropped.map(([name, count]) => (
          <li key={name}>
            <ListText text={t.imports.droppedTimes(importField(words, name), number(count))} />
          </li>
        ))}
      </ul>
    </details>
  );
}
