/** Keeps what happens in our own elements from the page, and hands it to our own listeners. */
import type { Host } from './host.ts';

/** A press is taken only when the officer could have seen what it does. Milliseconds since it was shown. */
export const SEEN_FOR = 300;

export interface Shield {
  handle(event: Event): void;
}

/** Events that our components listen to; the others have only default actions. */
const FORWARDED: ReadonlySet<string> = new Set(['click', 'keydown', 'keyup', 'input']);

/**
 * The page sees none of our events, since they are stopped at the window, before any listener of the page. Our
 * components get a copy that never leaves the closed root. Copies made by anyone else are stopped there.
 */
export function createShield(host: Host, shownSince: () => number): Shield {
  const own = new WeakSet<Event>();
  for (const type of FORWARDED)
    host.root.addEventListener(
      type,
      (event) => {
        if (!own.has(event) && !event.isTrusted) event.stopImmediatePropagation();
      },
      { capture: true },
    );
  // A copied click must not follow a link a second time: the real event does that.
  host.root.addEventListener('click', (event) => event.preventDefault());

  return {
    handle(event) {
      if (event.target !== host.element) return;
      event.stopImmediatePropagation();
      if (event.type === 'mousedown') event.preventDefault();
      if (!event.isTrusted) return;
      const inner = innerTarget(event, host, shownSince());
      if (event.type === 'click' && !inner) event.preventDefault();
      if (!inner || !FORWARDED.has(event.type)) return;
      const copy = copyOf(event);
      own.add(copy);
      const untouched = inner.dispatchEvent(copy);
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
  if (element.ownerDocument.elementFromPoint(clientX, clientY) !== element) return null;
  return root.elementFromPoint(clientX, clientY);
}

/** Enter and Space on a button arrive as a click without a place. */
function isByKey(event: MouseEvent): boolean {
  return event.detail === 0;
}

function copyOf(event: Event): Event {
  const init = { bubbles: true, cancelable: true, composed: false };
  if (event instanceof KeyboardEvent) {
    const { key, code, altKey, ctrlKey, metaKey, shiftKey, repeat } = event;
    return new KeyboardEvent(event.type, { ...init, key, code, altKey, ctrlKey, metaKey, shiftKey, repeat });
  }
  return event instanceof MouseEvent ? new MouseEvent(event.type, init) : new Event(event.type, init);
}
