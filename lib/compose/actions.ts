/** What the buttons of chip and card do. */
import type { Match } from '../core/answers.ts';
import type { ClaimKey } from '../core/history.ts';
import type { ComposeActions, Notice } from '../core/view.ts';
import { correctionOf } from './correction.ts';
import { claimIn, claimOf, keyOf } from './mark.ts';
import type { SilenceReason } from './mark.ts';
import type { Ignoring } from './ignoring.ts';
import type { Insert } from './insert.ts';
import type { Recorder } from './record.ts';
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
  /** Ignores claims on this site, also in drafts to come, and heeds them again. */
  readonly ignoring: Ignoring;
  /** Takes down what was done. */
  readonly recorder: Pick<Recorder, 'did' | 'undone'>;
}

/** What a notice says was done with the correction. */
const DONE: Partial<Record<Notice, 'copied' | 'inserted'>> = {
  copied: 'copied',
  inserted: 'inserted',
  inserted_for_good: 'inserted',
  too_long: 'copied',
  insert_copied: 'copied',
  insert_unsure_copied: 'copied',
};

/** What the buttons of chip and card do. */
export function createActions(services: ActionServices): ComposeActions {
  const { copy, insert, session, matchAt, recorder, ignoring } = services;
  const note = (box: Watched, match: Match, notice: Notice): void => {
    const done = DONE[notice];
    if (done) recorder.did(box, [match], done);
    services.note(match, notice);
  };
  /** Gives the keys that were silenced. */
  const silence = (box: Watched, match: Match, why: SilenceReason, here?: true): readonly string[] => {
    let keys: readonly string[] = [];
    const act = (): void => void (keys = box.draft.silence(keyOf(match), why, here));
    if (why === 'refuting') recorder.did(box, [match], 'refuting', undefined, act);
    else recorder.did(box, [match], 'ignored', why, act);
    return keys;
  };
  const heedAgain = async (box: Watched, claims: readonly ClaimKey[]): Promise<void> => {
    await Promise.all(claims.map(ignoring.heed)).catch(() => undefined);
    await box.draft.check();
  };
  const on = (index: number, does: (box: Watched, match: Match) => void): void => {
    const found = matchAt(index);
    if (found) does(found.box, found.match);
  };
  /** A second press while the first is still being carried out must not insert twice. */
  let inserting = false;
  const insertOnce = async (box: Watched, match: Match): Promise<void> => {
    if (inserting) return;
    inserting = true;
    note(box, match, await insert(box, match).catch(() => 'insert_unsure' as const));
    inserting = false;
  };
  return {
    open: (index, focus) => on(index, (box) => session.open(box, index, { hovering: false, focus })),
    close: () => session.close(),
    copy: (index) =>
      on(index, (box, match) => {
        void copy(correctionOf(match)).then((copied) => note(box, match, copied ? 'copied' : 'copy_failed'));
      }),
    insert: (index) => on(index, (box, match) => void insertOnce(box, match)),
    refuting: (index) => on(index, (box, match) => void silence(box, match, 'refuting')),
    ignore: (index, reason, here) =>
      on(index, (box, match) => {
        // With it other claims on the same words, where the reason holds for these too.
        const keys = silence(box, match, reason, here || undefined);
        if (!here) return;
        for (const key of keys) void ignoring.ignore(claimIn(key), reason).catch(() => undefined);
      }),
    undo() {
      const box = session.box();
      if (!box) return;
      const { silenced, ignoredHere } = box.view();
      if (silenced === 0) {
        void heedAgain(box, ignoredHere.map(claimOf));
        return;
      }
      const last = box.draft.undo();
      if (last) recorder.undone(box, last.keys);
      if (last?.here) void heedAgain(box, last.keys.map(claimIn));
    },
  };
}
