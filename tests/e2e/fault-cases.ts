/**
 * What may go wrong between a host, a line, a disk and a browser, and the tests that show that the promise is kept.
 * `tests/unit/fault-cases.test.ts` checks that every number is here and that every test, scenario and row of a table
 * that is named exists. Numbers are those of the fault table.
 */
export interface FaultCase {
  readonly number: number;
  readonly promise: string;
  /** Names of tests by file, as they stand in it. */
  readonly tests: Readonly<Record<string, readonly string[]>>;
  /** Names of scenarios of the protocol (tests/unit/lists/protocol/scenarios.ts), which all of its guards run. */
  readonly scenarios?: readonly string[];
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

const WORKER = 'tests/e2e/worker.test.ts';
const OPTIONS = 'tests/components/options.test.tsx';
/** Tests whose names hold the number of a row, in the tables of `sync-cases.ts`. */
export const ENVELOPE = 'row %i, envelope, %s: %s, and the old version stays';
export const CHUNK = 'row %i, chunk, %s: %s, and the old version stays';
const SCENARIO = '$name: $expected';
const ANYWHERE =
  'a background stopped anywhere in a sync holds the old version or the new one, whole, and fetches no chunk twice';

/** Long suites. */
const KILLS = 'tests/kills/rounds.ts';
const KILL = 'kill $number, at $moment of a sync';
const FLIPS = 'tests/kills/flip.test.ts';
const FLIP_KILLS = [
  'kill $number, at $moment of a flip',
  'each kill was survived, and where there were many, they came before the flip was done and after',
];
const LIFECYCLE = 'tests/e2e/editors-lifecycle.test.ts';
const UPDATED = 'after an update old marks and card are gone, new ones come without a reload, once';

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
    tests: { [GUARDS]: [SCENARIO] },
    scenarios: ['a chunk with a flipped bit'],
    untested: 'A wrong CRC over right bytes is no fault for us; over wrong bytes it is row 6.',
  },
  {
    number: 6,
    promise: 'a flipped bit is refused, after one more try past the cache',
    tests: { [BOTH]: [CHUNK], [GUARDS]: [SCENARIO] },
    scenarios: ['a cache that keeps a damaged chunk'],
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
    tests: {
      [BOTH]: [ENVELOPE, CHUNK],
      [SIGNED]: [
        'uses a mirror for what its host does not give',
        'takes the newest version that is whole, says what is missing, and fetches nothing whole again',
      ],
    },
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
    promise: 'a body that stalls ends at the deadline; one that comes steadily is waited for',
    tests: {
      [FETCH]: [
        'a body that stalls, and one that drips, end at the deadline',
        'a body that comes steadily gets longer, up to an end; one that drips does not',
      ],
      'tests/unit/lists/chunks.test.ts': [
        'what does not come in time side by side is fetched one after another',
      ],
    },
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
    tests: {
      'tests/e2e/sync.test.ts': [
        'row 22: a certificate that nobody vouches for is no connection: nothing is asked, and the list stays',
      ],
      [FETCH]: ['no connection is told from a broken one'],
    },
    untested:
      'Browsers do not tell an extension why TLS failed: it is said together with a host that is not there. Firefox takes any certificate in tests.',
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
    tests: {
      [SIGNED]: ['a list that ran out still matches, and each hit says so'],
      [SYNCER]: [
        'a clock that was ahead stops nothing once it is right again',
        'a look of a clock that was ahead does not hide that a list is stale',
      ],
      [SCHEDULE]: ['a steady alarm of a clock that was ahead is made again'],
    },
  },
  {
    number: 25,
    promise: 'one time for the whole sync',
    tests: { [SIGNED]: ['a clock that jumps by %d days in a sync harms neither that one nor the next'] },
  },
  {
    number: 32,
    promise: 'after a week of sleep each list is asked once, the longest overdue first',
    tests: {
      [SYNCER]: [
        'after a week of sleep lists are asked once each, one after another, and their next looks are spread',
      ],
    },
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
      [KILLED]: [ANYWHERE],
    },
  },
  {
    number: 27,
    promise: 'stopped in mid-transaction: the old version, whole',
    tests: {
      [KILLED]: [ANYWHERE],
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
    tests: {
      [WORKER]: [
        'alarms that were lost are made again at the next start, and a list that is overdue is synced',
      ],
      [SCHEDULE]: ['the steady alarm is made when it is missing and left alone otherwise'],
      [SYNCER]: ['an alarm for the next look that was lost is asked for again'],
    },
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
    promise:
      'a database that lost everything in silence is filled again; the mark stays; what cannot be is named',
    tests: {
      [HEALING]: [
        'a database that lost everything in silence is filled again',
        'a list from a file that the database lost is named until it is imported again, or given up',
        'a loss is seen where no packaged list is wanted, and what cannot be fetched yet is named',
      ],
      [SIGNED]: ['outlives the database: an older version is refused after it was lost'],
      'tests/unit/app/bundle.test.ts': [
        'keeps its high-water mark when the database is lost: an older file is refused, a newer one taken',
      ],
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
    promise: 'an open that is blocked does not hang: after five seconds it is said',
    tests: {
      [STORE]: [
        'an open that another context blocks is given up after five seconds, for memory, and said',
        'a connection that another context asks to close is opened again when needed',
      ],
      [OPTIONS]: ['that is not kept is said beside the lists: %s'],
    },
  },
  {
    number: 41,
    promise: 'a database of a later version is left alone',
    tests: { [STORE]: ['a database of a later version is left as it is'] },
  },
  {
    number: 42,
    promise: 'without a database the lists are in memory, and that is said',
    tests: {
      [STORE]: ['without a database the store is in memory, and says so'],
      [OPTIONS]: ['that is not kept is said beside the lists: %s'],
    },
  },
];

const TRUST: readonly FaultCase[] = [
  {
    number: 48,
    promise: 'an older number is refused, the other places are asked; of its own host it is said in any case',
    tests: {
      [BOTH]: ['row 48: an older version is refused after a newer one'],
      [GUARDS]: [SCENARIO],
      [SIGNED]: ['says that its host went back, though the mirror has what is held'],
    },
    scenarios: [
      'an older number',
      'a mirror with an older version',
      'a host that went back while a mirror has what is held',
    ],
  },
  {
    number: 49,
    promise: 'the same number with other bytes is refused',
    tests: {
      [BOTH]: ['rows 48, 49, 51: what is forged, older or beside the version is refused'],
      [GUARDS]: [SCENARIO],
    },
    scenarios: [
      'the same number for other bytes',
      'a mirror with other bytes under the number that is held',
      'two places with other bytes under one new number',
    ],
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
    tests: { [GUARDS]: [SCENARIO] },
    scenarios: ['a root that is skipped', 'a root that the one before did not sign'],
  },
  {
    number: 53,
    promise: 'an unsigned list that shrinks is kept until the officer accepts',
    tests: { [TAKE_OVER]: ['a list that lost more than half of its items is SHRINK; half is taken'] },
  },
  {
    number: 54,
    promise: 'one wrong item refuses the version',
    tests: { [GUARDS]: [SCENARIO] },
    scenarios: ['an item with a wrong field', 'two items of one id'],
  },
  {
    number: 55,
    promise: 'a later format keeps the old version and asks for an update',
    tests: { [GUARDS]: [SCENARIO] },
    scenarios: ['a later format'],
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

/** Rows that need longer than each run has, in the long suites, or that are not about lists. */
const BEYOND: readonly FaultCase[] = [
  {
    number: 29,
    promise: 'a background that was ended answers the next check',
    tests: { [WORKER]: ['a killed background answers the next check the same as before'] },
    untested: 'That the browser ends it after 30 idle seconds was measured once; a kill is the same to us.',
  },
  {
    number: 30,
    promise: 'an event page that is killed in a sync goes on: nothing whole is fetched twice',
    tests: { [KILLS]: [KILL], [KILLED]: [ANYWHERE] },
  },
  {
    number: 33,
    promise: 'a browser that is killed after a flip has the new version',
    tests: { [FLIPS]: FLIP_KILLS },
  },
  {
    number: 34,
    promise: 'a browser that is killed in a flip has one of both, whole',
    tests: { [FLIPS]: FLIP_KILLS },
  },
  {
    number: 43,
    promise: 'a page that is older than the extension: old marks go, and it is said',
    tests: {
      [LIFECYCLE]: [UPDATED],
      [MESSAGES]: ['an extension that was reloaded under the page is ORPHANED'],
    },
  },
  {
    number: 44,
    promise: 'after an update there is one card, also in Firefox',
    tests: { [LIFECYCLE]: [UPDATED] },
  },
  {
    number: 46,
    promise: 'a permission that was taken back switches its site off, and that alone',
    tests: {
      'tests/unit/app/sites.test.ts': [
        'a permission taken back in the browser switches the site off, and it can be asked for again',
      ],
    },
  },
  {
    number: 56,
    promise: 'the letters of a page are read by the rules of browsers',
    tests: { 'tests/e2e/reading.test.ts': ['its letters are read by the rules of browsers'] },
  },
  {
    number: 57,
    promise: 'what is no page, or too large, is not read, and that is said',
    tests: {
      'tests/e2e/reading.test.ts': ['what cannot be read says why, and the address stays checked: %s'],
      [FETCH]: ['too many bytes are refused by the header, and else when they come'],
    },
  },
  {
    number: 60,
    promise: 'a background that stops between messages answers all of them',
    tests: {
      [WORKER]: ['a killed background answers the next check the same as before'],
      [MESSAGES]: ['a worker that went away is asked once more'],
    },
  },
];

/** All rows, in order. */
export const FAULT_CASES: readonly FaultCase[] = [
  ...LINE,
  ...TIME,
  ...LIFE,
  ...DISK,
  ...TRUST,
  ...BEYOND,
].sort((a, b) => a.number - b.number);
