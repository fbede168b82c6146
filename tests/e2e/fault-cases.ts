/**
 * What may go wrong with lists between a host, a line, a disk and a browser, and the test that shows that the promise
 * is kept. `tests/unit/fault-cases.test.ts` checks that every number is here and every named test exists. Numbers are
 * those of the fault table; those of compose boxes and of the link check have their own tables.
 */
export interface FaultCase {
  readonly number: number;
  readonly promise: string;
  /** Names of tests by file, as they stand in it. */
  readonly tests: Readonly<Record<string, readonly string[]>>;
  /** What has no test here, and why. */
  readonly untested?: string;
}

/** In Chromium and in Firefox: both run the same cases. */
const BOTH = 'tests/e2e/sync-cases.ts';
const SIGNED = 'tests/unit/app/signed.test.ts';
const KILLED = 'tests/unit/app/signed-killed.test.ts';
const KILLED_PLAIN = 'tests/unit/app/killed.test.ts';
const SYNCER = 'tests/unit/app/syncer.test.ts';
const HEALING = 'tests/unit/app/healing.test.ts';
const POLICY = 'tests/unit/app/policy.test.ts';
const STORE = 'tests/unit/store/store.test.ts';
const FETCH = 'tests/unit/platform/safe-fetch.test.ts';
const PROTOCOL = 'tests/unit/lists/protocol/accept.test.ts';
const GUARDS = 'tests/unit/lists/protocol/guards.test.ts';
const SCHEDULE = 'tests/unit/platform/schedule.test.ts';
const TAKE_OVER = 'tests/unit/lists/take-over.test.ts';
const MESSAGES = 'tests/unit/platform/messages.test.ts';

const ENVELOPE = 'row %i, envelope, %s: %s, and the old version stays';
const CHUNK = 'row %i, chunk, %s: %s, and the old version stays';

const LINE: readonly FaultCase[] = [
  {
    number: 1,
    promise: 'offline: the version stays, it is said, and tried again',
    tests: {
      [FETCH]: ['no connection is told from a broken one'],
      [SYNCER]: ['one list that fails never stops another; it keeps its items and says why'],
    },
  },
  {
    number: 2,
    promise: 'cut off half-way: refused; finished chunks are kept',
    tests: { [BOTH]: [ENVELOPE, CHUNK] },
  },
  { number: 3, promise: 'an early close without a length is refused by size', tests: { [BOTH]: [CHUNK] } },
  { number: 4, promise: 'half of a gzip stream is refused by size', tests: { [BOTH]: [CHUNK] } },
  {
    number: 5,
    promise: 'a body that a decoder lets pass is refused by its hash',
    tests: { [GUARDS]: ['$name: $expected'] },
    untested: 'A wrong CRC over right bytes is no fault for us; over wrong bytes it is row 6.',
  },
  {
    number: 6,
    promise: 'a flipped bit is refused, after one more try past the cache',
    tests: { [BOTH]: [CHUNK], [GUARDS]: ['$name: $expected'] },
  },
  {
    number: 7,
    promise: 'an envelope cut short anywhere is refused',
    tests: { [PROTOCOL]: ['no truncation is accepted'], [BOTH]: [ENVELOPE] },
  },
  { number: 8, promise: 'the sign-in page of a Wi-Fi is no list file', tests: { [BOTH]: [ENVELOPE, CHUNK] } },
  {
    number: 9,
    promise: 'nothing new moves the last look alone',
    tests: {
      [BOTH]: [
        'row 9: a host that says that nothing changed moves the last look, and nothing else',
        'row 9: a list that did not change costs its envelope alone',
      ],
    },
  },
  {
    number: 10,
    promise: 'a 304 for nothing that is held is asked again without a validator',
    tests: { [FETCH]: ['a 304 that comes through is asked again past every cache'] },
  },
  {
    number: 11,
    promise: '404 and 410 keep the list; 410 suggests removing it',
    tests: { [BOTH]: [ENVELOPE], 'tests/components/options.test.tsx': ['says plainly what is wrong: %o'] },
  },
  {
    number: 12,
    promise: '5xx is tried again, and mirrors are asked',
    tests: { [BOTH]: [ENVELOPE, CHUNK], [SIGNED]: ['uses a mirror for what its host does not give'] },
  },
  {
    number: 13,
    promise: 'Retry-After is obeyed up to a day, also after a restart',
    tests: {
      [BOTH]: ['row 13: a server that asks to wait is not asked again before'],
      [SYNCER]: ['a server that asks to wait is obeyed, also after a restart'],
      [FETCH]: ['Retry-After is read in both forms, and believed up to a day'],
    },
  },
  { number: 14, promise: 'nothing at all is a fault', tests: { [BOTH]: [ENVELOPE, CHUNK] } },
  {
    number: 15,
    promise: 'headers that never come end at 20 seconds',
    tests: {
      [BOTH]: ['rows 15, 17: a host that never answers, and one that drips, are given up in 20 seconds'],
      [FETCH]: ['a server has 20 seconds to answer, and a minute to send everything'],
    },
  },
  {
    number: 16,
    promise: 'a body that stalls ends at the deadline',
    tests: { [FETCH]: ['a body that stalls, and one that drips, end at the deadline'] },
  },
  {
    number: 17,
    promise: 'a body that drips ends at the deadline',
    tests: {
      [BOTH]: ['rows 15, 17: a host that never answers, and one that drips, are given up in 20 seconds'],
    },
  },
  { number: 18, promise: 'an endless body ends at the cap', tests: { [BOTH]: [ENVELOPE, CHUNK] } },
  { number: 19, promise: 'a compression bomb ends at the cap', tests: { [BOTH]: [ENVELOPE, CHUNK] } },
  { number: 20, promise: 'redirects are refused', tests: { [BOTH]: [ENVELOPE, CHUNK] } },
  { number: 21, promise: 'redirects to files and loops fail', tests: { [BOTH]: [ENVELOPE] } },
  {
    number: 22,
    promise: 'a connection that is not protected is no connection',
    tests: { [FETCH]: ['no connection is told from a broken one'] },
    untested:
      'Browsers do not tell an extension why TLS failed: it is said together with a host that is not there.',
  },
  {
    number: 47,
    promise: 'a host without CORS: the message names the fix, a button asks for leave',
    tests: { [BOTH]: [ENVELOPE] },
  },
];

const TIME: readonly FaultCase[] = [
  {
    number: 23,
    promise: 'a clock that is behind keeps the list, is named, and lowers no mark',
    tests: { [SIGNED]: ['a clock that is behind keeps the list, names the clock and lowers nothing'] },
  },
  {
    number: 24,
    promise: 'a clock that is ahead marks the list; it still matches, and recovers',
    tests: { [SIGNED]: ['a list that ran out still matches, and each hit says so'] },
  },
  { number: 25, promise: 'one time for the whole sync', tests: { [GUARDS]: ['$name: $expected'] } },
  {
    number: 32,
    promise: 'after a week of sleep each list is asked once, the longest overdue first',
    tests: { [SYNCER]: ['only lists whose time has come are fetched, and never packaged or disabled ones'] },
  },
  {
    number: 50,
    promise: 'an expired list matches, and each hit says so',
    tests: {
      [SIGNED]: ['a list that ran out still matches, and each hit says so'],
      [PROTOCOL]: ['an expired version is accepted: age is marked, it takes nothing away'],
    },
  },
];

const LIFE: readonly FaultCase[] = [
  {
    number: 26,
    promise: 'stopped in mid-download: no whole chunk is fetched again',
    tests: {
      [KILLED]: [
        'a background stopped anywhere in a sync holds the old version or the new one, whole, and fetches no chunk twice',
      ],
    },
  },
  {
    number: 27,
    promise: 'stopped in mid-transaction: the old version, whole',
    tests: {
      [KILLED]: [
        'a background stopped anywhere in a sync holds the old version or the new one, whole, and fetches no chunk twice',
      ],
      [KILLED_PLAIN]: ['a background stopped at any write leaves the old version or the new one, whole'],
    },
  },
  {
    number: 28,
    promise: 'a page whose background stopped asks once more',
    tests: { [MESSAGES]: ['a worker that went away is asked once more'] },
  },
  {
    number: 31,
    promise: 'a lost alarm is made again, and overdue lists are synced',
    tests: { [SCHEDULE]: ['the steady alarm is made when it is missing and left alone otherwise'] },
  },
  {
    number: 45,
    promise: 'two syncs of a list are one',
    tests: { [SYNCER]: ['a list that syncs already is joined, not fetched twice'] },
  },
];

const DISK: readonly FaultCase[] = [
  {
    number: 35,
    promise: 'a full disk keeps the version and is named',
    tests: {
      [STORE]: [
        'a full disk is told from other faults',
        'on a full disk nothing is deleted: the lists are there again when there is room',
      ],
      [SYNCER]: ['a full disk keeps the old version in use, and is named though nothing can be written down'],
    },
  },
  {
    number: 36,
    promise: 'a quota is a full disk',
    tests: { [STORE]: ['a full disk is told from other faults'] },
  },
  {
    number: 37,
    promise: 'a database that lost everything in silence is filled again; the mark stays',
    tests: {
      [HEALING]: ['a database that lost everything in silence is filled again'],
      [SIGNED]: ['outlives the database: an older version is refused after it was lost'],
    },
  },
  {
    number: 38,
    promise: 'files that cannot be read are deleted once, then memory',
    tests: {
      [STORE]: [
        'files that cannot be read are deleted once, and the store is empty and usable',
        'files that stay unreadable leave memory, marked as broken',
      ],
    },
  },
  {
    number: 39,
    promise: 'a lost value: the chunk that it came from is fetched again',
    tests: { [SIGNED]: ['fetches the texts again by their chunk when one is lost'] },
  },
  {
    number: 40,
    promise: 'an open that is blocked does not hang',
    tests: { [STORE]: ['a connection that another context asks to close is opened again when needed'] },
  },
  {
    number: 41,
    promise: 'a database of a later version is left alone',
    tests: { [STORE]: ['a database of a later version is left as it is'] },
  },
  {
    number: 42,
    promise: 'without a database the lists are in memory, and that is said',
    tests: { [STORE]: ['without a database the store is in memory, and says so'] },
  },
];

const TRUST: readonly FaultCase[] = [
  {
    number: 48,
    promise: 'an older number is refused, the next mirror is asked',
    tests: {
      [BOTH]: ['row 48: an older version is refused after a newer one'],
      [GUARDS]: ['$name: $expected'],
    },
  },
  {
    number: 49,
    promise: 'the same number with other bytes is refused',
    tests: { [BOTH]: ['rows 48, 49, 51: what is forged, older or beside the version is refused'] },
  },
  {
    number: 51,
    promise: 'keys that are not known, signatures that are not good',
    tests: {
      [BOTH]: ['rows 48, 49, 51: what is forged, older or beside the version is refused'],
      [SIGNED]: ['keeps what it has when another publisher takes the address over'],
    },
  },
  {
    number: 52,
    promise: 'a gap in the key chain, or a root nobody signed',
    tests: { [GUARDS]: ['$name: $expected'] },
  },
  {
    number: 53,
    promise: 'an unsigned list that shrinks is kept until the officer accepts',
    tests: { [TAKE_OVER]: ['a list that lost more than half of its items is SHRINK; half is taken'] },
  },
  { number: 54, promise: 'one wrong item refuses the version', tests: { [GUARDS]: ['$name: $expected'] } },
  {
    number: 55,
    promise: 'a later format keeps the old version and asks for an update',
    tests: { [GUARDS]: ['$name: $expected'] },
  },
  {
    number: 58,
    promise: 'a bad value of an administrator is left out alone',
    tests: {
      [POLICY]: ['a bad value is left out alone, and named: %j'],
      'tests/e2e/managed.test.ts': [
        'a value that cannot be taken is left out alone, and named; the others are listed with their origin',
      ],
    },
  },
  {
    number: 59,
    promise: 'no values of an administrator in Firefox are none',
    tests: {
      'tests/unit/platform/managed.test.ts': [
        'Firefox rejects where nobody has set anything: that is nothing',
      ],
    },
  },
];

export const FAULT_CASES: readonly FaultCase[] = [...LINE, ...TIME, ...LIFE, ...DISK, ...TRUST].sort(
  (a, b) => a.number - b.number,
);

/** Rows of the fault table that are not about lists, and rows whose test needs longer than each run has. */
export const ELSEWHERE: Readonly<Record<number, string>> = {
  29: 'a background that is ended for being idle: tests/e2e/worker.test.ts',
  30: 'a killed event page during a sync: long suite',
  33: 'a browser killed after a commit: long suite',
  34: 'a browser killed during a commit: long suite',
  43: 'compose boxes: a page older than the extension',
  44: 'compose boxes: two cards in Firefox',
  46: 'sites: a permission that was taken back',
  56: 'link check: charset',
  57: 'link check: size and type',
  60: 'compose boxes: stops between messages',
};
