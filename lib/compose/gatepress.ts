/** What a press would send: read off one event, before the page sees it. */
import type { Boxes } from './boxes.ts';
import {
  buttonFor,
  controlIn,
  isApart,
  postsBy,
  postsByForm,
  postsByKey,
  pressesButton,
} from './gatecontrols.ts';
import type { GateRules } from './gatecontrols.ts';
import { isDrawn } from './editable.ts';
import type { Watched } from './watch.ts';

export interface Press {
  /** The first event of a press: what follows it belongs to it. */
  readonly begins: boolean;
  /** The event that sends; the others only lead to it. */
  readonly sends: boolean;
  readonly control: HTMLElement | null;
  posts(box: Watched): boolean;
}

/** Gives the element that stands for a box in the frame of the press: the box itself, or the frame it is in. */
export type AnchorOf = (box: Watched) => Element;

/** A touch begins with `pointerdown` too. */
const BEGINS: ReadonlySet<string> = new Set(['pointerdown', 'keydown']);
const LEADS: ReadonlySet<string> = new Set([
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'touchstart',
  'touchend',
]);

/** The events by which posts are sent. */
export const PRESSES: ReadonlySet<string> = new Set([...LEADS, 'click', 'keydown', 'submit']);

/** Reads an event; null when it sends nothing. */
export function pressOf(event: Event, boxes: Boxes, anchorOf: AnchorOf, rules: GateRules): Press | null {
  const begins = BEGINS.has(event.type);
  if (event.type === 'submit') {
    const submitter: HTMLElement | null = Reflect.get(event, 'submitter');
    // A page that submits by itself, to keep a draft, is not the officer.
    if (!navigator.userActivation.isActive) return null;
    const posts = (box: Watched): boolean => postsByForm(event.target, submitter, anchorOf(box), rules);
    return { begins, sends: true, control: submitter, posts };
  }
  if (event.type === 'keydown') return keyPress(event as KeyboardEvent, boxes, anchorOf, rules);
  if (event.type !== 'click' && !LEADS.has(event.type)) return null;
  if ('button' in event && event.button !== 0) return null;
  return controlPress(event, event.type === 'click', boxes, anchorOf, rules);
}

function keyPress(event: KeyboardEvent, boxes: Boxes, anchorOf: AnchorOf, rules: GateRules): Press | null {
  const box = boxes.of(event);
  // A place may be the whole page, with the button in it.
  if (!box || box.place)
    return pressesButton(event) ? controlPress(event, true, boxes, anchorOf, rules) : null;
  if (!postsByKey(event, box.element, rules)) return null;
  const control = buttonFor(anchorOf(box), rules);
  // The posts of a thread go together.
  const posts = (one: Watched): boolean =>
    one === box || (control !== null && postsBy(control, anchorOf(one), rules));
  return { begins: true, sends: true, control, posts };
}

function controlPress(
  event: Event,
  sends: boolean,
  boxes: Boxes,
  anchorOf: AnchorOf,
  rules: GateRules,
): Press | null {
  const control = controlIn(event.composedPath(), rules);
  if (!control) return null;
  const posts = (box: Watched): boolean =>
    isApart(control, rules) ? isAlone(box, boxes) : postsBy(control, anchorOf(box), rules);
  return { begins: BEGINS.has(event.type), sends, control, posts };
}

/** Where several boxes can be seen, a menu apart from them may belong to any: nothing is guessed. */
function isAlone(box: Watched, boxes: Boxes): boolean {
  return boxes.all().every((one) => one === box || one.place || one.single || !isDrawn(one.element));
}
