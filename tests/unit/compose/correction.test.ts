import { expect, test } from 'vitest';
import { correctionFor, correctionOf, lengthOn } from '../../../lib/compose/correction.ts';
import type { Match } from '../../../lib/core/answers.ts';

const url = 'https://contoh.go.id/1';
function match(
  parts: Pick<Match['clarification'], 'answer' | 'title'> & Partial<Match['clarification']>,
): Match {
  const base = {
    id: '1',
    status: 'active' as const,
    claim: 'Klaim',
    variants: [],
    verdict: { code: 'salah' as const, label: 'Salah' },
    url,
    sources: [],
    published: '2026-01-01',
    topics: [],
    region: [],
    lang: 'id',
    seenAt: [],
    supersedes: [],
    foreignIds: [],
  };
  const candidate = {
    id: '1',
    list: 0,
    score: 1,
    level: 'strong' as const,
    passage: [0, 5] as const,
    matched: { text: [], claim: [] },
    wording: -1,
    parts: [],
    conflicts: [],
  };
  return {
    level: 'strong',
    candidate,
    clarification: { ...base, ...parts },
    list: { id: 'a', title: 'A' },
    state: 'active',
  };
}

test('the ready text is copied as it is', () => {
  const ready = match({ answer: 'Fakta.', title: 'Judul', correction: { short: 'Siap kirim.' } });
  expect(correctionOf(ready)).toBe('Siap kirim.');
});
test('else the fact with its address', () => {
  expect(correctionOf(match({ answer: 'Fakta.', title: 'Judul' }))).toBe(`Fakta.\n${url}`);
});
test('without a fact nothing is said but the title and where to read', () => {
  expect(correctionOf(match({ answer: '', title: 'Judul' }))).toBe(`Judul\n${url}`);
});

test('what is inserted is the long correction where it fits, else the short one', () => {
  const both = match({
    answer: 'Fakta.',
    title: 'Judul',
    correction: { short: 'Singkat.', long: 'Panjang.' },
  });
  expect(correctionFor(both, () => true)).toBe('Panjang.');
  expect(correctionFor(both, (text) => text !== 'Panjang.')).toBe('Singkat.');
  expect(correctionFor(match({ answer: 'Fakta.', title: 'Judul' }), () => true)).toBe(`Fakta.\n${url}`);
});
test.each([
  ['an address as the site says', 'Baca 🌾 https://contoh.go.id/berita/panjang-sekali', { link: 23 }, 30],
  ['an address as it is', 'Baca 🌾 https://contoh.go.id/1', {}, 29],
  ['an emoji as one character', 'ab🌾', {}, 3],
  ['an emoji as two', 'ab🌾', { emoji: 'two' }, 4],
  ['an emoji that is joined from others, and a flag, as two each', '👨‍👩‍👧‍👦🇮🇩👍🏽', { emoji: 'two' }, 6],
  ['a letter of another script as two', 'é漢–', { emoji: 'two' }, 4],
  ['a letter put together from two as one', 'e\u0301', { emoji: 'two' }, 1],
  ['an emoji as its bytes', 'ab🌾', { emoji: 'bytes' }, 6],
] as const)('%s', (_name, text, how, length) => {
  expect(lengthOn(text, how)).toBe(length);
});
