import { useRef, useState } from 'preact/hooks';
import { FileIcon } from '../icons.tsx';
import { usePageWords } from '../page-text.tsx';

/** Everything that can be imported (lib/lists/imports). */
const ACCEPT =
  '.json,.jsonld,.csv,.tsv,.txt,.xml,.rss,.atom,.html,.htm,application/json,text/csv,text/xml,text/html';

const INPUT = 'add-file';

/** Opens the choice of a file, from elsewhere on the page. Called directly in the handler of a click. */
export function chooseFile(): void {
  const input = document.getElementById(INPUT);
  input?.closest('.drop')?.scrollIntoView({ block: 'center' });
  input?.click();
}

/** A place for a file: choose it or drop it. */
export function FileDrop({ busy, onFile }: { busy: boolean; onFile: (file: File) => void }) {
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
      <label class="label" for={INPUT}>
        {t.add.file}
      </label>
      <input
        ref={input}
        id={INPUT}
        class="sr"
        type="file"
        tabIndex={-1}
        accept={ACCEPT}
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
      <p class="hint">{t.add.fileKinds}</p>
    </div>
  );
}
