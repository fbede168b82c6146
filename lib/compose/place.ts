/** Where the chip and the card go. Pure geometry in CSS pixels of the viewport. */

export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Box extends Size {
  readonly left: number;
  readonly top: number;
}
export interface Point {
  readonly left: number;
  readonly top: number;
}
/** Where a card stands: beside the compose box, by its mark, or over all when nothing else can be read. */
export type Side = 'right' | 'left' | 'below' | 'below-left' | 'above' | 'over';
export interface CardPlace extends Point {
  readonly side: Side;
  /** Room for the card; a longer one scrolls inside. */
  readonly maxHeight: number;
}
export interface Surroundings {
  readonly box: Box;
  /** The chip as placed; null when it is out of view. */
  readonly chip: Box | null;
  readonly viewport: Size;
}

/** Distance from the edges of the viewport, and between a mark and its card. */
const MARGIN = 8;
/** Distance of the chip from the right edge of its box: browsers have the handle there that resizes a text field. */
const CORNER = 18;
/** Distance of the chip from the lower edge of the viewport. */
const INSET = 4;
/** A card lower than this shows no whole fact: then it may cover its mark. */
const READABLE = 280;
/** No card is higher: it is a note beside the text, not a page. */
const TALLEST = 640;
/** Below the chip, at the lower right of their boxes, the sites have the button that posts. */
const BUTTONS = 52;

/**
 * Across the lower edge of the box, at its right: there it hides neither the last line nor the buttons below.
 * In view as long as any part of the box is; null when none is.
 */
export function placeChip(box: Box, chip: Size, viewport: Size): Point | null {
  const bottom = Math.min(box.top + box.height, viewport.height);
  const right = Math.min(box.left + box.width, viewport.width);
  if (bottom <= Math.max(box.top, 0) || right <= Math.max(box.left, 0)) return null;
  return {
    left: clamp(right - chip.width - CORNER, 0, viewport.width - chip.width),
    top: clamp(bottom - chip.height / 2, 0, viewport.height - chip.height - INSET),
  };
}

/**
 * Where the card hides least: of itself, of the chip and of the site's buttons below the chip. Never on its mark
 * while it can be read elsewhere. `keep` is the side where it stands already, so that it does not jump.
 */
export function placeCard(mark: Box, card: Size, around: Surroundings, keep?: Side): CardPlace {
  const places = candidates(mark, card, around);
  const kept = places.find(({ side }) => side === keep);
  if (kept) return kept;
  const cost = (place: CardPlace): number => {
    const height = Math.min(card.height, place.maxHeight);
    const hidden = (card.height - height) * card.width;
    return hidden + shared({ ...place, width: card.width, height }, buttonsOf(around));
  };
  const [first, ...others] = places;
  if (first) return others.reduce((best, place) => (cost(place) < cost(best) ? place : best), first);
  return over(mark, card, around.viewport);
}

/** As high as the window, at the edge where it covers less of the mark. */
function over(mark: Box, card: Size, viewport: Size): CardPlace {
  const rightmost = Math.max(viewport.width - MARGIN - card.width, MARGIN);
  const covered = (left: number): number => shared({ ...card, left, top: mark.top }, mark);
  const left = covered(rightmost) <= covered(MARGIN) ? rightmost : MARGIN;
  return { side: 'over', left, top: MARGIN, maxHeight: Math.max(viewport.height - 2 * MARGIN, 0) };
}

/** Places where a card can be read beside its mark, the best first where they hide the same. */
function candidates(mark: Box, card: Size, { box, chip, viewport }: Surroundings): CardPlace[] {
  const lowest = viewport.height - MARGIN;
  const rightmost = viewport.width - MARGIN - card.width;
  const fit = (left: number): number => clamp(left, MARGIN, rightmost);
  const beside = (side: Side, left: number): CardPlace => {
    const top = clamp(box.top, MARGIN, lowest - Math.min(card.height, TALLEST));
    return { side, left, top, maxHeight: Math.min(lowest - top, TALLEST) };
  };
  const below = (side: Side, left: number): CardPlace => {
    const top = Math.max(mark.top + mark.height + MARGIN, MARGIN);
    return { side, left: fit(left), top, maxHeight: Math.min(lowest - top, TALLEST) };
  };
  // Its lower edge stands on the mark, so it may not grow once it stands there.
  const height = Math.min(card.height, mark.top - 2 * MARGIN, TALLEST);
  const above = clamp(mark.top - MARGIN - height, MARGIN, lowest - height);
  return [
    beside('right', box.left + box.width + MARGIN),
    beside('left', box.left - MARGIN - card.width),
    below('below', mark.left),
    below('below-left', (chip?.left ?? mark.left) - MARGIN - card.width),
    { side: 'above' as const, left: fit(mark.left), top: above, maxHeight: height },
  ].filter(
    ({ left, maxHeight }) =>
      left >= MARGIN && left <= rightmost && maxHeight >= Math.min(READABLE, card.height),
  );
}

/** The chip with what stands below it. */
function buttonsOf({ box, chip }: Surroundings): Box {
  if (!chip) return { left: 0, top: 0, width: 0, height: 0 };
  const width = Math.max(box.left + box.width - chip.left, chip.width);
  return { left: chip.left, top: chip.top, width, height: chip.height + BUTTONS };
}

/** Area that two boxes have in common. */
function shared(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return Math.max(width, 0) * Math.max(height, 0);
}

/** From the start of the first line to the lower edge of the last; null without lines. */
export function around(lines: readonly Box[]): Box | null {
  const [first] = lines;
  if (!first) return null;
  const bottom = Math.max(...lines.map(({ top, height }) => top + height));
  return { left: first.left, top: first.top, width: first.width, height: bottom - first.top };
}

/** The smallest box around two. */
export function union(a: Box, b: Box): Box {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  const width = Math.max(a.left + a.width, b.left + b.width) - left;
  const height = Math.max(a.top + a.height, b.top + b.height) - top;
  return { left, top, width, height };
}

/** True when the point is in the box; the edges count. */
export function contains(box: Box, x: number, y: number): boolean {
  return x >= box.left && x <= box.left + box.width && y >= box.top && y <= box.top + box.height;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
