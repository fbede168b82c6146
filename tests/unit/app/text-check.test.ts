import { expect, test } from 'vitest';
import { makeTextCheck, MAX_LINKS } from '../../../lib/app/text-check.ts';
import type { LinkAnswer } from '../../../lib/core/answers.ts';
import { link, text } from '../../gallery/popup-samples.ts';

function textCheck(answer: (address: string) => Partial<LinkAnswer> = () => ({})) {
  const asked: string[] = [];
  const check = makeTextCheck({
    checkText: () => Promise.resolve(text),
    checkAddress: (address) => (asked.push(address), Promise.resolve({ ...link, ...answer(address) })),
  });
  return { check, asked };
}

test('every address of a text is checked once, and what is none after all is left out', async () => {
  const { check, asked } = textCheck((address) =>
    address === 'b.example.id' ? { outcome: 'cannot_check' } : {},
  );
  const found = await check('Lihat a.example.id, b.example.id dan a.example.id');
  expect(asked).toEqual(['a.example.id', 'b.example.id']);
  expect(found.links.map(({ address }) => address)).toEqual(['a.example.id']);
  expect(found.left).toBe(0);
});

test('of more addresses than are checked the rest is told', async () => {
  const { check, asked } = textCheck();
  const many = Array.from({ length: MAX_LINKS + 7 }, (_, i) => `a${i}.example.id`).join(' ');
  const found = await check(many);
  expect(asked).toHaveLength(MAX_LINKS);
  expect([found.links.length, found.left]).toEqual([MAX_LINKS, 7]);
});
