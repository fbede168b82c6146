import { expect, test } from 'vitest';
import { makePageRecords } from '../../../lib/app/page-records.ts';
import { reportsOfText } from '../../../lib/core/check-reports.ts';
import type { EventReport } from '../../../lib/core/history.ts';
import { isSound } from '../../../lib/core/history.ts';
import { meetingsOf } from '../../../lib/core/meetings.ts';
import { sampleMatch } from '../../gallery/samples.ts';

const NAME = '0123456789abcdef';
const match = sampleMatch();
const reports = reportsOfText('picture', NAME, {
  verdict: 'strong',
  matches: [match],
  stance: { refuting: false, score: 0, cues: [] },
  coverage: { searched: 1, updated: null },
  confirmed: [],
});

function setUp() {
  const told: EventReport[] = [];
  let names = 0;
  const records = makePageRecords({
    record: async (event) => {
      told.push(event);
      throw new Error('the background is gone');
    },
    newName: () => String(++names).padStart(16, '0'),
  });
  const kinds = () => told.map(({ kind, surface, draft }) => [kind, surface, draft]);
  return { records, told, kinds };
}

test('a copy belongs to the check that met its claim, and is a use of a correction', () => {
  const { records, told, kinds } = setUp();
  records.checked(reports);
  records.copied(match, 'whatsapp');
  expect(kinds()).toEqual([
    ['checked', 'picture', NAME],
    ['matched', 'picture', NAME],
    ['copied', 'picture', NAME],
  ]);
  expect(told.at(-1)?.platform).toBe('whatsapp');
  expect(told.every(isSound)).toBe(true);
  const log = told.map((event, i) => ({ ...event, id: String(i), time: i, site: '' }));
  const { meetings, used, checks } = meetingsOf(log);
  expect(meetings.map(({ deeds }) => [...deeds])).toEqual([['copied']]);
  expect([used.length, checks.map(({ surface }) => surface)]).toEqual([1, ['picture']]);
});

test('a copy of what no check met comes from a list', () => {
  const { records, kinds } = setUp();
  records.copied(match);
  expect(kinds()).toEqual([['copied', 'list', '0000000000000001']]);
});

test('the same draft checked again is told only what is new', () => {
  const { records, kinds } = setUp();
  records.checked(reports.slice(0, 1));
  records.checked(reports);
  records.checked(reports);
  expect(kinds().map(([kind]) => kind)).toEqual(['checked', 'matched']);
});

test('what was counted before the page was loaded anew is not told, but its copies are', () => {
  const { records, kinds } = setUp();
  records.checked(reports, true);
  expect(kinds()).toEqual([]);
  records.copied(match);
  expect(kinds()).toEqual([['copied', 'picture', NAME]]);
});

test('a request to the information desk is told', () => {
  const { records, kinds, told } = setUp();
  records.asked();
  expect(kinds()).toEqual([['asked', 'text', '0000000000000001']]);
  expect(told.every(isSound)).toBe(true);
});
