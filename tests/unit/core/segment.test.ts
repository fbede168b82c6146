import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSegment } from '../../../lib/core/index.ts';
import { openSegment, termId, termText } from '../../../lib/core/segment.ts';
import { hash32 } from '../../../lib/core/hash.ts';
import { PATIENCE } from './arbitrary.ts';
import { built, CLAIMS, opened } from './corpora.ts';

describe('segment', () => {
  test('holds every stem of the claims', () => {
    const segment = opened(built(CLAIMS));
    expect(segment.counts.items).toBe(CLAIMS.length);
    const id = termId(segment, hash32('kakao'));
    expect(termText(segment, id)).toBe('kakao');
    expect(
      Array.from(segment.postings.slice(segment.postingStart[id], segment.postingStart[id + 1])),
    ).toEqual([2]);
  });

  test('is the same bytes for the same list', () => {
    expect(new Uint8Array(built(CLAIMS))).toEqual(new Uint8Array(built(CLAIMS)));
  });

  test('pauses while it is built', () => {
    const steps = [...buildSegment(CLAIMS, 2)];
    expect([...new Set(steps.map((step) => step.done))]).toEqual([2, 4, 5]);
    expect(steps.every((step) => step.total === CLAIMS.length)).toBe(true);
  });

  test('an empty list makes a segment too', () => {
    expect(opened(built([])).counts.wordings).toBe(0);
  });

  test('is refused when cut, foreign or of another format', () => {
    const whole = built(CLAIMS);
    expect(openSegment(whole.slice(0, 8))).toEqual({ ok: false, problem: 'FOREIGN' });
    expect(openSegment(new ArrayBuffer(whole.byteLength))).toEqual({ ok: false, problem: 'FOREIGN' });
    expect(openSegment(whole.slice(0, whole.byteLength - 4))).toEqual({ ok: false, problem: 'LENGTH' });
    const other = whole.slice(0);
    new Uint32Array(other)[1] = 99;
    expect(openSegment(other)).toEqual({ ok: false, problem: 'FORMAT' });
  });

  test('is refused when any single byte has changed', { timeout: PATIENCE }, () => {
    const whole = built(CLAIMS);
    fc.assert(
      fc.property(fc.nat(whole.byteLength - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const copy = whole.slice(0);
        new Uint8Array(copy)[at]! ^= by;
        expect(openSegment(copy).ok).toBe(false);
      }),
    );
  });
});
