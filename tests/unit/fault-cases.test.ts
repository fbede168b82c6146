import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CHUNK, ENVELOPE, FAULT_CASES } from '../e2e/fault-cases.ts';
import { CHUNK_FAULTS, ENVELOPE_FAULTS } from '../e2e/sync-cases.ts';
import { testsIn } from '../run/test-names.ts';
import { SCENARIOS } from './lists/protocol/scenarios.ts';

test('every row of the fault table is here once', () => {
  expect(FAULT_CASES.map(({ number }) => number)).toEqual(
    Array.from({ length: 60 }, (_, index) => index + 1),
  );
});

test.each(FAULT_CASES)(
  'fault $number has tests that exist: $promise',
  ({ number, tests, scenarios = [] }) => {
    const named = Object.entries(tests);
    expect(named).not.toEqual([]);
    for (const [file, names] of named) {
      const held = new Set(testsIn(file, readFileSync(file, 'utf8')).map(({ name }) => name));
      expect(names).not.toEqual([]);
      expect(names.filter((name) => !held.has(name))).toEqual([]);
      // A table of tests says nothing of a row that is not in it.
      const tables = [
        { name: ENVELOPE, rows: ENVELOPE_FAULTS },
        { name: CHUNK, rows: CHUNK_FAULTS },
      ].filter(({ name }) => names.includes(name));
      for (const { rows } of tables) expect(rows.map(([row]) => row)).toContain(number);
    }
    // The guards run whatever scenarios there are: which of them is meant has to be said.
    expect(scenarios.length > 0).toBe(named.some(([file]) => file.endsWith('guards.test.ts')));
    expect(scenarios.filter((scenario) => !SCENARIOS.some(({ name }) => name === scenario))).toEqual([]);
  },
);
