/** Checks what is too much for one question: long texts piece by piece, calendars row by row. */
import type { Coverage, LinkAnswer, TextAnswer } from '../core/answers.ts';
import type { Calendar } from '../core/drafttable.ts';
import { draftOf } from '../core/drafttable-results.ts';
import type { RowResult } from '../core/drafttable-results.ts';
import type { LongAnswer } from '../core/longanswer.ts';
import { withLinks } from '../core/longanswer.ts';
import type { Piece } from '../core/longtext.ts';
import { cutLong, gather } from '../core/longtext.ts';
import type { CheckAddress } from './text-check.ts';
import { checkLinks } from './text-check.ts';

export interface NaskahPorts {
  /** Checks one text. May reject: the background did not answer. */
  readonly checkText: (text: string, signal: AbortSignal) => Promise<TextAnswer>;
  /** Checks one address of a text. May reject likewise. */
  readonly checkAddress: CheckAddress;
}

/** Told after each piece or row: how many are done, of how many. */
export type OnProgress = (done: number, total: number) => void;

const NOTHING: Coverage = { searched: 0, updated: null };

/** Rows that are asked about at a time: the way to the background and back takes longer than the check. */
const AT_ONCE = 4;

export interface Naskah {
  /**
   * Checks a text of any length and the addresses in it, one piece after the other, so that the page and the background
   * stay free in between.
   * @throws the signal's reason, and what `checkText` and `checkAddress` throw
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

export function makeNaskah({ checkText, checkAddress }: NaskahPorts): Naskah {
  async function checkPieces(text: string, onProgress: OnProgress, signal: AbortSignal): Promise<Piece[]> {
    const spans = cutLong(text);
    const pieces: Piece[] = [];
    for (const span of spans) {
      signal.throwIfAborted();
      pieces.push({ span, answer: await checkText(text.slice(...span), signal) });
      onProgress(pieces.length, spans.length);
    }
    return pieces;
  }

  async function checkLong(
    text: string,
    onProgress: OnProgress,
    signal: AbortSignal,
    address = checkAddress,
  ): Promise<LongAnswer> {
    const [pieces, links] = await Promise.all([
      checkPieces(text, onProgress, signal),
      checkLinks(text, address),
    ]);
    return withLinks(text, pieces, gather(pieces, NOTHING), links);
  }

  async function checkRow(text: string, signal: AbortSignal, address: CheckAddress): Promise<RowResult> {
    try {
      const answer = await checkLong(text, () => undefined, signal, address);
      return { verdict: answer.verdict, answer };
    } catch {
      signal.throwIfAborted();
      return { verdict: 'failed' };
    }
  }

  return {
    checkLong: (text, onProgress, signal) => checkLong(text, onProgress, signal),
    async checkCalendar(calendar, rows, onResult, signal) {
      const left = rows.values();
      const address = asked(checkAddress);
      const work = async (): Promise<void> => {
        for (const i of left) {
          signal.throwIfAborted();
          const row = calendar.rows[i];
          if (!row) continue;
          onResult(
            i,
            row.fault ? { verdict: 'fault' } : await checkRow(draftOf(calendar, row), signal, address),
          );
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    },
  };
}

/** Asks about each address once: the posts of a calendar often end with the same one. */
function asked(checkAddress: CheckAddress): CheckAddress {
  const answers = new Map<string, Promise<LinkAnswer>>();
  return (address) => {
    const known = answers.get(address);
    if (known) return known;
    const answer = checkAddress(address);
    answers.set(address, answer);
    // One question that failed must not fail every row to come.
    void answer.catch(() => answers.delete(address));
    return answer;
  };
}
