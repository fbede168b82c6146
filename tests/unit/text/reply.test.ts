import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseList } from '../../../lib/core/listfile.ts';
import { REPLY_TARGETS, replyText } from '../../../lib/text/reply.ts';
import { requestText } from '../../../lib/text/request.ts';

const read = parseList(readFileSync('public/lists/awal.json', 'utf8'));
const items = read.ok ? read.list.items : [];
const LIMITS = { whatsapp: 900, x: 280, instagram: 2200 };
/** Characters as X counts them: an address is 23. */
const countOf = (text: string, target: string) =>
  Array.from(target === 'x' ? text.replace(/https?:\/\/\S+/g, 'x'.repeat(23)) : text).length;

describe.each(REPLY_TARGETS)('a reply for %s', (target) => {
  test('fits for every clarification of the packaged list, with its address', () => {
    expect(items.length).toBeGreaterThan(100);
    for (const item of items) {
      const text = replyText(item, target);
      expect(countOf(text, target)).toBeLessThanOrEqual(LIMITS[target]);
      expect(text).toContain(item.url);
    }
  });

  test('says no more than the clarification: its fact, or who judged the claim', () => {
    for (const item of items) {
      const text = replyText(item, target);
      const fact = item.answer === '' ? item.verdict.label : item.answer.slice(0, 60);
      expect(text).toContain(fact);
    }
  });

  test('fits for the longest texts that a list may hold, cut at a word or a sentence', () => {
    const [first] = items;
    if (!first) throw new Error('the list is empty');
    const long = 'Kalimat panjang tentang padi dan jagung. '.repeat(80);
    const text = replyText({ ...first, claim: long.slice(0, 1000), answer: long }, target);
    expect(countOf(text, target)).toBeLessThanOrEqual(LIMITS[target]);
    expect(text).toMatch(/jagung\.|…/);
  });
});

test('a request names what is known and leaves out what is not', () => {
  const text = requestText({
    claim: 'Contoh klaim',
    link: 'https://a.example/',
    place: ' ',
    seen: '2026-11-23',
  });
  expect(text).toContain(
    'Klaim: Contoh klaim\nTautan: https://a.example/\nTanggal terlihat: 23 November 2026',
  );
  expect(text).not.toContain('Terlihat di:');
});
