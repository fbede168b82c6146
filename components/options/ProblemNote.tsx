import type { ListProblem } from '../../lib/core/answers.ts';
import { AlertIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { usePageWords } from '../page-text.tsx';
import { problemText } from '../../lib/text/problem.ts';

interface Props {
  readonly problem: ListProblem;
  /** After a sync: the old version is kept. */
  readonly kept: boolean;
  /** Takes the list over although it becomes much shorter. */
  readonly onAccept: () => void;
  /** Asks for leave to reach the host of the list, and tries again. Absent when there is no host. */
  readonly onAllow?: (() => void) | undefined;
}

/** Why a list could not be taken over, what to do, and the way on where the officer has one. */
export function ProblemNote({ problem, kept, onAccept, onAllow }: Props) {
  const words = usePageWords();
  const { t } = words;
  const { say, act } = problemText(words, problem);
  return (
    <div class="note tone-strong">
      <AlertIcon />
      <div>
        <p>
          <strong>
            <ListText text={say} />
          </strong>{' '}
          {act}
        </p>
        {kept && <p>{t.problem.kept}</p>}
        {problem.code === 'SHRINK' && (
          <button type="button" class="btn" onClick={onAccept}>
            {t.problem.accept}
          </button>
        )}
        {problem.code === 'NETWORK' && onAllow && (
          <>
            <p>{t.problem.mayNeedLeave}</p>
            <button type="button" class="btn" onClick={onAllow}>
              {t.problem.allow}
            </button>
          </>
        )}
      </div>
    </div>
  );
}
