/** Compose boxes of a frame, end to end: found boxes, marks, chip, card, and what the officer does with them. */
import type { Match } from '../core/answers.ts';
import type { CardView, ChipState, ComposeActions } from '../core/view.ts';
import { createBoxes } from './boxes.ts';
import type { SiteRules } from './boxes.ts';
import { correctionOf } from './correction.ts';
import { keyOf } from './draft.ts';
import type { Check } from './draft.ts';
import type { Handover } from './handover.ts';
import { createHover } from './hover.ts';
import { handleKey } from './keys.ts';
import { createOverlay } from './overlay.ts';
import type { MountDrawing } from './overlay.ts';
import { createPainter } from './paint.ts';
import type { Box } from './place.ts';
import { contains } from './place.ts';
import type { Watched } from './watch.ts';

export interface ComposeServices {
  readonly check: Check;
  readonly mount: MountDrawing;
  /** Puts a text on the clipboard; true when that is sure. */
  readonly copy: (text: string) => Promise<boolean>;
  /** False once the extension was updated or removed under this page. */
  readonly alive: () => boolean;
  /** Tells the result of the box in use, for the toolbar. */
  readonly report: (verdict: 'strong' | 'possible' | 'refuting' | 'none') => void;
  readonly rules: SiteRules;
}

interface OpenCard {
  readonly key: string;
  /** Opened by the pointer: goes when the pointer goes. */
  readonly hovering: boolean;
  readonly notice: CardView['notice'];
}

/** Starts in the frame of a handover; ends with its signal. */
export function compose(shared: Handover, services: ComposeServices): void {
  const { signal, listening } = shared;
  const working = new AbortController();
  const alive = AbortSignal.any([signal, working.signal]);
  const painter = createPainter(document, alive);
  const overlay = createOverlay(document, services.mount, signal);
  let active: Watched | null = null;
  let focused = false;
  let card: OpenCard | null = null;
  let reported: ChipState | null = null;

  const boxes = createBoxes(
    {
      check: services.check,
      painter,
      layer: () => overlay.layer(active?.element ?? document.documentElement),
      changed: (box) => {
        if (box === active) draw();
      },
    },
    services.rules,
    alive,
  );

  /** Matches that can be opened in the box in use: marks in the order of the text's best first, else refuted claims. */
  const matches = (box: Watched): readonly Match[] => {
    const { marks, refuted } = box.view();
    return marks.length > 0 ? marks.map(({ match }) => match) : refuted;
  };
  const cardIndex = (box: Watched): number =>
    card ? matches(box).findIndex((match) => keyOf(match) === card?.key) : -1;
  const cardView = (box: Watched): CardView | null => {
    const all = matches(box);
    const index = cardIndex(box);
    const match = all[index];
    if (!card || !match) return null;
    return { match, index, of: all.length, refuting: box.view().marks.length === 0, notice: card.notice };
  };
  /** Where the card belongs: the first line of its mark in view, else the box itself. */
  const anchorOf = (box: Watched): Box | null => {
    if (!card) return null;
    const key = card.key;
    const at = box.view().marks.findIndex((mark) => mark.key === key);
    return box.boxes()[at]?.[0] ?? box.element.getBoundingClientRect();
  };

  const chipState = (box: Watched): ChipState => (alive.aborted ? 'orphaned' : box.view().chip);
  const isQuiet = (box: Watched): boolean => {
    if (alive.aborted || box.view().silenced > 0) return false;
    if (matches(box).length > 0) return false;
    return box.single || (!focused && box.view().chip === 'watching');
  };
  const report = (state: ChipState): void => {
    if (state === reported || state === 'checking' || alive.aborted) return;
    reported = state;
    services.report(state === 'strong' || state === 'possible' || state === 'refuting' ? state : 'none');
  };
  function draw(): void {
    if (!active) return;
    const box = active;
    const shown = cardView(box);
    if (card && !shown) {
      card = null;
      giveFocusBack();
    }
    const state = chipState(box);
    report(state);
    if (!box.element.isConnected || (!shown && isQuiet(box))) {
      overlay.hide();
      return;
    }
    const { coverage, silenced } = box.view();
    const chip = { state, count: matches(box).length, coverage, canUndo: silenced > 0 };
    overlay.show({ chip, card: shown }, actions, box.element, shown ? anchorOf(box) : null);
  }

  const giveFocusBack = (): void => {
    if (overlay.hasFocus()) active?.element.focus({ preventScroll: true });
  };
  const openCard = (box: Watched, index: number, hovering: boolean, focus: boolean): void => {
    const match = matches(box)[index];
    if (!match || !stillAlive()) return;
    use(box);
    card = { key: keyOf(match), hovering, notice: null };
    draw();
    if (focus) overlay.focusCard();
  };
  const act = (index: number, does: (box: Watched, match: Match) => void): void => {
    const match = active ? matches(active)[index] : undefined;
    if (active && match) does(active, match);
  };
  const actions: ComposeActions = {
    open: (index, focus) => active && openCard(active, index, false, focus),
    close() {
      giveFocusBack();
      card = null;
      draw();
    },
    copy: (index) =>
      act(index, (_box, match) => {
        const key = keyOf(match);
        void services.copy(correctionOf(match)).then((copied) => {
          if (card?.key === key) card = { key, hovering: false, notice: copied ? 'copied' : 'copy_failed' };
          return draw();
        });
      }),
    refuting: (index) =>
      act(index, (box, match) => box.draft.silence({ key: keyOf(match), why: 'refuting' })),
    ignore: (index, reason) =>
      act(index, (box, match) => box.draft.silence({ key: keyOf(match), why: reason })),
    undo: () => active?.draft.undo(),
  };

  const resized = new ResizeObserver(() => place());
  const use = (box: Watched): void => {
    if (box === active) return;
    card = null;
    resized.disconnect();
    active = box;
    resized.observe(box.element);
    resized.observe(document.documentElement);
  };
  /** Follows layout; a box that is gone takes chip and card with it. */
  const place = (): void => {
    if (!active) return;
    if (!active.element.isConnected) {
      card = null;
      overlay.hide();
      return;
    }
    overlay.place(active.element, anchorOf(active));
  };
  const stillAlive = (): boolean => {
    if (!alive.aborted && !services.alive()) {
      working.abort();
      card = null;
      draw();
    }
    return !alive.aborted;
  };

  let frame = 0;
  const moved = (event: Event): void => {
    if (frame !== 0 || event.composedPath().includes(overlay.host.element)) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      for (const box of boxes.all()) box.redraw();
      place();
    });
  };
  const hover = createHover(
    {
      markAt(event, x, y) {
        const box = boxes.of(event);
        if (!box || box.view().marks.length === 0) return null;
        const index = box.boxes().findIndex((own) => own.some((one) => contains(one, x, y)));
        const mark = box.view().marks[index];
        if (!mark || (card?.key === mark.key && box === active)) return null;
        return { key: mark.key, open: () => openCard(box, index, true, false) };
      },
      held() {
        const own = overlay.cardBox();
        if (!card?.hovering || !own || !active || overlay.hasFocus()) return [];
        const at = active.view().marks.findIndex((mark) => mark.key === card?.key);
        return [own, ...(active.boxes()[at] ?? [])];
      },
      leave() {
        card = null;
        draw();
      },
    },
    alive,
  );

  const isOurs = (event: Event): boolean => event.composedPath().includes(overlay.host.element);
  const keys = {
    concerns: (event: Event) => isOurs(event) || (active !== null && boxes.of(event) === active),
    hasMatches: () => active !== null && matches(active).length > 0,
    cardIsOpen: () => card !== null,
    openNext() {
      if (active) openCard(active, (cardIndex(active) + 1) % matches(active).length, false, true);
    },
    close: () => actions.close(),
  };
  shared.late = {
    found(element) {
      if (!stillAlive()) return;
      const box = boxes.find(element);
      if (!box) return;
      if (box.element.localName === 'textarea' || box.single) box.read();
      if (box === active && focused) return;
      use(box);
      focused = true;
      draw();
    },
    shield(event) {
      if (event.type === 'focusout' && !isOurs(event)) leaveBox(boxes.of(event));
      handleKey(event, keys);
      overlay.shield.handle(event);
    },
  };
  const leaveBox = (box: Watched | null): void => {
    box?.flush();
    if (!box || box !== active) return;
    focused = false;
    draw();
  };
  listening.on('pointermove', hover, alive, { passive: true });
  listening.on('scroll', moved, signal, { passive: true });
  listening.on('resize', moved, signal, { passive: true });
  listening.on('visibilitychange', () => stillAlive(), signal);
  listening.on('compositionstart', (event) => boxes.of(event)?.composing(true), alive);
  listening.on('compositionend', (event) => boxes.of(event)?.composing(false), alive);
  // A field's value that the page sets itself announces nothing but a moved selection.
  listening.on('selectionchange', () => active?.element.localName !== 'div' && active?.read(), alive);
  signal.addEventListener('abort', () => resized.disconnect());
  if (shared.element) shared.late.found(shared.element);
}
