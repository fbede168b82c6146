/** The tables of what a key costs. */
import type { KeyRow } from './compose-keys.ts';
import { SLOWED } from './compose-tabs.ts';
import type { Subject } from './compose-tabs.ts';
import { figure, ratio, table } from './table.ts';

const kB = (length: number): string => `${length / 1000} kB`;

/** Above the bare box: of the middle of all keys, and of the slowest in twenty. */
function above({ cost }: KeyRow, subject: Subject): { readonly mean: number; readonly p95: number } {
  const { bare } = cost;
  const own = cost[subject];
  return { mean: own.all.mean - bare.all.mean, p95: own.all.p95 - bare.all.p95 };
}

/** The tables of the run: what our functions take, and what the whole page takes more than without us. */
export function showKeys(rows: readonly KeyRow[]): string {
  const functions = table(
    ['box', 'text', 'Tabayun p50 ms', 'p95', 'baseline p50', 'p95', 'ratio p50', 'p95', 'forced', 'baseline'],
    rows.map(({ box, length, cost: { Tabayun, baseline } }) => [
      box,
      kB(length),
      Tabayun.own.p50,
      Tabayun.own.p95,
      baseline.own.p50,
      baseline.own.p95,
      ratio(baseline.own.p50, Tabayun.own.p50),
      ratio(baseline.own.p95, Tabayun.own.p95),
      Tabayun.forced,
      baseline.forced,
    ]),
  );
  const whole = table(
    [
      'box',
      'text',
      'slowed',
      'bare p50 ms',
      'Tabayun above',
      'p95',
      'floor above',
      'p95',
      'baseline above',
      'p95',
      'bare again',
      'p95',
    ],
    rows.map((row) => [
      row.box,
      kB(row.length),
      `${figure(row.slowed)} ×`,
      row.cost.bare.all.p50,
      ...(['Tabayun', 'floor', 'baseline', 'bare again'] as const).flatMap((subject) => {
        const { mean, p95 } = above(row, subject);
        return [signed(mean), signed(p95)];
      }),
    ]),
  );
  const drawing = table(
    [
      'box',
      'text',
      'layouts bare',
      'Tabayun',
      'baseline',
      'style passes bare',
      'Tabayun',
      'baseline',
      'wrong frames',
      'baseline',
    ],
    rows.map(({ box, length, cost: { bare, Tabayun, baseline } }) => [
      box,
      kB(length),
      ...[bare, Tabayun, baseline].map(({ layouts }) => layouts),
      ...[bare, Tabayun, baseline].map(({ styles }) => styles),
      `${Tabayun.wrongFrames} of ${Tabayun.frames}`,
      `${baseline.wrongFrames} of ${baseline.frames}`,
    ]),
  );
  return [
    `Milliseconds in listeners, timers and frames of the extension for each key (the trace does not name what observers call: that is in the next table), ${rows[0]?.keys ?? 0} keys, the CPU slowed ${SLOWED} times:`,
    functions,
    'Milliseconds of the whole main thread for each key, above the bare box (mean of the middle four fifths; p95). The floor is what listeners that do nothing cost, with a passage that nothing moves. The last two columns, bare above bare, are the noise:',
    whole,
    'For each key:',
    drawing,
  ].join('\n\n');
}

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${figure(Math.abs(value))}`;
