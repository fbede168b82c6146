import type { Report } from '../../lib/core/report.ts';
import { usePageWords } from '../page-text.tsx';
import type { Audience } from './model.ts';
import { isBeforeUnknown } from './remarks.ts';
import { matchedOf } from './tables.ts';
import { useReportWords } from './words.tsx';

interface Tile {
  readonly label: string;
  readonly now: number;
  readonly before: number;
  readonly hint?: string;
}

/** The figures that a reader wants first, each beside the period before. */
export function Tiles({ report, audience }: { report: Report; audience: Audience }) {
  const { r, percent } = useReportWords();
  const { now, before } = report;
  const { summary } = r;
  const matched = { now: matchedOf(report), before: before.strong + before.possible };
  const share = (say: (percent: string) => string, part: number, whole: number): string =>
    whole === 0 ? '' : say(percent(part, whole));
  const all: Tile[] = [
    { label: summary.checks, now: now.checks, before: before.checks, hint: summary.checksHint },
    { label: summary.matched, ...matched, hint: share(summary.matchedHint, matched.now, now.checks) },
    {
      label: summary.acted,
      now: now.acted,
      before: before.acted,
      hint: share(summary.actedHint, now.acted, now.meetings),
    },
    { label: summary.refuting, now: now.refuting, before: before.refuting },
    { label: summary.corrections, now: now.corrections, before: before.corrections },
    { label: summary.asked, now: now.asked, before: before.asked },
  ];
  const open: Tile[] = [
    { label: summary.checks, now: now.checks, before: before.checks, hint: summary.checksHint },
    { label: summary.claims, now: now.claims, before: before.claims },
    { label: summary.corrections, now: now.corrections, before: before.corrections },
    { label: summary.asked, now: now.asked, before: before.asked },
  ];
  return (
    <dl class={audience === 'leaders' ? 'tiles' : 'tiles tiles-4'}>
      {(audience === 'leaders' ? all : open).map((tile) => (
        <OneTile key={tile.label} {...tile} alone={isBeforeUnknown(report)} />
      ))}
    </dl>
  );
}

/** `alone`: there is nothing to compare it with. */
function OneTile({ label, now, before, hint, alone }: Tile & { readonly alone: boolean }) {
  const { r } = useReportWords();
  const { number } = usePageWords();
  return (
    <div class="tile">
      <dt>{label}</dt>
      <dd>
        <span class="tile-number">{number(now)}</span>
        {hint && <span class="tile-hint">{hint}</span>}
        <span class="tile-change">{alone ? r.summary.noBefore : <Change now={now} before={before} />}</span>
      </dd>
    </div>
  );
}

function Change({ now, before }: Pick<Tile, 'now' | 'before'>) {
  const { number } = usePageWords();
  const { r } = useReportWords();
  const by = number(Math.abs(now - before));
  const change =
    now === before
      ? r.summary.same
      : now > before
        ? r.summary.up(by, number(before))
        : r.summary.down(by, number(before));
  return (
    <>
      <span aria-hidden="true">{now === before ? '=' : now > before ? '▲' : '▼'}</span> {change}
    </>
  );
}
