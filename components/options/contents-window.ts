/** Which rows of a long list are drawn, and where. All lengths in CSS pixels. */
import { useEffect, useState } from 'preact/hooks';

/** Rows that are drawn beyond what is in sight, on either side. */
const SPARE = 8;
/** Height of the window until it has been measured. */
const GUESS = 560;

/** Places of rows: `from` up to, not including, `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A row that is opened, and how much higher it is for that. */
export interface Opened {
  readonly place: number;
  readonly height: number;
}

/** The rows in sight of a scrolled window, with some to spare. `row` is the height of a closed row. */
export function spanOf(
  window: { readonly scrollTop: number; readonly clientHeight: number } | null,
  row: number,
  opened: Opened | null,
): Span {
  const top = window?.scrollTop ?? 0;
  const bottom = top + (window?.clientHeight || GUESS);
  const placeAt = (y: number): number => {
    if (!opened || y < (opened.place + 1) * row) return Math.floor(y / row);
    return Math.max(opened.place, Math.floor((y - opened.height) / row));
  };
  return { from: Math.max(0, placeAt(top) - SPARE), to: placeAt(bottom) + 1 + SPARE };
}

/** Top of a row, from the top of the list. */
export function topOf(place: number, row: number, opened: Opened | null): number {
  return place * row + (opened && place > opened.place ? opened.height : 0);
}

const NARROW = '(max-width: 760px)';

/** Height of a closed row: it is higher where its claim stands in a line of its own (contents.css, history.css). */
export function useRowHeight(heights = { narrow: 92, wide: 56 }): number {
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const media = matchMedia(NARROW);
    const look = (): void => setNarrow(media.matches);
    media.addEventListener('change', look);
    return () => media.removeEventListener('change', look);
  }, []);
  return narrow ? heights.narrow : heights.wide;
}
