/** One compose box under watch: follows its text, asks when typing pauses, keeps the marks where they belong. */
import { createAnchor } from './anchor.ts';
import type { Anchor, Layer, Passage } from './anchor.ts';
import { createDraft } from './draft.ts';
import type { Check, Draft, Former } from './draft.ts';
import type { DraftView } from './draftview.ts';
import type { Editable } from './editable.ts';
import { either } from './either.ts';
import { topmost } from './mark.ts';
import type { Painter } from './paint.ts';
import { createPause } from './pause.ts';
import type { Box } from './place.ts';
import type { Change } from './textreader.ts';

/** Milliseconds without typing until the text is checked; longer for texts that take longer. */
export const PAUSE = 250;
export const LONG_PAUSE = 500;
/** Code units from which a text counts as long. */
const LONG = 5_000;

export interface Watched {
  readonly element: HTMLElement;
  /** A text field, whose changes no observer sees. */
  readonly field: boolean;
  /** Its marks are drawn over it and must follow scrolling. */
  readonly drawn: boolean;
  /** A field of one line. */
  readonly single: boolean;
  /** No box to write in, but a place where something is shared. */
  readonly place?: true;
  /** A box for private messages: marked, nothing more. */
  readonly markOnly?: true;
  /** What holds all boxes of one text, where this is one of several. */
  readonly whole?: Element;
  readonly draft: Draft;
  view(): DraftView;
  /** The text may have changed: takes it over at once. */
  read(): void;
  /** Checks now what has changed since the last check. */
  flush(): void;
  /** Checks once more, though the text is the same. */
  recheck(): void;
  /** While letters are being composed (IME) marks follow, but nothing is checked. */
  composing(on: boolean): void;
  boxes(): readonly (readonly Box[])[];
  redraw(): void;
  /** True for the path of an event in what is shared beside the box. */
  holds(path: readonly EventTarget[]): boolean;
  end(): void;
}

export interface WatchServices {
  readonly check: Check;
  readonly painter: Painter;
  readonly layer: Layer;
  /** Selector of parts that are not the officer's own text. */
  readonly skip: string;
  /** What was said of a text in a box that the page took away just now. */
  readonly former?: Former | undefined;
  /** Called when the text was checked, or is too short to be. */
  readonly checked: () => void;
  /** Called when marks, verdict or state have changed. */
  readonly changed: (watched: Watched) => void;
}

/** Watches a box until the signal or its own `end`; what stands in it is checked at once. */
export function watch(editable: Editable, services: WatchServices, signal: AbortSignal): Watched {
  const ended = new AbortController();
  const both = either(signal, ended.signal);
  const anchor: Anchor = createAnchor(editable, services.painter, services.layer, services.skip);
  let dirty = false;
  let composing = false;
  let last = '';

  /** The text has changed since it was read, and nothing had to follow at once. */
  let unread = false;

  let shown: DraftView | null = null;
  let passages: readonly Passage[] = [];

  const show = (): void => {
    if (both.aborted) return;
    const view = draft.view();
    if (view !== shown) {
      shown = view;
      passages = passagesOf(view);
    }
    anchor.show(passages);
  };
  const draft = createDraft(
    services.check,
    () => {
      // The answer counts from the text as it was read last; read again, so that offsets and nodes agree.
      last = anchor.text();
      if (draft.edit(last)) schedule();
      unread = false;
      show();
      services.changed(watched);
    },
    both,
    services.former,
  );
  const flush = (): void => {
    if (both.aborted) return;
    // What no observer tells of, as an attribute, and sheets that the page took away are looked for only now.
    read();
    if (composing) return;
    if (!anchor.drawn) anchor.redraw();
    pause.stop();
    if (!dirty) return;
    dirty = false;
    void draft.check().then(() => services.checked());
  };
  const pause = createPause(flush);
  const wait = (): void => {
    if (!composing) pause.again(last.length > LONG ? LONG_PAUSE : PAUSE);
  };
  const schedule = (): void => {
    dirty = true;
    wait();
  };
  const read = (changes?: readonly Change[]): void => {
    const text = anchor.text(unread ? undefined : changes);
    if (editable.kind === 'field' && text === last) return;
    last = text;
    const before = draft.view();
    const changed = draft.edit(text);
    unread = false;
    const after = draft.view();
    // Under the same text an editor may have other nodes.
    if (before.marks.length + after.marks.length > 0) show();
    if (!changed) return;
    schedule();
    if (after.chip !== before.chip || !sameKeys(after, before)) services.changed(watched);
  };
  /** What is written after it is another draft, though it may be written before anything is read. */
  const emptied = (records: readonly MutationRecord[]): boolean =>
    records.some(({ target, removedNodes }) => removedNodes.length > 0 || target.nodeValue === '') &&
    editable.element.textContent === '';
  const mutated = (records: readonly MutationRecord[]): void => {
    const needs = draft.follows();
    if (needs === 'text' || (needs === 'marks' && !anchor.stands()) || emptied(records)) return read(records);
    // The text is read when typing pauses, and only then is it known to differ.
    unread = true;
    wait();
  };

  const observer = new MutationObserver(mutated);
  if (editable.kind === 'rich') {
    observer.observe(editable.element, { subtree: true, childList: true, characterData: true });
  }
  both.addEventListener('abort', () => {
    observer.disconnect();
    pause.stop();
    anchor.end();
  });
  const watched: Watched = {
    element: editable.element,
    field: editable.kind === 'field',
    drawn: anchor.drawn,
    single: editable.element.localName === 'input',
    draft,
    view: () => draft.view(),
    read: () => read(),
    flush,
    recheck() {
      dirty = true;
      flush();
    },
    composing(on) {
      composing = on;
      if (!on) wait();
    },
    boxes: () => anchor.boxes(),
    redraw: () => anchor.redraw(),
    holds: () => false,
    end: () => ended.abort(),
  };
  flush();
  return watched;
}

function passagesOf({ marks }: DraftView): readonly Passage[] {
  const painted = topmost(marks);
  return marks.map((mark) => ({
    span: mark.span,
    level: mark.match.level,
    painted: painted.includes(mark),
  }));
}

function sameKeys({ marks }: DraftView, other: DraftView): boolean {
  return (
    marks.length === other.marks.length && marks.every(({ key }, index) => key === other.marks[index]?.key)
  );
}
