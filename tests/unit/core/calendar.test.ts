import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  civilOf,
  dayAt,
  dayOf,
  dayOfIso,
  daysOf,
  isoOf,
  monthsBefore,
  periodAt,
  periodBefore,
  startOfDay,
  stretchesOf,
} from '../../../lib/core/calendar.ts';
import type { Zone } from '../../../lib/core/calendar.ts';

const PLACES: Readonly<Record<Zone, string>> = {
  WIB: 'Asia/Jakarta',
  WITA: 'Asia/Makassar',
  WIT: 'Asia/Jayapura',
};
/** The day by the platform's own tables. */
const platformDay = (time: number, zone: Zone): string =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: PLACES[zone],
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(time);
const zones = fc.constantFrom<Zone>('WIB', 'WITA', 'WIT');
/** Since 1990: before, parts of Indonesia kept other times. */
const times = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2090, 0, 1) });
const days = fc.integer({ min: -200_000, max: 200_000 });

describe('days', () => {
  test('are those of Jakarta, Makassar and Jayapura', () => {
    fc.assert(
      fc.property(times, zones, (time, zone) => {
        expect(isoOf(dayAt(time, zone))).toBe(platformDay(time, zone));
      }),
    );
  });

  test('begin at midnight of their zone', () => {
    fc.assert(
      fc.property(times, zones, (time, zone) => {
        const day = dayAt(time, zone);
        const start = startOfDay(day, zone);
        expect(start).toBeLessThanOrEqual(time);
        expect(dayAt(start, zone)).toBe(day);
        expect(dayAt(start - 1, zone)).toBe(day - 1);
      }),
    );
  });

  test('have one number and one date', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(dayOf(civilOf(day))).toBe(day);
        expect(dayOfIso(isoOf(day))).toBe(day);
        expect(isoOf(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      }),
    );
    for (const wrong of ['2026-06-31', '2025-02-29', '2026-13-01', '2026-1-1', ''])
      expect(dayOfIso(wrong)).toBeNull();
  });

  test('the last moment of October in Jayapura is still October there, and in Jakarta two hours longer', () => {
    const midnight = Date.UTC(2026, 9, 31, 15);
    const months = (time: number) =>
      (['WIB', 'WITA', 'WIT'] as const).map((zone) => civilOf(dayAt(time, zone)).month);
    expect(months(midnight - 1)).toEqual([10, 10, 10]);
    expect(months(midnight)).toEqual([10, 10, 11]);
    expect(months(midnight + 3_600_000)).toEqual([10, 11, 11]);
    expect(months(midnight + 2 * 3_600_000)).toEqual([11, 11, 11]);
  });
});

describe('periods', () => {
  const iso = (period: Parameters<typeof daysOf>[0]) => {
    const { from, to } = daysOf(period);
    return [isoOf(from), isoOf(to - 1)];
  };
  test('months and quarters end where the calendar says, leap years too', () => {
    expect(iso({ kind: 'month', year: 2028, month: 2 })).toEqual(['2028-02-01', '2028-02-29']);
    expect(iso({ kind: 'month', year: 2026, month: 12 })).toEqual(['2026-12-01', '2026-12-31']);
    expect(iso({ kind: 'quarter', year: 2026, quarter: 4 })).toEqual(['2026-10-01', '2026-12-31']);
    const from = dayOf({ year: 2026, month: 11, day: 5 });
    expect(iso({ kind: 'free', from, to: from })).toEqual(['2026-11-05', '2026-11-05']);
  });

  test('are compared with what lies just before them', () => {
    expect(periodBefore({ kind: 'month', year: 2026, month: 1 })).toEqual({
      kind: 'month',
      year: 2025,
      month: 12,
    });
    expect(periodBefore({ kind: 'quarter', year: 2026, quarter: 1 })).toEqual({
      kind: 'quarter',
      year: 2025,
      quarter: 4,
    });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 400 }), (from, length) => {
        const period = { kind: 'free', from, to: from + length } as const;
        const before = daysOf(periodBefore(period));
        expect(before.to).toBe(from);
        expect(before.to - before.from).toBe(length + 1);
      }),
    );
  });

  test('hold the day that they are made for', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('month' as const, 'quarter' as const), (day, kind) => {
        const { from, to } = daysOf(periodAt(kind, day));
        expect(from <= day && day < to).toBe(true);
      }),
    );
  });

  test('fall into weeks from Monday, or months when they are long, without gap or overlap', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 500 }), (from, length) => {
        const all = stretchesOf({ from, to: from + length });
        expect(all[0]!.from).toBe(from);
        expect(all.at(-1)!.to).toBe(from + length);
        all.slice(1).forEach((one, i) => expect(one.from).toBe(all[i]!.to));
        const inner = all.slice(1).map((one) => one.from);
        const begins = (day: number) =>
          length > 27 * 7 ? civilOf(day).day === 1 : new Date(day * 86_400_000).getUTCDay() === 1;
        expect(inner.every(begins)).toBe(true);
      }),
    );
  });

  test('months back from the end of a month stay in the month', () => {
    const back = (year: number, month: number, day: number, months: number) =>
      isoOf(monthsBefore(dayOf({ year, month, day }), months));
    expect(back(2026, 3, 31, 1)).toBe('2026-02-28');
    expect(back(2026, 11, 26, 13)).toBe('2025-10-26');
    expect(back(2027, 1, 1, 1)).toBe('2026-12-01');
  });
});
