import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { historyFile, mergeHistories, readHistoryFile } from '../../../lib/core/history-file.ts';
import { csvOf } from '../../../lib/core/report-csv.ts';
import { reportOf } from '../../../lib/core/report.ts';
import { madeHistory } from '../../gallery/made-history.ts';

const UNTIL = Date.UTC(2026, 10, 20);
const made = madeHistory({ events: 400, until: UNTIL, claims: 12 });
/** A file before anything is known of its fields. */
interface Loose {
  format: unknown;
  events: Record<string, unknown>[];
  claims: Record<string, unknown>[];
}
const change = (edit: (file: Loose) => void): string => {
  const file = JSON.parse(historyFile(made)) as Loose;
  edit(file);
  return JSON.stringify(file);
};

describe('the file of a history', () => {
  test('gives back what went in', () => {
    expect(readHistoryFile(historyFile(made))).toEqual({ ok: true, history: made });
  });

  test('holds no field but the agreed ones, also when a file brings others', () => {
    const read = readHistoryFile(
      change((file) => Object.assign(file.events[0]!, { text: 'naskah', officer: 'nama' })),
    );
    expect(read).toEqual({ ok: true, history: made });
  });

  test.each([
    ['nothing', ''],
    ['another format', '{"format":"klarifikasi-list/1","items":[]}'],
    ['no events', '{"format":"tabayun-riwayat/1","claims":[]}'],
    ['a list', '[]'],
  ])('%s is not ours', (_, text) => {
    expect(readHistoryFile(text)).toEqual({ ok: false, problem: { code: 'NOT_HISTORY' } });
  });

  test('a newer format is told as such', () => {
    const text = change((file) => (file.format = 'tabayun-riwayat/2'));
    expect(readHistoryFile(text)).toEqual({ ok: false, problem: { code: 'NEWER' } });
  });

  test.each<[string, (event: Loose['events'][number]) => void]>([
    ['a time before 1970', (event) => (event.time = -1)],
    ['a time that is no number', (event) => (event.time = '2026')],
    ['a draft that could be words', (event) => (event.draft = 'naskah rahasia 1')],
    ['a kind of its own', (event) => (event.kind = 'dilihat')],
    ['a reason of its own', (event) => (event.reason = 'kata bebas')],
    ['a claim without an id', (event) => (event.claim = { list: 'contoh' })],
    ['a verdict of its own', (event) => (event.verdict = 'mungkin')],
  ])('%s is refused with its place', (_, edit) => {
    expect(readHistoryFile(change((file) => edit(file.events[2]!)))).toEqual({
      ok: false,
      problem: { code: 'BAD_ENTRY', part: 'events', entry: 3 },
    });
  });

  test('a claim whose address is no https is refused with its place', () => {
    const text = change((file) => (file.claims[1]!.url = 'javascript:alert(1)'));
    expect(readHistoryFile(text)).toEqual({
      ok: false,
      problem: { code: 'BAD_ENTRY', part: 'claims', entry: 2 },
    });
  });

  test('never throws, whatever is read', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readHistoryFile(text)));
    fc.assert(
      fc.property(fc.json(), fc.json(), (events, claims) => {
        const read = readHistoryFile(
          `{"format":"tabayun-riwayat/1","events":[${events}],"claims":[${claims}]}`,
        );
        expect(read.ok).toBe(false);
      }),
    );
  });
});

test('several histories give one report: the sum of all, each event once, in whatever order', () => {
  const other = madeHistory({ events: 300, until: UNTIL, claims: 12, seed: 2 });
  const both = mergeHistories([made, other]);
  expect(both.events).toHaveLength(700);
  expect(mergeHistories([other, both, made])).toEqual({ ...both, claims: expect.anything() });
  const period = { kind: 'free', from: 20_000, to: 21_000 } as const;
  const checks = (history: typeof made) => reportOf(history, period, 'WIT').now.checks;
  expect(checks(both)).toBe(checks(made) + checks(other));
});

describe('CSV', () => {
  test.each(['=1+1', '+62812', '-5', '@SUM(A1)', ' =1', '＝1', '|calc', '%0A', '\u00A0=1'])(
    'never computes: %j',
    (cell) => {
      expect(csvOf([[cell]])).toBe(`\uFEFF"'${cell}"\r\n`);
    },
  );

  test.each([
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ['a,=1+1', "a,'=1+1"],
    ['a; "@SUM(A1)', `a; ""'@SUM(A1)`],
    ['a\t-2+3', "a\t'-2+3"],
    ['a\n+62', "a\n'+62"],
    ['a, - b', 'a, - b'],
    ['harga 5-10, 3 = tiga', 'harga 5-10, 3 = tiga'],
  ])('computes nothing where cells are cut at other signs: %j', (cell, safe) => {
    expect(csvOf([[cell]])).toBe(`\uFEFF"${safe}"\r\n`);
  });

  test('keeps quotes, semicolons, lines and numbers', () => {
    expect(csvOf([['a;"b"\nc', -3]])).toBe('\uFEFF"a;""b""\nc";-3\r\n');
  });
});
