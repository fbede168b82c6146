/** A clarification by its id, with the list that holds it: what the popup shows when a check is opened again. */
import type { Match } from '../core/answers.ts';
import type { ListSummary } from '../core/list-answers.ts';
import type { Clarification } from '../core/model.ts';
import { stateOf } from './state.ts';
import type { Now } from './ports.ts';
import { timestamp } from './ports.ts';

export interface HeldPorts {
  readonly clarification: (list: string, id: string) => Promise<Clarification | null>;
  readonly lists: () => Promise<readonly ListSummary[]>;
  readonly now: Now;
}

/** Makes the look-up. Null when no list holds it any more. */
export function makeHeld(ports: HeldPorts) {
  return async (
    list: string,
    id: string,
  ): Promise<Pick<Match, 'clarification' | 'list' | 'state'> | null> => {
    const [clarification, lists] = await Promise.all([ports.clarification(list, id), ports.lists()]);
    const summary = lists.find((one) => one.id === list);
    if (!clarification || !summary) return null;
    const { title, notice } = summary;
    return {
      clarification,
      list: { id: list, title, ...(notice === undefined ? {} : { notice }) },
      state: stateOf(clarification, timestamp(ports.now())),
    };
  };
}
