/** Sample data of our own. Nobody said any of this: every publisher and address is an example. */
import type { Match } from '../../lib/core/answers.ts';
import type { ListSummary } from '../../lib/core/list-answers.ts';
import type { Candidate, Clarification } from '../../lib/core/model.ts';
import type { CardView, ChipState, ChipView } from '../../lib/core/view.ts';

/** The moment at which every sample is looked at, in milliseconds since 1970. */
export const NOW = Date.parse('2026-11-23T09:00:00Z');

export const clarification: Clarification = {
  id: 'contoh-1',
  status: 'active',
  claim: 'Contoh klaim: petani yang mendaftar lewat tautan ini mendapat traktor gratis dan uang Rp10 juta.',
  variants: [
    'Contoh ungkapan lain: daftar lewat tautan ini, traktor gratis langsung dikirim ke rumah petani.',
  ],
  verdict: { code: 'penipuan', label: 'PENIPUAN' },
  title: 'Contoh: tautan pendaftaran traktor gratis',
  answer:
    'Contoh fakta: tidak ada pendaftaran traktor lewat tautan itu; bantuan alat diajukan lewat kelompok tani ke dinas setempat.',
  why: 'Contoh sebab: formulirnya meminta nomor telepon dan tidak berada di alamat resmi.',
  correction: { short: 'Contoh koreksi pendek.' },
  url: 'https://periksa.example/artikel/contoh-1',
  sources: [{ title: 'Pemeriksa Fakta Contoh', url: 'https://periksa.example/' }],
  published: '2026-02-14',
  topics: ['alsintan'],
  region: [],
  lang: 'id',
  seenAt: [],
  supersedes: [],
  foreignIds: [],
};

const TITLE = 'Daftar contoh';
const NOTICE = 'Daftar contoh untuk pengujian, bukan daftar resmi Kementan.';

/** Spans of `words` in `text`, in UTF-16 code units. */
function spansOf(text: string, words: readonly string[]): [number, number][] {
  return words.map((word) => [text.indexOf(word), text.indexOf(word) + word.length]);
}

export const candidate: Candidate = {
  id: 'contoh-1',
  list: 0,
  score: 0.93,
  level: 'strong',
  passage: [0, 71],
  matched: {
    text: [[0, 7]],
    claim: spansOf(clarification.claim, ['mendaftar lewat tautan ini', 'traktor gratis', 'Rp10 juta']),
  },
  wording: -1,
  parts: [],
  conflicts: [],
};

export function sampleMatch(change: Partial<Match> = {}, item: Partial<Clarification> = {}): Match {
  return {
    level: 'strong',
    candidate,
    clarification: { ...clarification, ...item },
    list: { id: 'contoh', title: TITLE, notice: NOTICE },
    state: 'active',
    ...change,
  };
}

export function sampleCard(change: Partial<CardView> = {}): CardView {
  return { match: sampleMatch(), index: 0, of: 1, refuting: false, notice: null, ...change };
}

export const coverage = { searched: 1234, updated: '2026-11-20T08:00:00Z' };

export function sampleChip(state: ChipState, count = 0, canUndo = false): ChipView {
  return { state, count, coverage, canUndo };
}

export const conflicted = sampleMatch({
  level: 'possible',
  candidate: {
    ...candidate,
    level: 'possible',
    conflicts: [{ kind: 'angka', draft: 'Rp5 juta', claim: 'Rp10 juta' }],
  },
});
export const withoutFact = sampleMatch(
  { state: 'no_fact', level: 'possible' },
  { answer: '', why: '', verdict: { code: 'salah', label: 'SALAH' } },
);
export const expired = sampleMatch({ state: 'expired', level: 'possible' }, { validUntil: '2026-06-30' });
export const underReview = sampleMatch({ state: 'under_review', level: 'possible' });
export const unproven = sampleMatch(
  { state: 'unproven', level: 'possible' },
  { verdict: { code: 'belum-terbukti', label: 'BELUM TERBUKTI' } },
);
/** List text that tries to become markup, links or a different reading direction. */
export const hostile = sampleMatch(
  { list: { id: 'x', title: '<b>Daftar</b>', notice: '<img src=x onerror=alert(1)>' } },
  {
    claim: '<img src=x onerror=alert(1)> klaim \u202Etxet desrever',
    answer: '<script>alert(1)</script> fakta',
    url: 'javascript:alert(1)',
    sources: [{ title: '<a href="javascript:alert(1)">sumber</a>', url: 'javascript:alert(1)' }],
  },
);

export function sampleList(change: Partial<ListSummary> = {}): ListSummary {
  return {
    id: 'contoh',
    title: TITLE,
    publisher: 'Penerbit Contoh',
    origin: 'packaged',
    notice: NOTICE,
    count: 1234,
    enabled: true,
    issued: '2026-11-18T00:00:00Z',
    updated: '2026-11-20T08:00:00Z',
    fresh: '2026-11-18T00:00:00Z',
    ...change,
  };
}
