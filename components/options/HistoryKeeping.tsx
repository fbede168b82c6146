import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { dayAt, isoOf } from '../../lib/core/calendar.ts';
import { RETENTION_MONTHS } from '../../lib/core/history.ts';
import { historyTextFor } from '../../lib/text/history.ts';
import { TrashIcon } from '../icons.tsx';
import { usePageWords } from '../page-text.tsx';
import type { HistoryModel } from './history-model.ts';

/** For how long events are kept. A shorter time that deletes some is asked about first. */
export function Keeping({ model }: { model: HistoryModel }) {
  const { lang, number, date } = usePageWords();
  const { record } = historyTextFor(lang);
  const select = useRef<HTMLSelectElement>(null);
  const asked = model.shortening.value;
  const day = (time: number): string => date(isoOf(dayAt(time, model.zone.value)));
  return (
    <>
      <div class="history-keep">
        <label>
          {record.keep}{' '}
          <select
            ref={select}
            value={String(model.months.value)}
            onChange={(event) => void model.keepFor(Number(event.currentTarget.value))}
          >
            {RETENTION_MONTHS.map((months) => (
              <option key={months} value={months}>
                {record.months(number(months))}
              </option>
            ))}
          </select>
        </label>
        <span class="hint">{record.shorter}</span>
      </div>
      {asked && (
        <Ask
          key={asked.months}
          question={record.shortenAsk(number(asked.months))}
          warning={record.shortenWarn(number(asked.count), day(asked.first), day(asked.last))}
          yes={record.shortenYes}
          onYes={() => {
            select.current?.focus();
            void model.shorten();
          }}
          onCancel={() => {
            select.current?.focus();
            model.leaveAsIs();
          }}
        />
      )}
    </>
  );
}

/** Deleting all, asked once more. */
export function Clearing({ model, count }: { model: HistoryModel; count: number }) {
  const { lang, number } = usePageWords();
  const { record } = historyTextFor(lang);
  const [state, turn] = useState<'untouched' | 'asking' | 'cancelled' | 'done'>('untouched');
  const button = useRef<HTMLButtonElement>(null);
  const result = useRef<HTMLOutputElement>(null);
  // The question takes the focus with it when it goes.
  useEffect(() => {
    if (state === 'cancelled') button.current?.focus();
    if (state === 'done') result.current?.focus();
  }, [state]);
  if (state === 'asking') {
    return (
      <Ask
        question={record.clearAsk}
        warning={record.clearWarn(number(count))}
        yes={record.clearYes}
        onYes={() => void model.clear().then((gone) => turn(gone ? 'done' : 'cancelled'))}
        onCancel={() => turn('cancelled')}
      />
    );
  }
  return (
    <div class="list-actions">
      <output class="hint" ref={result} tabIndex={-1}>
        {state === 'done' && count === 0 ? record.cleared : record.count(number(count))}
      </output>
      {count > 0 && (
        <button type="button" class="btn push" ref={button} onClick={() => turn('asking')}>
          <TrashIcon /> {record.clear}
        </button>
      )}
    </div>
  );
}

interface AskProps {
  readonly question: string;
  readonly warning: string;
  readonly yes: string;
  readonly onYes: () => void;
  readonly onCancel: () => void;
}

/** Asks before events are deleted. The focus starts on the harmless answer, which Escape gives too. */
function Ask({ question, warning, yes, onYes, onCancel }: AskProps) {
  const { lang } = usePageWords();
  const { record } = historyTextFor(lang);
  const means = useId();
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  const leave = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') onCancel();
  };
  return (
    <div class="note tone-strong" role="alertdialog" aria-label={question} aria-describedby={means}>
      <div>
        <p>
          <strong>{question}</strong>
        </p>
        <p id={means}>{warning}</p>
        <div class="list-actions history-ask">
          <button type="button" class="btn danger" onClick={onYes} onKeyDown={leave}>
            {yes}
          </button>
          <button type="button" class="btn" ref={cancel} onClick={onCancel} onKeyDown={leave}>
            {record.cancel}
          </button>
        </div>
      </div>
    </div>
  );
}
