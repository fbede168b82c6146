/** Sample answers and ports of the page *Periksa naskah*. All of it is ours and says so. */
import type { NaskahPorts } from '../../components/NaskahPage.tsx';
import { parseTable, writeTable } from '../../lib/app/naskah-csv.ts';
import { exportRows } from '../../lib/core/drafttable-results.ts';
import type { RowResult } from '../../lib/core/drafttable-results.ts';
import { readCalendar, withDraftColumn } from '../../lib/core/drafttable.ts';
import { readFileText } from '../../lib/core/filetext.ts';
import type { LongAnswer } from '../../lib/core/longanswer.ts';
import { coverage, NOW, sampleMatch } from './samples.ts';
import { beside, link, resembles, TEXT } from './popup-samples.ts';

export const NASKAH = `Contoh pembuka naskah.\n\n${TEXT}\n\nContoh penutup naskah yang tidak mirip klaim mana pun.`;
const START = NASKAH.indexOf(TEXT);
const moved = {
  ...beside,
  candidate: {
    ...beside.candidate,
    passage: [START + 15, START + 81] as const,
    matched: {
      ...beside.candidate.matched,
      text: beside.candidate.matched.text.map(([from, to]) => [from + START, to + START] as const),
    },
  },
};

/** One passage that resembles two clarifications, and one that was confirmed. */
export const longAnswer: LongAnswer = {
  verdict: 'possible',
  passages: [
    {
      span: [0, 21],
      verdict: 'confirmed',
      matches: [sampleMatch({}, { verdict: { code: 'benar', label: 'BENAR' } })],
    },
    {
      span: [START + 15, START + 81],
      verdict: 'possible',
      matches: [moved, { ...moved, list: { id: 'lain', title: 'Daftar lain' } }],
    },
  ],
  links: [],
  left: 0,
  coverage,
};
export const noAnswer: LongAnswer = { verdict: 'none', passages: [], links: [], left: 0, coverage };

const OTHER = 'pertanlan.example/daftar';
/** Words that resemble no claim, with an address that imitates an official one and one in no list. */
export const LINKED = `Contoh ajakan: daftar di ${OTHER} atau baca ${link.canonical}`;
export const linkAnswer: LongAnswer = {
  ...noAnswer,
  verdict: 'link',
  links: [
    {
      address: OTHER,
      answer: { ...link, canonical: OTHER, outcome: 'resembles_official', resembles },
      refuted: false,
    },
    { address: link.canonical, answer: link, refuted: false },
  ],
  left: 2,
};

export const CSV = [
  'Tanggal;Kanal;Caption',
  '1/12/2026;Instagram;"Contoh takarir tentang panen padi."',
  `2/12/2026;X;"${TEXT}"`,
  '3/12/2026;Facebook;',
].join('\n');

/** Answers rows by whether they hold the sample claim. */
const rowResult = (draft: string): RowResult =>
  draft === LINKED
    ? { verdict: 'link', answer: linkAnswer }
    : draft.includes('traktor')
      ? {
          verdict: 'possible',
          answer: {
            verdict: 'possible',
            passages: [{ span: [15, 81], verdict: 'possible', matches: [beside] }],
            links: [],
            left: 0,
            coverage,
          },
        }
      : { verdict: 'none', answer: noAnswer };

/** Ports that answer with the given samples and never leave the page. */
export function sampleNaskah(change: Partial<NaskahPorts> = {}): NaskahPorts {
  return {
    now: () => NOW,
    maxText: 200_000,
    maxFile: 10_000_000,
    loadDraft: () => Promise.resolve(null),
    saveDraft: () => Promise.resolve(),
    takeInput: () => Promise.resolve(null),
    coverage: () => Promise.resolve(coverage),
    checkLong: (text) =>
      Promise.resolve(text === LINKED ? linkAnswer : text.includes('traktor') ? longAnswer : noAnswer),
    checkCalendar: (calendar, rows, onResult) => {
      for (const i of rows) {
        const { cells, fault } = calendar.rows[i]!;
        onResult(i, fault ? { verdict: 'fault' } : rowResult(cells[calendar.columns.draft] ?? ''));
      }
      return Promise.resolve();
    },
    newName: () => '0123456789abcdef',
    checked: () => undefined,
    readPicture: () => Promise.resolve({ ok: true, read: { text: NASKAH, confidence: 93 } }),
    fetchPicture: () => Promise.resolve(null),
    readFileText,
    readCalendar: (csv, column) => readCalendar(parseTable(csv), column),
    withDraftColumn,
    exportCalendar: (calendar, results, words) =>
      writeTable(exportRows(calendar, results, words), calendar.separator),
    download: () => undefined,
    copy: () => Promise.resolve(true),
    copyReply: () => Promise.resolve(true),
    openOptions: () => undefined,
    reload: () => undefined,
    ...change,
  };
}
