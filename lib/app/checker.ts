/** Checks a text against all enabled lists. The text is used and forgotten. */
import type { Match, TextAnswer } from '../core/answers.ts';
import { check } from '../core/check.ts';
import type { CheckVerdict } from '../core/model.ts';
import { settle } from '../core/repeats.ts';
import type { ListRow } from '../lists/ports.ts';
import { coverageOf } from './coverage.ts';
import type { CorpusKeeper } from './corpus-keeper.ts';
import { join } from './joiner.ts';
import type { AppStore, Now } from './ports.ts';
import { timestamp } from './ports.ts';
import { rehearseDuring } from './rehearsal.ts';

export interface CheckerPorts {
  readonly keeper: CorpusKeeper;
  readonly store: () => Promise<AppStore>;
  readonly now: Now;
  /** Lets other work of the background run. */
  readonly pause: () => Promise<void>;
  /** The store failed while it was in use. */
  readonly onFault: () => void;
  /** A list is searched but its texts are lost. */
  readonly onDamage: (row: ListRow) => void;
}

/** The answer to a text that is not checked: nothing was searched, and it says so. */
export const UNCHECKED: TextAnswer = {
  verdict: 'none',
  matches: [],
  stance: { refuting: false, score: 0, cues: [] },
  coverage: { searched: 0, updated: null },
  confirmed: [],
};

/** Makes `checkText`. */
export function makeChecker(ports: CheckerPorts): (text: string) => Promise<TextAnswer> {
  let rehearsed = false;

  async function attempt(text: string): Promise<{ answer: TextAnswer; damaged: readonly ListRow[] }> {
    const now = timestamp(ports.now());
    const loading = Promise.all([ports.keeper.load(), ports.store()]);
    const first = !rehearsed;
    // Before it begins: another check may come while it pauses.
    rehearsed = true;
    const ready = first ? rehearseDuring(loading, text, ports.pause) : loading;
    const [loaded, store] = await ready;
    const result = check(text, loaded.corpus, { now });
    const shown = result.candidates.filter((candidate) => candidate.level !== 'none');
    const agreeing = result.confirmed.filter((candidate) => candidate.level !== 'none');
    const joined = await join(shown, text, loaded, store, now);
    const confirmed = await join(agreeing, text, loaded, store, now);
    const matches = joined.filter((match) => match !== null);
    return {
      damaged: loaded.rows.filter((_, list) =>
        [...shown, ...agreeing].some((one, i) => one.list === list && [...joined, ...confirmed][i] === null),
      ),
      answer: {
        ...settle(
          text,
          matches.length === joined.length ? result.verdict : verdictOf(result.verdict, matches),
          matches,
        ),
        stance: result.stance,
        coverage: coverageOf(loaded.rows, loaded.corpus.searched, ports.now()),
        confirmed: confirmed.filter((match) => match !== null),
      },
    };
  }

  return async (text) => {
    const first = await attempt(text).catch(() => null);
    if (first?.damaged.length === 0) return first.answer;
    // The connection was lost, or a list was swapped between searching and reading: search what is there now.
    if (!first) ports.onFault();
    ports.keeper.forget();
    const second = await attempt(text);
    for (const row of second.damaged) ports.onDamage(row);
    return second.answer;
  };
}

/** The verdict that is left when the texts of some matches are lost: never more than can be shown. */
function verdictOf(verdict: CheckVerdict, matches: readonly Match[]): CheckVerdict {
  if (verdict === 'refuting' && matches.length > 0) return 'refuting';
  return matches[0]?.level ?? 'none';
}
