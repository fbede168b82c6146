import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../../lib/core/model.ts';
import { editBetween, findSpan, shiftSpan } from '../../../lib/compose/shift.ts';

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

describe('findSpan', () => {
  const found = (before: string, words: string, after: string): string | null => {
    const start = before.indexOf(words);
    const edit = editBetween(before, after);
    const span = edit && findSpan([start, start + words.length], edit, before, after);
    return span && `${after.slice(0, span[0])}[${after.slice(...span)}]${after.slice(span[1])}`;
  };
  test.each([
    ['changes on both sides', 'satu dua tiga', 'satu lagi dua, tiga', 'satu lagi [dua], tiga'],
    ['words that went elsewhere', 'dua satu tiga', 'satu tiga dua', 'satu tiga [dua]'],
    ['letters in common with what came before', 'aadua', 'a dua a', 'a [dua] a'],
    ['words that are gone', 'satu dua tiga', 'satu du tiga', null],
    ['words that stand twice in what changed', 'satu dua tiga', 'dua, dua!', null],
  ])('%s', (_name, before, after, expected) => expect(found(before, 'dua', after)).toBe(expected));

  test('words with anything new around them are found, or stand there twice', () => {
    assert(
      property(string(), string({ minLength: 1 }), string(), string(), string(), (a, passage, b, c, d) => {
        const before = a + passage + b;
        const after = c + passage + d;
        const edit = editBetween(before, after);
        const span: Span = [a.length, a.length + passage.length];
        const now = edit && (shiftSpan(span, edit) ?? findSpan(span, edit, before, after));
        const twice = [before, after].some((text) => text.indexOf(passage) !== text.lastIndexOf(passage));
        expect(now ? after.slice(...now) : passage).toBe(passage);
        expect(now !== null || edit === null || twice).toBe(true);
      }),
    );
  });
});
