import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CASES } from '../e2e/cases.ts';
import { testsIn } from '../run/test-names.ts';

/** A reason that says something. */
const REASON = 30;

test('every case of the contract is there once, in order', () => {
  expect(CASES.map(({ number }) => number)).toEqual(Array.from({ length: 78 }, (_, index) => index + 1));
  expect(new Set(CASES.map(({ title }) => title)).size).toBe(CASES.length);
});

test.each(CASES)(
  'case $number: its tests exist and run in the browsers it names, or it says why not',
  ({ browsers, tests, untested = '', oneBrowser = {} }) => {
    const named = Object.entries(tests);
    expect(named.length > 0 || untested.length > REASON).toBe(true);
    const held = named.map(([file, names]) => ({ names, all: testsIn(file, readFileSync(file, 'utf8')) }));
    for (const { names, all } of held) {
      expect(names.filter((name) => !all.some((one) => one.name === name))).toEqual([]);
      expect(names).not.toEqual([]);
    }
    const claimed = browsers === 'both' ? (['Chromium', 'Firefox'] as const) : [browsers];
    const runs = (name: string, browser: (typeof claimed)[number]): boolean =>
      held.some(
        ({ names, all }) =>
          names.includes(name) &&
          all.some(
            (one) => one.name === name && (one.browsers.length === 0 || one.browsers.includes(browser)),
          ),
      );
    const names = [...new Set(named.flatMap(([, list]) => list))];
    const missing = names.filter((name) => claimed.some((browser) => !runs(name, browser)));
    // A reason is written for each test that a browser lacks, and for no other.
    expect(Object.keys(oneBrowser).toSorted()).toEqual(missing.toSorted());
    for (const reason of Object.values(oneBrowser)) expect(reason.length).toBeGreaterThan(REASON);
  },
);

test('names and browsers are read from single tests, tables, groups and conditions', () => {
  const source = `
    import { BROWSERS } from './either.ts';
    test('one', () => 1);
    describe.each(BROWSERS)('%s', (browser) => {
      test.each([1, 2])('two: %s', (number: number) => number);
      test.runIf(browser === 'Chromium')('three', () => 3);
      test.runIf(!mirrored)(\`four\`, () => 4);
      describe.runIf(browser === 'Firefox')('a group', () => {
        describe.each(BOXES)('in $name', () => {
          it.each([['(', ')']] as const)("five's", () => 5);
        });
      });
    });
    describe.each(['Firefox'] as const)('%s', () => {
      test('six', () => call('none'));
      test.each([['Chromium is only a word here']])('seven', () => 7);
    });`;
  const read = testsIn('tests/e2e/sample.test.ts', source);
  expect(read.map(({ name, browsers }) => `${name}: ${browsers.join(' ')}`)).toEqual([
    'one: Chromium',
    'two: %s: Chromium Firefox',
    'three: Chromium',
    'four: Chromium Firefox',
    "five's: Firefox",
    'six: Firefox',
    'seven: Firefox',
  ]);
  expect(testsIn('tests/unit/sample.test.ts', source)[0]).toEqual({ name: 'one', browsers: [] });
});
