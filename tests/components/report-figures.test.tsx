/** What stands on the sheet, cell by cell, beside figures that were counted another way. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { ReportPage } from '../../components/ReportPage.tsx';
import type { History, HistoryEvent } from '../../lib/core/history.ts';
import { idNews } from '../../lib/text/id-news.ts';
import { idReport } from '../../lib/text/id-report.ts';
import { id as words } from '../../lib/text/id.ts';
import { GATE_REASONS } from '../../lib/core/view.ts';
import { madeHistory } from '../gallery/made-history.ts';
import { sampleReport } from '../gallery/report-scenes.tsx';
import { NOW } from '../gallery/samples.ts';
import { recount } from '../unit/core/recount.ts';
import type { Range } from '../unit/core/recount.ts';

afterEach(cleanup);

const history = madeHistory({ events: 3_000, until: NOW, days: 120, claims: 24, seed: 5 });
const WEEKS: readonly Range[] = [
  ['2026-11-01', '2026-11-01'],
  ['2026-11-02', '2026-11-08'],
  ['2026-11-09', '2026-11-15'],
  ['2026-11-16', '2026-11-22'],
  ['2026-11-23', '2026-11-29'],
  ['2026-11-30', '2026-11-30'],
];
const counted = recount(history, ['2026-11-01', '2026-11-30'], ['2026-10-01', '2026-10-31'], WEEKS, 'WITA');
const { now, before } = counted;
const { summary, section, deed, surface, name, column } = idReport;

/** Rows by their first cell: the order is told elsewhere (tests/unit/core/report.test.ts). */
const sorted = (rows: string[][]): string[][] => rows.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
const shown = (value: number): string => new Intl.NumberFormat('id-ID').format(value);
const change = (label: string, here = 0, there = 0): string[] => [
  label,
  shown(here),
  shown(there),
  shown(here - there),
];

async function open(audience: 'leaders' | 'public' = 'leaders', of: History = history) {
  const ports = sampleReport({ history: async () => of });
  const { container } = render(<ReportPage ports={ports} lang="id" audience={audience} />);
  await waitFor(() => expect(container.querySelector('.tile-number')).toBeTruthy());
  /** The table of a title, without its head. */
  const table = (title: string): string[][] => {
    const found = [...container.querySelectorAll('table')].find(
      (one) => one.querySelector('caption')?.textContent === title,
    );
    return [...(found?.querySelectorAll('tbody tr') ?? [])].map((row) =>
      [...row.children].map((cell) => cell.textContent?.trim() ?? ''),
    );
  };
  return { container, table };
}
const matched = ({ verdicts }: typeof now): number => (verdicts.strong ?? 0) + (verdicts.possible ?? 0);

it('tells the period before beside each figure of the summary', async () => {
  const { container, table } = await open();
  expect(table(summary.heading)).toEqual([
    change(summary.checks, now.checks, before.checks),
    change(summary.matched, matched(now), matched(before)),
    change(summary.refuting, now.verdicts.refuting, before.verdicts.refuting),
    change(summary.claims, now.claims, before.claims),
    change(column.meetings, now.meetings, before.meetings),
    change(summary.acted, now.acted, before.acted),
    change(summary.corrections, now.corrections, before.corrections),
    change(summary.asked, now.asked, before.asked),
  ]);
  const tiles = [...container.querySelectorAll('.tile')].map((tile) => [
    tile.querySelector('dt')?.textContent,
    tile.querySelector('.tile-number')?.textContent,
    tile.querySelector('.tile-change')?.lastChild?.textContent?.trim(),
  ]);
  const tile = (label: string, here = 0, there = 0) => {
    const by = shown(Math.abs(here - there));
    const words =
      here === there
        ? summary.same
        : here > there
          ? summary.up(by, shown(there))
          : summary.down(by, shown(there));
    return [label, shown(here), words];
  };
  expect(tiles).toEqual([
    tile(summary.checks, now.checks, before.checks),
    tile(summary.matched, matched(now), matched(before)),
    tile(summary.acted, now.acted, before.acted),
    tile(summary.refuting, now.verdicts.refuting, before.verdicts.refuting),
    tile(summary.corrections, now.corrections, before.corrections),
    tile(summary.asked, now.asked, before.asked),
  ]);
  const hint = container.querySelectorAll('.tile')[2]?.querySelector('.tile-hint')?.textContent;
  expect(hint).toBe(summary.actedHint(`${Math.round((100 * now.acted) / now.meetings)}%`));
  expect(container.querySelector('.remarks')?.textContent).toContain(idReport.note.acted);
  const percent = (part: number, whole: number) => `${Math.round((100 * part) / whole)}%`;
  const lead = container.querySelector('.lead')?.textContent ?? '';
  const [most] = Object.entries(counted.claims).toSorted(([, a], [, b]) => b.count - a.count);
  const claim = history.claims.find(({ list, id }) => `${list}/${id}` === most?.[0])?.claim ?? '';
  for (const sentence of [
    summary.sentence(
      shown(now.checks),
      shown(matched(now)),
      percent(matched(now), now.checks),
      shown(now.matchedClaims),
    ),
    summary.sentenceDone(
      shown(now.deeds.edited ?? 0),
      shown(now.corrections),
      shown(now.verdicts.refuting ?? 0),
    ),
    summary.sentenceMost(claim, shown(most?.[1].count ?? 0), shown(most?.[1].ever ?? 0)),
  ])
    expect(lead).toContain(sentence);
});

it('tells of addresses like official ones apart from claims, and of no claim where there was none', async () => {
  const lookalike: HistoryEvent = {
    id: 'a',
    time: NOW - 3_600_000,
    site: '',
    draft: '00000000000000aa',
    surface: 'link',
    kind: 'checked',
    verdict: 'possible',
  };
  const { container, table } = await open('leaders', { events: [lookalike], claims: [] });
  expect(table(summary.heading)).toContainEqual(change(summary.lookalikes, 1, 0));
  const lead = container.querySelector('.lead')?.textContent ?? '';
  expect(lead).toContain(summary.sentenceNone('1'));
  expect(lead).toContain(summary.sentenceLookalikes('1'));
});

it('shows every figure of its tables', async () => {
  const { table } = await open();
  expect(table(section.by)).toEqual(
    (['compose', 'shared', 'text', 'page', 'link', 'picture'] as const).map((one) =>
      change(surface[one], now.by[one], before.by[one]),
    ),
  );
  expect(table(section.deeds)).toEqual(
    (['edited', 'inserted', 'copied', 'refuting', 'ignored', 'posted', 'nothing'] as const).map((one) =>
      change(deed[one], now.deeds[one], before.deeds[one]),
    ),
  );
  expect(table(section.reasons)).toEqual(
    GATE_REASONS.map((one) => [
      one === 'meluruskan' ? name.meluruskan : words.reason[one],
      shown(now.ignored[one] ?? 0),
      shown(now.posted[one] ?? 0),
    ]),
  );
  const rows = (lines: Record<string, unknown>, row: (key: string) => string[]): string[][] =>
    sorted(Object.keys(lines).map(row));
  const platforms: Readonly<Record<string, string>> = idNews.ready.platform;
  expect(sorted(table(section.corrections))).toEqual(
    rows(counted.corrections, (place) => {
      const { copied, inserted, before: there } = counted.corrections[place]!;
      const label = place === '' ? name.noPlace : (platforms[place] ?? place);
      return [label, shown(copied), shown(inserted), shown(copied + inserted), shown(there)];
    }),
  );
  expect(sorted(table(section.topics))).toEqual(
    rows(counted.topics, (topic) => {
      const { meetings, before: there } = counted.topics[topic]!;
      return [topic === '' ? name.noTopic : topic, shown(meetings), shown(there)];
    }),
  );
  expect(sorted(table(section.sites))).toEqual(
    rows(counted.sites, (site) => {
      const { checks, meetings, before: there } = counted.sites[site]!;
      return [site === '' ? name.ownPages : site, shown(checks), shown(meetings), shown(there)];
    }),
  );
  expect(table(section.weeks).map(([, ...figures]) => figures)).toEqual(
    counted.stretches.map((week) => [shown(week.checks), shown(week.matched), shown(week.refuting)]),
  );
});

it('shows each claim with how often it was met, before, and again since it was first seen', async () => {
  const { container } = await open();
  fireEvent.click(screen.getByText(/Tampilkan \d+ lagi/));
  await waitFor(() =>
    expect(container.querySelectorAll('.claims tbody tr')).toHaveLength(Object.keys(counted.claims).length),
  );
  const lines = [...container.querySelectorAll('.claims tbody tr')].map((row) => ({
    claim: row.querySelector('.claim-line')?.lastChild?.textContent?.trim(),
    met: row.querySelector(`[data-label="${column.met}"]`)?.textContent,
    before: row.querySelector(`[data-label="${column.before}"]`)?.textContent,
    again: row.querySelector('.again span')?.textContent,
  }));
  const wanted = history.claims.flatMap(({ list, id, claim }) => {
    const line = counted.claims[`${list}/${id}`];
    if (!line) return [];
    const again = column.againTimes(shown(line.ever - 1));
    return [{ claim, met: shown(line.count), before: shown(line.before), again }];
  });
  expect(lines).toHaveLength(wanted.length);
  for (const line of wanted) expect(lines).toContainEqual(line);
});

it('gives the public the same figures where it gives them at all', async () => {
  const { table } = await open('public');
  expect(table(summary.heading)).toEqual([
    change(summary.checks, now.checks, before.checks),
    change(summary.claims, now.claims, before.claims),
    change(summary.corrections, now.corrections, before.corrections),
    change(summary.asked, now.asked, before.asked),
  ]);
  for (const hidden of [section.by, section.deeds, section.reasons, section.corrections, section.sites])
    expect(table(hidden)).toEqual([]);
});
