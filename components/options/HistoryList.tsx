import { canUndo, EVENT_KINDS } from '../../lib/core/history.ts';
import type { EventKind, HistoryEvent } from '../../lib/core/history.ts';
import { historyFile } from '../../lib/core/history-file.ts';
import { csvOf } from '../../lib/core/report-csv.ts';
import { formatTimeIn } from '../../lib/text/format.ts';
import { historyTextFor } from '../../lib/text/history.ts';
import type { HistoryTexts } from '../../lib/text/history.ts';
import { FileIcon, ListIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { usePageWords } from '../page-text.tsx';
import type { PageWords } from '../page-text.tsx';
import { VirtualList } from '../VirtualList.tsx';
import { useRowHeight } from './contents-window.ts';
import type { HistoryModel } from './history-model.ts';
import type { HistoryPorts } from './history-ports.ts';
import { OfficeNote, useOffice } from './Office.tsx';

/** Heights of a row, as `history.css` has them. */
const ROW = { narrow: 108, wide: 64 };

interface Props {
  readonly model: HistoryModel;
  readonly ports: HistoryPorts;
}

/** The events, newest first, with search and filters. */
export function HistoryList({ model, ports }: Props) {
  const { lang, number } = usePageWords();
  const h = historyTextFor(lang);
  const height = useRowHeight(ROW);
  const rows = model.shown.value;
  const total = model.history.value?.events.length ?? 0;
  return (
    <section class="panel" aria-labelledby="history-events">
      <h3 id="history-events">{h.list.heading}</h3>
      {model.failed.value && (
        <p class="note tone-strong" role="alert">
          {h.list.failed}
        </p>
      )}
      {model.damaged.value > 0 && (
        <p class="note tone-possible">{h.list.damaged(number(model.damaged.value))}</p>
      )}
      {total === 0 ? (
        <p class="nothing">{h.list.empty}</p>
      ) : (
        <>
          <Filters model={model} />
          <div class="list-actions">
            <output class="hint">
              {rows.length === 0 ? h.list.none : h.list.found(number(rows.length))}
            </output>
            <Exports model={model} ports={ports} />
          </div>
          <VirtualList
            rows={rows}
            height={height}
            label={h.list.label}
            keyOf={({ time, id }) => `${time} ${id}`}
          >
            {(event) => <Row event={event} model={model} />}
          </VirtualList>
          <p class="hint">{h.list.undoHint}</p>
        </>
      )}
    </section>
  );
}

function Filters({ model }: { model: HistoryModel }) {
  const { lang } = usePageWords();
  const h = historyTextFor(lang);
  const { query, kind, site } = model.filter.value;
  return (
    <div class="history-filters">
      <input
        type="search"
        aria-label={h.list.search}
        placeholder={h.list.search}
        value={query}
        onInput={(event) => model.narrow({ query: event.currentTarget.value })}
      />
      <select
        aria-label={h.list.kind}
        value={kind}
        onChange={(event) => model.narrow({ kind: event.currentTarget.value as EventKind | '' })}
      >
        <option value="">{h.list.allKinds}</option>
        {EVENT_KINDS.map((one) => (
          <option key={one} value={one}>
            {h.kind[one]}
          </option>
        ))}
      </select>
      <select
        aria-label={h.list.site}
        value={site}
        onChange={(event) => model.narrow({ site: event.currentTarget.value })}
      >
        <option value="">{h.list.allSites}</option>
        {model.sites.value.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
    </div>
  );
}

function Row({ event, model }: { event: HistoryEvent; model: HistoryModel }) {
  const { lang, t } = usePageWords();
  const h = historyTextFor(lang);
  const zone = model.zone.value;
  const met = model.metOf(event);
  const undone = model.undone.value.has(event.id);
  return (
    // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- its words stand deeper than the rule looks
    <td>
      <div class="history-event">
        <strong>{h.kind[event.kind]}</strong>
        <span class="hint">{detailOf(event, model, h, t)}</span>
        <time class="hint" dateTime={new Date(event.time).toISOString()}>
          {formatTimeIn(zone, event.time, lang)} {zone}
        </time>
        <span class="history-claim">{event.claim && <ListText text={met?.claim ?? h.list.gone} />}</span>
        <span class="history-undo">
          {undone && <span class="hint">{h.list.undone}</span>}
          {canUndo(event) && !undone && (
            <button
              type="button"
              class="btn plain"
              aria-label={h.list.undoOf(met?.claim ?? h.list.gone)}
              onClick={() => void model.undo(event)}
            >
              {h.list.undo}
            </button>
          )}
        </span>
      </div>
    </td>
  );
}

/** Verdict, reason and place of an event, in words. */
function detailOf(
  { id, verdict, reason, site, surface }: HistoryEvent,
  { likeOfficial }: Pick<HistoryModel, 'likeOfficial'>,
  h: HistoryTexts,
  t: PageWords['t'],
): string {
  const why = reason === 'meluruskan' ? h.reason.meluruskan : reason && t.reason[reason].toLowerCase();
  return [
    verdict && (likeOfficial.value.has(id) ? h.likeOfficial : h.verdict[verdict]),
    why && h.list.reason(why),
    `${site === '' ? h.list.ownPages : site} · ${h.surface[surface]}`,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}

/** What the filter lets through as a table; everything as a file that reports can merge. */
function Exports({ model, ports }: Props) {
  const { lang, t } = usePageWords();
  const h = historyTextFor(lang);
  const zone = model.zone.value;
  const { exportAllowed } = useOffice();
  if (!exportAllowed) return <OfficeNote denies="noExport" />;
  const saveCsv = (): void => {
    const rows = model.shown.value.map((event) => [
      `${formatTimeIn(zone, event.time, lang)} ${zone}`,
      h.kind[event.kind],
      detailOf(event, model, h, t),
      event.claim ? (model.metOf(event)?.claim ?? h.list.gone) : '',
    ]);
    const head = [h.list.time, h.list.what, h.list.where, t.card.claim];
    ports.download('riwayat-tabayun.csv', new Blob([csvOf([head, ...rows])], { type: 'text/csv' }));
  };
  return (
    <div class="list-actions push">
      <button type="button" class="btn" onClick={saveCsv}>
        <ListIcon /> {h.list.csv}
      </button>
      <button
        type="button"
        class="btn"
        onClick={() => {
          const history = model.history.value;
          if (history)
            ports.download(
              'riwayat-tabayun.json',
              new Blob([historyFile(history)], { type: 'application/json' }),
            );
        }}
      >
        <FileIcon /> {h.list.json}
      </button>
    </div>
  );
}
