import { describe, expect, test } from 'vitest';
import { fitLogistic, logOdds } from '../../../lib/cli/logistic.ts';
import { opposites } from '../../../lib/core/antonyms.ts';
import { backgroundTexts, backgroundWord } from '../../../lib/core/background.ts';
import { FEATURES, measure, measureLetters } from '../../../lib/core/features.ts';
import { hash32 } from '../../../lib/core/hash.ts';
import { type Piece, preparePiece } from '../../../lib/core/piece.ts';
import { HITS, retrieve } from '../../../lib/core/retrieve.ts';
import { BENDS, parts, score } from '../../../lib/core/score.ts';
import { dice } from '../../../lib/core/similarity.ts';
import { readTerms } from '../../../lib/core/terms.ts';
import { TRAINED } from '../../../lib/core/thresholds.ts';
import { levelOf } from '../../../lib/core/verdict.ts';
import { WEIGHTS } from '../../../lib/core/weights.ts';
import { CLAIMS, corpusOf, item } from './corpora.ts';

const corpus = corpusOf(CLAIMS);
const pieceOf = (text: string, of = corpus): Piece => preparePiece(of, readTerms(text).terms);

describe('score', () => {
  test('has weights for every feature at every bend, and ordered thresholds', () => {
    expect(FEATURES.filter((name) => WEIGHTS.weights[name]?.length !== BENDS.length)).toEqual([]);
    expect(WEIGHTS.possible).toBeGreaterThan(0);
    expect(WEIGHTS.strong).toBeGreaterThan(WEIGHTS.possible);
    expect([0, WEIGHTS.possible, WEIGHTS.strong].map((value) => levelOf(value, TRAINED))).toEqual([
      'none',
      'possible',
      'strong',
    ]);
  });

  test('its named parts add up to it', () => {
    const piece = pieceOf(CLAIMS[3].claim);
    const measured = measure(corpus, piece, retrieve(corpus, piece)[0]!, 0)!;
    measureLetters(corpus, piece, measured);
    const { values } = measured;
    expect(values[FEATURES.indexOf('dice')]).toBeCloseTo(1, 6);
    const sum = parts(values).reduce((total, part) => total + part.value * part.weight, WEIGHTS.bias);
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(score(values), 6);
  });

  test('features are numbers of about 0 to 1', () => {
    const piece = pieceOf(`${CLAIMS[0].claim} ${CLAIMS[4].claim} tidak 9.000`);
    for (const hit of retrieve(corpus, piece)) {
      const values = measure(corpus, piece, hit, 1)?.values ?? [];
      for (const value of values) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(2.3);
      }
    }
  });
});

describe('retrieval', () => {
  test('looks closely at few wordings, the right one among them, whatever the size of the list', () => {
    const many = Array.from({ length: 500 }, (_, i) =>
      item({ id: `n${i}`, claim: `Pupuk urea nomor ${i} dibagikan` }),
    );
    const large = corpusOf([...many, ...CLAIMS]);
    const hits = retrieve(large, pieceOf(CLAIMS[0].claim, large));
    expect(hits.length).toBeLessThanOrEqual(HITS);
    expect(hits.map((hit) => hit.wording)).toContain(500);
  });

  test('leaves no trace for the next text', () => {
    retrieve(corpus, pieceOf(CLAIMS[0].claim));
    expect(corpus.parts[0]?.sums.every((sum) => sum === 0)).toBe(true);
  });
});

test('the background knows ordinary words and holds no text', () => {
  expect(backgroundTexts()).toBeGreaterThan(5000);
  expect(backgroundWord(hash32('presiden')).df).toBeGreaterThan(100);
  expect(backgroundWord(hash32('kata yang tidak ada')).df).toBe(0);
});

test('opposites are known both ways, as stems', () => {
  expect(opposites('naik')?.has('turun')).toBe(true);
  expect(opposites('turun')?.has('naik')).toBe(true);
  expect(opposites('pupuk')).toBeUndefined();
});

test('dice is 1 for the same text and 0 for nothing shared', () => {
  expect(dice('pupuk urea', 'pupuk urea')).toBe(1);
  expect(dice('pupuk', 'xyz')).toBe(0);
});

test('the solver finds a line that parts two classes', () => {
  const rows = Array.from({ length: 200 }, (_, i) => {
    const x = (i % 20) / 20;
    return { inputs: Float32Array.of(x, 1 - x), label: x > 0.5 ? (1 as const) : (0 as const), weight: 1 };
  });
  const w = fitLogistic(rows, 2, 0.1);
  expect(logOdds(Float32Array.of(0.9, 0.1), w)).toBeGreaterThan(0);
  expect(logOdds(Float32Array.of(0.1, 0.9), w)).toBeLessThan(0);
});
