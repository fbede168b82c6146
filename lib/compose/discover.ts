/** Finding compose boxes from events, in every frame, before anything else of Tabayun is loaded. */
import { editableAt, isDrawn } from './editable.ts';
import { SHIELDED, setHandover } from './handover.ts';
import type { Handover } from './handover.ts';
import { TAKEOVER, takeOver } from './leftovers.ts';
import { createListening } from './listen.ts';

export interface EarlyServices {
  /** Loads the late script into this frame; false when Tabayun is off here. */
  readonly loadLate: () => Promise<boolean>;
  /** False once the extension was updated or removed under this page. */
  readonly alive: () => boolean;
  /** The shadow root of an element, also a closed one. */
  readonly openRoot: (element: Element) => ShadowRoot | null;
}

/** Part of `SHIELDED`. */
const FINDING: ReadonlySet<string> = new Set(['focusin', 'beforeinput', 'input']);
/** A listener that could prevent these would hold up scrolling, and none of ours does. */
const PASSIVE: ReadonlySet<string> = new Set(['touchstart', 'touchend', 'focusin', 'focusout', 'input']);

/** Watches a window. Asks for the late script once, at the first compose box. */
export function discover(target: Window, services: EarlyServices): Handover {
  const ended = new AbortController();
  const shared: Handover = {
    listening: createListening(target, ended.signal),
    signal: ended.signal,
    end() {
      ended.abort();
      setHandover(undefined);
    },
    behind: isBehind(target),
    element: null,
    wake() {
      if (!asked) void ask();
    },
    again() {
      if (shared.late) return;
      asked = false;
      find(target.document.activeElement);
    },
    address: null,
    pressed: null,
    late: null,
  };
  let asked = false;
  const ask = async (): Promise<void> => {
    asked = true;
    const answered = await services.loadLate().then(
      () => true,
      () => false,
    );
    // A background that was just being replaced did not refuse: the next compose box may ask again.
    asked = answered;
  };
  const find = (top: EventTarget | null | undefined): void => {
    // The late script says so in the page; without it there is nothing to take away.
    if (!shared.late && !services.alive()) return shared.end();
    const element = innermost(top, services.openRoot);
    if (!element) return;
    if (shared.late) {
      shared.late.found(element);
      return;
    }
    const editable = asked && element === shared.element ? null : editableAt(element);
    if (!editable || !isDrawn(editable.element)) return;
    shared.element = element;
    if (!asked) void ask();
  };
  const hear = (event: Event): void => {
    if (shared.late?.shield(event) || !FINDING.has(event.type) || ended.signal.aborted) return;
    // The one path of every key: asks nothing of the browser that the box in use does not need.
    if (!shared.late?.typed(event)) find(event.composedPath()[0]);
  };
  // The document of a frame without an address is always whole by now, so it does not tell whether one was here before.
  if (target.document.readyState !== 'loading') takeOver(target);
  for (const type of SHIELDED) shared.listening.on(type, hear, ended.signal, { passive: PASSIVE.has(type) });
  shared.listening.on(TAKEOVER, () => services.alive() || shared.end(), ended.signal);
  setHandover(shared);
  if (shared.behind) find(target.document.activeElement);
  return shared;
}

/** A frame without an address is not older when we start with it. Milliseconds; measured: less than 20. */
const FRESH = 1_000;

/**
 * Scripts of the page may have run before: the document is being parsed no more, as it is when we start with it. The
 * empty document of a frame without an address is whole from its beginning, so that only its age tells.
 */
function isBehind({ document, location, performance }: Window): boolean {
  if (location.href === 'about:blank') return performance.now() > FRESH;
  return document.readyState !== 'loading';
}

/** The element that an event or the focus is at, through open and closed shadow roots. */
function innermost(top: EventTarget | null | undefined, openRoot: EarlyServices['openRoot']): Element | null {
  if (!(top instanceof Element)) return null;
  // Asking for a closed root costs more than all the rest, so nothing is asked of what is a box itself.
  if (top.matches('textarea, input, [contenteditable]')) return top;
  let element = top;
  for (let inner = openRoot(element)?.activeElement; inner; inner = openRoot(element)?.activeElement) {
    element = inner;
  }
  return element;
}
