/** Opens the card of the mark under the pointer, and lets it go when the pointer leaves both. */
import type { Box } from './place.ts';
import { contains } from './place.ts';

/** Milliseconds the pointer rests on a mark before the card opens, and is away before it closes. */
const REST = 150;
const AWAY = 300;
/** CSS pixels around mark and card that still count, so that the pointer can cross the gap. */
const SLACK = 10;

export interface HoverTargets {
  /** The mark under the point, or null. Reads layout. */
  markAt(event: Event, x: number, y: number): { readonly key: string; readonly open: () => void } | null;
  /** Areas that keep the open card: the card and its mark. Empty while no card was opened by the pointer. */
  held(): readonly Box[];
  leave(): void;
}

/** Gives a listener for `pointermove`. */
export function createHover(targets: HoverTargets, signal: AbortSignal): (event: Event) => void {
  let resting: { key: string; timer: ReturnType<typeof setTimeout> } | null = null;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  const stopResting = (): void => {
    clearTimeout(resting?.timer);
    resting = null;
  };
  const stopLeaving = (): void => {
    clearTimeout(leaving);
    leaving = undefined;
  };
  signal.addEventListener('abort', () => {
    stopResting();
    stopLeaving();
    cancelAnimationFrame(frame);
  });
  const leaveSoon = (x: number, y: number): void => {
    const held = targets.held();
    if (held.length === 0 || held.some((box) => contains(grown(box), x, y))) return stopLeaving();
    leaving ??= setTimeout(() => {
      leaving = undefined;
      targets.leave();
    }, AWAY);
  };
  const rest = (event: Event, x: number, y: number): void => {
    const found = targets.markAt(event, x, y);
    if (found?.key === resting?.key) return;
    stopResting();
    if (!found) return;
    const timer = setTimeout(() => {
      stopLeaving();
      found.open();
    }, REST);
    resting = { key: found.key, timer };
  };
  return (event) => {
    if (!(event instanceof PointerEvent) || event.pointerType === 'touch' || frame !== 0) return;
    // The path of an event is empty once it was dispatched, so what needs it is asked now.
    const { clientX, clientY } = event;
    rest(event, clientX, clientY);
    frame = requestAnimationFrame(() => {
      frame = 0;
      leaveSoon(clientX, clientY);
    });
  };
}

function grown({ left, top, width, height }: Box): Box {
  return { left: left - SLACK, top: top - SLACK, width: width + 2 * SLACK, height: height + 2 * SLACK };
}
