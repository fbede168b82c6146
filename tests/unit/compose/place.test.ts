import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clip } from '../../../lib/compose/mirror.ts';
import { around, placeCard, placeChip } from '../../../lib/compose/place.ts';

const VIEW = { width: 1000, height: 700 };
const CHIP = { width: 120, height: 28 };
const CARD = { width: 360, height: 400 };

describe('placeChip', () => {
  test('stands across the lower edge, at the right', () => {
    const at = placeChip({ left: 100, top: 100, width: 500, height: 200 }, CHIP, VIEW);
    expect(at).toEqual({ left: 476, top: 286 });
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
  test('below the mark where there is room', () => {
    expect(placeCard(mark(50, 100), CARD, VIEW)).toMatchObject({ left: 50, top: 128 });
  });
  test('above a mark at the lower edge', () => {
    expect(placeCard(mark(50, 650), CARD, VIEW).top).toBe(242);
  });
  test('shrinks to the side with more room', () => {
    const place = placeCard(mark(50, 340), CARD, { width: 1000, height: 600 });
    expect(place.top + place.maxHeight).toBeLessThanOrEqual(340);
  });
  test('never leaves the viewport, wherever the mark is', () => {
    const size = integer({ min: 320, max: 2000 });
    assert(
      property(
        size,
        size,
        integer({ min: -500, max: 2500 }),
        integer({ min: 0, max: 2000 }),
        (w, h, x, y) => {
          const card = { width: Math.min(360, w - 16), height: 400 };
          const { left, top, maxHeight } = placeCard(mark(x, Math.min(y, h)), card, { width: w, height: h });
          const height = Math.min(card.height, maxHeight);
          expect(Math.min(left, top)).toBeGreaterThanOrEqual(8);
          expect(left + card.width).toBeLessThanOrEqual(w - 8);
          expect(top + height).toBeLessThanOrEqual(h - 8);
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
  expect(around(lines)).toEqual({ left: 300, top: 10, width: 200, height: 44 });
  expect(around([])).toBeNull();
});
