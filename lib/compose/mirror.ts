/** Where a passage of a field is drawn, in browsers without ranges in fields: a copy with the same wrapping. */
import type { Span } from '../core/model.ts';
import type { Field } from './editable.ts';
import type { Box } from './place.ts';

/** Longer values cost more than a frame to lay out a second time. Code units. */
export const MIRROR_LIMIT = 20_000;

/** Every property that decides where a glyph goes. Measured against ranges in fields: at most 0.84 px off. */
const COPIED = (
  'font-family font-size font-weight font-style font-variant font-stretch font-feature-settings ' +
  'font-variation-settings font-kerning font-optical-sizing font-size-adjust letter-spacing word-spacing ' +
  'line-height text-transform text-indent text-align text-align-last tab-size word-break overflow-wrap ' +
  'line-break hyphens direction unicode-bidi writing-mode text-rendering white-space padding-top ' +
  'padding-right padding-bottom padding-left border-top-width border-right-width border-bottom-width border-left-width'
).split(' ');

export interface Mirror {
  /** Boxes of each passage in the viewport, clipped to the field. Reads layout. */
  boxes(spans: readonly Span[]): Box[][];
  remove(): void;
}

/** The copy lives in `layer`, an element of our own outside of the page's content. */
export function createMirror(field: Field, layer: HTMLElement): Mirror {
  const document = layer.ownerDocument;
  const copy = document.createElement('div');
  copy.setAttribute('aria-hidden', 'true');
  const node = document.createTextNode('');
  // Without it a trailing line break has no line of its own.
  copy.append(node, document.createTextNode('\u200b'));
  layer.append(copy);
  return {
    boxes(spans) {
      if (field.value.length > MIRROR_LIMIT) return spans.map(() => []);
      copyLayout(field, copy);
      if (node.data !== field.value) node.data = field.value;
      const outer = field.getBoundingClientRect();
      const origin = copy.getBoundingClientRect();
      const dx = outer.left - origin.left + borderShift(field, 'left') - field.scrollLeft;
      const dy = outer.top - origin.top + borderShift(field, 'top') - field.scrollTop + centre(field, copy);
      return spans.map((span) =>
        boxesOf(node, span).flatMap((box) => clip(move(box, dx, dy), inner(field, outer))),
      );
    },
    remove: () => copy.remove(),
  };
}

function copyLayout(field: Field, copy: HTMLElement): void {
  const from = getComputedStyle(field);
  const { style } = copy;
  for (const name of COPIED) style.setProperty(name, from.getPropertyValue(name));
  const paddings = parseFloat(from.paddingLeft) + parseFloat(from.paddingRight);
  style.setProperty('position', 'fixed');
  style.setProperty('left', '0');
  style.setProperty('top', '0');
  style.setProperty('border-style', 'solid');
  style.setProperty('border-color', 'transparent');
  style.setProperty('box-sizing', 'content-box');
  style.setProperty('height', 'auto');
  style.setProperty('overflow', 'visible');
  style.setProperty('pointer-events', 'none');
  style.setProperty('visibility', 'hidden');
  const single = field.localName === 'input';
  style.setProperty('width', single ? 'max-content' : `${field.clientWidth - paddings}px`);
  style.setProperty('min-width', `${field.clientWidth - paddings}px`);
  if (single) style.setProperty('white-space', 'pre');
}

/** `clientLeft` holds a scrollbar at the left side too, the border width does not. */
function borderShift(field: Field, side: 'left' | 'top'): number {
  const from = getComputedStyle(field);
  return side === 'left'
    ? field.clientLeft - parseFloat(from.borderLeftWidth)
    : field.clientTop - parseFloat(from.borderTopWidth);
}

/** A single line stands in the middle of its field. */
function centre(field: Field, copy: HTMLElement): number {
  if (field.localName !== 'input') return 0;
  return (field.getBoundingClientRect().height - copy.getBoundingClientRect().height) / 2;
}

function boxesOf(node: Text, [start, end]: Span): Box[] {
  const range = node.ownerDocument.createRange();
  range.setStart(node, Math.min(start, node.length));
  range.setEnd(node, Math.min(end, node.length));
  return [...range.getClientRects()].map(({ left, top, width, height }) => ({ left, top, width, height }));
}

function move(box: Box, dx: number, dy: number): Box {
  return { ...box, left: box.left + dx, top: box.top + dy };
}

function inner(field: Field, outer: DOMRect): Box {
  return {
    left: outer.left + field.clientLeft,
    top: outer.top + field.clientTop,
    width: field.clientWidth,
    height: field.clientHeight,
  };
}

/** The part of a box inside another; nothing when they do not meet. */
export function clip(box: Box, within: Box): Box[] {
  const left = Math.max(box.left, within.left);
  const top = Math.max(box.top, within.top);
  const width = Math.min(box.left + box.width, within.left + within.width) - left;
  const height = Math.min(box.top + box.height, within.top + within.height) - top;
  return width > 0 && height > 0 ? [{ left, top, width, height }] : [];
}
