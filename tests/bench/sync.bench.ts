/**
 * What a sync costs on a bad line: `npm run bench:sync [-- --sizes 10000,50000] [--data DIR] [--json FILE]`.
 * Nothing is asserted but that every version is searched in the end: it is a report.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readSample } from './sample.ts';
import type { SyncRow } from './sync.ts';
import { measureSync } from './sync.ts';
import { DAY } from './sync-lists.ts';
import { table } from './table.ts';

const DATA = new URL('../../../shared/data/dev', import.meta.url).pathname;
const PLAN = { bitsPerSecond: 1_000_000, roundTrip: 300 };

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    data: { type: 'string', default: DATA },
    sizes: { type: 'string', default: '10000,50000' },
  },
});
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const { claims } = readSample(values.data);
const rows: SyncRow[] = [];
for (const size of values.sizes.split(',').map(Number)) rows.push(await measureSync(claims, size, PLAN));

const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
const kb = (bytes: number): string => `${(bytes / 1e3).toFixed(1)} kB`;
const s = (seconds: number): string => `${seconds.toFixed(1)} s`;
const whole = (number: number): string => Math.round(number).toLocaleString('en');

say(`A line of ${PLAN.bitsPerSecond / 1e6} Mbit/s with ${PLAN.roundTrip} ms there and back, on loopback: a proxy between browser
and server passes all connections through one token bucket in each direction and delays every packet; a new
connection costs one more round trip, as TCP does. Bytes are those on this line, both ways, with TLS and headers.
The server compresses (gzip) and answers 304, as the publishers' guide sets it up. A day, for each 10,000
clarifications: ${DAY.added} new, ${DAY.changed} changed, ${DAY.withdrawn} withdrawn. "Searched after" counts from the press until the new
version answers a check.
`);
say(
  table(
    [
      'clarifications',
      'sync',
      'on the line',
      'share',
      'searched after',
      'of it after the last byte',
      'memory at most',
      'afterwards',
    ],
    rows.flatMap(({ clarifications, listBytes, first, day, nothing }) =>
      (
        [
          [`first (${mb(listBytes)} of JSON)`, first],
          ['after a day', day],
          ['nothing new', nothing],
        ] as const
      ).map(([name, cost]) => [
        clarifications.toLocaleString('en'),
        name,
        cost === first ? mb(cost.bytes) : kb(cost.bytes),
        `${((100 * cost.bytes) / first.bytes).toFixed(cost === first ? 0 : 2)} %`,
        s(cost.seconds),
        s(cost.local),
        `${whole(cost.memory.most)} MB`,
        `${whole(cost.memory.after)} MB`,
      ]),
    ),
  ),
);
if (values.json !== undefined)
  writeFileSync(values.json, JSON.stringify({ line: PLAN, day: DAY, rows }, null, 1));
