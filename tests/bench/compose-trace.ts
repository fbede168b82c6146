/** What Chromium's main threads did, read from its trace. */
import type { CDPSession, Page } from 'playwright-core';
import { quantile } from './measure.ts';

/** The part of a trace event that is read here; times in microseconds. */
export interface Traced {
  readonly name: string;
  readonly ts: number;
  readonly dur?: number;
  /** As long as the thread itself ran: other programs on a busy machine do not count. */
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args: {
    readonly data?: { readonly type?: string; readonly url?: string; readonly message?: string };
  };
}

const READ: ReadonlySet<string> = new Set(
  'RunTask FunctionCall EventDispatch Layout UpdateLayoutTree TimeStamp'.split(' '),
);

/** Records what all tabs of the browser do while `work` runs; gives the events of each tab's main thread, in order. */
export async function traced(tabs: readonly Page[], work: () => Promise<void>): Promise<Traced[][]> {
  const [first] = tabs;
  if (!first) return [];
  const session = await first.context().newCDPSession(first);
  const events: Traced[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value)
      if (READ.has(event['name'] ?? '')) events.push(JSON.parse(JSON.stringify(event)));
  });
  const complete = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] },
  });
  const names = tabs.map((_, index) => `tab ${index}`);
  for (const [index, tab] of tabs.entries())
    await tab.evaluate((name) => console.timeStamp(name), names[index] ?? '');
  await work();
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return names.map((name) => {
    const sign = events.find((event) => event.name === 'TimeStamp' && event.args.data?.message === name);
    if (!sign) throw new Error('the trace does not tell the tabs apart');
    return events
      .filter(({ pid, tid, ts }) => pid === sign.pid && tid === sign.tid && ts > sign.ts)
      .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  });
}

/** Slows the CPU of a tab; ends with the tab. */
export async function slowDown(tab: Page, rate: number): Promise<CDPSession> {
  const session = await tab.context().newCDPSession(tab);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return session;
}

/** Functions of an extension, called for an event, a timer or a frame. The trace names none that an observer calls. */
export const isExtension = ({ name, args }: Traced): boolean =>
  name === 'FunctionCall' && (args.data?.url ?? '').startsWith('chrome-extension://');
export const isTask = ({ name }: Traced): boolean => name === 'RunTask';
export const isLayout = ({ name }: Traced): boolean => name === 'Layout';
export const isStyle = ({ name }: Traced): boolean => name === 'UpdateLayoutTree';
export const dispatches =
  (type: string) =>
  ({ name, args }: Traced): boolean =>
    name === 'EventDispatch' && args.data?.type === type;

/** Milliseconds of the events that fit; an event inside one that counts already is not counted again. */
export function spent(events: readonly Traced[], fits: (event: Traced) => boolean): number {
  return outermost(events, fits).reduce((sum, { tdur, dur }) => sum + (tdur ?? dur ?? 0) / 1000, 0);
}

/** Events that fit and stand in none that does. */
export function outermost(events: readonly Traced[], fits: (event: Traced) => boolean): Traced[] {
  let end = -Infinity;
  return events.filter((event) => {
    if (event.ts < end || !fits(event)) return false;
    end = event.ts + (event.dur ?? 0);
    return true;
  });
}

/** Events that fit and happen while one of `around` lasts. */
export function during(
  events: readonly Traced[],
  around: readonly Traced[],
  fits: (event: Traced) => boolean,
): Traced[] {
  const fitting = events.filter(fits);
  return around.flatMap(({ ts, dur = 0 }) =>
    fitting.filter((event) => event.ts >= ts && event.ts < ts + dur),
  );
}

/** The events from each one that `starts` to the next. */
export function split(events: readonly Traced[], starts: (event: Traced) => boolean): Traced[][] {
  const parts: Traced[][] = [];
  for (const event of events) {
    if (starts(event)) parts.push([]);
    parts.at(-1)?.push(event);
  }
  return parts;
}

const STRIDE = 'laju';

/** Runs a fixed piece of work in the page some times; `strides` finds in the trace how long it took. */
export async function stride(tab: Page): Promise<void> {
  await tab.evaluate((type) => {
    const work = (): void => {
      let sum = 0;
      for (let step = 0; step < 300_000; step++) sum += Math.sqrt(step);
      Reflect.set(globalThis, 'sumOfStride', sum);
    };
    // The trace tells of events at elements, not of those at the window.
    const at = document.documentElement;
    at.addEventListener(type, work);
    for (let time = 0; time < 30; time++) at.dispatchEvent(new Event(type));
    at.removeEventListener(type, work);
  }, STRIDE);
}

/** Milliseconds of thread time of each piece of work. */
export function strides(events: readonly Traced[]): number[] {
  return events.filter(dispatches(STRIDE)).map(({ tdur, dur }) => (tdur ?? dur ?? 0) / 1000);
}

/**
 * How many times the browser slowed the thread in truth, by the strides before and after. It does so by keeping it busy
 * now and then by the clock, which on a machine that others use as well slows far more than asked for; all times are
 * brought to what was asked for.
 */
export function slowing(before: readonly number[], after: readonly number[]): number {
  return quantile(after, 0.5) / quantile(before, 0.2);
}
