import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editBetween, shiftSpan } from '../../../lib/compose/shift.ts';

describe('editBetween', () => {
  test('equal texts have no edit', () => expect(editBetween('abc', 'abc')).toBeNull());

  test('finds what was typed, deleted and replaced', () => {
    expect(editBetween('ab', 'axb')).toEqual({ start: 1, end: 1, inserted: 1 });
    expect(editBetween('axb', 'ab')).toEqual({ start: 1, end: 2, inserted: 0 });
    expect(editBetween('satu dua', 'satu tiga')).toEqual({ start: 5, end: 7, inserted: 3 });
  });

  test('the edit leads from the one text to the other', () => {
    assert(
      property(string(), string(), (before, after) => {
        const edit = editBetween(before, after) ?? { start: 0, end: 0, inserted: 0 };
        const put = after.slice(edit.start, edit.start + edit.inserted);
        expect(before.slice(0, edit.start) + put + before.slice(edit.end)).toBe(after);
      }),
    );
  });
});

describe('shiftSpan', () => {
  test('a passage moves with edits before it and stays with edits after it', () => {
    expect(shiftSpan([10, 20], { start: 2, end: 4, inserted: 7 })).toEqual([15, 25]);
    expect(shiftSpan([10, 20], { start: 20, end: 22, inserted: 1 })).toEqual([10, 20]);
  });

  test('typing at its edges is outside', () => {
    expect(shiftSpan([10, 20], { start: 10, end: 10, inserted: 1 })).toEqual([11, 21]);
    expect(shiftSpan([10, 20], { start: 20, end: 20, inserted: 1 })).toEqual([10, 20]);
  });

  test('an edit inside it, across its edge or over it ends it', () => {
    for (const [start, end] of [
      [12, 12],
      [8, 12],
      [18, 25],
      [0, 30],
    ] as const)
      expect(shiftSpan([10, 20], { start, end, inserted: 1 })).toBeNull();
  });

  test('a passage that is left holds the same words as before', () => {
    assert(
      property(string(), string({ minLength: 1 }), string(), string(), (a, passage, b, typed) => {
        const before = a + passage + b;
        for (const after of [typed + before, before + typed, a + typed + passage + b]) {
          const span = shiftSpan([a.length, a.length + passage.length], editBetween(before, after));
          expect(span === null ? passage : after.slice(...span)).toBe(passage);
        }
      }),
    );
  });
});
