/**
 * The pause before a post is sent. It decides at once, by what is marked in the page at that moment: it cannot wait
 * for an answer and never sends anything itself. Whatever goes wrong in it lets the post through.
 */
import type { Match } from '../core/answers.ts';
import type { GateReason } from '../core/view.ts';
import type { Boxes } from './boxes.ts';
import { keyOf } from './mark.ts';
import { isDrawn } from './editable.ts';
import { buttonFor, pressesButton } from './gatecontrols.ts';
import type { GateRules } from './gatecontrols.ts';
import type { GateDialog } from './gatedialog.ts';
import { rememberPlace } from './gatefocus.ts';
import { pressOf, PRESSES } from './gatepress.ts';
import type { AnchorOf, Press } from './gatepress.ts';
import type { Recorder } from './record.ts';
import type { Watched } from './watch.ts';

export interface GateServices {
  readonly boxes: Boxes;
  readonly dialog: GateDialog;
  readonly rules: GateRules;
  /** False when the officer switched the pause off, or the extension is gone. */
  readonly on: () => boolean;
  /** Takes down that matches of a box are sent all the same; `does` lets them through. */
  readonly recorder: Pick<Recorder, 'did'>;
  /** A post was let through because the question could not be put. */
  readonly failed: () => void;
}

export interface Gate {
  /** Hears an event at the window's capture phase, before the page. `anchorOf`: for frames around this one. */
  hear(event: Event, anchorOf?: AnchorOf): void;
  /** False when the last question could not be put: then nothing may say that posts are held back. */
  works(): boolean;
}

/** Where nothing is held back. */
export const NO_GATE: Gate = { hear: () => undefined, works: () => true };

/** What follows a press that was let through belongs to it for so long, whatever the page does to the text. ms. */
const CHAIN = 1_500;

const itself: AnchorOf = (box) => box.element;

/** Makes the gate of a frame. */
export function createGate({ boxes, dialog, rules, on, recorder, failed }: GateServices): Gate {
  let works = true;
  let through = -Infinity;

  const ask = (held: readonly Watched[], press: Press, anchorOf: AnchorOf): void => {
    if (dialog.isOpen()) return dialog.focus();
    const [first] = held;
    // A claim that goes over two posts of a thread is one.
    const matches = [...new Map(held.flatMap(gating).map((one) => [keyOf(one), one])).values()];
    const match = matches[0];
    if (!first || !match) return;
    const texts = held.map((box) => box.draft.said().text);
    const giveBack = rememberPlace(first.element, press.control);
    const send = (reason: GateReason): void => {
      dialog.close();
      held.forEach((box, index) =>
        recorder.did(box, gating(box), 'posted', reason, () => pass(box, texts[index], reason)),
      );
      // The page may have drawn its button anew meanwhile.
      const button = press.control?.isConnected ? press.control : buttonFor(anchorOf(first), rules);
      if (!takesFocus(button)) giveBack();
    };
    const back = (): void => {
      dialog.close();
      giveBack();
    };
    dialog.open({ match, more: matches.length - 1 }, { back, send });
    works = true;
  };

  const decide = (event: Event, anchorOf: AnchorOf): void => {
    const { type } = event;
    // Most keys type a letter, and must not cost anything here.
    if (type === 'keydown' ? !pressesButton(event as KeyboardEvent) : !PRESSES.has(type)) return;
    if (!event.isTrusted) return;
    const suspects = boxes.all().filter(isFlagged);
    if (suspects.length === 0) return;
    const press = pressOf(event, boxes, anchorOf, rules);
    if (!press || !on() || !dialog.possible()) return;
    for (const box of suspects) box.read();
    const posted = seenOf(
      suspects.filter((box) => isFlagged(box) && press.posts(box)),
      press,
    );
    const held = posted.filter((box) => !isPassed(box));
    if (held.length === 0) {
      if (posted.length > 0) through = performance.now();
      return;
    }
    // A press that is held back is a new one, however soon it comes after one that was let through.
    if (press.begins) through = -Infinity;
    else if (performance.now() - through < CHAIN) return;
    // Where the last question could not be put, this press may have to pass too, and then whole.
    if (!works && !press.sends) return;
    if (press.sends) ask(held, press, anchorOf);
    stop(event);
  };

  /** A box out of sight that the same press posts does not hold back what the officer sees. */
  const seenOf = (posted: readonly Watched[], press: Press): readonly Watched[] => {
    const seen = posted.filter(({ element }) => isDrawn(element));
    if (seen.length === posted.length) return posted;
    const other = boxes.all().some((box) => !box.place && isDrawn(box.element) && press.posts(box));
    return other ? seen : posted;
  };

  return {
    works: () => works,
    hear(event, anchorOf = itself) {
      try {
        decide(event, anchorOf);
      } catch {
        works = false;
        failed();
      }
    },
  };
}

/**
 * Matches of a box that hold it back, best first: those marked as strong of clarifications in full force. Private
 * messages are only ever marked, and where nothing is written nothing is posted.
 */
export function gating(box: Pick<Watched, 'view' | 'markOnly' | 'place'>): readonly Match[] {
  if (box.markOnly || box.place) return [];
  const { marks } = box.view();
  return marks
    .map(({ match }) => match)
    .filter(({ level, state }) => level === 'strong' && state === 'active');
}

function isFlagged(box: Watched): boolean {
  return box.element.isConnected && gating(box).length > 0;
}

function isPassed({ draft }: Watched): boolean {
  const { text, passed } = draft.said();
  return text === passed;
}

/** Opens the gate for the text that was asked about, and for no other. */
function pass(box: Watched, text: string | undefined, reason: GateReason): void {
  const keys = gating(box).map(keyOf);
  if (box.draft.said().text === text) box.draft.pass();
  // Who says that the text refutes the claim is not asked again, however the text goes on.
  if (reason === 'meluruskan') for (const key of keys) box.draft.silence(key, 'refuting');
}

/** Without a default action no button is pressed and no focus moves; a prevented touch would never be a click. */
function stop(event: Event): void {
  event.stopImmediatePropagation();
  if (['mousedown', 'click', 'keydown', 'submit'].includes(event.type)) event.preventDefault();
}

function takesFocus(button: HTMLElement | null): boolean {
  button?.focus({ preventScroll: true });
  return button !== null && button.matches(':focus');
}
