import { useRef, useState } from 'preact/hooks';
import type { ImportPreview as Preview } from '../../lib/core/import-answers.ts';
import { CheckIcon } from '../icons.tsx';
import { usePageWords } from '../page-text.tsx';
import { FileDrop } from './FileDrop.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import type { OptionsModel } from './model.ts';
import { Offer } from './Offer.tsx';
import { OfficeNote, useOffice } from './Office.tsx';
import type { AddResult, AddWishes, ImportChoice, ImportPlace } from './ports.ts';
import { ProblemNote } from './ProblemNote.tsx';

/** A file of another format, looked at and not yet taken over. */
interface Pending {
  readonly key: string;
  readonly source: string;
  readonly preview: Preview;
  readonly columns?: (string | null)[];
  /** The preview is of the map before this one. */
  readonly stale?: boolean;
}

/** Adds a list by its https address or as a file of any known format, and says what came of it. */
export function AddList({ model }: { model: OptionsModel }) {
  const { t, number } = usePageWords();
  const [url, setUrl] = useState('');
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<AddResult | null>(null);
  const [pending, setPending] = useState<Pending | null>(null);
  /** What was tried last, to be tried again once the officer accepts what it asks. */
  const again = useRef<((force: boolean) => Promise<AddResult | null>) | null>(null);
  const address = useRef('');
  /** What the keys were offered for. */
  const offered = useRef<string | File>('');
  const { userLists, imports } = useOffice();

  async function work(next: () => Promise<AddResult | null>): Promise<void> {
    if (busy) return;
    setBusy(true);
    setResult(null);
    const came = await next();
    setBusy(false);
    setResult(came);
  }

  const add = (input: string | File, wishes: AddWishes = {}): Promise<void> =>
    work(async () => {
      again.current = (force) => model.add(input, { force });
      offered.current = input;
      address.current = typeof input === 'string' ? input : '';
      const came = await model.add(input, wishes);
      if (came?.ok && typeof input === 'string') setUrl('');
      return came;
    });

  const look = (file: File): Promise<void> =>
    work(async () => {
      address.current = '';
      setPending(null);
      const looked = await model.look(file);
      if (!looked?.ok) return looked;
      if (looked.own) {
        again.current = (force) => model.add(file, { force });
        offered.current = file;
        return model.add(file);
      }
      setPending({ key: looked.key, source: file.name, preview: looked.preview });
      return null;
    });

  async function map(before: Pending, columns: (string | null)[]): Promise<void> {
    // Shown before it is answered, so that a next choice, however soon, is made beside this one.
    const from = { ...before, columns, preview: withColumns(before.preview, columns), stale: true };
    setPending(from);
    const looked = await model.lookAgain(from.key, from.source, columns);
    // A map that lacks a column is no fault while the officer is at it: the columns stay, and say what is missing.
    const preview = looked?.ok && !looked.own ? looked.preview : withoutRows(from.preview);
    setPending((now) => (now === from ? { ...from, preview, stale: false } : now));
  }

  const take = (from: Pending, title: string, place?: ImportPlace): Promise<void> =>
    work(async () => {
      const choice = (force: boolean): ImportChoice => ({
        key: from.key,
        source: from.source,
        force,
        ...(title === '' ? {} : { title }),
        ...(place ? { place } : {}),
        ...(from.columns ? { columns: from.columns } : {}),
      });
      again.current = (forced) => model.addImport(choice(forced));
      const came = await model.addImport(choice(false));
      if (came?.ok || (came && 'problem' in came && came.problem.code === 'SHRINK')) setPending(null);
      return came;
    });

  if (userLists === 'deny')
    return (
      <section class="panel add" aria-labelledby="add-heading">
        <h3 id="add-heading">{t.add.heading}</h3>
        <OfficeNote denies="noLists" />
      </section>
    );
  return (
    <section class="panel add" aria-labelledby="add-heading">
      <h3 id="add-heading">{t.add.heading}</h3>
      <p class="hint">{t.add.trust}</p>
      {userLists === 'signedOnly' && <OfficeNote denies="signedOnly" />}
      <div class="add-ways">
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (url.trim() !== '') void add(url.trim());
          }}
        >
          <label class="label" for="add-url">
            {t.add.address}
          </label>
          <input
            id="add-url"
            type="url"
            spellcheck={false}
            autocomplete="off"
            placeholder={t.add.addressPlaceholder}
            value={url}
            onInput={(event) => setUrl(event.currentTarget.value)}
          />
          <p class="hint">{t.add.addressKinds}</p>
          <button type="submit" class="btn primary" disabled={busy}>
            {busy ? t.add.adding : t.add.addressAdd}
          </button>
        </form>
        {imports === 'allow' ? (
          <FileDrop busy={busy} onFile={(file) => void look(file)} />
        ) : (
          <OfficeNote denies="noImports" />
        )}
      </div>
      {pending && (
        <ImportPreview
          key={pending.key}
          preview={pending.preview}
          source={pending.source}
          busy={busy}
          stale={pending.stale === true}
          onColumns={(columns) => void map(pending, columns)}
          onAccept={(title, place) => void take(pending, title, place)}
          onCancel={() => {
            void model.dropFile(pending.key);
            setPending(null);
          }}
        />
      )}
      <output>
        {result?.ok && (
          <p class="note tone-fact">
            <CheckIcon />{' '}
            <span>{result.count === undefined ? t.add.addedUrl : t.add.added(number(result.count))}</span>
          </p>
        )}
        {result?.ok === false && 'problem' in result && (
          <ProblemNote
            problem={result.problem}
            kept={false}
            onAccept={() => void work(() => again.current?.(true) ?? Promise.resolve(null))}
            onAllow={
              address.current === ''
                ? undefined
                : () => void model.allow(address.current).then(() => add(address.current))
            }
          />
        )}
      </output>
      {result?.ok === false && 'offer' in result && (
        <Offer
          offer={result.offer}
          busy={busy}
          onAccept={(confirmed) => void add(offered.current, { confirmed })}
          onRefuse={() => setResult(null)}
        />
      )}
    </section>
  );
}

/** The preview with another map of its columns. */
function withColumns(preview: Preview, fields: readonly (string | null)[]): Preview {
  if (!preview.table) return preview;
  const columns = preview.table.columns.map(({ name }, i) => ({ name, field: fields[i] ?? null }));
  return { ...preview, table: { ...preview.table, columns } };
}

/** The preview while nothing can be read with the map of its columns. */
function withoutRows(preview: Preview): Preview {
  return { ...preview, count: 0, rows: [], withoutFact: 0, skipped: { count: 0, first: [] } };
}
