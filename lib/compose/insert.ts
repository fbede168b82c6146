/** *Sisipkan*: puts the correction after the marked sentence, on the officer's own press, and reads it back. */
import type { Match } from '../core/answers.ts';
import type { Notice } from '../core/view.ts';
import { correctionFor, lengthOn } from './correction.ts';
import type { Limit } from './correction.ts';
import { keyOf } from './mark.ts';
import { placeInEditor, placeInField } from './insert-caret.ts';
import { hasArrived, planInsertion, sameLines } from './insert-plan.ts';
import type { Insertion } from './insert-plan.ts';
import { wayInto, write, writeField } from './insert-ways.ts';
import type { Watched } from './watch.ts';

export interface InsertServices {
  /** Puts a text on the clipboard; true when that is sure. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Selector of parts that are not the officer's own text. */
  readonly skip: string;
  /** Null where none is known. */
  readonly limit: Limit | null;
  /** True while the site would send what stands in the box. */
  readonly canSend: (box: HTMLElement) => boolean;
}

export type Insert = (box: Watched, match: Match) => Promise<Notice>;

/** Milliseconds until an editor has surely taken over a caret that was set for it: most within a frame, Slate within a tenth of a second. */
const CARET_KNOWN = 150;
/** Milliseconds until what was written stands in the document. */
const WRITTEN = 200;

/**
 * Only ever adds. One way into the editor is tried; when the text read back afterwards is not what it should be,
 * nothing is written again, since that could double it: the correction goes to the clipboard instead.
 */
export function createInsert({ copy, skip, limit: ordinary, canSend }: InsertServices): Insert {
  return async (box, match) => {
    const field = fieldOf(box.element);
    const textNow = (): string => {
      box.read();
      return box.draft.said().text;
    };
    const before = textNow();
    const whole = box.whole?.textContent;
    const isIt = ({ key }: { readonly key: string }): boolean => key === keyOf(match);
    const shown = box.view().marks;
    if (shown.length > 0 && !shown.some(isIt)) return 'insert_changed';
    // What is shared beside the draft has passages of its own: the correction then goes to the end of the draft.
    const mark = box.draft.view().marks.find(isIt);
    const plan = (correction: string): Insertion =>
      planInsertion(before, mark?.span[1] ?? before.length, correction, box.single);
    // Accounts that pay may write more: one whose draft is longer already, and can be sent, is no ordinary one.
    const free = ordinary && isLonger(before, ordinary) && canSend(box.element);
    const limit = !free && box.element.matches(ordinary?.in ?? '*') ? ordinary : null;
    const fits = (correction: string): boolean =>
      fitsIn(before + plan(correction).text, field?.maxLength ?? -1, limit);
    const correction = correctionFor(match, fits);
    const onClipboard = async (copied: Notice, uncopied: Notice): Promise<Notice> =>
      (await copy(correction)) ? copied : uncopied;
    if (!fits(correction)) return onClipboard('too_long', 'copy_failed');
    // A menu that shares a post has no text to put it into.
    if (box.place) return onClipboard('insert_copied', 'copy_failed');

    const insertion = plan(correction);
    const isThere = field
      ? placeInField(field, insertion.at)
      : placeInEditor(box.element, insertion.at, skip);
    await wait(CARET_KNOWN);
    if (!box.element.isConnected || textNow() !== before) return 'insert_changed';
    if (!isThere()) return onClipboard('insert_copied', 'copy_failed');
    const undoable = put(box.element, field, insertion.text);
    await wait(WRITTEN);
    const after = textNow();
    if (hasArrived(before, insertion, after)) return undoable ? 'inserted' : 'inserted_for_good';
    // An editor of several boxes may have put it into another one.
    return sameLines(before, after) && box.whole?.textContent === whole
      ? onClipboard('insert_copied', 'copy_failed')
      : onClipboard('insert_unsure_copied', 'insert_unsure');
  };
}

/** Writes at the caret. False when the officer cannot undo it. */
function put(element: HTMLElement, field: ReturnType<typeof fieldOf>, text: string): boolean {
  if (field) return writeField(field, text);
  return write(element, text, wayInto(element, text.includes('\n')));
}

function fieldOf(element: HTMLElement): HTMLInputElement | HTMLTextAreaElement | null {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element : null;
}

function fitsIn(text: string, maxLength: number, limit: Limit | null): boolean {
  if (maxLength >= 0 && text.length > maxLength) return false;
  return limit === null || !isLonger(text, limit);
}

function isLonger(text: string, limit: Limit): boolean {
  return lengthOn(text, limit) > limit.characters;
}

function wait(ms: number): Promise<void> {
  return new Promise((done) => void setTimeout(done, ms));
}
