import { AlertIcon, PenIcon, SyncIcon } from '../icons.tsx';
import { usePageWords } from '../page-text.tsx';
import { AddList } from './AddList.tsx';
import { ListCard } from './ListCard.tsx';
import { LostLists } from './LostLists.tsx';
import { MutedPanel } from './MutedPanel.tsx';
import type { OptionsModel } from './model.ts';
import { useOffice } from './Office.tsx';
import type { Health, OptionsPorts } from './ports.ts';

/** Where lists do not stay, and what to do about it. */
function StorageNote({ storage }: Pick<Health, 'storage'>) {
  const { t } = usePageWords();
  if (storage === 'ok') return null;
  const { say, act } = t.lists.storage[storage];
  return (
    <p class="note tone-strong">
      <AlertIcon />
      <span>
        <strong>{say}</strong> {act}
      </span>
    </p>
  );
}

/** The lists that are matched against, and how to add one. */
export function ListsSection({ model, ports }: { model: OptionsModel; ports: OptionsPorts }) {
  const { t } = usePageWords();
  const lists = model.lists.value;
  const { userLists } = useOffice();
  const fetched = lists?.some((list) => list.url !== undefined) ?? false;
  return (
    <>
      <div class="section-head">
        <div>
          <h2>{t.options.lists}</h2>
          <p class="intro">{t.lists.intro}</p>
        </div>
        {fetched && (
          <button type="button" class="btn" onClick={() => void model.sync()}>
            <SyncIcon /> {t.lists.syncAll}
          </button>
        )}
      </div>
      {lists === null && !model.failed.value && <output class="panel skeleton">{t.options.loading}</output>}
      <StorageNote storage={model.health.value?.storage ?? 'ok'} />
      <LostLists model={model} />
      {lists?.length === 0 && (
        <div class="panel nothing">
          <p>{t.lists.empty}</p>
          <p class="hint">{t.lists.emptyHint}</p>
        </div>
      )}
      {lists?.map((list) => (
        <ListCard key={list.id} list={list} model={model} ports={ports} />
      ))}
      {lists?.every(({ origin }) => origin !== 'packaged') && userLists !== 'deny' && (
        <section class="panel to-workshop" aria-labelledby="packaged-gone">
          <div>
            <h3 id="packaged-gone">{t.lists.packagedGone}</h3>
            <p class="hint">{t.lists.packagedMeans}</p>
          </div>
          <button type="button" class="btn" onClick={() => void model.restorePackaged()}>
            {t.lists.packagedBack}
          </button>
        </section>
      )}
      {lists && <MutedPanel mutes={model.mutes} lists={lists} />}
      <AddList model={model} />
      <section class="panel to-workshop" aria-labelledby="to-workshop">
        <div>
          <h3 id="to-workshop">{t.lists.workshop}</h3>
          <p class="hint">{t.lists.workshopMeans}</p>
        </div>
        <button type="button" class="btn" onClick={() => ports.openWorkshop()}>
          <PenIcon /> {t.lists.openWorkshop}
        </button>
      </section>
    </>
  );
}
