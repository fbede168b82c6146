/** The compose boxes of a frame that are under watch. */
import { editableAt, isDrawn } from './editable.ts';
import type { GateRules } from './gatecontrols.ts';
import type { Said } from './draft.ts';
import { watch } from './watch.ts';
import type { Watched, WatchServices } from './watch.ts';

/** What a site's adapter says about its pages, as selectors; empty ones say nothing. */
export interface SiteRules {
  /** Editables that are no compose boxes. */
  readonly exclude: string;
  /** Boxes for private messages: left alone. */
  readonly privateMessages: string;
  /** Parts of a box that are not the officer's own text. */
  readonly quoted: string;
  /** What posts; null: nothing is held back on this site. */
  readonly controls: GateRules | null;
}

export interface Boxes {
  /** The box that holds an element; starts watching it when it is new. Null: nothing to watch here. */
  find(element: Element): Watched | null;
  all(): readonly Watched[];
  /** The box that an event happened in. */
  of(event: Event): Watched | null;
}

export function createBoxes(
  services: Omit<WatchServices, 'skip' | 'former'>,
  rules: SiteRules,
  signal: AbortSignal,
): Boxes {
  const watched = new Map<Element, Watched>();
  let former: Said | undefined;
  const prune = (): void => {
    for (const [element, box] of watched) {
      if (element.isConnected) continue;
      former = box.draft.said();
      box.end();
      watched.delete(element);
    }
  };
  const start = (element: Element): Watched | null => {
    const editable = editableAt(element);
    if (!editable || !isDrawn(editable.element)) return null;
    const known = watched.get(editable.element);
    if (known) return known;
    if (matchesAny(editable.element, rules.exclude, rules.privateMessages)) return null;
    prune();
    const box = watch(editable, { ...services, skip: rules.quoted, former }, signal);
    watched.set(editable.element, box);
    return box;
  };
  return {
    find: (element) => (signal.aborted ? null : (watched.get(element) ?? start(element))),
    all: () => [...watched.values()],
    of(event) {
      const path = event.composedPath();
      for (const box of watched.values()) if (isIn(box.element, path)) return box;
      return null;
    },
  };
}

function matchesAny(element: Element, ...selectors: readonly string[]): boolean {
  return selectors.some((selector) => selector !== '' && element.closest(selector) !== null);
}

/** A path seen from the window ends at the host of a closed root. */
function isIn(element: Element, path: readonly EventTarget[]): boolean {
  if (path.includes(element)) return true;
  const root = element.getRootNode();
  return root instanceof ShadowRoot && root.mode === 'closed' && path.includes(root.host);
}
