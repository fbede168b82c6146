import { expect, test } from 'vitest';
import { BACKGROUND } from '../../../lib/core/background-table.ts';
import { backgroundTexts, backgroundWord, DF_STEPS, SALIENCE_STEPS } from '../../../lib/core/background.ts';

/** See packed.ts: hash (4 bytes), frequency (1), traits (1). */
const ROW_BYTES = 6;

const bytes = Buffer.from(BACKGROUND.table, 'base64');
const rows = Array.from({ length: bytes.length / ROW_BYTES }, (_, i) => i * ROW_BYTES);

test('every row of the table is found and read as it was written', () => {
  expect(rows.length).toBeGreaterThan(1000);
  for (const at of rows) {
    const trait = bytes[at + 5]!;
    expect(backgroundWord(bytes.readUInt32LE(at))).toEqual({
      df: Math.exp(bytes[at + 4]! / DF_STEPS),
      name: (trait & 128) !== 0,
      salience: (trait & 63) === 0 ? undefined : (trait & 63) / SALIENCE_STEPS,
    });
  }
  expect(backgroundTexts()).toBe(BACKGROUND.texts);
});

test('a hash that has no row is unknown, also beside one that has', () => {
  const known = new Set(rows.map((at) => bytes.readUInt32LE(at)));
  const beside = [...known].flatMap((hash) => [(hash + 1) >>> 0, (hash - 1) >>> 0]);
  const unknown = [0, 1, 0x7fffffff, 0xffffffff, ...beside].filter((hash) => !known.has(hash));
  for (const hash of unknown) expect(backgroundWord(hash).df).toBe(0);
});
