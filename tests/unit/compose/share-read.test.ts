// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { linksIn, readShared } from '../../../lib/compose/share-read.ts';
import { rulesFor } from '../../../lib/sites/all.ts';

const RULES = { texts: '.text', links: '.card, a.permalink' };

function element(name: string, attributes: Record<string, string> = {}, ...children: (Node | string)[]) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
const text = (words: string) => element('div', { class: 'text' }, words);
const link = (href: string, className = '') => element('a', { href, class: className }, 'tautan');

let scope: HTMLElement;
beforeEach(() => {
  scope = document.createElement('div');
  document.body.replaceChildren(scope);
});

test('texts are joined line by line, each knowing where it starts', () => {
  scope.append(text('Kabar satu'), text('Kabar dua'));
  const { content, parts } = readShared(scope, RULES, null, []);
  expect(content.text).toBe('Kabar satu\nKabar dua');
  expect(parts.map(({ start, map }) => content.text.slice(start, start + map.text.length))).toEqual([
    'Kabar satu',
    'Kabar dua',
  ]);
});

test('a text inside another counts once, an empty one not at all', () => {
  scope.append(element('div', { class: 'text' }, 'Luar ', text('dalam')), text('  '));
  expect(readShared(scope, RULES, null, []).parts).toHaveLength(1);
});

test('what can be edited, and what holds the box, is the draft and not shared', () => {
  const box = element('div', { contenteditable: 'true' }, text('Naskah'));
  scope.append(element('div', { class: 'text' }, box), text('Kutipan'));
  expect(readShared(scope, RULES, box, []).content.text).toBe('Kutipan');
});

test('links are found by themselves or inside a card, once each, and only those of the web', () => {
  scope.append(
    link('https://contoh.com/a', 'permalink'),
    element('div', { class: 'card' }, link('https://contoh.com/b')),
    element('div', { class: 'card' }, link('https://contoh.com/a')),
    link('javascript:0', 'permalink'),
    element('div', { class: 'card' }, 'tanpa tautan'),
  );
  const { links } = readShared(scope, RULES, null, ['https://contoh.com/awal']).content;
  expect(links).toEqual(['https://contoh.com/awal', 'https://contoh.com/a', 'https://contoh.com/b']);
});

test('neither text nor links grow without end', () => {
  const many = Array.from({ length: 40 }, (_, at) => link(`https://contoh.com/${at}`, 'permalink'));
  scope.append(...many, ...Array.from({ length: 40 }, () => text('kata '.repeat(300))));
  const { content, parts } = readShared(scope, RULES, null, []);
  expect(content.links).toHaveLength(5);
  expect(content.text.length).toBeLessThanOrEqual(10_000);
  expect(parts.length).toBeLessThanOrEqual(12);
});

test('without a scope or selectors nothing is read but what is handed in', () => {
  const nothing = { texts: '', links: '' };
  scope.append(text('Kabar'));
  expect(readShared(null, RULES, null, []).content).toEqual({ text: '', links: [] });
  expect(readShared(scope, nothing, null, ['https://contoh.com/']).content).toEqual({
    text: '',
    links: ['https://contoh.com/'],
  });
});

test('a post on X that is reposted is known by its words and its own address', () => {
  const status = element('a', { href: 'https://x.com/akun/status/1' }, element('time', {}, '2 jam'));
  const photo = link('https://x.com/akun/status/1/photo/1');
  const words = element('div', { 'data-testid': 'tweetText' }, 'Kabar');
  scope.append(element('article', {}, status, words, photo));
  expect(readShared(scope, rulesFor('https://x.com/').repost, null, []).content).toEqual({
    text: 'Kabar',
    links: ['https://x.com/akun/status/1'],
  });
});

test('addresses in a draft are taken as they stand', () => {
  expect(linksIn('Lihat https://contoh.com/a?b=1, atau (http://contoh.id/c) dan contoh.com')).toEqual([
    'https://contoh.com/a?b=1,',
    'http://contoh.id/c)',
  ]);
  expect(linksIn('tanpa alamat')).toEqual([]);
});
