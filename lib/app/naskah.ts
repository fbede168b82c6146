/** Checks what is too much for one question: long texts piece by piece, calendars row by row. */
import type { Coverage, TextAnswer } from '../core/answers.ts';
import type { Calendar } from '../core/drafttable.ts';
import { draftOf } from '../core/drafttable-results.ts';
import type { RowResult } from '../core/drafttable-results.ts';
import type { LongAnswer, Piece } from '../core/longtext.ts';
import { cutLong, gather } from '../core/longtext.ts';

export interface NaskahPorts {
  /** Checks one text. May reject: the background did not answer. */
  readonly checkText: (text: string, signal: AbortSignal) => Promise<TextAnswer>;
}

/** Told after each piece or row: how many are done, of how many. */
export type OnProgress = (done: number, total: number) => void;

const NOTHING: Coverage = { searched: 0, updated: null };

/** Rows that are asked about at a time: the way to the background and back takes longer than the check. */
const AT_ONCE = 4;

export interface Naskah {
  /**
   * Checks a text of any length, one piece after the other, so that the page and the background stay free in between.
   * @throws the signal's reason, and what `checkText` throws
   */
  readonly checkLong: (text: string, onProgress: OnProgress, signal: AbortSignal) => Promise<LongAnswer>;
  /**
   * Checks these rows as far as they have a draft, and hands over each result with the row's place. A row whose check
   * fails is `failed`; the others go on.
   * @throws the signal's reason
   */
  readonly checkCalendar: (
    calendar: Calendar,
    rows: readonly number[],
    onResult: (row: number, result: RowResult) => void,
    signal: AbortSignal,
  ) => Promise<void>;
}

export function makeNaskah({ checkText }: NaskahPorts): Naskah {
  async function checkLong(text: string, onProgress: OnProgress, signal: AbortSignal): Promise<LongAnswer> {
    const spans = cutLong(text);
    const pieces: Piece[] = [];
    for (const span of spans) {
      signal.throwIfAborted();
      pieces.push({ span, answer: await checkText(text.slice(...span), signal) });
      onProgress(pieces.length, spans.length);
    }
    return gather(pieces, NOTHING);
  }

  async function checkRow(text: string, signal: AbortSignal): Promise<RowResult> {
    try {
      const answer = await checkLong(text, () => undefined, signal);
      return { verdict: answer.verdict, answer };
    } catch {
      signal.throwIfAborted();
      return { verdict: 'failed' };
    }
  }

  return {
    checkLong,
    async checkCalendar(calendar, rows, onResult, signal) {
      const left = rows.values();
      const work = async (): Promise<void> => {
        for (const i of left) {
          signal.throwIfAborted();
          const row = calendar.rows[i];
          if (!row) continue;
          onResult(i, row.fault ? { verdict: 'fault' } : await checkRow(draftOf(calendar, row), signal));
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    },
  };
}
