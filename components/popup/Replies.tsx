import { useState } from 'preact/hooks';
import type { Match } from '../../lib/core/answers.ts';
import { REPLY_TARGETS } from '../../lib/text/reply.ts';
import type { ReplyTarget } from '../../lib/text/reply.ts';
import { usePopupWords } from '../popup-text.tsx';
import type { CopyPorts } from './ports.ts';

interface Props {
  readonly match: Pick<Match, 'clarification' | 'list'>;
  readonly ports: CopyPorts;
}

/** Copies a reply of the size of where it goes, and says in words whether it worked. */
export function Replies({ match, ports }: Props) {
  const { t } = usePopupWords();
  const [done, setDone] = useState<{ target: ReplyTarget; copied: boolean } | null>(null);
  return (
    <fieldset class="replies">
      <legend class="label">{t.reply.label}</legend>
      {REPLY_TARGETS.map((target) => (
        <button
          key={target}
          type="button"
          class="btn"
          onClick={() => {
            const say = (copied: boolean) => setDone({ target, copied });
            void ports.copyReply(match, target).then(say, () => say(false));
          }}
        >
          {t.reply[target]}
        </button>
      ))}
      <output class="hint">
        {done && (done.copied ? t.reply.copied(t.reply[done.target]) : t.reply.failed)}
      </output>
    </fieldset>
  );
}
