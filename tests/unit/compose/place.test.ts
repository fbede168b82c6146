import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clip } from '../../../lib/compose/mirror.ts';
import { around as aroundLines, placeCard, placeChip, union } from '../../../lib/compose/place.ts';
import type { Box, CardPlace, Surroundings } from '../../../lib/compose/place.ts';

const VIEW = { width: 1000, height: 700 };
const CHIP = { width: 120, height: 28 };
const CARD = { width: 360, height: 400 };

describe('placeChip', () => {
  test('stands across the lower edge, at the right', () => {
    const at = placeChip({ left: 100, top: 100, width: 500, height: 200 }, CHIP, VIEW);
    expect(at).toEqual({ left: 462, top: 286 });
  });
  test('stays in view when the box is longer than the window', () => {
    expect(placeChip({ left: 0, top: -500, width: 500, height: 4000 }, CHIP, VIEW)?.top).toBe(668);
  });
  test('is not drawn for a box out of view', () => {
    expect(placeChip({ left: 0, top: -300, width: 500, height: 200 }, CHIP, VIEW)).toBeNull();
    expect(placeChip({ left: 0, top: 800, width: 500, height: 200 }, CHIP, VIEW)).toBeNull();
    expect(placeChip({ left: -600, top: 0, width: 500, height: 200 }, CHIP, VIEW)).toBeNull();
  });
});

describe('placeCard', () => {
  const mark = (left: number, top: number) => ({ left, top, width: 200, height: 20 });
  /** A box as wide as the column of a social site, with the chip at its lower right. */
  const around = (left: number, viewport = VIEW, bottom = 300): Surroundings => {
    const box = { left, top: 80, width: 580, height: bottom - 80 };
    return { box, viewport, chip: { left: left + 376, top: bottom - 14, width: 200, height: 28 } };
  };
  const boxOf = ({ left, top, maxHeight }: CardPlace): Box => ({
    left,
    top,
    width: CARD.width,
    height: Math.min(CARD.height, maxHeight),
  });
  const meet = (a: Box, b: Box): boolean => clip(a, b).length > 0;

  test('at the right of the box where the window is wide enough, else at its left', () => {
    expect(placeCard(mark(50, 100), CARD, around(40))).toMatchObject({ left: 628, top: 80 });
    expect(placeCard(mark(450, 100), CARD, around(410))).toMatchObject({ left: 42, top: 80 });
  });
  test('below the mark, free of the chip and of the buttons below it', () => {
    const near = around(210);
    const placed = boxOf(placeCard(mark(560, 100), CARD, near));
    expect(placed).toMatchObject({ left: 218, top: 128 });
    expect(near.chip && meet(placed, near.chip)).toBe(false);
  });
  test('right below the mark where nothing is in the way there', () => {
    expect(placeCard(mark(220, 100), CARD, around(210))).toMatchObject({ left: 220, top: 128 });
  });
  test('above a mark at the lower edge', () => {
    expect(placeCard(mark(220, 650), CARD, around(210, VIEW, 690)).top).toBe(242);
  });
  test('shrinks to the side with more room', () => {
    const view = { width: 600, height: 700 };
    const placed = placeCard(mark(50, 380), CARD, { ...around(10, view), chip: null });
    expect(placed.top + placed.maxHeight).toBeLessThanOrEqual(380);
  });
  test('stays on its side while it can be read there, though another became better', () => {
    const near = around(210);
    const first = placeCard(mark(220, 330), CARD, near);
    expect(first.side).toBe('below');
    const grown = { ...CARD, height: 600 };
    expect(placeCard(mark(220, 380), grown, near).side).toBe('above');
    expect(placeCard(mark(220, 380), grown, near, first.side).side).toBe('below');
  });
  test('covers its mark only where it could not be read beside it', () => {
    const low = { width: 600, height: 400 };
    expect(placeCard(mark(50, 190), CARD, around(10, low))).toMatchObject({ side: 'over', left: 232 });
    const size = integer({ min: 330, max: 1600 });
    assert(
      property(size, size, integer({ min: 0, max: 1500 }), (width, height, top) => {
        const at = mark(100, Math.min(top, height - 30));
        const placed = placeCard(at, CARD, around(90, { width: width + 60, height }));
        expect(placed.side !== 'over' && meet(boxOf(placed), at)).toBe(false);
      }),
    );
  });
  test('never leaves the viewport, wherever the mark is', () => {
    const size = integer({ min: 320, max: 2000 });
    assert(
      property(
        size,
        size,
        integer({ min: -500, max: 2500 }),
        integer({ min: 0, max: 2000 }),
        (width, height, x, y) => {
          const card = { width: Math.min(360, width - 16), height: 400 };
          const { left, top, maxHeight } = placeCard(
            mark(x, Math.min(y, height)),
            card,
            around(x - 100, { width, height }),
          );
          expect(Math.min(left, top)).toBeGreaterThanOrEqual(8);
          expect(left + card.width).toBeLessThanOrEqual(width - 8);
          expect(top + Math.min(card.height, maxHeight)).toBeLessThanOrEqual(height - 8);
        },
      ),
    );
  });
});

test('a box is clipped to what can be seen of it', () => {
  const field = { left: 0, top: 0, width: 100, height: 50 };
  expect(clip({ left: 90, top: 40, width: 30, height: 30 }, field)).toEqual([
    { left: 90, top: 40, width: 10, height: 10 },
  ]);
  expect(clip({ left: 200, top: 0, width: 10, height: 10 }, field)).toEqual([]);
});

test('a mark of two lines is taken from the first to the last', () => {
  const lines = [
    { left: 300, top: 10, width: 200, height: 20 },
    { left: 10, top: 34, width: 120, height: 20 },
  ];
  expect(aroundLines(lines)).toEqual({ left: 300, top: 10, width: 200, height: 44 });
  expect(aroundLines([])).toBeNull();
});

test('the way of the pointer from mark to card is the smallest box around both', () => {
  const mark = { left: 10, top: 20, width: 100, height: 20 };
  const card = { left: 500, top: 80, width: 360, height: 400 };
  expect(union(mark, card)).toEqual({ left: 10, top: 20, width: 850, height: 460 });
});
