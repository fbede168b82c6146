/** Puts marks onto the page: ranges that are made anew whenever the text or its nodes have changed. */
import type { Span } from '../core/model.ts';
import type { Editable } from './editable.ts';
import { hasValueRanges, valueRange } from './extras.ts';
import type { MarkRange } from './extras.ts';
import { createFollower } from './follow.ts';
import { clip, createMirror } from './mirror.ts';
import type { Level, Painter } from './paint.ts';
import type { Box } from './place.ts';
import { rangeOf } from './textmap.ts';
import type { TextMap } from './textmap.ts';
import { createTextReader } from './textreader.ts';
import type { Change } from './textreader.ts';

export interface Passage {
  readonly span: Span;
  readonly level: Level;
  /** False for a passage on words that another one marks already. */
  readonly painted: boolean;
}

export interface Anchor {
  /** The present text. Reads no layout. `changes`: all since the last call; without them everything is read. */
  text(changes?: readonly Change[]): string;
  /** Paints the passages, whose spans are offsets in the text that was read last. */
  show(passages: readonly Passage[]): void;
  /** True while each passage that is shown covers the letters that it was shown for. Reads no layout. */
  stands(): boolean;
  /** Boxes of each passage as drawn now, in the viewport, clipped to the compose box. Reads layout. */
  boxes(): readonly (readonly Box[])[];
  /** True when marks are drawn over the field and must follow scrolling. */
  readonly drawn: boolean;
  /** Draws again what follows scrolling. */
  redraw(): void;
  end(): void;
}

/** The layer where boxes are drawn for fields without ranges, inside our own closed root. */
export type Layer = () => HTMLElement;

/** Shows nothing yet. `skip`: selector of parts of a rich box that are not the officer's own text. */
export function createAnchor(editable: Editable, painter: Painter, layer: Layer, skip: string): Anchor {
  if (editable.kind === 'rich') return richAnchor(editable.element, painter, skip);
  const { element } = editable;
  const read = (): string => element.value;
  if (!hasValueRanges(element)) return mirrorAnchor(editable, read, layer);
  return paintedAnchor(element, painter, read, (span, old) =>
    old?.startOffset === span[0] && old.endOffset === span[1] ? old : valueRange(element, ...span),
  );
}

function richAnchor(element: HTMLElement, painter: Painter, skip: string): Anchor {
  const reader = createTextReader(element, skip);
  let map: TextMap = { text: '', sections: [] };
  const read = (changes?: readonly Change[]): string => {
    map = changes ? reader.follow(changes) : reader.read();
    return map.text;
  };
  return paintedAnchor(element, painter, read, (span, old) =>
    rangeOf(map, span, old instanceof Range ? old : undefined),
  );
}

function paintedAnchor(
  element: HTMLElement,
  painter: Painter,
  text: Anchor['text'],
  range: (span: Span, old: MarkRange | null | undefined) => MarkRange | null,
): Anchor {
  let shown: readonly Passage[] = [];
  let ranges: readonly (MarkRange | null)[] = [];
  /** What each range covered when it was shown last. */
  let words: readonly (string | null)[] = [];
  const show = (passages: readonly Passage[]): void => {
    const before = ranges;
    const made = passages.map(({ span }, index) => range(span, before[index]));
    words = made.map(wordsOf);
    // Most changes move nothing, and then nothing is painted.
    if (passages === shown && made.every((one, index) => one === before[index])) return;
    shown = passages;
    ranges = made;
    const painted = passages.flatMap(({ level, painted: visible }, index) => {
      const one = made[index];
      return one && visible ? [{ level, range: one }] : [];
    });
    const root = element.getRootNode();
    painter.paint(element, painted, root instanceof ShadowRoot ? root : element.ownerDocument);
  };
  return {
    text,
    show,
    stands: () =>
      ranges.every((one, index) => {
        const now = wordsOf(one);
        return now !== null && now === words[index];
      }),
    boxes() {
      const within = element.getBoundingClientRect();
      return ranges.map((made) =>
        made ? [...made.getClientRects()].flatMap((box) => clip(box, within)) : [],
      );
    },
    drawn: false,
    redraw: () => painter.restore(),
    end: () => show([]),
  };
}

/** What a range covers; null where that cannot be told, as in a field, whose ranges follow its value only later. */
function wordsOf(range: MarkRange | null): string | null {
  return range instanceof Range ? range.toString() : null;
}

function mirrorAnchor(editable: Editable & { kind: 'field' }, text: () => string, layer: Layer): Anchor {
  const { element } = editable;
  let mirror: ReturnType<typeof createMirror> | null = null;
  let sheet: HTMLElement | null = null;
  let passages: readonly Passage[] = [];
  /** Moving, resizing and going are told by no event. */
  const follower = createFollower(() => redraw());
  const boxes = (): Box[][] => mirror?.boxes(passages.map(({ span }) => span)) ?? [];
  const redraw = (): void => {
    if (!sheet) return;
    const drawn = boxes().flatMap((own, index) =>
      passages[index]?.painted
        ? own
            .filter(isSeen)
            .map((box) => markElement(element.ownerDocument, box, passages[index]?.level ?? 'possible'))
        : [],
    );
    sheet.replaceChildren(...drawn);
  };
  /** Drawn above the page, a mark would lie on what the page shows above a field that is left. */
  const isSeen = ({ left, top, width, height }: Box): boolean => {
    const root = element.getRootNode() as Document | ShadowRoot;
    if (root.activeElement === element) return true;
    const at = root.elementFromPoint(left + width / 2, top + height / 2);
    return at === null || at === element || at.contains(element);
  };
  const end = (): void => {
    follower.stop();
    mirror?.remove();
    sheet?.remove();
    mirror = sheet = null;
    passages = [];
  };
  return {
    text,
    show(next) {
      if (next.length === 0) return end();
      passages = next;
      if (!mirror || !sheet) {
        mirror = createMirror(element, layer());
        sheet = layer().appendChild(element.ownerDocument.createElement('div'));
        sheet.setAttribute('aria-hidden', 'true');
        follower.follow(element);
      }
      // Reading layout here would force it in the middle of a key; before the next frame it is due anyway.
      requestAnimationFrame(redraw);
    },
    stands: () => false,
    boxes,
    drawn: true,
    redraw,
    end,
  };
}

/** Drawn under the text's own colours: thin enough to read through, a line below. */
function markElement(document: Document, box: Box, level: Level): HTMLElement {
  const mark = document.createElement('div');
  const strong = level === 'strong';
  const { style } = mark;
  style.setProperty('position', 'fixed');
  style.setProperty('pointer-events', 'none');
  style.setProperty('box-sizing', 'border-box');
  for (const side of ['left', 'top', 'width', 'height'] as const) style.setProperty(side, `${box[side]}px`);
  style.setProperty('background-color', strong ? 'rgb(217 72 15 / 0.18)' : 'rgb(183 121 31 / 0.1)');
  style.setProperty('border-bottom', strong ? '2px solid rgb(217 72 15)' : '2px dotted rgb(183 121 31)');
  return mark;
}
