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
export interface CardPlace extends Point {
  /** Room for the card; a longer one scrolls inside. */
  readonly maxHeight: number;
}

/** Distance from the edges of the viewport, and between a mark and its card. */
const MARGIN = 8;
/** Distance of the chip from the right edge of its box and from the edge of the viewport. */
const INSET = 4;
/** A card smaller than this cannot be read: then it may cover its mark. */
const READABLE = 160;

/**
 * Across the lower edge of the box, at its right: there it hides neither the last line nor the buttons below.
 * In view as long as any part of the box is; null when none is.
 */
export function placeChip(box: Box, chip: Size, viewport: Size): Point | null {
  const bottom = Math.min(box.top + box.height, viewport.height);
  const right = Math.min(box.left + box.width, viewport.width);
  if (bottom <= Math.max(box.top, 0) || right <= Math.max(box.left, 0)) return null;
  return {
    left: clamp(right - chip.width - INSET, 0, viewport.width - chip.width),
    top: clamp(bottom - chip.height / 2, 0, viewport.height - chip.height - INSET),
  };
}

/** Below the mark, else above it, else on the side with more room; always inside the viewport. */
export function placeCard(mark: Box, card: Size, viewport: Size): CardPlace {
  const below = viewport.height - MARGIN - (mark.top + mark.height + MARGIN);
  const above = mark.top - 2 * MARGIN;
  const whole = viewport.height - 2 * MARGIN;
  const left = clamp(mark.left, MARGIN, viewport.width - MARGIN - card.width);
  const down = card.height <= below || below >= above;
  const room = down ? below : above;
  if (room < Math.min(READABLE, card.height)) return { left, top: MARGIN, maxHeight: Math.max(whole, 0) };
  const height = Math.min(card.height, room);
  const top = down ? mark.top + mark.height + MARGIN : mark.top - MARGIN - height;
  return { left, top: clamp(top, MARGIN, viewport.height - MARGIN - height), maxHeight: room };
}

/** From the start of the first line to the lower edge of the last; null without lines. */
export function around(lines: readonly Box[]): Box | null {
  const [first] = lines;
  if (!first) return null;
  const bottom = Math.max(...lines.map(({ top, height }) => top + height));
  return { left: first.left, top: first.top, width: first.width, height: bottom - first.top };
}

/** True when the point is in the box; the edges count. */
export function contains(box: Box, x: number, y: number): boolean {
  return x >= box.left && x <= box.left + box.width && y >= box.top && y <= box.top + box.height;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
