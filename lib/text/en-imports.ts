import { counted } from './counted.ts';
import type { idImports } from './id-imports.ts';

/** English words of imports. */
export const enImports: typeof idImports = {
  heading: 'Preview of the import',
  kind: {
    csv: 'CSV table',
    'claim-review': 'ClaimReview (schema.org)',
    'data-feed': 'DataFeed of ClaimReviews',
    feed: 'RSS or Atom feed',
    wordpress: 'WordPress posts',
  },
  from: (kind, source) => `${kind} from ${source}`,
  unsigned: 'Unsigned',
  unsignedWhy:
    'Nobody has signed this content, so Tabayun cannot make sure who wrote it. Every card from this list says so.',
  count: (count) => `${counted(count, 'clarification')} can be used`,
  none: 'No row can be used yet.',
  withoutFact: (count) => `${count} of them state no fact; at most they are marked as “possible”.`,
  title: 'Name of this list',
  first: 'Some of the content',
  columns: 'Columns of the table',
  columnsHint: 'Check what each column means. Claim, verdict, link and date are required.',
  column: (name) => `Meaning of column ${name}`,
  columnUnnamed: (place) => `column ${place}`,
  unused: 'Not used',
  lacking: (fields) => `There is no column yet for: ${fields}.`,
  skipped: (count) => `${count} left out`,
  skippedLine: (line) => `Line ${line}`,
  skippedEntry: (place) => `Entry ${place}`,
  skippedMore: (count) => `and ${count} more.`,
  dropped: 'What is not taken along',
  droppedTimes: (name, count) => `${name} (${count}×)`,
  accept: (count) => `Import ${counted(count, 'clarification')}`,
  held: (title, count, date) =>
    `A list from a source of the same name is here already: “${title}”, ${counted(count, 'clarification')}, last updated ${date}.`,
  heldChoose: 'Replace its content with this import, or keep both?',
  heldElsewhere:
    'That list did not come from a file, so it is not replaced: this import is kept as a list of its own.',
  replace: (count) => `Replace with ${counted(count, 'clarification')}`,
  beside: 'Keep both',
  importing: 'Importing…',
  cancel: 'Cancel',
  field: {
    claim: 'Claim',
    verdict: 'Verdict',
    url: 'Link of the clarification',
    published: 'Date of publication',
    answer: 'Fact',
    title: 'Title',
    id: 'Id',
    variants: 'Other wordings',
    why: 'Why',
    'correction.short': 'Short correction',
    'correction.long': 'Long correction',
    source: 'Name of the source',
    sourceUrl: 'Link of the source',
    seenAt: 'Link of the hoax',
    updated: 'Date of update',
    validUntil: 'Valid until',
    status: 'Status',
    topics: 'Topics',
    region: 'Region',
    lang: 'Language',
    supersedes: 'Replaces',
    foreignIds: 'Ids elsewhere',
  },
  cause: {
    no_label: 'its title names no verdict; it may be plain news',
    too_many_cells: 'it has more cells than there are columns',
  },
  problem: {
    UNKNOWN: {
      say: 'The format of that file is not known.',
      act: 'Use a JSON list, CSV, ClaimReview, RSS, Atom or WordPress.',
    },
    UTF16: { say: 'That file was saved as UTF-16.', act: 'Save it again as “CSV UTF-8”.' },
    BROKEN: {
      say: 'The content of that file is broken or cut short.',
      act: 'Download it again, then try again.',
    },
    DOCTYPE: {
      say: 'That XML file holds a DOCTYPE declaration, which could harm the browser.',
      act: 'Ask its keeper for a feed without DOCTYPE.',
    },
    TOO_DEEP: { say: 'That content is nested too deeply or too large.', act: 'Ask for a simpler file.' },
    BAD_KEY: { say: 'That file holds a forbidden property name.', act: 'Do not use it; tell who sent it.' },
    QUOTES: (line) => ({
      say: `A quotation mark in line ${line} is not closed properly.`,
      act: 'Correct that line, then choose the file again.',
    }),
    NO_COLUMN: (field) => ({
      say: `The table has no column for “${field}”.`,
      act: 'Say what its columns mean, or add that column.',
    }),
    NOTHING: {
      say: 'No clarification was found there.',
      act: 'Check the address or the file; a plain page without ClaimReview cannot be imported.',
    },
    BAD_ROW: (line, field, why) => ({
      say: `Line ${line} is wrong at “${field}”: ${why}.`,
      act: 'Correct that line at its source.',
    }),
    ALL_WRONG: (line, field, why) => ({
      say: `No entry can be used. The first one (number ${line}) is wrong at “${field}”: ${why}.`,
      act: 'Correct the source, then try again.',
    }),
    NO_PARSER: {
      say: 'The browser is not ready to read files of this kind.',
      act: 'Try again; if it still fails, restart the browser.',
    },
  },
};
