import { useEffect, useRef, useState } from 'preact/hooks';
import type { Workshop } from '../../lib/core/workshop.ts';
import { problemText } from '../../lib/text/problem.ts';
import { FileIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { usePageWords } from '../page-text.tsx';
import type { WorkshopModel } from './model.ts';
import type { OpenedFile, WorkshopPorts } from './ports.ts';
import { useWorkshopWords } from './words.tsx';

interface Props {
  readonly workshop: Workshop;
  readonly model: WorkshopModel;
  readonly ports: WorkshopPorts;
}

/** Opens a file, or a list that is held, in the workshop; asks before anything is replaced. */
export function OpenPanel({ workshop, model, ports }: Props) {
  const t = useWorkshopWords();
  const words = usePageWords();
  const { number } = words;
  const [lists, setLists] = useState<readonly { readonly id: string; readonly title: string }[]>([]);
  const [came, setCame] = useState<OpenedFile | null>(null);
  const [done, setDone] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    ports.lists().then(setLists, () => undefined);
  }, [ports]);

  function use(opened: OpenedFile): void {
    setCame(null);
    if (!opened.ok) return;
    model.change(() => opened.workshop);
    const { skipped } = opened;
    const opening = t.opened(number(opened.workshop.entries.length));
    setDone(skipped === 0 ? opening : `${opening} ${t.leftBehind(number(skipped))}`);
  }
  async function open(asked: Promise<OpenedFile>): Promise<void> {
    setDone('');
    const opened = await asked.catch(() => null);
    if (opened?.ok && workshop.entries.length === 0) use(opened);
    else setCame(opened);
    if (!opened) setDone(words.t.options.failed);
  }

  return (
    <>
      <label class="sr" for="open-file">
        {t.open}
      </label>
      <input
        ref={input}
        id="open-file"
        class="sr"
        type="file"
        tabIndex={-1}
        accept=".json,.csv,.tsv,.txt,application/json,text/csv"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void open(ports.openFile(file));
        }}
      />
      <button type="button" class="btn" title={t.openMeans} onClick={() => input.current?.click()}>
        <FileIcon size={16} /> {t.open}
      </button>
      {lists.length > 0 && (
        <select
          class="from-list"
          aria-label={t.fromList}
          value=""
          onChange={(event) => {
            const id = event.currentTarget.value;
            event.currentTarget.value = '';
            if (id !== '') void open(ports.openList(id));
          }}
        >
          <option value="">{t.fromList}…</option>
          {lists.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      )}
      <output class="wide">
        {done !== '' && <p class="hint">{done}</p>}
        {came && !came.ok && (
          <p class="note tone-strong">
            <span>
              <strong>
                <ListText text={problemText(words, came.problem).say} />
              </strong>{' '}
              {problemText(words, came.problem).act}
            </span>
          </p>
        )}
        {came?.ok && (
          <div class="note tone-strong">
            <span class="grow">{t.openAsk(number(workshop.entries.length))}</span>
            <button type="button" class="btn" onClick={() => setCame(null)}>
              {t.cancel}
            </button>
            <button type="button" class="btn danger" onClick={() => use(came)}>
              {t.openYes}
            </button>
          </div>
        )}
      </output>
    </>
  );
}
