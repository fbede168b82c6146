import type { ListSummary, SyncProgress, SyncResult } from '../../lib/core/list-answers.ts';
import { AlertIcon, CheckIcon, InfoIcon } from '../icons.tsx';
import { usePageWords } from '../page-text.tsx';
import type { OptionsModel } from './model.ts';
import { ProblemNote } from './ProblemNote.tsx';

/** How far a sync is, in words and as a bar; a bar without an end where the size is not known. */
function Progress({ title, progress }: { title: string; progress: SyncProgress }) {
  const { t, number, bytes } = usePageWords();
  const { step, done, total } = progress;
  const amount = step === 'download' ? bytes : number;
  const words = total > 0 ? `${amount(done)} / ${amount(total)}` : amount(done);
  return (
    <div class="progress">
      <p>
        {t.step[step]} <span class="hint">{words}</span>
      </p>
      {total > 0 ? (
        <progress aria-label={t.lists.progress(title)} max={total} value={done} />
      ) : (
        <progress aria-label={t.lists.progress(title)} />
      )}
    </div>
  );
}

interface Props {
  readonly list: ListSummary;
  readonly model: OptionsModel;
}

function LastResult({ list, result, model }: Props & { result: SyncResult }) {
  const { t, number, age, dateTime } = usePageWords();
  if (!result.ok) {
    return (
      <>
        <p class="sync-line tone-strong" title={dateTime(result.at)}>
          <AlertIcon /> {t.lists.syncFailed(age(result.at))}
        </p>
        <ProblemNote
          problem={result.problem}
          kept={true}
          onAccept={() => void model.sync(list.id, true)}
          onAllow={() => void model.allow(list.url ?? '').then(() => model.sync(list.id))}
        />
      </>
    );
  }
  const { added, changed, removed } = result;
  return (
    <p class="sync-line tone-fact" title={dateTime(result.at)}>
      <CheckIcon /> {t.lists.synced(age(result.at))} ·{' '}
      {result.unchanged
        ? t.lists.unchanged
        : t.lists.changes(number(added), number(changed), number(removed))}
    </p>
  );
}

/** What the last sync did, with its cause when it failed, and when the next one comes. */
export function SyncStatus({ list, model }: Props) {
  const { t, age } = usePageWords();
  if (list.progress) return <Progress title={list.title} progress={list.progress} />;
  if (list.url === undefined) {
    return (
      <p class="sync-line tone-quiet">
        <InfoIcon /> {list.origin === 'packaged' ? t.lists.withProduct : t.lists.notFetched}
      </p>
    );
  }
  return (
    <div class="sync">
      {list.lastSync ? (
        <LastResult list={list} result={list.lastSync} model={model} />
      ) : (
        <p class="sync-line tone-quiet">
          <InfoIcon /> {t.lists.neverSynced}
        </p>
      )}
      {list.nextSync && <NextSync at={list.nextSync} words={t.lists.next(age(list.nextSync))} />}
    </div>
  );
}

/** A moment that has passed means: as soon as the browser wakes the background. */
function NextSync({ at, words }: { at: string; words: string }) {
  const { t, dateTime, isPast } = usePageWords();
  return (
    <p class="hint next" title={dateTime(at)}>
      {isPast(at) ? t.lists.due : words}
    </p>
  );
}
