import { useEffect, useState } from 'preact/hooks';
import type { ListSummary } from '../../lib/core/list-answers.ts';
import { HintIcon, SyncIcon } from '../icons.tsx';
import { usePopupWords } from '../popup-text.tsx';
import type { PopupModel } from './model.ts';
import type { PopupPorts } from './ports.ts';

/** Milliseconds between two looks at a sync that runs. */
const LOOK = 800;

type State = 'never' | 'still' | 'running' | 'failed';

function stateOf(lists: readonly ListSummary[]): State {
  const fetched = lists.filter(({ origin }) => origin === 'url');
  if (fetched.length === 0) return 'never';
  if (fetched.some(({ progress }) => progress)) return 'running';
  return fetched.some(({ lastSync }) => lastSync?.ok === false) ? 'failed' : 'still';
}

/** What is searched and how old it is: always in sight, so that silence is never taken for truth. With it, the sync. */
export function SyncLine({ model, ports }: { model: PopupModel; ports: PopupPorts }) {
  const { t, number, age } = usePopupWords();
  const [state, setState] = useState<State>('never');
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    let before: State = asked > 0 ? 'running' : 'never';
    const look = async () => {
      const next = await ports.lists().then(stateOf, () => 'never' as const);
      if (!current) return;
      setState(next);
      if (before === 'running' && next !== 'running') void model.lookAgain();
      before = next;
      if (next === 'running') timer = setTimeout(() => void look(), LOOK);
    };
    void look();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [model, ports, asked]);
  const coverage = model.coverage.value;
  const sync = () => {
    setState('running');
    void ports.sync().then(
      () => setAsked(asked + 1),
      () => setState('failed'),
    );
  };
  return (
    <footer class="coverage hint">
      <span>
        {coverage &&
          (coverage.updated
            ? t.coverage.searched(number(coverage.searched), age(coverage.updated))
            : t.coverage.empty)}
        {state === 'failed' && (
          <span class="sync-failed">
            {' '}
            <HintIcon size={13} /> {t.popup.syncFailed}
          </span>
        )}
      </span>
      {state !== 'never' && (
        <button
          type="button"
          class="btn icon"
          aria-label={state === 'running' ? t.popup.syncing : t.popup.sync}
          title={state === 'running' ? t.popup.syncing : t.popup.sync}
          aria-disabled={state === 'running'}
          onClick={() => state !== 'running' && sync()}
        >
          <SyncIcon />
        </button>
      )}
    </footer>
  );
}
