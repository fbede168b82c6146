/** Keeps what happens in our own elements from the page, and hands it to our own listeners. */
import type { Host } from './host.ts';

/** A press is taken only when the officer could have seen what it does. Milliseconds since it was shown. */
export const SEEN_FOR = 300;

/** Below this opacity something is not seen as a whole. */
const OPAQUE = 0.9;

export interface Shield {
  handle(event: Event): void;
  /** False while a press of the pointer on our own elements is handled. */
  byKey(): boolean;
}

/** Events that our components listen to; the others have only default actions. */
const FORWARDED: ReadonlySet<string> = new Set(['click', 'keydown', 'keyup', 'input']);

/**
 * The page sees none of our events, since they are stopped at the window, before any listener of the page. Our
 * components get a copy that never leaves the closed root. Copies made by anyone else are stopped there.
 */
export function createShield(host: Host, shownSince: () => number): Shield {
  /** The copy that is told at this moment. */
  let own: Event | null = null;
  let byKey = true;
  for (const type of FORWARDED)
    host.root.addEventListener(
      type,
      (event) => {
        if (event !== own && !event.isTrusted) event.stopImmediatePropagation();
      },
      { capture: true },
    );
  // A copied click must not follow a link a second time: the real event does that.
  host.root.addEventListener('click', (event) => event.preventDefault());

  return {
    byKey: () => byKey,
    handle(event) {
      if (event.target !== host.element) return;
      event.stopImmediatePropagation();
      if (event.type === 'mousedown') event.preventDefault();
      if (!event.isTrusted) return;
      const inner = innerTarget(event, host, shownSince());
      if (event.type === 'click' && !inner) event.preventDefault();
      if (!inner || !FORWARDED.has(event.type)) return;
      const copy = copyOf(event);
      const before = own;
      own = copy;
      byKey = !(event instanceof MouseEvent) || isByKey(event);
      const untouched = inner.dispatchEvent(copy);
      byKey = true;
      own = before;
      if (event.type === 'keydown' && !untouched) event.preventDefault();
    },
  };
}

/** The element of ours that the event is for; null when a press was too early or something covers us. */
function innerTarget(event: Event, host: Host, since: number): Element | null {
  const { root, element } = host;
  if (!(event instanceof MouseEvent) || event.type !== 'click' || isByKey(event)) return root.activeElement;
  if (performance.now() - since < SEEN_FOR) return null;
  const { clientX, clientY } = event;
  if (element.ownerDocument.elementFromPoint(clientX, clientY) !== element || !isOpaque(element)) return null;
  return root.elementFromPoint(clientX, clientY);
}

/** False when the page fades us or what holds us: a press on what cannot be seen is not meant. */
function isOpaque(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (Number(getComputedStyle(at).opacity) < OPAQUE) return false;
  }
  return true;
}

/** Enter and Space on a button arrive as a click without a place. */
function isByKey(event: MouseEvent): boolean {
  return event.detail === 0;
}

/** Firefox lets every key event out of a shadow root, whatever is asked of it, so that keys are copied as plain events. */
function copyOf(event: Event): Event {
  const init = { bubbles: true, cancelable: true, composed: false };
  if (event instanceof KeyboardEvent) {
    const { key, repeat } = event;
    return Object.assign(new Event(event.type, init), { key, repeat });
  }
  return event instanceof MouseEvent ? new MouseEvent(event.type, init) : new Event(event.type, init);
}
