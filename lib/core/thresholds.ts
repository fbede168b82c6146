/** The scores from which a candidate of one list is `possible` or `strong`, and how lists share the alarms. */
import { WEIGHTS } from './weights.ts';

/** Scores (0..1) from which a candidate reaches a level. */
export interface Thresholds {
  readonly possible: number;
  readonly strong: number;
}

/** Share of ordinary texts that may reach each level: half the promised rates, to stay below them elsewhere. */
export const RATES = { possible: 0.007, strong: 0.0009 } as const;

/** What was learnt from ordinary texts about one list (calibrate.ts). Plain data: stored beside the list. */
export interface Calibration {
  /** Mean log-odds of the highest tenth of the texts against this list. */
  readonly tail: number;
  /** Texts that the mean is taken over. */
  readonly texts: number;
  /** WEIGHTS.ordinary at that time: a calibration made with other weights says nothing about these. */
  readonly ordinary: number;
}

/** The thresholds of a list that was not calibrated. */
export const TRAINED: Thresholds = { possible: WEIGHTS.possible, strong: WEIGHTS.strong };

/** Score to log-odds. */
export const oddsOf = (score: number): number => Math.log(score / (1 - score));
const scoreOf = (odds: number): number => 1 / (1 + Math.exp(-odds));

/**
 * Log-odds between the levels on the list of the training, and the most that calibration moves the thresholds of a list
 * either way: nothing is `strong` that would not be `possible` there, and whatever is `strong` there stays `possible`.
 * Further down, near copies are caught already, while almost twice as many texts that deny the claim warn strongly.
 */
const STEP = oddsOf(WEIGHTS.strong) - oddsOf(WEIGHTS.possible);

/** Log-odds in which the share of ordinary texts above a threshold falls to 1/e: their tail is exponential. */
export const TAIL = STEP / Math.log(RATES.possible / RATES.strong);

/**
 * The trained thresholds count as much as this many texts of the tail. In small lists the tail falls more slowly than
 * in the list of the training: its quantiles move by 0.85 to 0.9 of the way that the mean of some 50 texts moves.
 */
const PRIOR = 10;

/** How much higher (log-odds) the thresholds of a list are than the trained ones, by its own calibration. */
function shiftOf({ tail, texts, ordinary }: Calibration): number {
  const moved = tail - ordinary;
  // What lies within the standard error of a mean of an exponential tail is chance.
  const chance = TAIL * Math.sqrt(2 / texts);
  const sure = Math.sign(moved) * Math.max(0, Math.abs(moved) - chance);
  return Math.min(STEP, Math.max(-STEP, (sure * texts) / (texts + PRIOR)));
}

/** The part of its rate that a list uses up: less than all where prior and bound keep its thresholds above the tail. */
const usedUp = (one: Calibration, shift: number): number =>
  Math.min(1, Math.exp((one.tail - one.ordinary - shift) / TAIL));

/**
 * Thresholds of lists that are searched together, in their order; `undefined` for a list without a calibration, which
 * keeps the trained thresholds.
 *
 * Rates add up: a text may alarm at any list. The thresholds that calibration has lowered are therefore raised alike
 * until the sum of the expected rates is the rate of one list, but not above the trained ones, which hold for large
 * lists. So a list cut into parts gets about the thresholds of the whole, and a small list beside a large one takes
 * nothing from it.
 */
export function thresholdsOf(calibrations: readonly (Calibration | undefined)[]): Thresholds[] {
  const known = calibrations.map((one) => (one?.ordinary === WEIGHTS.ordinary ? one : undefined));
  const shifts = known.map((one) => (one ? shiftOf(one) : 0));
  const rates = known.reduce((sum, one, i) => sum + (one ? usedUp(one, shifts[i]!) : 0), 0);
  const raise = TAIL * Math.log(Math.max(1, rates));
  return shifts.map((shift) => moved(shift + Math.min(raise, Math.max(0, -shift))));
}

const moved = (by: number): Thresholds =>
  by === 0
    ? TRAINED
    : { possible: scoreOf(oddsOf(TRAINED.possible) + by), strong: scoreOf(oddsOf(TRAINED.strong) + by) };
