/** All that is measured of compose boxes, one part after the other. */
import { BOXES } from '../e2e/compose-page.ts';
import { CHROME_BUILD } from '../e2e/harness/chromium.ts';
import { showKeys } from './compose-keys-table.ts';
import { measureKeys } from './compose-keys.ts';
import { measureFeed, measureGate, measureMark, showFeed, showGate, showMark } from './compose-moments.ts';
import { openBench, SLOWED } from './compose-tabs.ts';
import { measureSizes, showSizes } from './sizes.ts';

/** Measures one part, shows it at once and keeps it for the file. */
export type Part = <T>(
  name: string,
  title: string,
  work: () => T | Promise<T>,
  show: (result: T) => string,
) => Promise<void>;

const MEASURED = BOXES.filter(({ name }) => name !== 'input');
const LENGTHS = [2_000, 20_000];
const FULL = { half: 100, rounds: 20 };
const QUICK = { half: 30, rounds: 5 };

/** Needs a built extension. `quick`: fewer keys. */
export async function measureCompose(part: Part, quick: boolean): Promise<void> {
  const bench = await openBench();
  const { half, rounds } = quick ? QUICK : FULL;
  try {
    await part(
      'sizes of scripts',
      'Scripts in the page, compressed',
      () => measureSizes(CHROME_BUILD).filter(({ part: name }) => /script/.test(name)),
      showSizes,
    );
    await part(
      'feed',
      `A feed of 5,000 rows that changes 60 times a second, the CPU slowed ${SLOWED} times`,
      () => measureFeed(bench),
      showFeed,
    );
    await part('mark', 'From the pause to the mark', () => measureMark(bench, rounds), showMark);
    await part('gate', 'Holding a post back', () => measureGate(bench, rounds), showGate);
    const settings = LENGTHS.flatMap((length) => MEASURED.map((box) => ({ box, length })));
    await part('keys', 'A key in a compose box', () => measureKeys(bench, settings, half), showKeys);
  } finally {
    await bench.close();
  }
}
