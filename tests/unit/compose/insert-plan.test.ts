import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { hasArrived, planInsertion, sameLines } from '../../../lib/compose/insert-plan.ts';

const endOf = (draft: string, passage: string): number => draft.indexOf(passage) + passage.length;
const insert = (draft: string, passage: string, correction: string, single = false): string => {
  const { at, text } = planInsertion(draft, endOf(draft, passage), correction, single);
  return draft.slice(0, at) + text + draft.slice(at);
};

describe('where a correction goes', () => {
  test.each([
    ['Satu. Dua tiga. Empat.', 'Dua tiga', 'Satu. Dua tiga. Fakta. Empat.'],
    ['Satu. Dua tiga. Empat.', 'Dua tiga.', 'Satu. Dua tiga. Fakta. Empat.'],
    ['Satu. Dua tiga, empat lima! Enam.', 'Dua tiga', 'Satu. Dua tiga, empat lima! Fakta. Enam.'],
    ['Kata dia, "Dua tiga." Empat.', 'Dua tiga', 'Kata dia, "Dua tiga." Fakta. Empat.'],
    ['Harga Rp1.500 per kilo. Empat.', 'Harga', 'Harga Rp1.500 per kilo. Fakta. Empat.'],
    ['Dua tiga', 'Dua tiga', 'Dua tiga\nFakta.'],
    ['Dua tiga\nEmpat.', 'Dua tiga', 'Dua tiga\nFakta.\nEmpat.'],
    ['Dua tiga.  \nEmpat.', 'Dua tiga.  \n', 'Dua tiga. Fakta.  \nEmpat.'],
  ])('one line, after the sentence: %s', (draft, passage, after) => {
    expect(insert(draft, passage, 'Fakta.')).toBe(after);
  });

  test('several lines, after the paragraph', () => {
    expect(insert('Satu. Dua.\nTiga.', 'Satu', 'Fakta.\nhttps://a.id')).toBe(
      'Satu. Dua.\nFakta.\nhttps://a.id\nTiga.',
    );
  });

  test('a field of one line gets one line', () => {
    expect(insert('Satu. Dua.', 'Satu', 'Fakta.\n\nhttps://a.id', true)).toBe(
      'Satu. Fakta. https://a.id Dua.',
    );
    expect(insert('Satu', 'Satu', 'Fakta.', true)).toBe('Satu – Fakta.');
  });

  test('an empty draft gets nothing but the correction', () => {
    expect(planInsertion('', 0, 'Fakta.', false)).toEqual({ at: 0, text: 'Fakta.' });
    expect(planInsertion(' \n', 2, 'Fakta.\nLagi.', false)).toEqual({ at: 0, text: 'Fakta.\nLagi.' });
  });

  test('nothing of the draft is lost, whatever it holds', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', '.', '!', ' ', '\n', '"', '\u200B', '🌾'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, fc.nat(), fc.boolean(), (draft, seed, single) => {
        const end = draft.length === 0 ? 0 : seed % (draft.length + 1);
        const plan = planInsertion(draft, end, 'Fakta.\nhttps://a.id', single);
        expect(plan.at).toBeGreaterThanOrEqual(0);
        expect(plan.at).toBeLessThanOrEqual(draft.length);
        expect(plan.text.endsWith('https://a.id')).toBe(true);
        const after = draft.slice(0, plan.at) + plan.text + draft.slice(plan.at);
        expect(hasArrived(draft, plan, after)).toBe(true);
        expect(hasArrived(draft, plan, draft)).toBe(false);
      }),
    );
  });
});

describe('whether it arrived', () => {
  const plan = planInsertion('Satu.', 5, 'Fakta.\nhttps://a.id', false);
  test('editors may part paragraphs by one break or two, and use other spaces', () => {
    expect(hasArrived('Satu.', plan, 'Satu.\n\nFakta.\u00A0\n\uFEFFhttps://a.id\n')).toBe(true);
  });
  test.each(['Satu.', 'Satu.Fakta.\nhttps://a.id', 'https://a.id', 'Satu.\nFakta.\nhttps://a.id\nFakta.'])(
    'not when it reads %j',
    (after) => {
      expect(hasArrived('Satu.', plan, after)).toBe(false);
    },
  );
  test('a text is the same when only its empty lines differ', () => {
    expect(sameLines('a\n\nb', 'a\nb ')).toBe(true);
    expect(sameLines('a\nb', 'ab')).toBe(false);
  });
});
