import type { ItemMeta } from './corpus.ts';
import type { Candidate, CheckVerdict, Conflict, Level, Stance } from './model.ts';
import type { Thresholds } from './thresholds.ts';

/** When a check is made and how strictly. */
export interface LevelRules {
  /** RFC 3339 or `YYYY-MM-DD`: items past their `validUntil` are at most `possible`. Absent: nothing is past. */
  readonly now?: string;
  /** Items that state no fact are at most `possible` (the product's rule). Default true; the batch command turns it off only for lists that hold no facts at all. */
  readonly answerRequired?: boolean;
}

/** Level of a score by the thresholds of its list, before what the item and the conflicts allow. */
export function levelOf(score: number, { possible, strong }: Thresholds): Level {
  if (score >= strong) return 'strong';
  return score >= possible ? 'possible' : 'none';
}

/** Level of a candidate: that of its score, capped by what the item is and by conflicts. */
export function cappedLevel(
  level: Level,
  meta: ItemMeta,
  conflicts: readonly Conflict[],
  rules: LevelRules,
): Level {
  if (level !== 'strong') return level;
  const expired =
    meta.validUntil !== undefined && rules.now !== undefined && isPast(meta.validUntil, rules.now);
  const factless = !meta.hasAnswer && rules.answerRequired !== false;
  const open = meta.status === 'under_review' || meta.code === 'belum-terbukti';
  return conflicts.length > 0 || expired || factless || open ? 'possible' : 'strong';
}

/** Whether a date lies before a moment. A bare date is valid to its end. */
function isPast(until: string, now: string): boolean {
  return until.length === 10 ? until < now.slice(0, 10) : until < now;
}

/** Verdict of a whole text: the level of its best candidate, or that it refutes what it resembles. */
export function verdictOf(candidates: readonly Candidate[], stance: Stance): CheckVerdict {
  const level = candidates[0]?.level ?? 'none';
  return level !== 'none' && stance.refuting ? 'refuting' : level;
}
