import type { Coverage, Match } from '../../lib/core/answers.ts';
import type { Calendar, ReadCalendar } from '../../lib/core/drafttable.ts';
import type { ExportWords, RowResult } from '../../lib/core/drafttable-results.ts';
import type { FileText } from '../../lib/core/filetext.ts';
import type { LongAnswer } from '../../lib/core/longanswer.ts';
import type { ReplyTarget } from '../../lib/text/reply.ts';
import type { PictureAnswer, PictureProgress } from '../../lib/core/picture.ts';

/** What is kept until the browser closes. */
export interface Draft {
  readonly text: string;
  readonly pictures: readonly { readonly name: string; readonly text: string }[];
  readonly table: { readonly name: string; readonly csv: string; readonly column: number } | null;
}

/** What another part of the extension hands over when it opens the page. */
export type Handed =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'picture'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'picture-address'; readonly url: string }
  /** Too large to be handed over, or it could not be read. */
  | { readonly kind: 'lost' };

/** What a checked text is of, for the history. */
export type CheckedAs = 'text' | 'picture' | 'file';

/** What the page needs from outside. Every promise may reject. */
export interface NaskahPorts {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Longest text that is checked, in UTF-16 code units. */
  readonly maxText: number;
  /** Largest file that is read as text, in bytes. */
  readonly maxFile: number;
  readonly loadDraft: () => Promise<Draft | null>;
  readonly saveDraft: (draft: Draft) => Promise<void>;
  readonly takeInput: () => Promise<Handed | null>;
  /** What a check would search now. */
  readonly coverage: () => Promise<Coverage>;
  readonly checkLong: (
    text: string,
    onProgress: (done: number, total: number) => void,
    signal: AbortSignal,
  ) => Promise<LongAnswer>;
  /** Checks these rows, by their places in the calendar. */
  readonly checkCalendar: (
    calendar: Calendar,
    rows: readonly number[],
    onResult: (row: number, result: RowResult) => void,
    signal: AbortSignal,
  ) => Promise<void>;
  /** A random name for a draft, by which its checks are counted once. */
  readonly newName: () => string;
  /** A draft was checked. `again`: so it was before the page was loaded anew, and is counted already. */
  readonly checked: (surface: CheckedAs, draft: string, answer: LongAnswer, again: boolean) => void;
  /** Takes the bytes away: they cannot be used afterwards. */
  readonly readPicture: (
    bytes: ArrayBuffer,
    onProgress: (progress: PictureProgress) => void,
    signal: AbortSignal,
  ) => Promise<PictureAnswer>;
  /** Fetches a picture of the web, asking for leave. Called directly in the handler of a click. Null when it failed. */
  readonly fetchPicture: (url: string, signal: AbortSignal) => Promise<Uint8Array<ArrayBuffer> | null>;
  readonly readFileText: (bytes: Uint8Array, name: string) => FileText;
  /** `column` names a column without a name. */
  readonly readCalendar: (csv: string, column: (number: number) => string) => ReadCalendar;
  readonly withDraftColumn: (calendar: Calendar, column: number) => Calendar;
  /** The table with its results as a file for spreadsheets. */
  readonly exportCalendar: (calendar: Calendar, results: readonly RowResult[], words: ExportWords) => string;
  /** Hands a file to the browser's downloads. */
  readonly download: (name: string, text: string) => void;
  /** Copies the ready correction of a clarification, and takes that down; false when the clipboard refused. */
  readonly copy: (match: Pick<Match, 'clarification' | 'list'>) => Promise<boolean>;
  /** The same as a reply of the size and form of where it goes. */
  readonly copyReply: (match: Pick<Match, 'clarification' | 'list'>, target: ReplyTarget) => Promise<boolean>;
  readonly openOptions: () => void;
  readonly reload: () => void;
}
