/** The compose box in use with its chip and card: what is shown, what is open, and what the buttons do. */
import type { Match } from '../core/answers.ts';
import type { CardView, ChipState, Notice, Ungated } from '../core/view.ts';
import { createActions } from './actions.ts';
import type { ActionServices, Correcting } from './actions.ts';
import { keyOf } from './mark.ts';
import { rememberFocus } from './focus.ts';
import { createFollower } from './follow.ts';
import type { Overlay } from './overlay.ts';
import { around, union } from './place.ts';
import type { Box } from './place.ts';
import type { Watched } from './watch.ts';

export interface SessionServices extends Correcting, Pick<ActionServices, 'recorder' | 'ignoring'> {
  readonly overlay: Overlay;
  /** Tells the result of the box in use, for the toolbar. */
  readonly report: (verdict: 'strong' | 'possible' | 'refuting' | 'none') => void;
  /** True once the extension was updated or removed under this page. */
  readonly orphaned: () => boolean;
  /** Why the post of this box is not held back, though the officer wants posts held back. */
  readonly ungated: (box: Watched) => Ungated | undefined;
}

interface OpenCard {
  readonly key: string;
  /** Opened by the pointer: goes when the pointer goes. */
  readonly hovering: boolean;
}

export interface Session {
  /** The box in use; null before the first. */
  box(): Watched | null;
  /** Key of the match whose card is open. */
  openKey(): string | null;
  /** The box in use has the focus, and what is shown is about it. */
  isEntered(): boolean;
  /** The box was entered. */
  enter(box: Watched): void;
  leave(): void;
  /** The box is watched no more. */
  drop(box: Watched): void;
  /** Opens a card; `focus` moves the focus into it. */
  open(box: Watched, index: number, how: { readonly hovering: boolean; readonly focus: boolean }): void;
  openNext(): void;
  close(): void;
  hasMatches(): boolean;
  /** The area of card and mark while the card was opened by the pointer. */
  held(): readonly Box[];
  draw(): void;
  /** Follows scrolling and resizing; that the box moves or grows is followed without being told. */
  place(): void;
}

/** Nothing is in use yet; ends with the signal. */
export function createSession(
  { overlay, copy, insert, report, orphaned, ungated, recorder, ignoring }: SessionServices,
  signal: AbortSignal,
): Session {
  let active: Watched | null = null;
  let focused = false;
  let card: OpenCard | null = null;
  let giveBack: (() => void) | null = null;
  /** What came of an action, by the key of its match: it may arrive when another card is open. */
  let notices: ReadonlyMap<string, Notice> = new Map();
  let reported: ChipState | null = null;
  const follower = createFollower(() => place());
  signal.addEventListener('abort', () => follower.stop());

  const cardView = (box: Watched): CardView | null => {
    const all = matchesOf(box);
    const index = all.findIndex((match) => keyOf(match) === card?.key);
    const match = all[index];
    if (!card || !match) return null;
    const { marks } = box.view();
    const shared = marks[index]?.shared;
    const notice = notices.get(card.key) ?? null;
    return { match, index, of: all.length, refuting: marks.length === 0, shared, notice };
  };
  const markBoxes = (box: Watched): readonly Box[] => {
    const at = box.view().marks.findIndex(({ key }) => key === card?.key);
    return box.boxes()[at] ?? [];
  };
  /** Where the card belongs: around all lines of its mark, so that it covers none; else the compose box. */
  const anchorOf = (box: Watched): Box | null =>
    card ? (around(markBoxes(box)) ?? box.element.getBoundingClientRect()) : null;
  const isQuiet = (box: Watched): boolean => {
    const { silenced, ignoredHere } = box.view();
    if (orphaned() || silenced + ignoredHere.length > 0 || matchesOf(box).length > 0) return false;
    return box.single || (!focused && box.view().chip === 'watching');
  };
  const tell = (state: ChipState): void => {
    if (state === reported || state === 'checking' || state === 'orphaned') return;
    reported = state;
    report(state === 'strong' || state === 'possible' || state === 'refuting' ? state : 'none');
  };
  const returnFocus = (): void => {
    if (overlay.hasFocus()) (giveBack ?? (() => active?.element.focus({ preventScroll: true })))();
    giveBack = null;
  };
  function draw(): void {
    if (!active) return;
    const shown = orphaned() ? null : cardView(active);
    if (card && !shown) {
      card = null;
      returnFocus();
    }
    const { chip, coverage, silenced, ignoredHere, count: found, shared } = active.view();
    const state = orphaned() ? 'orphaned' : chip;
    tell(active.element.isConnected ? state : 'watching');
    if (!active.element.isConnected || (!shown && isQuiet(active))) return overlay.hide();
    const count = state === 'orphaned' ? 0 : found;
    const view = {
      chip: {
        state,
        count,
        coverage,
        shared,
        canUndo: silenced + ignoredHere.length > 0 && state !== 'orphaned',
        ignoredHere: silenced === 0 && ignoredHere.length > 0,
        ungated: state === 'strong' ? ungated(active) : undefined,
      },
      card: shown,
    };
    overlay.show(view, actions, active.element, shown ? anchorOf(active) : null);
  }
  function place(): void {
    if (!active) return;
    if (active.element.isConnected) {
      overlay.place(active.element, anchorOf(active));
      return;
    }
    card = null;
    overlay.hide();
    // A box that is gone has no result: the post was sent, or its dialog was closed.
    tell('watching');
  }
  const use = (box: Watched): void => {
    if (box === active) return;
    card = null;
    notices = new Map();
    active = box;
    follower.follow(box.element);
  };
  const session: Session = {
    box: () => active,
    openKey: () => card?.key ?? null,
    isEntered: () => focused,
    enter(box) {
      if (box === active && focused) return;
      use(box);
      focused = true;
      draw();
    },
    leave() {
      focused = false;
      draw();
    },
    drop(box) {
      if (box !== active) return;
      card = null;
      returnFocus();
      active = null;
      follower.stop();
      overlay.hide();
      tell('watching');
    },
    open(box, index, { hovering, focus }) {
      const match = matchesOf(box)[index];
      if (!match || orphaned()) return;
      use(box);
      // The row of cards opened anew starts without what was said before.
      if (!card) notices = new Map();
      card = { key: keyOf(match), hovering };
      if (focus && !overlay.hasFocus()) giveBack = rememberFocus(box.element);
      draw();
      if (focus) overlay.focusCard();
    },
    openNext() {
      if (!active) return;
      const all = matchesOf(active);
      const now = all.findIndex((match) => keyOf(match) === card?.key);
      session.open(active, (now + 1) % all.length, { hovering: false, focus: true });
    },
    close() {
      card = null;
      returnFocus();
      draw();
    },
    hasMatches: () => active !== null && matchesOf(active).length > 0,
    held() {
      const own = overlay.cardBox();
      if (!card?.hovering || !own || !active || overlay.hasFocus()) return [];
      // All that lies between mark and card, so that the pointer finds its way.
      return [markBoxes(active).reduce(union, own)];
    },
    draw,
    place,
  };

  const actions = createActions({
    copy,
    insert,
    recorder,
    ignoring,
    session,
    matchAt: (index) => {
      const match = active ? matchesOf(active)[index] : undefined;
      return active && match && !orphaned() ? { box: active, match } : null;
    },
    note: (match, notice) => {
      const key = keyOf(match);
      notices = new Map(notices).set(key, notice);
      if (card?.key === key) card = { key, hovering: false };
      draw();
    },
  });
  return session;
}

/** Matches that can be opened: those marked, best first; without any, the claims that the text refutes. */
export function matchesOf(box: Watched): readonly Match[] {
  const { marks, refuted } = box.view();
  return marks.length > 0 ? marks.map(({ match }) => match) : refuted;
}
