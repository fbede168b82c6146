/** Where something is shared without a compose box: a share address, the menu of a repost. */
import { isDrawn } from './editable.ts';
import { either } from './either.ts';
import type { Box } from './place.ts';
import { createShared } from './share.ts';
import type { ShareServices } from './share.ts';
import { readShared } from './share-read.ts';
import type { SharedReading, SharedSelectors } from './share-read.ts';
import type { Watched } from './watch.ts';

/** Selectors for posts that can be shared by a menu alone; empty ones match nothing. */
export interface RepostRules extends SharedSelectors {
  /** The post around the button that opens the menu. */
  readonly post: string;
  /** What stands in the open menu and shares. */
  readonly menu: string;
}

export interface PlaceServices extends ShareServices {
  /** What is shared here is shown from now on. */
  readonly entered: (place: Watched) => void;
  readonly changed: (place: Watched) => void;
  /** The menu is gone. */
  readonly left: (place: Watched) => void;
}

/** Milliseconds after which a menu that was asked for will not come. */
const PATIENCE = 3_000;

/** Height of a chip with some air, in CSS pixels. */
const CHIP = 40;

/**
 * Shows what a share address carries, before any compose box has it, until the page goes on to another place. An
 * address that a site writes anew where it is, as many do at once, is no other place.
 */
export function enterAddress(address: string, services: PlaceServices, signal: AbortSignal): void {
  const reading = { content: { text: '', links: [address] }, parts: [], sources: [] };
  const over = new AbortController();
  const both = either(signal, over.signal);
  const place = enter(document.documentElement, reading, services, both, corner);
  over.signal.addEventListener('abort', () => services.left(place));
  const moved = ({ navigationType }: NavigationCurrentEntryChangeEvent): void => {
    if (navigationType === 'push' || navigationType === 'traverse') over.abort();
  };
  // Firefox has it from 147 on; before that the place stays until its page goes.
  const { navigation }: { navigation?: Navigation } = window;
  navigation?.addEventListener('currententrychange', moved, { signal: both });
}

/** Where the chip of a whole page stands: its card belongs beside it. */
function corner(element: Element): Box {
  const { right, bottom } = element.getBoundingClientRect();
  return {
    left: Math.min(right, innerWidth),
    top: Math.min(bottom, innerHeight) - CHIP,
    width: 0,
    height: 0,
  };
}

/**
 * Gives a function for each press of a button that opens the menu of a post: what the post says is shown beside the
 * menu. A press ends the waiting for the menu of the press before, or its post would be told of beside this one.
 */
export function createReposts(
  rules: RepostRules,
  services: PlaceServices,
  signal: AbortSignal,
): (button: Element) => void {
  let over = new AbortController();
  return (button) => {
    over.abort();
    if (signal.aborted) return;
    over = new AbortController();
    const post = rules.post === '' ? null : button.closest(rules.post);
    if (post && rules.menu !== '') waitForMenu(post, rules, services, either(signal, over.signal), over);
  };
}

function waitForMenu(
  post: Element,
  rules: RepostRules,
  services: PlaceServices,
  both: AbortSignal,
  over: AbortController,
): void {
  const reading = readShared(post, rules, null, []);
  let menu: Element | null = null;
  let place: Watched | null = null;
  const look = (): void => {
    if (place && !menu?.isConnected) return over.abort();
    if (place) return;
    const item = [...document.querySelectorAll(rules.menu)].find(isDrawn);
    menu = item?.closest('[role=menu], [role=dialog]') ?? item ?? null;
    if (menu instanceof HTMLElement) place = enter(menu, reading, services, both);
  };
  const observer = new MutationObserver(look);
  observer.observe(document.documentElement, { childList: true, subtree: true });
  const timer = setTimeout(() => {
    if (!place) over.abort();
  }, PATIENCE);
  both.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  over.signal.addEventListener('abort', () => {
    if (place) services.left(place);
  });
  look();
}

function enter(
  element: HTMLElement,
  reading: SharedReading,
  services: PlaceServices,
  signal: AbortSignal,
  anchor?: (element: Element) => Box,
): Watched {
  const ended = new AbortController();
  const both = either(signal, ended.signal);
  const shared = createShared(services, () => services.changed(place), both);
  both.addEventListener('abort', () => shared.end());
  const place: Watched = {
    element,
    field: false,
    drawn: false,
    // Nothing is written here, so nothing is said unless something matches.
    single: true,
    place: true,
    draft: shared.draft,
    view: () => shared.view(),
    read: () => undefined,
    flush: () => undefined,
    recheck: () => undefined,
    composing: () => undefined,
    // The mark is painted on the post; the card belongs to the menu.
    boxes: () => (anchor ? shared.view().marks.map(() => [anchor(element)]) : []),
    redraw: () => undefined,
    holds: () => false,
    end: () => ended.abort(),
  };
  services.entered(place);
  shared.take(reading, '');
  return place;
}
