import { useState } from 'preact/hooks';
import type { ListSummary } from '../../lib/core/answers.ts';
import { newsTextFor } from '../../lib/text/news.ts';
import { ListIcon, SaveIcon, SyncIcon, TrashIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { Switch } from '../Switch.tsx';
import { usePageWords } from '../page-text.tsx';
import { Contents } from './Contents.tsx';
import { ExportList } from './ExportList.tsx';
import { ListLooks } from './Looks.tsx';
import type { OptionsModel } from './model.ts';
import { ByOffice } from './Office.tsx';
import type { OptionsPorts } from './ports.ts';
import { RemoveAsk } from './RemoveAsk.tsx';
import { Signing } from './Signing.tsx';
import { SyncStatus } from './SyncStatus.tsx';

interface Props {
  readonly list: ListSummary;
  readonly model: OptionsModel;
  readonly ports: OptionsPorts;
}

/** Title, publisher, where it comes from, how much it holds and how old it is. */
function ListHead({ list, model }: Omit<Props, 'ports'>) {
  const { t, number, age, date } = usePageWords();
  return (
    <header class="list-head">
      <div class="list-title">
        <h3>
          <ListText text={list.title} />
        </h3>
        <p class="hint">
          {t.lists[list.origin]} · <ListText text={t.lists.publisher(list.publisher)} />{' '}
          {list.managed && <ByOffice />}
        </p>
      </div>
      <Switch
        disabled={list.managed?.locked ?? false}
        on={list.enabled}
        label={t.lists.enabled(list.title)}
        words={list.enabled ? t.lists.on : t.lists.off}
        onSwitch={() => void model.enable(list.id, !list.enabled)}
      />
      <p class="figures">
        <strong>{t.lists.count(number(list.count))}</strong>
        <span>{t.lists.updated(age(list.fresh))}</span>
        <span>{t.lists.issued(date(list.issued))}</span>
      </p>
      {list.notice && (
        <p class="hint list-notice">
          <ListText text={list.notice} />
        </p>
      )}
    </header>
  );
}

/** One list: its state, and what the officer can do with it. */
export function ListCard({ list, model, ports }: Props) {
  const { t, lang } = usePageWords();
  const [open, setOpen] = useState<'contents' | 'changes' | 'export' | null>(null);
  const [asking, setAsking] = useState(false);
  const body = `body-${list.id}`;
  const toggle = (part: 'contents' | 'changes' | 'export') => ({
    type: 'button' as const,
    class: 'btn',
    'aria-expanded': open === part,
    'aria-controls': body,
    onClick: () => setOpen(open === part ? null : part),
  });
  return (
    <article class="panel list-card" aria-label={list.title}>
      <ListHead list={list} model={model} />
      <Signing list={list} />
      <SyncStatus list={list} model={model} />
      <div class="list-actions">
        {list.url !== undefined && (
          <button
            type="button"
            class="btn"
            disabled={list.progress !== undefined}
            onClick={() => void model.sync(list.id)}
          >
            <SyncIcon /> {list.progress ? t.lists.syncing : t.lists.sync}
          </button>
        )}
        <button {...toggle('contents')}>
          <ListIcon /> {open === 'contents' ? t.lists.hideContents : t.lists.contents}
        </button>
        <button {...toggle('changes')}>{newsTextFor(lang).digest.action}</button>
        <button {...toggle('export')}>
          <SaveIcon /> {t.export.action}
        </button>
        {!list.managed && (
          <button
            type="button"
            class="btn plain push"
            aria-expanded={asking}
            onClick={() => setAsking(!asking)}
          >
            <TrashIcon /> {t.lists.remove}
          </button>
        )}
      </div>
      {asking && (
        <RemoveAsk
          title={list.title}
          warning={list.origin === 'packaged' ? t.lists.packagedMeans : t.lists.removeWarn}
          onCancel={() => setAsking(false)}
          onRemove={() => void model.remove(list.id)}
        />
      )}
      <div id={body} hidden={open === null}>
        {open === 'contents' && <Contents list={list} ports={ports} mutes={model.mutes} />}
        {open === 'changes' && <ListLooks list={list} ports={ports.news} />}
        {open === 'export' && <ExportList list={list} ports={ports} />}
      </div>
    </article>
  );
}
