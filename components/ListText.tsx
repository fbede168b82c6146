import type { Span } from '../lib/core/model.ts';

interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * Cuts `text` at the borders of `spans` (UTF-16 code units, any order, may overlap or reach beyond the text).
 * Neighbours with only space between them become one. The pieces joined give the text back.
 */
export function cutAtSpans(text: string, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const from = Math.max(at, start);
    const to = Math.min(text.length, end);
    if (from >= to) continue;
    const last = pieces.at(-1);
    const between = text.slice(at, from);
    if (last?.marked && between.trim() === '') {
      pieces[pieces.length - 1] = { text: last.text + text.slice(at, to), marked: true };
    } else {
      if (between !== '') pieces.push({ text: between, marked: false });
      pieces.push({ text: text.slice(from, to), marked: true });
    }
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}

/** Text of a list or a draft: text nodes only, kept apart from the direction of the words around it. */
export function ListText({ text, marks = [] }: { text: string; marks?: readonly Span[] }) {
  return (
    <bdi>
      {cutAtSpans(text, marks).map((piece, index) =>
        piece.marked ? <mark key={index}>{piece.text}</mark> : piece.text,
      )}
    </bdi>
  );
}
