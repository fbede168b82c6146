import { useEffect, useRef, useState } from 'preact/hooks';
import { FileIcon, SearchIcon } from '../icons.tsx';
import { useNaskahWords } from './words.ts';
import type { NaskahModel } from './model.ts';

/** Kinds of files that the picker offers. */
const ACCEPT = 'image/*,.csv,.tsv,.txt,.md,text/plain,text/csv';

/** Takes files dropped anywhere on the page, and pasted ones. A page that lets them through would be left for the file. */
function useFiles(model: NaskahModel): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const onDragOver = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      if (!holdsFiles(event)) return;
      event.preventDefault();
      void model.take([...(event.dataTransfer?.files ?? [])]);
    };
    const onPaste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      // Office programs put a picture of the text beside the text: then the text is meant.
      if (files.length === 0 || event.clipboardData?.types.includes('text/plain')) return;
      event.preventDefault();
      void model.take(files);
    };
    document.addEventListener('dragover', onDragOver, { signal });
    document.addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), {
      signal,
    });
    document.addEventListener('drop', onDrop, { signal });
    document.addEventListener('paste', onPaste, { signal });
    return () => stop.abort();
  }, [model]);
  return over;
}

/** Where a draft is typed, pasted or dropped. Ctrl+Enter checks. */
export function Intake({ model }: { model: NaskahModel }) {
  const { t } = useNaskahWords();
  const over = useFiles(model);
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const { draft } = model;
  const checking = draft.state.value.kind === 'checking';
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class={over ? 'intake over' : 'intake'}
      onSubmit={(event) => {
        event.preventDefault();
        if (!checking) void draft.check();
      }}
    >
      <label class="label" for="naskah-input">
        {t.naskah.label}
      </label>
      <textarea
        ref={field}
        id="naskah-input"
        rows={9}
        spellcheck={false}
        // Browsers write what stands in fields to the disk, to restore the tab; not where this is off.
        autocomplete="off"
        aria-describedby="naskah-hint"
        placeholder={t.naskah.placeholder}
        value={draft.text.value}
        onInput={(event) => draft.type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void draft.check();
        }}
      />
      <p id="naskah-hint" class="hint">
        {t.naskah.hint}
      </p>
      <div class="intake-buttons">
        <button type="submit" class="btn primary" aria-disabled={checking}>
          <SearchIcon /> {t.naskah.check}
        </button>
        <button type="button" class="btn" onClick={() => picker.current?.click()}>
          <FileIcon /> {t.naskah.choose}
        </button>
        <button type="button" class="btn plain" onClick={() => (model.clear(), field.current?.focus())}>
          {t.naskah.clear}
        </button>
      </div>
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        accept={ACCEPT}
        aria-label={t.naskah.choose}
        onChange={(event) => {
          const chosen = [...(event.currentTarget.files ?? [])];
          // Choosing the same file again has to count as a change.
          event.currentTarget.value = '';
          void model.take(chosen);
        }}
      />
      {over && (
        <div class="drop-veil" aria-hidden="true">
          {t.naskah.drop}
        </div>
      )}
    </form>
  );
}
