// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import {
  buttonFor,
  controlIn,
  isApart,
  isGated,
  postsBy,
  postsByForm,
  postsByKey,
} from '../../../lib/compose/gatecontrols.ts';
import type { GateRules } from '../../../lib/compose/gatecontrols.ts';
import { rulesFor } from '../../../lib/sites/all.ts';

// Nothing is laid out here: every element counts as drawn but those that say that they are not.
vi.mock('../../../lib/compose/editable.ts', () => ({
  isDrawn: (element: Element) => !element.hasAttribute('data-undrawn'),
}));

function page(markup: string): void {
  document.body.replaceChildren(document.createRange().createContextualFragment(markup));
}
function at(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}
function rulesOf(address: string): GateRules {
  const { controls } = rulesFor(address);
  if (!controls) throw new Error(`nothing posts on ${address}`);
  return controls;
}
const pathOf = (element: Element): Element[] =>
  element.parentElement ? [element, ...pathOf(element.parentElement)] : [element];
const key = (init: KeyboardEventInit): KeyboardEvent =>
  new KeyboardEvent('keydown', { key: 'Enter', ...init });

/** One box with its button as each site has it: address, markup; the box is `#box`, the button `#send`. */
const SITES: readonly (readonly [string, string])[] = [
  [
    'https://x.com/',
    '<div><div id="box" data-testid="tweetTextarea_0"></div></div><button id="send" data-testid="tweetButton">',
  ],
  [
    'https://www.facebook.com/',
    '<div role="dialog"><form><div id="box"></div></form><div id="send" role="button" aria-label="Posting"></div></div>',
  ],
  [
    'https://business.facebook.com/latest/composer',
    '<div id="box"></div><div id="send" role="button"><span> Publikasikan </span></div>',
  ],
  [
    'https://www.instagram.com/',
    '<div role="dialog"><div id="box"></div><div id="send" role="button">Bagikan</div></div>',
  ],
  [
    'https://www.threads.com/',
    '<div role="dialog"><div id="box"></div><div id="send" role="button">Posting</div></div>',
  ],
  [
    'https://www.linkedin.com/feed/',
    '<div id="box"></div><button id="send" class="share-actions__primary-action">',
  ],
  [
    'https://www.linkedin.com/feed/',
    '<form><div id="box"></div><button id="send" class="comments-comment-box__submit-button--cr"></form>',
  ],
  [
    'https://www.facebook.com/',
    '<div role="article"><div role="button">Kirim</div><form><div id="box"></div><div id="focused-state-composer-submit"><span><div id="send" role="button" aria-label="Komentar"><i></i></div></span></div></form></div>',
  ],
  [
    'https://www.instagram.com/p/1/',
    '<div role="dialog"><div role="button">Share</div><form><textarea id="box"></textarea><div><div id="send" role="button">Post</div></div></form></div>',
  ],
  [
    'https://mail.google.com/mail/u/0/',
    '<div class="Ap"><div id="box" g_editable="true"></div></div><div class="IZ"><div class="Up"><div><div id="send" role="button" aria-label="Kirim ‪(Ctrl-Enter)‬">Kirim</div><div role="button" aria-haspopup="true"></div></div></div></div>',
  ],
  [
    'https://mail.google.com/mail/u/0/',
    '<div class="Ap"><div id="box" g_editable="true"></div></div><div class="IZ"><div class="Up"><div><div id="send" class="Uo" role="button">Kirim & arsipkan</div></div></div></div>',
  ],
  ['https://www.tiktok.com/', '<div id="box"></div><button id="send" data-e2e="post_video_button">'],
  ['https://www.tiktok.com/', '<div><div id="box"></div></div><div id="send" role="button">Posting</div>'],
  [
    'https://www.youtube.com/',
    '<ytd-commentbox><div id="box"></div><b id="submit-button" data-undrawn></b><b id="submit-button" class="send"></b></ytd-commentbox>',
  ],
  [
    'https://upt.example/wp-admin/post.php',
    '<div id="box"></div><button id="send" class="editor-post-publish-button">',
  ],
  [
    'https://upt.example/berita',
    '<form><textarea id="box"></textarea><button id="send">Terbitkan</button></form>',
  ],
];

test.each(SITES)('the button that posts is known: %s', (address, markup) => {
  page(markup);
  const rules = rulesOf(address);
  const send = at('#send, .send');
  const inner = send.querySelector('*') ?? send;
  expect(controlIn(pathOf(inner), rules)).toBe(send);
  expect(postsBy(send, at('#box'), rules)).toBe(true);
  expect(buttonFor(at('#box'), rules)).toBe(send);
  send.setAttribute('aria-disabled', 'true');
  expect(controlIn(pathOf(send), rules)).toBeNull();
});

test('the nearest button belongs to a box, and none beyond its dialog or its article', () => {
  const rules = rulesOf('https://x.com/');
  page(`<main><div><p id="first"></p><button id="inline" data-testid="tweetButtonInline"></button></div></main>
    <div role="dialog"><p id="second"></p><p id="third"></p><button id="modal" data-testid="tweetButton"></button></div>
    <article><p id="alone"></p></article>`);
  expect(postsBy(at('#inline'), at('#first'), rules)).toBe(true);
  expect(postsBy(at('#modal'), at('#first'), rules)).toBe(false);
  expect(postsBy(at('#modal'), at('#second'), rules)).toBe(true);
  expect(postsBy(at('#modal'), at('#third'), rules)).toBe(true);
  expect(postsBy(at('#inline'), at('#second'), rules)).toBe(false);
  expect(buttonFor(at('#alone'), rules)).toBeNull();
  page(`<p id="box"></p><div role="dialog"><button id="modal" data-testid="tweetButton"></button></div>`);
  expect(buttonFor(at('#box'), rules)).toBeNull();
});

test('a button counts by its whole name only', () => {
  const rules = rulesOf('https://www.threads.com/');
  page('<div id="box"></div><div role="button" id="send">Posting ulang</div>');
  expect(controlIn([at('#send')], rules)).toBeNull();
  expect(buttonFor(at('#box'), rules)).toBeNull();
});

test('a form posts the boxes in it, but not by a button that keeps a draft', () => {
  const rules = rulesOf('https://upt.example/berita');
  page(`<form id="own"><textarea id="box"></textarea><input type="submit" id="draft" value="Simpan draf">
    <button type="button" id="other">Lain</button><button id="send">Simpan</button></form><form id="foreign"></form>`);
  const [box, own, foreign] = [at('#box'), at('#own'), at('#foreign')];
  expect(controlIn([at('#draft')], rules)).toBeNull();
  expect(controlIn([at('#other')], rules)).toBeNull();
  expect(controlIn([at('#send')], rules)).toBe(at('#send'));
  expect(postsByForm(own, null, box, rules)).toBe(true);
  expect(postsByForm(own, at('#draft'), box, rules)).toBe(false);
  expect(postsByForm(foreign, null, box, rules)).toBe(false);
  expect(postsByForm(own, null, box, rulesOf('https://x.com/'))).toBe(false);
});

test('a key posts only where the site says so, never from an input method or an open list', () => {
  const rules = rulesOf('https://x.com/');
  page('<div id="box" data-testid="tweetTextarea_0"></div><div id="else"></div>');
  const box = at('#box');
  expect(postsByKey(key({ ctrlKey: true }), box, rules)).toBe(true);
  expect(postsByKey(key({ metaKey: true }), box, rules)).toBe(true);
  expect(postsByKey(key({}), box, rules)).toBe(false);
  expect(postsByKey(key({ ctrlKey: true, shiftKey: true }), box, rules)).toBe(false);
  expect(postsByKey(key({ ctrlKey: true, key: 'a' }), box, rules)).toBe(false);
  expect(postsByKey(key({ ctrlKey: true }), at('#else'), rules)).toBe(false);
  expect(postsByKey(key({ ctrlKey: true, isComposing: true }), box, rules)).toBe(false);
  expect(postsByKey(key({ ctrlKey: true, keyCode: 229 }), box, rules)).toBe(false);
  expect(postsByKey(key({ ctrlKey: true, key: 'Process' }), box, rules)).toBe(false);
  // X names a suggestion at all times; a list is open only while it is in the page.
  box.setAttribute('aria-activedescendant', 'saran-1');
  expect(postsByKey(key({ ctrlKey: true }), box, rules)).toBe(true);
  at('#else').id = 'saran-1';
  expect(postsByKey(key({ ctrlKey: true }), box, rules)).toBe(false);
  box.removeAttribute('aria-activedescendant');
  expect(postsByKey(key({ ctrlKey: true }), box, rules)).toBe(true);
  box.setAttribute('aria-expanded', 'true');
  expect(postsByKey(key({ ctrlKey: true }), box, rules)).toBe(false);
});

test('Ctrl+Enter in the subject or the body sends a mail', () => {
  const rules = rulesOf('https://mail.google.com/mail/u/0/');
  page(
    '<input name="subjectbox" id="subject"><div id="box" g_editable="true"></div><input name="to" id="to">',
  );
  for (const selector of ['#subject', '#box'])
    expect(postsByKey(key({ ctrlKey: true }), at(selector), rules)).toBe(true);
  expect(postsByKey(key({ ctrlKey: true }), at('#to'), rules)).toBe(false);
  expect(postsByKey(key({}), at('#box'), rules)).toBe(false);
});

test('a control in a menu of its own belongs to no box by its place', () => {
  const rules = rulesOf('https://mail.google.com/mail/u/0/');
  page(`<div id="box" g_editable="true"></div><div role="menu"><div role="menuitem" selector="scheduledSend" id="later">
    Jadwalkan</div><div role="menuitem" id="other">Lain</div></div>`);
  expect(controlIn([at('#later')], rules)).toBe(at('#later'));
  expect(controlIn([at('#other')], rules)).toBeNull();
  expect(isApart(at('#later'), rules)).toBe(true);
  expect(postsBy(at('#later'), at('#box'), rules)).toBe(false);
  expect(isGated([at('#box')], rules)).toBe(true);
});

test('beside a post on Facebook "Kirim" sends a message and posts no comment', () => {
  const rules = rulesOf('https://www.facebook.com/');
  page(`<div role="article"><div role="button" id="share">Kirim</div><div id="box"></div></div>`);
  expect(controlIn([at('#share')], rules)).toBeNull();
  expect(buttonFor(at('#box'), rules)).toBeNull();
});

test.each([
  ['https://www.facebook.com/', '<div id="box" aria-label="Komentari sebagai Humas"></div>'],
  ['https://www.facebook.com/', '<div id="box" aria-label="Write a comment…"></div>'],
  ['https://www.instagram.com/', '<form><textarea id="box"></textarea></form>'],
  [
    'https://www.tiktok.com/',
    '<div data-e2e="comment-input"><div id="box" contenteditable="true"></div></div>',
  ],
])('Enter posts a comment: %s %s', (address, markup) => {
  page(markup);
  expect(postsByKey(key({}), at('#box'), rulesOf(address))).toBe(true);
  expect(postsByKey(key({ shiftKey: true }), at('#box'), rulesOf(address))).toBe(false);
  page('<div id="box" aria-label="Apa yang Anda pikirkan?"></div>');
  expect(postsByKey(key({}), at('#box'), rulesOf(address))).toBe(false);
});
