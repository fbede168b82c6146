import { useRef, useState } from 'preact/hooks';
import { CheckIcon, FileIcon } from '../icons.tsx';
import { usePageWords } from '../page-text.tsx';
import type { OptionsModel } from './model.ts';
import { Offer } from './Offer.tsx';
import type { AddResult, AddWishes } from './ports.ts';
import { ProblemNote } from './ProblemNote.tsx';

/** Adds a list by its https address or as a file, chosen or dropped, and says what came of it. */
export function AddList({ model }: { model: OptionsModel }) {
  const { t, number } = usePageWords();
  const [url, setUrl] = useState('');
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<AddResult | null>(null);
  const [tried, setTried] = useState<string | File>('');

  async function add(input: string | File, wishes: AddWishes = {}): Promise<void> {
    if (busy) return;
    setBusy(true);
    setResult(null);
    setTried(input);
    const next = await model.add(input, wishes);
    setBusy(false);
    setResult(next);
    if (next?.ok && typeof input === 'string') setUrl('');
  }

  return (
    <section class="panel add" aria-labelledby="add-heading">
      <h3 id="add-heading">{t.add.heading}</h3>
      <p class="hint">{t.add.trust}</p>
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
          <button type="submit" class="btn primary" disabled={busy}>
            {busy ? t.add.adding : t.add.addressAdd}
          </button>
        </form>
        <FileDrop busy={busy} onFile={(file) => void add(file)} />
      </div>
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
            onAccept={() => void add(tried, { force: true })}
            onAllow={
              typeof tried === 'string' ? () => void model.allow(tried).then(() => add(tried)) : undefined
            }
          />
        )}
      </output>
      {result?.ok === false && 'offer' in result && (
        <Offer
          offer={result.offer}
          busy={busy}
          onAccept={(confirmed) => void add(result.offer.url, { confirmed })}
          onRefuse={() => setResult(null)}
        />
      )}
    </section>
  );
}

/** A place for a list file: choose it or drop it. */
function FileDrop({ busy, onFile }: { busy: boolean; onFile: (file: File) => void }) {
  const { t } = usePageWords();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div
      class={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      }}
    >
      <FileIcon size={24} />
      <label class="label" for="add-file">
        {t.add.file}
      </label>
      <input
        ref={input}
        id="add-file"
        class="sr"
        type="file"
        tabIndex={-1}
        accept=".json,application/json"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file can be chosen again after it was corrected.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <button type="button" class="btn" disabled={busy} onClick={() => input.current?.click()}>
        {t.add.choose}
      </button>
      <p class="hint">{t.add.drop}</p>
    </div>
  );
}
