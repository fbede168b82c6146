import type { ListProblem } from '../../lib/core/answers.ts';
import type { BackupProblem } from '../../lib/core/backup.ts';
import { AlertIcon } from '../icons.tsx';
import { usePageWords } from '../page-text.tsx';
import { problemText } from '../../lib/text/problem.ts';

/** `no_answer`: the background did not answer. */
export type BackupFault = ListProblem | BackupProblem | 'no_answer';

/** Why a backup could not be made or restored, and what to do. */
export function BackupProblemNote({ fault }: { fault: BackupFault }) {
  const words = usePageWords();
  const { t } = words;
  const text =
    fault === 'no_answer'
      ? { say: t.options.failed, act: t.backup.tryAgain }
      : fault.code === 'BACKUP'
        ? t.backup.problem[fault.cause]
        : problemText(words, fault);
  return (
    <div class="note tone-strong">
      <AlertIcon />
      <p>
        <strong>{text.say}</strong> {text.act}
      </p>
    </div>
  );
}
