/** Why nothing could be imported from a file or an address that is no list of our own. One Indonesian sentence each. */
export type ImportCause =
  /** None of the known formats. */
  | 'UNKNOWN'
  /** UTF-16, as old spreadsheets write it. */
  | 'UTF16'
  /** The markup or the JSON is not well-formed. */
  | 'BROKEN'
  /** A document type: entities of its own could blow up. */
  | 'DOCTYPE'
  | 'TOO_DEEP'
  /** A property name that could reach an object's prototype. */
  | 'BAD_KEY'
  /** A quotation mark that is opened and never closed; `line` says where. */
  | 'QUOTES'
  /** The table has no column for something that every clarification needs; `field` names it. */
  | 'NO_COLUMN'
  /** A readable page, feed or table that holds no clarification at all. */
  | 'NOTHING'
  /** A row of a table that is fetched by itself is wrong: nothing of this version is taken over. */
  | 'BAD_ROW'
  /** Every entry was wrong; `field`, `line` and `why` describe the first. */
  | 'ALL_WRONG'
  /** Markup cannot be read here now: the page that parses it did not answer. */
  | 'NO_PARSER';

export interface ImportProblem {
  readonly code: 'IMPORT';
  readonly cause: ImportCause;
  /** Line of the file, or position of the entry, from 1. */
  readonly line?: number;
  readonly field?: string;
  /** A cause of core/fields.ts. */
  readonly why?: string;
}
