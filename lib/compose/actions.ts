/** What the buttons of chip and card do. */
import type { Match } from '../core/answers.ts';
import type { ComposeActions, Notice } from '../core/view.ts';
import { correctionOf } from './correction.ts';
import { keyOf } from './draft.ts';
import type { Insert } from './insert.ts';
import type { Session } from './session.ts';
import type { Watched } from './watch.ts';

export interface Correcting {
  /** Puts a text on the clipboard; true when that is sure. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Puts the correction into the box. */
  readonly insert: Insert;
}

export interface ActionServices extends Correcting {
  readonly session: Pick<Session, 'open' | 'close' | 'box'>;
  /** The match of the box in use that a button belongs to; null when it is gone, or the extension is. */
  readonly matchAt: (index: number) => { readonly box: Watched; readonly match: Match } | null;
  /** Says on the card of a match what came of an action. */
  readonly note: (match: Match, notice: Notice) => void;
}

export function createActions({ copy, insert, session, matchAt, note }: ActionServices): ComposeActions {
  const on = (index: number, does: (box: Watched, match: Match) => void): void => {
    const found = matchAt(index);
    if (found) does(found.box, found.match);
  };
  /** A second press while the first is still being carried out must not insert twice. */
  let inserting = false;
  const insertOnce = async (box: Watched, match: Match): Promise<void> => {
    if (inserting) return;
    inserting = true;
    note(match, await insert(box, match).catch(() => 'insert_unsure' as const));
    inserting = false;
  };
  return {
    open: (index, focus) => on(index, (box) => session.open(box, index, { hovering: false, focus })),
    close: () => session.close(),
    copy: (index) =>
      on(index, (_box, match) => {
        void copy(correctionOf(match)).then((copied) => note(match, copied ? 'copied' : 'copy_failed'));
      }),
    insert: (index) => on(index, (box, match) => void insertOnce(box, match)),
    refuting: (index) => on(index, (box, match) => box.draft.silence(keyOf(match), 'refuting')),
    ignore: (index, reason) => on(index, (box, match) => box.draft.silence(keyOf(match), reason)),
    undo: () => session.box()?.draft.undo(),
  };
}
