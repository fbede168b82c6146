import type { ListProblem } from '../../lib/core/answers.ts';
import { AlertIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { usePageWords } from '../page-text.tsx';
import { problemText } from './problem.ts';

/** Why a list could not be taken over, what to do, and, after a sync, that the old version is kept. */
export function ProblemNote({ problem, kept }: { problem: ListProblem; kept: boolean }) {
  const words = usePageWords();
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
        {kept && <p>{words.t.problem.kept}</p>}
      </div>
    </div>
  );
}
