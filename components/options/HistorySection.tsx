import { useEffect, useMemo, useState } from 'preact/hooks';
import { RETENTION_MONTHS } from '../../lib/core/history.ts';
import { historyTextFor } from '../../lib/text/history.ts';
import { HintIcon, ListIcon, TrashIcon } from '../icons.tsx';
import { usePageWords } from '../page-text.tsx';
import { Switch } from '../Switch.tsx';
import { HistoryList } from './HistoryList.tsx';
import { createHistory } from './history-model.ts';
import type { HistoryModel } from './history-model.ts';
import type { HistoryPorts } from './history-ports.ts';
import { NewsSection } from './NewsSection.tsx';
import type { NewsPorts } from './news-ports.ts';

/** The history: whether and how long it is kept, what is in it, and the way to the report. */
export function HistorySection({ ports, news }: { ports: HistoryPorts; news: NewsPorts }) {
  const { t, lang } = usePageWords();
  const h = historyTextFor(lang);
  const model = useMemo(() => createHistory(ports), [ports]);
  useEffect(() => void model.start(), [model]);
  return (
    <>
      <div class="section-head">
        <div>
          <h2>{t.options.history}</h2>
          <p class="intro">{h.intro.lead}</p>
        </div>
        <button type="button" class="btn primary" onClick={() => ports.openReport()}>
          <ListIcon /> {h.intro.report}
        </button>
      </div>
      <Recording model={model} />
      <NewsSection ports={news} />
      <HistoryList model={model} ports={ports} />
    </>
  );
}

function Recording({ model }: { model: HistoryModel }) {
  const { t, lang, number } = usePageWords();
  const h = historyTextFor(lang);
  const state = model.state.value;
  if (!state) return <output class="hint nothing">{t.options.loading}</output>;
  const trouble = state.allowed ? state.storage : 'policy';
  return (
    <section class="panel" aria-labelledby="history-recording">
      <h3 id="history-recording">{h.record.heading}</h3>
      <div class="site-row">
        <p>{h.record.what}</p>
        {trouble !== 'policy' && trouble !== 'absent' && (
          <Switch
            on={state.on}
            label={h.record.switch}
            words={state.on ? h.record.on : h.record.off}
            onSwitch={() => void model.turn()}
          />
        )}
      </div>
      {trouble !== 'ok' && (
        <p class="note tone-possible">
          <HintIcon /> {h.record[trouble]}
        </p>
      )}
      <div class="history-keep">
        <label>
          {h.record.keep}{' '}
          <select
            value={model.months.value}
            onChange={(event) => void model.keepFor(Number(event.currentTarget.value))}
          >
            {RETENTION_MONTHS.map((months) => (
              <option key={months} value={months}>
                {h.record.months(number(months))}
              </option>
            ))}
          </select>
        </label>
        <span class="hint">{h.record.shorter}</span>
      </div>
      <Clearing model={model} count={state.count} />
      <output>{model.refused.value && <p class="note tone-possible">{h.record.failed}</p>}</output>
    </section>
  );
}

/** Deleting all, asked once more. */
function Clearing({ model, count }: { model: HistoryModel; count: number }) {
  const { lang, number } = usePageWords();
  const { record } = historyTextFor(lang);
  const [asking, ask] = useState<'no' | 'asking' | 'done'>('no');
  if (asking === 'asking') {
    return (
      <div class="note tone-strong" role="alertdialog" aria-label={record.clearAsk}>
        <div>
          <p>
            <strong>{record.clearAsk}</strong>
          </p>
          <p>{record.clearWarn(number(count))}</p>
          <div class="list-actions history-ask">
            <button
              type="button"
              class="btn danger"
              onClick={() => void model.clear().then((gone) => ask(gone ? 'done' : 'no'))}
            >
              {record.clearYes}
            </button>
            <button type="button" class="btn" ref={(button) => button?.focus()} onClick={() => ask('no')}>
              {record.cancel}
            </button>
          </div>
        </div>
      </div>
    );
  }
  return (
    <div class="list-actions">
      <output class="hint">{asking === 'done' ? record.cleared : record.count(number(count))}</output>
      {count > 0 && (
        <button type="button" class="btn push" onClick={() => ask('asking')}>
          <TrashIcon /> {record.clear}
        </button>
      )}
    </div>
  );
}
