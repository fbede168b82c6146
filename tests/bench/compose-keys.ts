/** What a key costs in a compose box, beside the same box without Tabayun and with the baseline, in one run. */
import type { Page } from 'playwright-core';
import { VIRAL } from '../e2e/harness/samples.ts';
import { quantile } from './measure.ts';
import { moveCaret, openSubject, SLOWED, SUBJECTS } from './compose-tabs.ts';
import type { Bench, Setting, Subject } from './compose-tabs.ts';
import {
  dispatches,
  during,
  isExtension,
  isLayout,
  isStyle,
  isTask,
  outermost,
  slowDown,
  slowing,
  spent,
  split,
  stride,
  strides,
  traced,
} from './compose-trace.ts';
import type { Traced } from './compose-trace.ts';

/** Of one subject, over all its keys; milliseconds of thread time. */
export interface KeyCost {
  /** In listeners, timers and frames of the extension. */
  readonly own: { readonly p50: number; readonly p95: number };
  /** All that the main thread did. */
  readonly all: { readonly p50: number; readonly p95: number; readonly mean: number };
  /** Layouts and style passes a key, and those that a function of the extension forced. */
  readonly layouts: number;
  readonly styles: number;
  readonly forced: number;
  /** Frames in which the mark was not on the claim. */
  readonly wrongFrames: number;
  readonly frames: number;
}

export interface KeyRow {
  readonly box: string;
  readonly length: number;
  readonly keys: number;
  /** How many times the CPU was slowed in truth; times are brought to `SLOWED`. */
  readonly slowed: number;
  readonly cost: Readonly<Record<Subject, KeyCost>>;
}

/** Keys in each half: behind the mark, and at the start of the text, where every key moves the mark. */
export async function measureKeys(
  bench: Bench,
  settings: readonly Setting[],
  half: number,
): Promise<KeyRow[]> {
  const rows: KeyRow[] = [];
  for (const setting of settings) rows.push(await measureBox(bench, setting, half));
  return rows;
}

/** Keys that are typed without a pause. */
const RUN = 10;

/**
 * Each run of keys is typed in every tab before the next one, so that what else the machine does hits all alike. The
 * last key of a run is followed by a pause, in which the text is checked: it is no key alone, and not counted.
 */
async function measureBox(bench: Bench, setting: Setting, half: number): Promise<KeyRow> {
  const pages = [];
  for (const subject of SUBJECTS) pages.push(await openSubject(bench, subject, setting));
  const tabs = pages.map(({ tab }) => tab);
  for (const tab of tabs) await tab.evaluate(watchFrames, VIRAL.claim);
  const [bare] = tabs;
  const events = await traced(tabs, async () => {
    if (bare) await stride(bare);
    for (const tab of tabs) await slowDown(tab, SLOWED);
    for (const where of ['end', 'start'] as const) {
      for (const tab of tabs) await moveCaret(tab, where);
      for (let run = 0; run < half / RUN; run++)
        for (const tab of tabs)
          for (let key = 0; key < RUN; key++) await tab.keyboard.press(key % 6 === 5 ? 'Space' : 'a');
      if (bare) await stride(bare);
    }
  });
  const times = strides(events[0] ?? []);
  const slowed = slowing(times.slice(0, times.length / 3), times.slice(times.length / 3));
  const costs = await Promise.all(
    SUBJECTS.map((_, index) => costIn(tabs[index]!, events[index]!, SLOWED / slowed)),
  );
  for (const page of pages) await page.close();
  return {
    box: setting.box.name,
    length: setting.length,
    keys: 2 * half * (1 - 1 / RUN),
    slowed,
    cost: {
      bare: costs[0]!,
      'bare again': costs[1]!,
      floor: costs[2]!,
      Tabayun: costs[3]!,
      baseline: costs[4]!,
    },
  };
}

const costIn = async (tab: Page, events: readonly Traced[], scale: number): Promise<KeyCost> =>
  costOf(events, await framesOf(tab), scale);

type Frames = Pick<KeyCost, 'frames' | 'wrongFrames'>;

function costOf(events: readonly Traced[], frames: Frames, scale: number): KeyCost {
  // The two keys that moved the caret are not typed.
  const typed = split(events, dispatches('keydown')).filter((key) => key.some(dispatches('keypress')));
  const keys = typed.filter((_, index) => index % RUN !== RUN - 1);
  const own = keys.map((key) => scale * spent(key, isExtension));
  const all = keys.map((key) => scale * spent(key, isTask));
  const count = (fits: (event: Traced) => boolean): number =>
    keys.reduce((sum, key) => sum + key.filter(fits).length, 0) / keys.length;
  const forced = during(events, outermost(events, isExtension), (event) => isLayout(event) || isStyle(event));
  return {
    own: { p50: quantile(own, 0.5), p95: quantile(own, 0.95) },
    all: { p50: quantile(all, 0.5), p95: quantile(all, 0.95), mean: middleMean(all) },
    layouts: count(isLayout),
    styles: count(isStyle),
    forced: forced.length / keys.length,
    ...frames,
  };
}

/** Mean without the highest and lowest tenth: steadier than the median, and no single pause of the machine counts. */
function middleMean(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const kept = sorted.slice(Math.floor(values.length * 0.1), Math.ceil(values.length * 0.9));
  return kept.reduce((sum, value) => sum + value, 0) / kept.length;
}

/** Runs in the page: looks in the two frames after each key whether each mark, of whoever, is on the claim. */
function watchFrames(claim: string): void {
  const seen = { frames: 0, wrongFrames: 0 };
  Reflect.set(globalThis, 'seenFrames', seen);
  const field = document.querySelector<HTMLInputElement>('textarea, input');
  const textOf = (range: AbstractRange): string =>
    range instanceof Range
      ? range.toString()
      : (field?.value.slice(range.startOffset, range.endOffset) ?? '');
  const look = (): void => {
    const marks = [...CSS.highlights].flatMap(([, highlight]) => [...highlight]);
    seen.frames++;
    if (marks.some((range) => textOf(range).replace(/\.$/, '') !== claim)) seen.wrongFrames++;
  };
  document.addEventListener('keydown', () =>
    requestAnimationFrame(() => {
      look();
      requestAnimationFrame(look);
    }),
  );
}

const framesOf = (tab: Page): Promise<Frames> => tab.evaluate(() => Reflect.get(globalThis, 'seenFrames'));
