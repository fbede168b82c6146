/** What the early script shares with the late one, which runs in the same isolated world of the same frame. */
import type { Listening } from './listen.ts';

export interface LateHooks {
  /** An event of finding in the box in use: takes over what was typed. False when it is anywhere else. */
  typed(event: Event): boolean;
  /** The focus or the typing is in this element. */
  found(element: Element): void;
  /** Sees every event of `SHIELDED` before the page does. True when it was one of our own elements'. */
  shield(event: Event): boolean;
  /** The button that opens the menu of a repost was pressed. */
  pressed(button: Element): void;
}

export interface Handover {
  readonly listening: Listening;
  /** Ends everything: the extension was removed, or Tabayun was switched off here. */
  readonly signal: AbortSignal;
  /** Fires the signal and leaves the frame as if Tabayun had never been there. */
  readonly end: () => void;
  /** This page was open when Tabayun came: listeners of the page stand before ours, so nothing is held back. */
  readonly behind: boolean;
  /** The last element found before the late script came. */
  element: Element | null;
  /** Has the late script loaded, unless that was asked for already. */
  readonly wake: () => void;
  /** The same when Tabayun was off here and may be on now. */
  readonly again: () => void;
  /** The address that this page was opened with, when it shares something. */
  address: string | null;
  /** The last button pressed that opens the menu of a repost. */
  pressed: Element | null;
  late: LateHooks | null;
}

/** Events that must not reach the page from our own elements, and those by which a post is sent. */
export const SHIELDED: readonly string[] = (
  'keydown keyup keypress beforeinput input focusin focusout pointerdown pointerup mousedown mouseup ' +
  'click auxclick dblclick contextmenu touchstart touchend submit'
).split(' ');

const KEY = Symbol.for('tabayun');

/** The handover of this frame, if the early script runs here. */
export function handover(): Handover | undefined {
  const shared: Handover | undefined = Reflect.get(globalThis, KEY);
  return shared;
}

/** Makes it known to the other script of this frame. */
export function setHandover(value: Handover | undefined): void {
  Reflect.set(globalThis, KEY, value);
}
