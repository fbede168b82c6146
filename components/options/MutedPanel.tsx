import type { ListSummary } from '../../lib/core/list-answers.ts';
import { ListText } from '../ListText.tsx';
import { usePageWords } from '../page-text.tsx';
import { MuteControl } from './MuteControl.tsx';
import type { MutesModel } from './mutes-model.ts';

interface Props {
  readonly mutes: MutesModel;
  readonly lists: readonly ListSummary[];
}

/** Everything that is muted on this device, each to be taken back. */
export function MutedPanel({ mutes, lists }: Props) {
  const { t, number } = usePageWords();
  const all = mutes.all.value ?? [];
  if (all.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="muted-heading">
      <h3 id="muted-heading">{t.mute.heading(number(all.length))}</h3>
      <p class="hint">{t.mute.means}</p>
      <ul class="muted-rows">
        {all.map((mute) => (
          <li key={`${mute.list} ${mute.id}`}>
            <div>
              <ListText text={mute.claim} />
              <p class="hint">
                <ListText text={lists.find(({ id }) => id === mute.list)?.title ?? t.mute.listGone} />
              </p>
            </div>
            <MuteControl item={mute} mutes={mutes} />
          </li>
        ))}
      </ul>
    </section>
  );
}
