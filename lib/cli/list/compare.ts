import type { Clarification } from '../../core/model.ts';
import type { Revision } from '../../core/revise.ts';
import { revise } from '../../core/revise.ts';

/** What a new version changes. */
export function compare(before: readonly Clarification[], after: readonly Clarification[]): Revision {
  const work = revise(before, after);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
