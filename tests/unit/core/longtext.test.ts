import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Match, TextAnswer } from '../../../lib/core/answers.ts';
import { cutLong, gather } from '../../../lib/core/longtext.ts';
import type { Span } from '../../../lib/core/model.ts';
import { sampleMatch } from '../../gallery/samples.ts';

const WORDS = 'padi jagung kebun sawah panen pupuk benih ternak air tanah'.split(' ');
/** A text of about `length` code units; `end` ends each sentence. */
function prose(length: number, end = '. '): string {
  let text = '';
  for (let i = 0; text.length < length; i++)
    text += `${WORDS[i % WORDS.length]} ke-${i}${i % 9 === 8 ? end : ' '}`;
  return text;
}

describe('cutting a long text', () => {
  it('leaves a post whole', () => {
    const post = prose(2_500);
    expect(cutLong(post)).toEqual([[0, post.length]]);
    expect(cutLong('  \n ')).toEqual([]);
  });

  it('covers all that is written, in pieces of bounded size, with little said twice', () => {
    const paragraphs = fc.array(
      fc.record({ length: fc.integer({ min: 0, max: 6_000 }), end: fc.constantFrom('. ', ' ', '!\n', '') }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(paragraphs, fc.constantFrom('\n\n', '\n', ' '), (parts, joint) => {
        const text = parts.map(({ length, end }) => prose(length, end)).join(joint);
        const pieces = cutLong(text);
        let covered = 0;
        for (const [start, end] of pieces) {
          expect(text.slice(covered, Math.max(covered, start)).trim()).toBe('');
          expect(end - start).toBeLessThanOrEqual(3_000);
          expect(covered - start).toBeLessThanOrEqual(300);
          expect(end).toBeGreaterThan(covered);
          covered = end;
        }
        expect(text.slice(covered).trim()).toBe('');
      }),
    );
  });

  it('cuts between paragraphs where there are any', () => {
    const text = Array.from({ length: 12 }, () => prose(700)).join('\n\n');
    for (const [start, end] of cutLong(text).slice(0, -1)) {
      expect(text.slice(start, end)).toMatch(/\n$/);
      expect(start === 0 || text[start - 1] === '\n').toBe(true);
    }
  });

  it('shows a sentence across a cut whole in one of the pieces', () => {
    const text = prose(20_000);
    const pieces = cutLong(text);
    for (const { index, 0: sentence } of text.matchAll(/[^.]+\./g)) {
      const whole = pieces.some(([start, end]) => start <= index + 1 && index + sentence.length <= end);
      expect(whole ? '' : sentence).toBe('');
    }
  });

  it('never stops, not even where there is nothing to cut at', () => {
    expect(cutLong('a'.repeat(10_000)).length).toBeLessThan(15);
  });
});

const coverage = { searched: 9, updated: '2026-11-20T08:00:00Z' };

function found(id: string, passage: Span, change: Partial<Match> = {}, score = 0.9): Match {
  const match = sampleMatch(change, { id });
  return {
    ...match,
    candidate: { ...match.candidate, id, passage, score, matched: { text: [passage], claim: [[0, 3]] } },
  };
}

const answer = (verdict: TextAnswer['verdict'], matches: Match[], confirmed: Match[] = []): TextAnswer => ({
  verdict,
  matches,
  stance: { refuting: false, score: 0, cues: [] },
  coverage,
  confirmed,
});

describe('one answer out of many', () => {
  it('counts passages in the whole text', () => {
    const { passages, verdict } = gather(
      [
        { span: [0, 100], answer: answer('none', []) },
        { span: [100, 200], answer: answer('strong', [found('a', [10, 40])]) },
      ],
      coverage,
    );
    expect(verdict).toBe('strong');
    expect(passages.map(({ span }) => span)).toEqual([[110, 140]]);
    expect(passages[0]!.matches[0]!.candidate.matched).toEqual({ text: [[110, 140]], claim: [[0, 3]] });
  });

  it('puts clarifications of the same words into one passage, the gravest first', () => {
    const twin = found('b', [12, 44], { level: 'possible' }, 0.95);
    const { passages } = gather(
      [{ span: [0, 100], answer: answer('strong', [twin, found('a', [10, 40]), found('c', [60, 90])]) }],
      coverage,
    );
    expect(passages.map(({ verdict, matches }) => [verdict, matches.map((m) => m.clarification.id)])).toEqual(
      [
        ['strong', ['a', 'b']],
        ['strong', ['c']],
      ],
    );
  });

  it('tells a passage of an overlap once', () => {
    const { passages } = gather(
      [
        { span: [0, 100], answer: answer('strong', [found('a', [80, 100])]) },
        { span: [80, 180], answer: answer('strong', [found('a', [0, 25], {}, 0.97)]) },
      ],
      coverage,
    );
    expect(passages.map(({ span, matches }) => [span, matches.length])).toEqual([[[80, 105], 1]]);
  });

  it('keeps each passage with the stance of its own piece', () => {
    const { verdict, passages } = gather(
      [
        { span: [0, 100], answer: answer('refuting', [found('a', [0, 40])]) },
        { span: [100, 200], answer: answer('possible', [found('b', [0, 40], { level: 'possible' })]) },
        { span: [200, 300], answer: answer('none', [], [found('c', [0, 40])]) },
      ],
      coverage,
    );
    expect(verdict).toBe('possible');
    expect(passages.map((passage) => passage.verdict)).toEqual(['refuting', 'possible', 'confirmed']);
  });

  it('says what was searched even of an empty text', () => {
    expect(gather([], coverage)).toEqual({ verdict: 'none', passages: [], coverage });
  });
});
