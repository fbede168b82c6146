/** The text of an editor as its user sees it, and the way from an offset in it back to the document. */
import type { Span } from '../core/model.ts';

interface Piece {
  /** Offset of the first code unit of this piece. */
  readonly start: number;
  readonly length: number;
  readonly node: Node;
  /** A text node maps code unit by code unit; anything else counts as a whole. */
  readonly whole: boolean;
}

export interface TextMap {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const SKIPPED: ReadonlySet<string> = new Set(
  'script style template noscript textarea select input button svg iframe object video audio'.split(' '),
);

/**
 * Reads an editing host without touching layout. Line breaks and block edges become `\n`, emoji pictures their
 * `alt`; islands that cannot be edited become one space. Zero-width characters stay, so that offsets hold.
 * `skip` is a selector for parts that are not the officer's own text, such as a quoted mail.
 */
export function readText(root: HTMLElement, skip = ''): TextMap {
  const pieces: Piece[] = [];
  let text = '';
  let breakPending = false;
  const add = (node: Node, data: string, whole: boolean): void => {
    if (breakPending && text !== '') text += '\n';
    breakPending = false;
    pieces.push({ start: text.length, length: data.length, node, whole });
    text += data;
  };
  const edge = (): void => {
    if (text !== '' && !text.endsWith('\n')) breakPending = true;
  };
  const walk = (parent: Node): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node instanceof Text) {
        if (node.data !== '') add(node, node.data, false);
      } else if (node instanceof Element) {
        const atom = atomOf(node, skip);
        if (atom === null) {
          const block = BLOCKS.has(node.localName);
          if (block) edge();
          walk(node);
          if (block) edge();
        } else if (atom !== '') {
          add(node, atom, true);
        }
      }
    }
  };
  walk(root);
  return { text, pieces };
}

/** The text that stands for an element as a whole: '' for nothing, null when its children are to be read. */
function atomOf(element: Element, skip: string): string | null {
  const name = element.localName;
  if (name === 'br') return '\n';
  if (name === 'img') return element.getAttribute('data-plain-text') ?? element.getAttribute('alt') ?? '';
  if (SKIPPED.has(name) || element.hasAttribute('hidden')) return '';
  if (element.getAttribute('contenteditable') === 'false') return element.textContent ? ' ' : '';
  return skip !== '' && element.matches(skip) ? '' : null;
}

/**
 * The document range of a passage; null when the passage is empty or holds no text of the document. `range` is
 * used again when given: every live range costs the page time at each change until it is collected.
 */
export function rangeOf(map: TextMap, [start, end]: Span, range = new Range()): Range | null {
  const first = pieceAt(map.pieces, start);
  const last = pieceAt(map.pieces, end - 1);
  if (end <= start || !first || !last || last.start < first.start) return null;
  if (first.whole) range.setStartBefore(first.node);
  else range.setStart(first.node, Math.max(0, start - first.start));
  if (last.whole) range.setEndAfter(last.node);
  else range.setEnd(last.node, Math.min(last.length, end - last.start));
  return range.collapsed ? null : range;
}

/** The piece that holds an offset, or the nearest one before it (block edges belong to no piece). */
function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}
