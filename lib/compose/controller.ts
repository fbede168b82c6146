/** Compose boxes of a frame, end to end: which events lead to what. */
import type { Ungated } from '../core/view.ts';
import { createBoxes } from './boxes.ts';
import type { SiteRules } from './boxes.ts';
import type { Check } from './draft.ts';
import { createGate, NO_GATE } from './gate.ts';
import { buttonFor, isGated } from './gatecontrols.ts';
import { createGateDialog } from './gatedialog.ts';
import type { MountGate } from './gatedialog.ts';
import { framesAround, listenAround } from './gateframes.ts';
import type { Handover } from './handover.ts';
import { createHover } from './hover.ts';
import { createIgnoring } from './ignoring.ts';
import type { Limit } from './correction.ts';
import { createInsert } from './insert.ts';
import { createKeys } from './keys.ts';
import { createOrphanWatch } from './orphan.ts';
import { createOverlay } from './overlay.ts';
import type { MountDrawing } from './overlay.ts';
import { createPainter } from './paint.ts';
import { contains } from './place.ts';
import { createRecorder } from './record.ts';
import type { Remember, Tell } from './record.ts';
import { createSession } from './session.ts';
import type { SessionServices } from './session.ts';
import { shareAddress } from './share-early.ts';
import { createReposts, enterAddress } from './share-place.ts';
import type { CheckShared } from './share.ts';
import type { Watched } from './watch.ts';

export interface ComposeServices extends Pick<SessionServices, 'copy' | 'report'> {
  readonly check: Check;
  readonly checkShared: CheckShared;
  readonly mount: MountDrawing;
  readonly mountGate: MountGate;
  /** Whether the officer wants posts to be held back. */
  readonly gateOn: () => boolean;
  /** False once the extension was updated or removed under this page. */
  readonly alive: () => boolean;
  readonly rules: SiteRules;
  /** Whether boxes for private messages are watched. */
  readonly privateMessages: boolean;
  /** How much the site takes in one post; null where that is not known. */
  readonly limit: Limit | null;
  readonly ignoring: SessionServices['ignoring'];
  /** Takes down what became of a draft. */
  readonly tell: Tell;
  readonly remember: Remember;
  /** A random name of 16 hex digits. */
  readonly newName: () => string;
}

export interface Composing {
  /** The officer wants private messages marked, or no longer. */
  allowPrivate(allowed: boolean): void;
}

/** Starts in the frame of a handover; ends with its signal. */
export function compose(shared: Handover, services: ComposeServices): Composing {
  const { signal, listening } = shared;
  const orphan = createOrphanWatch(services.alive, () => session.draw(), shared);
  const working = orphan.working;
  const overlay = createOverlay(document, services.mount, signal);
  const { copy, report } = services;
  const { controls } = services.rules;
  const ungated = (box: Watched): Ungated | undefined => {
    if (!services.gateOn()) return undefined;
    if (shared.behind) return 'behind';
    const known = controls !== null && isGated([box.element, ...framesAround(window)], controls);
    if (!known) return 'unknown';
    return gate.works() ? undefined : 'failed';
  };
  const canSend = (box: HTMLElement): boolean => controls !== null && buttonFor(box, controls) !== null;
  const insert = createInsert({ copy, skip: services.rules.quoted, limit: services.limit, canSend });
  const orphaned = (): boolean => working.aborted;
  const recorder = createRecorder(services.tell, services.newName, services.remember);
  const others = (): readonly Watched[] => boxes.all().filter((box) => box !== session.box());
  const ignoring = createIgnoring(services.ignoring, others);
  const session = createSession(
    { overlay, copy, insert, report, orphaned, ungated, recorder, ignoring },
    signal,
  );
  /** A question without an answer may be the first sign that the extension is gone. */
  const asking = async <T>(answer: Promise<T>): Promise<T> => {
    try {
      return await answer;
    } catch (error) {
      orphan.isAlive();
      throw error;
    }
  };
  const sharing = {
    check: (...asked: Parameters<CheckShared>) => asking(services.checkShared(...asked)),
    painter: createPainter(document, working),
    changed: (box: Watched) => {
      recorder.seen(box);
      if (box === session.box()) session.draw();
    },
    entered: (place: Watched) => {
      boxes.add(place);
      session.enter(place);
    },
    left(place: Watched) {
      boxes.remove(place);
      session.drop(place);
    },
  };
  const boxes = createBoxes(
    {
      check: (text, draft) => asking(services.check(text, draft)),
      checkShared: sharing.check,
      painter: sharing.painter,
      layer: () => overlay.layer(session.box()?.element ?? document.documentElement),
      changed: sharing.changed,
      address: () => shareAddress(location),
    },
    services.rules,
    working,
  );
  const allowPrivate = (allowed: boolean): void =>
    boxes.allowPrivate(allowed).forEach((box) => session.drop(box));
  allowPrivate(services.privateMessages);

  const dialog = createGateDialog(
    overlay.host,
    services.mountGate,
    {
      opening: () => session.close(),
      closed() {
        overlay.hide();
        session.draw();
      },
    },
    working,
  );
  const on = (): boolean => !shared.behind && services.gateOn() && orphan.isAlive();
  const failed = (): void => session.draw();
  const gate = controls ? createGate({ boxes, dialog, rules: controls, on, recorder, failed }) : NO_GATE;
  if (controls) listenAround(window, (event, anchor) => gate.hear(event, () => anchor), working);

  const isOurs = (event: Event): boolean => event.target === overlay.host.element;
  const hover = createHover(
    {
      markAt(event, x, y) {
        const box = boxes.of(event);
        const marks = box?.view().marks ?? [];
        if (!box || marks.length === 0) return null;
        const index = box.boxes().findIndex((own) => own.some((one) => contains(one, x, y)));
        const key = marks[index]?.key;
        if (key === undefined || key === session.openKey()) return null;
        return {
          key,
          open: () => orphan.isAlive() && session.open(box, index, { hovering: true, focus: false }),
        };
      },
      held: () => session.held(),
      leave: () => session.close(),
    },
    working,
  );
  const keys = createKeys({
    isOurs,
    concerns: (event) => isOurs(event) || (session.box() !== null && boxes.of(event) === session.box()),
    hasMatches: () => session.hasMatches(),
    cardIsOpen: () => session.openKey() !== null,
    openNext: () => orphan.isAlive() && session.openNext(),
    close: () => session.close(),
  });
  const redrawSoon = (box: Watched): void => {
    if (box.drawn) requestAnimationFrame(() => box.redraw());
  };
  const leave = (event: Event): void => {
    const box = isOurs(event) ? null : boxes.of(event);
    box?.flush();
    // What took the focus may lie over the field.
    if (box) redrawSoon(box);
    if (box && box === session.box()) session.leave();
  };
  // A value that the page itself sets is announced by nothing but the selection that moves with it. Heard from the
  // first field on: in a rich editor it would be one more call with every key.
  let hearsSelection = false;
  const hearSelection = (): void => {
    if (hearsSelection) return;
    hearsSelection = true;
    listening.on('selectionchange', () => session.box()?.field && session.box()?.read(), working);
  };
  shared.late = {
    typed(event) {
      const box = session.box();
      if (!box || event.target !== box.element || event.type === 'focusin' || !session.isEntered())
        return false;
      // What an observer tells of needs no event; before input nothing has changed yet.
      if (box.field && event.type === 'input' && !working.aborted) box.read();
      return true;
    },
    found(element) {
      if (!orphan.isAlive()) return;
      const box = boxes.find(element);
      if (!box) return;
      if (box.field) {
        box.read();
        redrawSoon(box);
        hearSelection();
      }
      session.enter(box);
    },
    shield(event) {
      const ours = isOurs(event);
      if (ours) orphan.isAlive();
      else if (event.type === 'focusout') leave(event);
      const kept = keys(event);
      if (ours) overlay.shield.handle(event);
      else if (!kept) gate.hear(event);
      return ours;
    },
    pressed: createReposts(services.rules.repost, sharing, working),
  };

  /** A box that scrolls inside itself, as a field does with every key, leaves its chip and painted marks alone. */
  const moves = (event: Event): boolean => {
    const box = boxes.all().find(({ element }) => element === event.target);
    return !box || box.drawn || session.openKey() !== null;
  };
  let frame = 0;
  const moved = (event: Event): void => {
    if (frame !== 0 || isOurs(event) || !moves(event)) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      for (const box of boxes.all()) box.redraw();
      session.place();
    });
  };
  listening.on('scroll', moved, signal, { passive: true });
  listening.on('resize', moved, signal, { passive: true });
  listening.on('pointermove', hover, working, { passive: true });
  listening.on('compositionstart', (event) => boxes.of(event)?.composing(true), working);
  listening.on('compositionend', (event) => boxes.of(event)?.composing(false), working);
  if (shared.address !== null) enterAddress(shared.address, sharing, working);
  if (shared.element) shared.late.found(shared.element);
  if (shared.pressed) shared.late.pressed(shared.pressed);
  return { allowPrivate };
}
