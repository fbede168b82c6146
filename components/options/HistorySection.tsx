import { useEffect, useMemo } from 'preact/hooks';
import { historyTextFor } from '../../lib/text/history.ts';
import { HintIcon, ListIcon } from '../icons.tsx';
import { usePageWords } from '../page-text.tsx';
import { Switch } from '../Switch.tsx';
import { Clearing, Keeping } from './HistoryKeeping.tsx';
import { HistoryList } from './HistoryList.tsx';
import { IgnoredPanel } from './IgnoredPanel.tsx';
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
      <IgnoredPanel ports={ports} />
      <HistoryList model={model} ports={ports} />
    </>
  );
}

function Recording({ model }: { model: HistoryModel }) {
  const { t, lang } = usePageWords();
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
      <Keeping model={model} />
      <Clearing model={model} count={state.count} />
      <output>{model.refused.value && <p class="note tone-possible">{h.record.failed}</p>}</output>
    </section>
  );
}
