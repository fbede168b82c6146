/** How many kills there are, and at which moments. Both can be given: `KILLS=20 SEED=7 npm run soak:kills`. */
import { generator } from '../bench/claims.ts';

/** Kills of each kind. The project of Vitest says how many; see tests/vitest.config.ts. */
export const KILLS = Number(process.env['KILLS'] ?? 6);
/** Printed, so that a run can be had again. */
export const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6));

export interface Kill {
  readonly number: number;
  /** In [0, 1): the moment as a share of what is killed. */
  readonly moment: number;
}

/** Random moments, one in each of as many equal parts, in random order: few of them are spread as well as many. */
export function kills(count: number = KILLS, seed: number = SEED): Kill[] {
  const random = generator(seed);
  const moments = Array.from({ length: count }, (_, part) => ({
    at: random(),
    moment: (part + random()) / count,
  }));
  return moments
    .sort((a, b) => a.at - b.at)
    .map(({ moment }, i) => ({ number: i + 1, moment: Math.round(moment * 1000) / 1000 }));
}

/** For people: what came of a run. */
export function tell(text: string): void {
  process.stdout.write(`${text} (SEED=${SEED})\n`);
}

export const after = (ms: number): Promise<void> => new Promise((done) => void setTimeout(done, ms));
