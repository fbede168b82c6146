/** Joining candidates with the texts of their clarifications: only those of the few matches are read. */
import type { Match } from '../core/answers.ts';
import { explain } from '../core/explain.ts';
import type { Candidate } from '../core/model.ts';
import { isExpired } from '../lists/age.ts';
import type { ListRow } from '../lists/ports.ts';
import { readItems } from '../lists/texts.ts';
import type { Loaded } from './corpus-keeper.ts';
import type { AppStore } from './ports.ts';
import { stateOf } from './state.ts';

/** Candidates with their clarifications, in the order given; null for one whose text is not there. */
export async function join(
  candidates: readonly Candidate[],
  text: string,
  loaded: Loaded,
  store: AppStore,
  now: string,
): Promise<(Match | null)[]> {
  return Promise.all(
    candidates.map(async (candidate) => {
      const row = loaded.rows[candidate.list];
      const metas = loaded.corpus.parts[candidate.list]?.metas ?? [];
      const number = metas.findIndex((meta) => meta.id === candidate.id);
      if (!row || number < 0 || candidate.level === 'none') return null;
      const [clarification] = await readItems(store, row, [number]);
      if (!clarification) return null;
      return {
        level: candidate.level,
        candidate: explain(candidate, clarification, text),
        clarification,
        list: listOf(row, now),
        state: stateOf(clarification, now),
      };
    }),
  );
}

/** The list of a match as it is named on a card. */
export function listOf(row: ListRow, now: string): Match['list'] {
  const { id, title, notice } = row.header;
  return {
    id,
    title,
    ...(notice === undefined ? {} : { notice }),
    ...(isExpired(row, Date.parse(now)) ? { expired: true } : {}),
  };
}
