import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lengthOn } from '../../../lib/compose/correction.ts';
import { PLATFORMS } from '../../../lib/core/history.ts';
import { PLATFORM_LIMITS, readyText } from '../../../lib/core/ready.ts';
import type { Correctable } from '../../../lib/core/ready.ts';
import { limitOf } from '../../../lib/sites/all.ts';
import { idNews } from '../../../lib/text/id-news.ts';

const base: Correctable = {
  claim: 'Contoh klaim bahwa padi terbang',
  verdict: { code: 'salah', label: 'Salah' },
  title: 'Contoh judul klarifikasi',
  answer: 'Contoh fakta pertama. Contoh fakta kedua.',
  url: 'https://contoh.go.id/klarifikasi/1',
  sources: [{ title: 'Pemeriksa Contoh', url: 'https://contoh.go.id/klarifikasi/1' }],
  published: '2026-11-20',
};
const make = (item: Partial<Correctable>, platform: (typeof PLATFORMS)[number] = 'x') =>
  readyText({ ...base, ...item }, platform, idNews.ready, {
    length: (text) => lengthOn(text, limitOf(platform) ?? {}),
    date: '20 November 2026',
  });

test('says claim, fact, source with date, and address', () => {
  expect(make({})).toBe(
    [
      'Klaim “Contoh klaim bahwa padi terbang” salah.',
      'Faktanya: Contoh fakta pertama. Contoh fakta kedua.',
      'Sumber: Pemeriksa Contoh, 20 November 2026.\nhttps://contoh.go.id/klarifikasi/1',
    ].join('\n\n'),
  );
});

test('takes what the list has ready, the long form where there is room', () => {
  const correction = { short: 'Ralat singkat.', long: 'Ralat panjang.' };
  expect(make({ correction }, 'x')).toContain('Ralat singkat.');
  expect(make({ correction }, 'facebook')).toContain('Ralat panjang.');
});

test('leaves the claim out first, then whole sentences; an address that stands there already is not doubled', () => {
  const answer = `${'Kalimat contoh yang panjang sekali tentang padi. '.repeat(5)}Akhir.`;
  const text = make({ answer });
  expect(text).not.toContain('Klaim');
  expect(text).not.toContain('Akhir');
  expect(text).toMatch(/padi\.\n\nSumber: Pemeriksa Contoh, 20 November 2026\.\nhttps:/);
  const correction = { short: `Ralat. ${base.url}` };
  expect(make({ correction }).split(base.url)).toHaveLength(2);
});

test('a first sentence that is too long alone ends with an ellipsis before the address', () => {
  expect(make({ answer: 'kata '.repeat(200) })).toMatch(/kata…\nhttps:\/\/contoh\.go\.id\/klarifikasi\/1$/);
});

test('without a fact the title stands for it', () => {
  expect(make({ answer: '' })).toContain('Faktanya: Contoh judul klarifikasi');
});

test('fits every platform, and always names the address, whatever the list says', () => {
  const words = fc.stringMatching(/^[a-z .!?]{0,900}$/);
  fc.assert(
    fc.property(words, words, fc.constantFrom(...PLATFORMS), (answer, claim, platform) => {
      const text = make({ answer, claim }, platform);
      expect(lengthOn(text, limitOf(platform) ?? {})).toBeLessThanOrEqual(
        PLATFORM_LIMITS[platform] ?? Infinity,
      );
      expect(text).toContain(base.url);
    }),
    { numRuns: 60 },
  );
});

test('limits are those of the adapters, where these know one', () => {
  const known = PLATFORMS.filter((platform) => limitOf(platform) !== undefined);
  expect(known).toContain('x');
  expect(known.map((one) => PLATFORM_LIMITS[one])).toEqual(known.map((one) => limitOf(one)?.characters));
});
