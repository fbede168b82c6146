import { describe, expect, test } from 'vitest';
import { InputError, readDrafts, readItems, readOrdinary, verdictCode } from '../../../lib/cli/readlist.ts';

describe('batch input', () => {
  test('JSONL, CSV and the own format give the same items', () => {
    const jsonl = readItems('f', '{"id":"a","claim":"satu"}\n\n{"id":"b","claim":"dua","verdict":"BENAR"}\n');
    const csv = readItems('f', 'id,claim,verdict\na,satu,\nb,dua,BENAR\n');
    const own = readItems(
      'f',
      '{"items":[{"id":"a","claim":"satu"},{"id":"b","claim":"dua","verdict":"BENAR"}]}',
    );
    expect(csv).toEqual(jsonl);
    expect(own).toEqual(jsonl);
    expect(jsonl.map((one) => [one.code, one.hasAnswer])).toEqual([
      ['salah', true],
      ['benar', true],
    ]);
  });

  test('the own verdict object asks for a stated fact', () => {
    const items = readItems(
      'f',
      '{"items":[{"id":"a","claim":"satu","verdict":{"code":"salah"},"answer":""}]}',
    );
    expect(items[0]?.hasAnswer).toBe(false);
  });

  test.each([
    ['{"id":"a"}', 'f:1: "claim" is missing or not a text'],
    ['{"id":"a","claim":"x"}\n{nope', /^f:2: not JSON/],
    ['{"id":"a","claim":"x"}\n{"id":"a","claim":"y"}', 'f:2: id "a" stands in line 1 already'],
    ['', 'f:1: the file holds no entries'],
    ['id,text\n1,x', 'f:2: "claim" is missing or not a text'],
  ])('%j is refused by file, line and cause', (content, message) => {
    expect(() => readItems('f', content)).toThrow(InputError);
    expect(() => readItems('f', content)).toThrow(message);
  });

  test('ordinary texts are read from the own format only', () => {
    expect(readOrdinary('{"items":[],"ordinary":["Panen raya", "", 3]}')).toEqual(['Panen raya']);
    expect(readOrdinary('{"id":"a","claim":"x"}\n{"id":"b","claim":"y"}')).toEqual([]);
    expect(readOrdinary('id,claim\na,x')).toEqual([]);
  });

  test('drafts may be empty texts', () => {
    expect(readDrafts('f', '{"id":1,"text":""}')).toEqual([{ id: '1', text: '' }]);
  });

  test.each([
    ['BENAR', 'benar'],
    ['Klarifikasi', 'benar'],
    ['NON-HOAX', 'benar'],
    [undefined, 'salah'],
    ['HOAX', 'salah'],
    ['PENIPUAN', 'penipuan'],
    ['menyesatkan', 'menyesatkan'],
    ['BELUM-TERBUKTI', 'belum-terbukti'],
  ])('%s means %s', (word, code) => {
    expect(verdictCode(word)).toBe(code);
  });
});
