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

/** What the copy has of its own. */
const OWN =
  'position:fixed;left:0;top:0;border-style:solid;border-color:transparent;box-sizing:content-box;' +
  'width:max-content;height:auto;overflow:visible;pointer-events:none;visibility:hidden';

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
  /** One line, in the middle of the field, and no scrollbar. */
  const single = field.localName === 'input';
  return {
    boxes(spans) {
      if (field.value.length > MIRROR_LIMIT) return spans.map(() => []);
      const from = getComputedStyle(field);
      const pixels = (name: string): number => parseFloat(from.getPropertyValue(name));
      const border = (side: string): number => pixels(`border-${side}-width`);
      const { clientLeft, clientTop, clientWidth, clientHeight, offsetWidth } = field;
      const outer = field.getBoundingClientRect();
      // What a whole number of pixels leaves, or else the page draws the field larger or smaller than it is laid out.
      const more = outer.width - offsetWidth;
      const isScaled = Math.abs(more) >= 1;
      const scale = isScaled ? outer.width / offsetWidth : 1;
      // Of a single line Firefox (153) tells as the client area what is within the padding.
      const padded = single ? offsetWidth - border('left') - border('right') : clientWidth;
      const width = padded - pixels('padding-left') - pixels('padding-right') + (isScaled ? 0 : more);
      copy.style.cssText = `${COPIED.map((name) => `${name}:${from.getPropertyValue(name)}`).join(';')};${OWN};${
        single ? `min-width:${width}px;white-space:pre` : `width:${width}px`
      }`;
      if (node.data !== field.value) node.data = field.value;
      const origin = copy.getBoundingClientRect();
      const drawn = (left: number, top: number, across: number, down: number): Box => ({
        left: outer.left + left * scale,
        top: outer.top + top * scale,
        width: across * scale,
        height: down * scale,
      });
      // `clientLeft` holds a scrollbar at the left side too, the border width does not.
      const dx = (single ? 0 : clientLeft - border('left')) - origin.left - field.scrollLeft;
      const above = single ? (outer.height / scale - origin.height) / 2 : clientTop - border('top');
      const dy = above - origin.top - field.scrollTop;
      const inner = drawn(clientLeft, clientTop, clientWidth, clientHeight);
      return spans.map((span) =>
        boxesOf(node, span).flatMap((box) =>
          clip(drawn(box.left + dx, box.top + dy, box.width, box.height), inner),
        ),
      );
    },
    remove: () => copy.remove(),
  };
}

function boxesOf(node: Text, [start, end]: Span): Box[] {
  const range = node.ownerDocument.createRange();
  range.setStart(node, Math.min(start, node.length));
  range.setEnd(node, Math.min(end, node.length));
  return [...range.getClientRects()].map(({ left, top, width, height }) => ({ left, top, width, height }));
}

/** The part of a box inside another; nothing when they do not meet. */
export function clip(box: Box, within: Box): Box[] {
  const left = Math.max(box.left, within.left);
  const top = Math.max(box.top, within.top);
  const width = Math.min(box.left + box.width, within.left + within.width) - left;
  const height = Math.min(box.top + box.height, within.top + within.height) - top;
  return width > 0 && height > 0 ? [{ left, top, width, height }] : [];
}
