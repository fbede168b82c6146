/** Takes down what is checked in an extension page, and what is done with it there. */
import type { Match } from '../core/answers.ts';
import type { ClaimKey, EventReport, Platform } from '../core/history.ts';

export interface PageRecordsPorts {
  /** May reject: no check waits for it. */
  readonly record: (event: EventReport) => Promise<unknown>;
  /** A name of a draft or check, never used before. */
  readonly newName: () => string;
}

export interface PageRecords {
  /**
   * A check. What was told of the same draft before is not told once more. `again`: the draft was checked before the
   * page was loaded anew, and is counted already.
   */
  readonly checked: (reports: readonly EventReport[], again?: boolean) => void;
  /** A correction was copied: it belongs to the last draft that met its claim, else to the list. */
  readonly copied: (match: Pick<Match, 'list' | 'clarification'>, platform?: Platform) => void;
  /** A request to the information desk (PPID) was made. */
  readonly asked: () => void;
}

/** A claim as a key of this page. All that the history knows besides is not needed in a popup. */
const keyOf = ({ list, id }: ClaimKey): string => `${list}/${id}`;

export function makePageRecords({ record, newName }: PageRecordsPorts): PageRecords {
  const told = new Set<string>();
  const met = new Map<string, Pick<EventReport, 'draft' | 'surface'>>();
  const tell = (event: EventReport): void => void record(event).catch(() => undefined);
  return {
    checked(reports, again = false) {
      for (const report of reports) {
        const { draft, surface, kind, claim, verdict } = report;
        if (claim) met.set(keyOf(claim), { draft, surface });
        const key = claim ? `${draft} ${kind} ${keyOf(claim)} ${verdict}` : `${draft} ${kind}`;
        if (told.has(key)) continue;
        told.add(key);
        if (!again) tell(report);
      }
    },
    copied({ list, clarification }, platform) {
      const claim = { list: list.id, id: clarification.id };
      const where = met.get(keyOf(claim)) ?? { draft: newName(), surface: 'list' };
      tell({ ...where, kind: 'copied', claim, ...(platform ? { platform } : {}) });
    },
    asked: () => tell({ draft: newName(), surface: 'text', kind: 'asked' }),
  };
}
