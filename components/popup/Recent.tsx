import type { RecentCheck } from '../../lib/core/recent.ts';
import { GlobeIcon, ListIcon, SearchIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { usePopupWords } from '../popup-text.tsx';
import { toField } from './CheckForm.tsx';
import type { PopupModel } from './model.ts';

const ICONS = { link: SearchIcon, page: GlobeIcon, text: ListIcon };

function Entry({ check, onOpen }: { check: RecentCheck; onOpen: () => void }) {
  const { t, age } = usePopupWords();
  const Icon = ICONS[check.kind];
  const words = (
    <>
      <Icon />
      <span>
        <span class="recent-subject">
          <ListText text={check.address ?? check.clarification?.claim ?? t.recent.text} />
        </span>
        <span class="hint">
          {t.recent.outcome[check.outcome]} · {age(check.at)}
        </span>
      </span>
    </>
  );
  if (check.address === undefined && !check.clarification) return <div class="recent-row">{words}</div>;
  return (
    <button type="button" class="recent-row" onClick={onOpen}>
      {words}
    </button>
  );
}

/** What was checked last on this device; while there is nothing, what to do first. */
export function Recent({ model }: { model: PopupModel }) {
  const { t } = usePopupWords();
  const checks = model.recent.value;
  if (checks.length === 0) return <p class="idle">{t.popup.idle}</p>;
  return (
    <section class="recent" aria-labelledby="recent-title">
      <div class="recent-head">
        <h2 class="label" id="recent-title">
          {t.recent.title}
        </h2>
        <button type="button" class="btn plain" onClick={() => (toField(), void model.clearRecent())}>
          {t.recent.clear}
        </button>
      </div>
      <ul>
        {checks.map((check) => (
          <li key={check.at}>
            <Entry check={check} onOpen={() => (toField(), void model.reopen(check))} />
          </li>
        ))}
      </ul>
      <p class="hint">{t.recent.hint}</p>
    </section>
  );
}
