/**
 * What a key costs in every kind of compose box, in the built extension and a real Chromium with a slowed CPU:
 *   wxt build && node tests/bench/compose.bench.ts
 * Text of about 2 kB with one marked passage; milliseconds that the page's main thread worked for each key, in our
 * own functions and in all. Run it on a quiet machine.
 */
import { buildFixtures } from '../fixtures/build.ts';
import { BARE_HOST, BOXES, fixtureSites, openCompose } from '../e2e/compose-page.ts';
import type { ComposePage } from '../e2e/compose-page.ts';
import { launchChromium } from '../e2e/harness/chromium.ts';
import { PLAIN_POST, VIRAL, VIRAL_POST } from '../e2e/harness/samples.ts';
import { startServer } from '../e2e/harness/server.ts';

const KEYS = 320;
const SLOWED = 4;
const TEXT = `${PLAIN_POST} `.repeat(20) + VIRAL_POST;

/** The part of a trace event that is read here; times in microseconds. */
interface Traced {
  readonly name: string;
  readonly ts: number;
  readonly dur?: number;
  /** As long as the thread itself ran: other programs on a busy machine do not count. */
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args: { readonly data?: { readonly type?: string; readonly url?: string } };
}

/** Presses the keys and gives what the browser did on the way. */
async function trace({ tab }: ComposePage): Promise<Traced[]> {
  const session = await tab.context().newCDPSession(tab);
  const events: Traced[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(JSON.parse(JSON.stringify(event)));
  });
  const complete = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()));
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] },
  });
  for (let key = 0; key < KEYS; key++) await tab.keyboard.press(key % 6 === 5 ? 'Space' : 'a');
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events;
}

/** Time spent in events that fit, for each key; an event inside one that counts already is not counted again. */
function perKey(events: readonly Traced[], fits: (event: Traced) => boolean): number[] {
  const sorted = [...events].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const first = sorted.find(isKey);
  const sums: number[] = [];
  let counted = 0;
  for (const event of sorted) {
    if (event.pid !== first?.pid || event.tid !== first.tid) continue;
    if (isKey(event)) sums.push(0);
    if (sums.length === 0 || !fits(event) || event.ts < counted) continue;
    sums.push((sums.pop() ?? 0) + (event.tdur ?? event.dur ?? 0) / 1000);
    counted = event.ts + (event.dur ?? 0);
  }
  return sums;
}
const isKey = ({ name, args }: Traced): boolean => name === 'EventDispatch' && args.data?.type === 'keydown';
const isOurs = ({ name, args }: Traced): boolean =>
  name === 'FunctionCall' && (args.data?.url ?? '').startsWith('chrome-extension://');
const isTask = ({ name }: Traced): boolean => name === 'RunTask';

function quantile(values: readonly number[], q: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN).toFixed(2);
}

await buildFixtures();
const server = await startServer(fixtureSites());
const browser = await launchChromium({ server });
const table: Record<string, Record<string, string | number>> = {};
for (const { name, address, selector } of BOXES) {
  const bare = await openCompose(browser, `https://${BARE_HOST}${new URL(address).pathname}`, selector);
  await bare.tab.keyboard.insertText(TEXT);
  const without = perKey(await trace(bare), isTask);
  await bare.close();
  const page = await openCompose(browser, address, selector);
  await page.tab.keyboard.insertText(TEXT);
  await page.waitForMarks([VIRAL.claim]);
  const events = await trace(page);
  await page.close();
  const ours = perKey(events, isOurs);
  table[name] = {
    keys: ours.length,
    'ours p50': quantile(ours, 0.5),
    'ours p95': quantile(ours, 0.95),
    'ours max': quantile(ours, 1),
    'page p50': quantile(perKey(events, isTask), 0.5),
    'page p50 without': quantile(without, 0.5),
  };
}
await browser.close();
await server.close();
process.stdout.write(`${SLOWED} times slowed, ${TEXT.length} code units, milliseconds per key\n`);
console.table(table);
