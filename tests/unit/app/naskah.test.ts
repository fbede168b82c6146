/** The page's checks over the real matching, with the packaged list. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeNaskah } from '../../../lib/app/naskah.ts';
import type { App } from '../../../lib/app/app-ports.ts';
import type { TextAnswer } from '../../../lib/core/answers.ts';
import type { Calendar } from '../../../lib/core/drafttable.ts';
import type { RowResult } from '../../../lib/core/drafttable-results.ts';
import { item, listFile, newWorld, ORDINARY } from './world.ts';

const never = new AbortController().signal;
const items: readonly { id: string; claim: string; answer: string }[] = JSON.parse(
  readFileSync('public/lists/awal.json', 'utf8'),
).items;
const claims = ['awal-beras-sphp-plastik', 'awal-bantuan-pestisida-alat-gratis'].map((id) =>
  items.find((item) => item.id === id)!,
);

const calendarOf = (drafts: readonly string[]): Calendar => ({
  head: ['Naskah'],
  named: true,
  rows: drafts.map((draft, i) =>
    draft === '' ? { number: i + 2, cells: [draft], fault: 'EMPTY' } : { number: i + 2, cells: [draft] },
  ),
  columns: { draft: 0, date: null, channel: null },
  separator: ';',
});

const naskahOf = ({ checkText, checkLink }: App) => makeNaskah({ checkText, checkAddress: checkLink });
/** For drafts without an address. */
const checkAddress = (): Promise<never> => Promise.reject(new Error('no address'));

test('claims deep in a text of 200,000 code units are found where they stand', async () => {
  const { app } = await newWorld();
  const filler = ORDINARY.join('\n\n');
  const half = filler.repeat(Math.ceil(100_000 / filler.length)).slice(0, 99_000);
  const text = `${claims[0]!.claim}.\n\n${half}\n\n${claims[1]!.claim}.\n\n${half}`;
  const shares: number[] = [];
  const naskah = naskahOf(app);
  const answer = await naskah.checkLong(text, (done, total) => shares.push(done / total), never);
  const found = answer.passages.filter(({ verdict }) => verdict === 'strong');
  for (const { id, claim } of claims) {
    const passage = found.find(({ matches }) => matches.some(({ clarification }) => clarification.id === id));
    expect(text.slice(...passage!.span)).toContain(claim);
  }
  expect(shares.length).toBeGreaterThan(50);
  expect(shares.at(-1)).toBe(1);
});

test('what refutes one claim does not excuse another far away', async () => {
  const { app } = await newWorld();
  const naskah = naskahOf(app);
  const far = ORDINARY.slice(0, 30).join('\n\n');
  const text = `[HOAKS] ${claims[0]!.claim}. ${claims[0]!.answer}\n\n${far}\n\n${claims[1]!.claim}.`;
  const { passages } = await naskah.checkLong(text, () => undefined, never);
  const verdictOf = (id: string) =>
    passages.find(({ matches }) => matches.some(({ clarification }) => clarification.id === id))?.verdict;
  expect(verdictOf(claims[0]!.id)).toBe('refuting');
  expect(verdictOf(claims[1]!.id)).toBe('strong');
});

test('a long check ends where it is cancelled', async () => {
  const { app } = await newWorld();
  const stop = new AbortController();
  let asked = 0;
  const naskah = makeNaskah({
    checkAddress: app.checkLink,
    checkText: (text) => {
      if (++asked === 3) stop.abort(new Error('batal'));
      return app.checkText(text);
    },
  });
  await expect(naskah.checkLong('kata '.repeat(8_000), () => undefined, stop.signal)).rejects.toThrow(
    'batal',
  );
  expect(asked).toBe(3);
});

test('every row of a calendar gets its verdict, in its own place', async () => {
  const { app } = await newWorld();
  const results: RowResult[] = [];
  const drafts = [ORDINARY[0]!, claims[0]!.claim, '', ORDINARY[1]!, claims[1]!.claim];
  await naskahOf(app).checkCalendar(
    calendarOf(drafts),
    [0, 1, 2, 3, 4],
    (row, result) => (results[row] = result),
    never,
  );
  expect(results.map(({ verdict }) => verdict)).toEqual(['none', 'strong', 'fault', 'none', 'strong']);
});

const HOAX = 'https://bantuan-tani.example.com/daftar';

async function worldWithHoax() {
  const world = await newWorld();
  const at = 'https://daftar.contoh.go.id/uji.json';
  world.web.set(at, listFile('uji', [item('a', 'Klaim yang lain sama sekali', { seenAt: [HOAX] })]));
  await world.app.lists.addByUrl(at);
  return world;
}

test('an address in a draft is checked, and a listed one makes its verdict', async () => {
  const { app } = await worldWithHoax();
  const text = `${ORDINARY[0]}\n\nDaftar di bantuan-tani.example.com/daftar atau contoh.id`;
  const answer = await naskahOf(app).checkLong(text, () => undefined, never);
  expect(answer.verdict).toBe('link');
  expect(answer.links.map(({ address, answer }) => [address, answer.outcome])).toEqual([
    ['bantuan-tani.example.com/daftar', 'address_listed'],
    ['contoh.id', 'not_listed'],
  ]);
});

test('an address among words that refute a claim is no warning, elsewhere in the same text it is', async () => {
  const { app } = await worldWithHoax();
  const refuting = `[HOAKS] ${claims[0]!.claim}. ${claims[0]!.answer} Tautannya ${HOAX}`;
  const naskah = naskahOf(app);
  const alone = await naskah.checkLong(refuting, () => undefined, never);
  expect([alone.verdict, alone.links.map(({ refuted }) => refuted)]).toEqual(['refuting', [true]]);
  const far = ORDINARY.slice(0, 30).join('\n\n');
  const both = await naskah.checkLong(`${refuting}\n\n${far}\n\nDaftar: ${HOAX}`, () => undefined, never);
  expect([both.verdict, both.links.map(({ refuted }) => refuted)]).toEqual(['link', [false]]);
});

test('the rows of a calendar ask about the same address once', async () => {
  const { app } = await worldWithHoax();
  const asked: string[] = [];
  const results: RowResult[] = [];
  const naskah = makeNaskah({
    checkText: app.checkText,
    checkAddress: (address) => (asked.push(address), app.checkLink(address)),
  });
  const drafts = [1, 2, 3].map((day) => `Daftar hari ke-${day} di ${HOAX}`);
  await naskah.checkCalendar(calendarOf(drafts), [0, 1, 2], (row, result) => (results[row] = result), never);
  expect(results.map(({ verdict }) => verdict)).toEqual(['link', 'link', 'link']);
  expect(asked).toEqual([HOAX]);
});

test('an address that could not be checked once is asked about again for the rows to come', async () => {
  const { app } = await worldWithHoax();
  let asked = 0;
  const results: RowResult[] = [];
  const naskah = makeNaskah({
    checkText: app.checkText,
    checkAddress: (address) => (++asked === 1 ? Promise.reject(new Error('diam')) : app.checkLink(address)),
  });
  const drafts = Array.from({ length: 12 }, (_, i) => `Daftar hari ke-${i} di ${HOAX}`);
  await naskah.checkCalendar(
    calendarOf(drafts),
    [...drafts.keys()],
    (row, result) => (results[row] = result),
    never,
  );
  expect(results[0]?.verdict).toBe('failed');
  expect(results.at(-1)?.verdict).toBe('link');
  expect(asked).toBe(2);
});

test('a row whose address cannot be checked is told', async () => {
  const results: RowResult[] = [];
  const naskah = makeNaskah({ checkAddress, checkText: () => Promise.resolve(NONE) });
  await naskah.checkCalendar(
    calendarOf(['a', HOAX]),
    [0, 1],
    (row, result) => (results[row] = result),
    never,
  );
  expect(results.map(({ verdict }) => verdict)).toEqual(['none', 'failed']);
});

const NONE: TextAnswer = {
  verdict: 'none',
  matches: [],
  stance: { refuting: false, score: 0, cues: [] },
  coverage: { searched: 1, updated: '2026-11-20T08:00:00Z' },
  confirmed: [],
};

test('a row that cannot be checked is told, and the others go on', async () => {
  const results: RowResult[] = [];
  const naskah = makeNaskah({
    checkAddress,
    checkText: (text) => (text === 'gagal' ? Promise.reject(new Error('diam')) : Promise.resolve(NONE)),
  });
  await naskah.checkCalendar(
    calendarOf(['a', 'gagal', 'c']),
    [0, 1, 2],
    (row, result) => (results[row] = result),
    never,
  );
  expect(results.map(({ verdict }) => verdict)).toEqual(['none', 'failed', 'none']);
});

test('only the rows that are asked for are checked', async () => {
  const places: number[] = [];
  const naskah = makeNaskah({ checkAddress, checkText: () => Promise.resolve(NONE) });
  await naskah.checkCalendar(calendarOf(['a', 'b', 'c', 'd']), [3, 1], (row) => places.push(row), never);
  expect(places.toSorted((a, b) => a - b)).toEqual([1, 3]);
});

test('a calendar ends where it is cancelled', async () => {
  const stop = new AbortController();
  let asked = 0;
  const naskah = makeNaskah({
    checkAddress,
    checkText: () => {
      if (++asked === 10) stop.abort(new Error('batal'));
      return Promise.resolve(NONE);
    },
  });
  const drafts = Array.from({ length: 500 }, () => 'naskah');
  const all = [...drafts.keys()];
  await expect(naskah.checkCalendar(calendarOf(drafts), all, () => undefined, stop.signal)).rejects.toThrow(
    'batal',
  );
  expect(asked).toBeLessThan(20);
});
