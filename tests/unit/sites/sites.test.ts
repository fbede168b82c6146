// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { REPOST_OPENERS } from '../../../lib/sites/openers.ts';
import { SITES, rulesFor, siteFor } from '../../../lib/sites/all.ts';
import { patternsOf } from '../../../lib/sites/hosts.ts';
import { plain } from '../../../lib/sites/plain.ts';
import { SEEN } from '../../../lib/sites/seen.ts';

test.each([
  ['https://x.com/compose/post', 'x'],
  ['https://mobile.twitter.com/', 'x'],
  ['https://business.facebook.com/latest/composer', 'facebook'],
  ['https://www.instagram.com/', 'instagram'],
  ['https://www.threads.net/intent/post', 'threads'],
  ['https://www.linkedin.com/feed/', 'linkedin'],
  ['https://www.tiktok.com/tiktokstudio/upload', 'tiktok'],
  ['https://studio.youtube.com/', 'youtube'],
  ['https://web.whatsapp.com/', 'whatsapp'],
  ['https://web.telegram.org/k/', 'telegram'],
  ['https://mail.google.com/mail/u/0/', 'gmail'],
  ['https://balai.pertanian.go.id/wp-admin/post-new.php', 'wordpress'],
  ['https://balai.pertanian.go.id/', 'plain'],
  ['https://notx.com/', 'plain'],
  ['https://x.com.contoh.net/', 'plain'],
  ['about:blank', 'plain'],
  ['', 'plain'],
])('%s is %s', (address, id) => expect(siteFor(address).id).toBe(id));

test.each(SITES)('$id: names are unique and every selector can be parsed', (site) => {
  expect(SITES.filter(({ id }) => id === site.id)).toHaveLength(1);
  const { exclude, privateMessages, quoted, controls, shared, repost, limit } = site;
  const posting = [
    ...(controls?.buttons ?? []).map((one) => one.selector),
    ...(controls?.keys ?? []).map((one) => one.in),
  ];
  const beside = [...shared.scopes, ...shared.replies, ...shared.texts, ...shared.links];
  const menus = repost ? [...repost.posts, ...repost.texts, ...repost.links, ...repost.menu] : [];
  const boxes = [...(SEEN[site.id]?.composers ?? []), ...(limit?.in === undefined ? [] : [limit.in])];
  const own = [...boxes, ...exclude, ...privateMessages, ...quoted];
  for (const selector of [...own, ...posting, ...beside, ...menus])
    expect(() => document.querySelector(selector)).not.toThrow();
});

test('of every site it is written where it was seen: its boxes, and all else that its adapter speaks of', () => {
  expect(Object.keys(SEEN).toSorted()).toEqual([...SITES, plain].map(({ id }) => id).toSorted());
  for (const { id, controls, shared, repost } of [...SITES, plain]) {
    const speaks = Object.values(shared).some((selectors) => selectors.length > 0);
    const wanted = { controls: controls !== undefined, shared: speaks, repost: repost !== null };
    const seen = SEEN[id];
    const has = {
      controls: 'controls' in (seen ?? {}),
      shared: 'shared' in (seen ?? {}),
      repost: 'repost' in (seen ?? {}),
    };
    expect([id, has]).toEqual([id, wanted]);
  }
});

test('rules are one selector each, and empty where nothing is known', () => {
  expect(rulesFor('https://mail.google.com/').quoted).toBe('.gmail_quote, .gmail_signature');
  expect(rulesFor('https://web.whatsapp.com/').controls).toBeNull();
  expect(rulesFor('https://contoh.go.id/')).toMatchObject({
    exclude: '',
    privateMessages: '',
    quoted: '',
    shared: { scope: '', replies: '', texts: '', links: '' },
    repost: { post: '', texts: '', links: '', menu: '' },
  });
});

test('the early script knows the buttons of every site that has a menu to repost, and no other', () => {
  expect(REPOST_OPENERS).toHaveLength(SITES.filter(({ repost }) => repost !== null).length);
  expect(() => document.querySelector(REPOST_OPENERS.join(', '))).not.toThrow();
});

test('a built-in site stands for all its hosts, any other for itself', () => {
  expect(patternsOf('x.com')).toEqual(['https://*.x.com/*', 'https://*.twitter.com/*']);
  expect(patternsOf('blog.contoh.go.id')).toEqual(['https://blog.contoh.go.id/*']);
  const whatsapp = ['web.whatsapp.com', 'wa.me', 'api.whatsapp.com'];
  expect(patternsOf('web.whatsapp.com')).toEqual(whatsapp.map((host) => `https://${host}/*`));
});
