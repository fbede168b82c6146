import { useState } from 'preact/hooks';
import type { Mute } from '../../lib/core/mute.ts';
import { MUTE_REASONS } from '../../lib/core/mute.ts';
import { MuteIcon } from '../icons.tsx';
import { usePageWords } from '../page-text.tsx';
import type { MutesModel } from './mutes-model.ts';

interface Props {
  readonly item: Pick<Mute, 'list' | 'id' | 'claim'>;
  readonly mutes: MutesModel;
}

/** Mutes a clarification for a reason, or takes that back. */
export function MuteControl({ item, mutes }: Props) {
  const { t, date } = usePageWords();
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  const held = mutes.of(item.list, item.id);

  async function run(work: Promise<void>): Promise<void> {
    setAsking(false);
    setFailed(
      await work.then(
        () => false,
        () => true,
      ),
    );
  }

  return (
    <div class="mute">
      {held ? (
        <>
          <p class="hint">{t.mute.since(date(held.at), t.mute.reason[held.reason])}</p>
          <button type="button" class="btn" onClick={() => void run(mutes.unmute(item.list, item.id))}>
            {t.mute.undo}
          </button>
        </>
      ) : (
        <button type="button" class="btn" aria-expanded={asking} onClick={() => setAsking(!asking)}>
          <MuteIcon /> {t.mute.action}
        </button>
      )}
      {asking && !held && (
        <fieldset class="chips">
          <legend class="hint">{t.mute.why}</legend>
          {MUTE_REASONS.map((reason) => (
            <button
              key={reason}
              type="button"
              class="btn"
              onClick={() => void run(mutes.mute({ ...item, reason }))}
            >
              {t.mute.reason[reason]}
            </button>
          ))}
        </fieldset>
      )}
      <output class="hint">{failed && t.options.failed}</output>
    </div>
  );
}
