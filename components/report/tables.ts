/** The figures of a report as tables in words: what the page, its charts and the CSV show alike. */
import type { ListSummary } from '../../lib/core/list-answers.ts';
import type { Days } from '../../lib/core/calendar.ts';
import type { EventKind, Surface } from '../../lib/core/history.ts';
import { SURFACES } from '../../lib/core/history.ts';
import type { Cell } from '../../lib/core/report-csv.ts';
import type { Deeds, Report } from '../../lib/core/report.ts';
import { GATE_REASONS } from '../../lib/core/view.ts';
import type { GateReason } from '../../lib/core/view.ts';
import type { PageWords } from '../page-text.tsx';
import type { Audience } from './model.ts';
import type { ReportWords } from './words.tsx';

export type TableName =
  | 'summary'
  | 'by'
  | 'deeds'
  | 'reasons'
  | 'corrections'
  | 'claims'
  | 'topics'
  | 'sites'
  | 'stretches'
  | 'lists';

export interface Table {
  readonly name: TableName;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

type Words = ReportWords & Pick<PageWords, 't' | 'date'>;

/** In the order in which they are shown. */
export const DEEDS: readonly (keyof Deeds & (EventKind | 'nothing'))[] = [
  'edited',
  'inserted',
  'copied',
  'refuting',
  'ignored',
  'posted',
  'nothing',
];

/** Drafts that resemble a claim. */
export function matchedOf({ now }: Pick<Report, 'now'>): number {
  return now.strong + now.possible;
}

/** All tables of a report, for an audience: the public gets no detail of incidents. */
export function tablesOf(
  report: Report,
  lists: readonly ListSummary[],
  audience: Audience,
  words: Words,
): readonly Table[] {
  const makers =
    audience === 'leaders'
      ? [summary, by, deeds, reasons, corrections, claims, topics, sites, stretches]
      : [publicSummary, publicClaims, topics];
  return [...makers.map((make) => make(report, words)), freshness(lists, words)];
}

/** What is compared: this period, the one before, and the difference. */
function compared(
  name: TableName,
  title: string,
  words: Words,
  rows: readonly (readonly [string, number, number])[],
): Table {
  const { item, now, before, change } = words.r.column;
  return {
    name,
    title,
    columns: [item, now, before, change],
    rows: rows.map(([label, here, there]) => [label, here, there, here - there]),
  };
}

function summary({ now, before }: Report, words: Words): Table {
  const { summary: s } = words.r;
  const matched = (totals: Report['now']): number => totals.strong + totals.possible;
  return compared('summary', s.heading, words, [
    [s.checks, now.checks, before.checks],
    [s.matched, matched(now), matched(before)],
    ...(now.lookalikes + before.lookalikes > 0
      ? ([[s.lookalikes, now.lookalikes, before.lookalikes]] as const)
      : []),
    [s.refuting, now.refuting, before.refuting],
    [s.claims, now.claims, before.claims],
    [words.r.column.meetings, now.meetings, before.meetings],
    [s.acted, now.acted, before.acted],
    [s.corrections, now.corrections, before.corrections],
    [s.asked, now.asked, before.asked],
  ]);
}

function publicSummary({ now, before }: Report, words: Words): Table {
  const { summary: s } = words.r;
  return compared('summary', s.heading, words, [
    [s.checks, now.checks, before.checks],
    [s.claims, now.claims, before.claims],
    [s.corrections, now.corrections, before.corrections],
    [s.asked, now.asked, before.asked],
  ]);
}

function by({ now, before }: Report, words: Words): Table {
  const used = (surface: Surface): boolean => now.by[surface] + before.by[surface] > 0;
  return compared(
    'by',
    words.r.section.by,
    words,
    SURFACES.filter((surface) => used(surface) || ['compose', 'link', 'picture'].includes(surface)).map(
      (surface) => [words.r.surface[surface], now.by[surface], before.by[surface]],
    ),
  );
}

function deeds({ now, before }: Report, words: Words): Table {
  return compared(
    'deeds',
    words.r.section.deeds,
    words,
    DEEDS.map((deed) => [words.r.deed[deed], now.deeds[deed], before.deeds[deed]]),
  );
}

function reasons({ now }: Report, words: Words): Table {
  const { column, section } = words.r;
  const ignored: Readonly<Partial<Record<GateReason, number>>> = now.ignored;
  return {
    name: 'reasons',
    title: section.reasons,
    columns: [column.reason, column.ignored, column.posted],
    rows: GATE_REASONS.map((reason) => [
      reason === 'meluruskan' ? words.r.name.meluruskan : words.t.reason[reason],
      ignored[reason] ?? 0,
      now.posted[reason],
    ]),
  };
}

function corrections({ corrections: lines }: Report, words: Words): Table {
  const { column, section, name } = words.r;
  return {
    name: 'corrections',
    title: section.corrections,
    columns: [column.place, column.copied, column.inserted, column.total, column.before],
    rows: lines.map((line) => [
      line.name === '' ? name.noPlace : (words.platform[line.name] ?? line.name),
      line.copied,
      line.inserted,
      line.copied + line.inserted,
      line.before,
    ]),
  };
}

function claims({ claims: lines }: Report, words: Words): Table {
  const { column, section } = words.r;
  return {
    name: 'claims',
    title: section.claims,
    columns: [column.claim, column.met, column.before, column.ever, column.again, column.source],
    rows: lines.map(({ met, count, before, ever }) => [met.claim, count, before, ever, ever - 1, met.url]),
  };
}

function publicClaims({ claims: lines }: Report, words: Words): Table {
  const { column, section } = words.r;
  return {
    name: 'claims',
    title: section.claimsPublic,
    columns: [column.claim, column.verdict, column.fact, column.met, column.source],
    rows: lines.map(({ met, count }) => [
      met.claim,
      words.t.verdict[met.verdict],
      met.answer === '' ? met.title : met.answer,
      count,
      met.url,
    ]),
  };
}

function topics({ topics: lines }: Report, words: Words): Table {
  const { column, section, name } = words.r;
  return {
    name: 'topics',
    title: section.topics,
    columns: [column.topic, column.meetings, column.before],
    rows: lines.map((line) => [line.name === '' ? name.noTopic : line.name, line.meetings, line.before]),
  };
}

function sites({ sites: lines }: Report, words: Words): Table {
  const { column, section, name } = words.r;
  return {
    name: 'sites',
    title: section.sites,
    columns: [column.site, column.checks, column.meetings, column.before],
    rows: lines.map((line) => [
      line.name === '' ? name.ownPages : line.name,
      line.checks,
      line.meetings,
      line.before,
    ]),
  };
}

function stretches(report: Report, words: Words): Table {
  const { column } = words.r;
  return {
    name: 'stretches',
    title: stretchTitle(report, words),
    columns: [column.stretch, column.checks, column.matched, column.refuting],
    rows: report.stretches.map((line) => [words.range(line), line.checks, line.matched, line.refuting]),
  };
}

/** Whether the parts of the period are weeks or months. */
export function stretchTitle({ days, stretches: parts }: Report, { r }: Pick<Words, 'r'>): string {
  const longest = Math.max(...parts.map(({ from, to }: Days) => to - from));
  return longest > 7 && days.to - days.from > 7 ? r.section.months : r.section.weeks;
}

function freshness(lists: readonly ListSummary[], words: Words): Table {
  const { column, section } = words.r;
  return {
    name: 'lists',
    title: section.lists,
    columns: [column.list, column.publisher, column.entries, column.fresh],
    rows: lists
      .filter(({ enabled }) => enabled)
      .map(({ title, publisher, count, fresh }) => [title, publisher, count, words.date(fresh)]),
  };
}
