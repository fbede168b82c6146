/** Editors that stand in a frame while the button that posts stands in the page around it. */
import { either } from './either.ts';
import { createListening } from './listen.ts';
import { PRESSES } from './gatepress.ts';

/**
 * Hears presses in the frames around this one, as far as they have the same origin. `anchor` is the element of the
 * frame that holds us there. Frames of another origin stay closed to us: nothing is held back there.
 */
export function listenAround(
  inner: Window,
  hear: (event: Event, anchor: Element) => void,
  signal: AbortSignal,
): void {
  const arm = (): void => {
    const gone = new AbortController();
    inner.addEventListener('pagehide', () => gone.abort(), { signal: gone.signal });
    const both = either(signal, gone.signal);
    for (let frame = frameOf(inner); frame; frame = frameOf(frame.outer)) {
      const { element, outer } = frame;
      const listening = createListening(outer, both);
      // Nothing is ever prevented by a touch, so scrolling need not wait for us.
      for (const type of PRESSES)
        listening.on(type, (event) => hear(event, element), both, { passive: type.startsWith('touch') });
    }
  };
  // A page that comes back from the cache of the browser goes on where it was.
  const back = (event: PageTransitionEvent): void => {
    if (event.persisted) arm();
  };
  inner.addEventListener('pageshow', back, { signal });
  arm();
}

/** The elements of the frames that hold a window, from the inside out, as far as they have its origin. */
export function framesAround(inner: Window): readonly Element[] {
  const found: Element[] = [];
  for (let frame = frameOf(inner); frame; frame = frameOf(frame.outer)) found.push(frame.element);
  return found;
}

/** The address whose rules hold in a frame: one without an address of its own belongs to the page around it. */
export function addressOf(inner: Window): string {
  let at = inner;
  for (let frame = frameOf(at); frame && /^(about|blob):/.test(at.location.href); frame = frameOf(at))
    at = frame.outer;
  return at.location.href;
}

function frameOf(inner: Window): { readonly element: Element; readonly outer: Window } | null {
  const element = inner.frameElement;
  const outer = element?.ownerDocument.defaultView;
  return element && outer ? { element, outer } : null;
}
