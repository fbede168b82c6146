import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alarms, check, READ_LIMIT } from '../../../lib/core/check.ts';
import { explain } from '../../../lib/core/explain.ts';
import { repeatsAnswer } from '../../../lib/core/repeats.ts';
import { anyText, PATIENCE } from './arbitrary.ts';
import { CLAIMS, corpusOf, item } from './corpora.ts';

const corpus = corpusOf(CLAIMS);
const best = (text: string): string | undefined => check(text, corpus).candidates[0]?.id;
const AROUND = [
  'Selamat pagi Sobat Tani, hari ini kami panen raya bersama kelompok tani di Karawang.',
  'Terima kasih kepada para penyuluh yang selalu mendampingi petani di lapangan.',
];

describe('a repeated claim', () => {
  test.each(CLAIMS.map((one) => [one.id, one.claim]))('%s is a strong match', (id, claim) => {
    const result = check(claim, corpus);
    expect(result.verdict).toBe('strong');
    expect(result.candidates[0]?.id).toBe(id);
    expect(alarms(result)[0]?.id).toBe(id);
  });

  test.each(CLAIMS.map((one) => [one.id, one.claim]))(
    '%s is found in the middle of a post, with its passage',
    (id, claim) => {
      const before = `${AROUND[0]}\n\n`;
      const result = check(`${before}${claim}\n\n${AROUND[1]}`, corpus);
      expect(result.candidates[0]).toMatchObject({
        id,
        level: 'strong',
        passage: [before.length, before.length + claim.length],
      });
    },
  );

  test('names the words that agree, in draft and claim', () => {
    const text = 'Awas! Biji kakao Sulawesi mengandung racun arsenik.';
    const found = check(text, corpus).candidates[0]!;
    const explained = explain(found, CLAIMS[2], text);
    expect(explained.matched.text.map((span) => text.slice(...span))).toContain('kakao');
    expect(explained.matched.claim.map((span) => CLAIMS[2].claim.slice(...span))).toEqual([
      'Biji',
      'kakao',
      'Sulawesi',
      'mengandung',
      'racun',
      'arsenik',
    ]);
  });

  test('a disguise changes nothing', () => {
    expect(best('Ikan l3l3 d4ri k0l4m t3rp4l m3nul4rk4n c4cing pit4')).toBe('lele-cacing');
    expect(best('Ikan l.e.l.e dari kolam terpal m.e.n.u.l.a.r.k.a.n c.a.c.i.n.g pita')).toBe('lele-cacing');
    expect(best('Iakn lele dari kolma terapl menulakran cacnig pita')).toBe('lele-cacing');
  });
});

describe('what must not alarm', () => {
  test.each(AROUND)('%s', (text) => {
    expect(check(text, corpus).verdict).toBe('none');
  });

  test('an empty text, an empty corpus', () => {
    expect(check('', corpus)).toMatchObject({ verdict: 'none', candidates: [], searched: CLAIMS.length });
    expect(check(CLAIMS[0].claim, corpusOf())).toMatchObject({ verdict: 'none', searched: 0 });
    expect(check(CLAIMS[0].claim, corpusOf([]))).toMatchObject({ verdict: 'none', searched: 0 });
  });

  test('an officer who refutes', () => {
    const result = check(`${CLAIMS[0].claim}. Kabar itu tidak benar, Sobat Tani!`, corpus);
    expect(result).toMatchObject({ verdict: 'refuting', stance: { refuting: true } });
    expect(result.candidates[0]?.id).toBe('urea-plastik');
    expect(alarms(result)).toEqual([]);
  });

  test('the answer of the clarification itself', () => {
    const told = item({
      id: 'x',
      claim: 'Pupuk urea dicampur plastik',
      answer: 'Lapisan pada butiran adalah polimer yang larut perlahan di tanah.',
    });
    expect(repeatsAnswer('Butiran itu berlapis polimer yang larut perlahan di tanah', told)).toBe(true);
    expect(repeatsAnswer('Pupuk urea dicampur plastik, hati-hati membelinya', told)).toBe(false);
  });
});

describe('differences', () => {
  const conflicts = (text: string): readonly string[] =>
    check(text, corpus).candidates[0]?.conflicts.map((c) => c.kind) ?? [];

  test('another figure is named and no strong warning', () => {
    const text = 'Harga jagung pakan naik menjadi Rp4.500 per kilogram mulai Senin';
    const found = check(text, corpus).candidates[0]!;
    expect(found).toMatchObject({ id: 'harga-jagung', level: 'possible' });
    expect(explain(found, CLAIMS[4], text).conflicts).toEqual([
      { kind: 'angka', draft: 'Rp4.500', claim: 'Rp9.000' },
    ]);
  });

  test('an opposite', () => {
    expect(conflicts('Harga jagung pakan turun menjadi Rp9.000 per kilogram mulai Senin')).toContain(
      'lawan-kata',
    );
  });

  test('a negation', () => {
    expect(conflicts('Ikan lele dari kolam terpal tidak menularkan cacing pita kepada pembelinya')).toContain(
      'negasi',
    );
  });

  test('another name in the place of a name', () => {
    const text = 'Katanya pupuk urea bersubsidi dicampur butiran plastik di Mamuju';
    const found = check(text, corpus).candidates[0]!;
    expect(explain(found, CLAIMS[0], text).conflicts).toEqual([
      { kind: 'nama', draft: 'Mamuju', claim: 'Lampung' },
    ]);
  });

  test.each([
    'Kepada Bapak Ibu dan Sobat Tani, pupuk urea bersubsidi dicampur butiran plastik',
    'Selamat pagi Bapak, pupuk urea bersubsidi dicampur butiran plastik, Info penting Petani',
    'Pupuk urea bersubsidi dicampur butiran plastik di Bapak Ibu',
  ])('no name: %s', (text) => {
    expect(conflicts(text)).toEqual([]);
  });

  test.each([
    'Ikan lele dari kolam terpal ora menularkan cacing pita kepada pembelinya',
    'Ikan lele dari kolam terpal teu menularkan cacing pita kepada pembelinya',
    'Ikan lele dari kolam terpal mboten menularkan cacing pita kepada pembelinya',
    'Ikan lele dari kolam terpal henteu menularkan cacing pita kepada pembelinya',
  ])('a regional negation: %s', (text) => {
    expect(conflicts(text)).toContain('negasi');
  });

  test.each([
    'Ikan lele dari kolam terpal tidak hanya menularkan cacing pita kepada pembelinya',
    'Tidak. Ikan lele dari kolam terpal menularkan cacing pita kepada pembelinya',
  ])('no negation: %s', (text) => {
    expect(conflicts(text)).not.toContain('negasi');
  });

  test('none when the same amount is written otherwise', () => {
    expect(conflicts('Harga jagung pakan naik menjadi sembilan ribu per kilogram mulai Senin')).toEqual([]);
  });
});

describe('what an item is', () => {
  const claim = CLAIMS[0].claim;
  const verdict = (parts: Parameters<typeof item>[0] | object, now?: string): string =>
    check(claim, corpusOf([item({ id: 'a', claim, ...parts })]), now === undefined ? {} : { now }).verdict;

  test.each([
    ['active', {}, 'strong'],
    ['withdrawn', { status: 'withdrawn' }, 'none'],
    ['under review', { status: 'under_review' }, 'possible'],
    ['unproven', { verdict: { code: 'belum-terbukti', label: 'Belum terbukti' } }, 'possible'],
    ['without a fact', { answer: ' ' }, 'possible'],
    ['found true', { verdict: { code: 'benar', label: 'Benar' } }, 'none'],
  ])('%s', (_, parts, expected) => {
    expect(verdict(parts)).toBe(expected);
  });

  test('past its date it only hints, on its last day it still warns', () => {
    expect(verdict({ validUntil: '2026-03-01' }, '2026-03-02T08:00:00Z')).toBe('possible');
    expect(verdict({ validUntil: '2026-03-01' }, '2026-03-01T08:00:00Z')).toBe('strong');
  });

  test('a missing fact can be allowed, for lists that hold none', () => {
    expect(
      check(claim, corpusOf([item({ id: 'a', claim, answer: '' })]), { answerRequired: false }).verdict,
    ).toBe('strong');
  });

  test('what was found true is reported apart', () => {
    const result = check(
      claim,
      corpusOf([item({ id: 'a', claim, verdict: { code: 'benar', label: 'Benar' } })]),
    );
    expect(result.candidates).toEqual([]);
    expect(result.confirmed[0]?.id).toBe('a');
  });

  test('a replaced item hands over to the one that supersedes it', () => {
    const old = item({ id: 'lama', claim, status: 'replaced' });
    const next = item({ id: 'baru', claim: 'Butiran plastik ditemukan di pupuk', supersedes: ['lama'] });
    expect(check(claim, corpusOf([old, next])).candidates.map((one) => one.id)).toEqual(['baru']);
    expect(check(claim, corpusOf([old])).candidates).toEqual([]);
  });

  test('a variant that matched is named', () => {
    const two = corpusOf([
      item({
        id: 'a',
        claim: 'Pupuk berbahaya',
        variants: ['Urea di Lampung penuh butiran plastik berbahaya'],
      }),
    ]);
    expect(check('Urea di Lampung penuh butiran plastik berbahaya', two).candidates[0]).toMatchObject({
      id: 'a',
      wording: 0,
    });
  });
});

describe('laws', () => {
  const unrelated = fc.constantFrom(
    'Presiden terpilih mengundurkan diri dari jabatan besok',
    'Bank membagikan hadiah undian mobil kepada nasabah',
    'Gempa besar akan terjadi di ibu kota malam ini',
  );

  test('an unrelated clarification never overtakes the right one', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...CLAIMS), fc.array(unrelated, { maxLength: 6 }), (one, others) => {
        const more = corpusOf([...CLAIMS, ...others.map((claim, i) => item({ id: `lain-${i}`, claim }))]);
        expect(check(one.claim, more).candidates[0]?.id).toBe(one.id);
      }),
      { numRuns: 40 },
    );
  });

  test('several lists answer as one', () => {
    const apart = corpusOf(CLAIMS.slice(0, 2), CLAIMS.slice(2));
    for (const [i, one] of CLAIMS.entries()) {
      expect(check(one.claim, apart).candidates[0]).toMatchObject({
        id: one.id,
        list: i < 2 ? 0 : 1,
        level: 'strong',
      });
    }
  });

  test('the same text gets the same answer, whatever was checked before', () => {
    const fresh = corpusOf(CLAIMS);
    const text = 'Kabarnya urea campur plastik di Lampung';
    const first = check(text, fresh);
    for (const one of CLAIMS) check(`${one.claim} ${AROUND[0]}`, fresh);
    expect(check(text, fresh)).toEqual(first);
  });

  test('each word lost lowers the score of a copy, on the whole', () => {
    const mean = (lost: number): number => {
      const scores = CLAIMS.map((one) => {
        const words = one.claim.split(' ');
        const text = words.slice(0, words.length - lost).join(' ');
        return check(text, corpus).candidates.find((found) => found.id === one.id)?.score ?? 0;
      });
      return scores.reduce((a, b) => a + b, 0) / scores.length;
    };
    const steps = [0, 2, 4, 6].map(mean);
    expect([...steps].sort((a, b) => b - a)).toEqual(steps);
  });

  test('spans lie in the text and scores in 0..1, whatever the text', { timeout: PATIENCE }, () => {
    const words = fc.constantFrom(
      'pupuk',
      'urea',
      'plastik',
      '\u200b',
      '5.000',
      'traktor',
      '😀',
      '\ud800',
      'tidak',
      '\n',
      '.',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, anyText(6)), { maxLength: 60 }), (parts) => {
        const text = parts.join(' ');
        for (const found of check(text, corpus).candidates) {
          expect(found.score).toBeGreaterThanOrEqual(0);
          expect(found.score).toBeLessThanOrEqual(1);
          for (const [start, end] of [found.passage, ...found.matched.text]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
    );
  });

  test.each([
    ['one endless word', 'x'.repeat(READ_LIMIT)],
    ['endless figures', '1.'.repeat(READ_LIMIT / 2)],
    ['endless initials', 'a.'.repeat(READ_LIMIT / 2)],
    ['endless cues', 'klaim '.repeat(READ_LIMIT / 6)],
    ['endless addresses', 'www.'.repeat(READ_LIMIT / 4)],
    ['only invisible characters', '\u200b'.repeat(READ_LIMIT)],
  ])('hostile text ends without a match: %s', { timeout: PATIENCE }, (_, text) => {
    expect(check(text, corpus).verdict).toBe('none');
  });

  test('a claim deep in a long text is found, one beyond the limit is not read', () => {
    const filler = `${AROUND[1]} `.repeat(250);
    expect(check(`${filler}\n${CLAIMS[1].claim}`, corpus).candidates[0]?.id).toBe('lele-cacing');
    const tooFar = `${AROUND[1]} `.repeat(Math.ceil(READ_LIMIT / AROUND[1]!.length) + 1);
    expect(check(`${tooFar}\n${CLAIMS[1].claim}`, corpus).verdict).toBe('none');
  });
});
