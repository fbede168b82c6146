import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, PATIENCE } from './arbitrary.ts';
import { ADDRESS_FORM } from '../../../lib/core/canonical.ts';
import { hash32 } from '../../../lib/core/hash.ts';
import { canonicalLink, inspectLink, keysAbove } from '../../../lib/core/links.ts';

const share = (around: string, inner: string) => `${around}${encodeURIComponent(inner)}`;
const PAGE = 'https://contoh.co.id/berita/satu';
const KEY = 'contoh.co.id/berita/satu';

const SPELLINGS: readonly (readonly [address: string, canonical: string | null])[] = [
  // Scheme, www, phones, slashes, fragments
  ['https://www.contoh.co.id/berita/satu/', KEY],
  ['http://contoh.co.id/berita/satu', KEY],
  ['HTTP://WWW.CONTOH.CO.ID/berita/satu', KEY],
  ['contoh.co.id/berita/satu', KEY],
  ['//contoh.co.id/berita/satu', KEY],
  ['https://contoh.co.id:443/berita/satu', KEY],
  ['https://contoh.co.id./berita/satu', KEY],
  ['https://m.contoh.co.id/berita/satu', KEY],
  ['https://mobile.contoh.co.id/berita/satu', KEY],
  ['https://amp.contoh.co.id/berita/satu', KEY],
  ['https://www2.contoh.co.id/berita/satu', KEY],
  ['https://contoh.co.id//berita//satu', KEY],
  ['https://contoh.co.id/berita/satu#komentar', KEY],
  ['https://contoh.co.id/berita/satu#:~:text=bantuan', KEY],
  ['https://contoh.co.id/berita/lain/../satu', KEY],
  ['https://contoh.co.id/ber%69ta/satu', KEY],
  ['https://contoh.co.id/berita/satu;jsessionid=0A1B', KEY],
  ['https://contoh.co.id/berita/satu/index.html', KEY],
  ['https://contoh.co.id/berita/satu/index.php', KEY],
  ['https://contoh.co.id/berita/satu/amp', KEY],
  ['https://contoh.co.id/berita/satu/amp/', KEY],
  ['https://contoh.co.id/amp/berita/satu', KEY],
  ['https://contoh.co.id/berita/satu.amp', KEY],
  ['  <https://contoh.co.id/berita/satu>  ', KEY],
  ['“https://contoh.co.id/berita/satu”.', KEY],
  ['hxxps://contoh[.]co[.]id/berita/satu', KEY],
  ['(https://contoh.co.id/berita/satu).', KEY],
  ['https://contoh.co.id/Padi_(tanaman)', 'contoh.co.id/Padi_(tanaman)'],
  ['(lihat:https://contoh.co.id/a)', null],
  ['[https://contoh.co.id/?a=[x]]', 'contoh.co.id?a=%5Bx%5D'],
  ['view-source:https://contoh.co.id/berita/satu', KEY],
  // Parameters that only track or choose a view
  ['https://contoh.co.id/berita/satu?utm_source=wa&utm_medium=x', KEY],
  ['https://contoh.co.id/berita/satu?fbclid=1&gclid=2&igshid=3', KEY],
  ['https://contoh.co.id/berita/satu?page=all', KEY],
  ['https://contoh.co.id/berita/satu?page=1&single=1', KEY],
  ['https://contoh.co.id/berita/satu?jxrecoid=abc&source=beranda', KEY],
  ['https://contoh.co.id/berita/satu?amp=1&outputType=amp', KEY],
  ['https://contoh.co.id/berita/satu?srsltid=A&gad_source=1', KEY],
  // Parameters that count
  ['https://contoh.co.id/?b=2&a=1', 'contoh.co.id?a=1&b=2'],
  ['https://contoh.co.id/berita?page=2', 'contoh.co.id/berita?page=2'],
  ['https://contoh.co.id/?show=news&act=view&id=5', 'contoh.co.id?act=view&id=5&show=news'],
  ['https://CONTOH.co.id/Berita', 'contoh.co.id/Berita'],
  ['https://contoh.co.id:8443/a', 'contoh.co.id:8443/a'],
  ['https://contoh.co.id/a%20b', 'contoh.co.id/a%20b'],
  ['https://contoh.co.id/a%c3%a9', 'contoh.co.id/a%C3%A9'],
  // Letters outside ASCII
  ['https://pértanian.com/', 'xn--prtanian-b1a.com'],
  ['https://xn--prtanian-b1a.com/', 'xn--prtanian-b1a.com'],
  ['https://реrtаniаn.com', 'xn--rtnin-5vec8a0g.com'],
  ['https://ｃｏｎｔｏｈ.co.id/', 'contoh.co.id'],
  ['https://contoh。co。id/', 'contoh.co.id'],
  // Around the page: archives, translations, caches, warnings
  [`https://web.archive.org/web/20260101000000/${PAGE}`, KEY],
  [`https://web.archive.org/web/2026id_/${PAGE}`, KEY],
  [`http://archive.org/web/20260101/contoh.co.id/berita/satu`, KEY],
  [`https://archive.ph/${PAGE}`, KEY],
  [`https://archive.today/newest/${PAGE}`, KEY],
  [`https://archive.is/20260101000000/${PAGE}`, KEY],
  [`https://archive.ph/o/AbC12/${PAGE}`, KEY],
  [`https://ghostarchive.org/search/${PAGE}`, KEY],
  [`https://webcache.googleusercontent.com/search?q=cache:AbCdEfGhIjKl:${PAGE}`, KEY],
  [share('https://translate.google.com/translate?sl=id&tl=en&u=', PAGE), KEY],
  ['https://contoh-co-id.translate.goog/berita/satu?_x_tr_sl=id&_x_tr_tl=en', KEY],
  ['https://kabar--tani-contoh-id.translate.goog/a', 'kabar-tani.contoh.id/a'],
  ['https://www.google.com/amp/s/contoh.co.id/berita/satu', KEY],
  ['https://contoh-co-id.cdn.ampproject.org/c/s/contoh.co.id/berita/satu', KEY],
  ['https://contoh-co-id.cdn.ampproject.org/v/s/www.contoh.co.id/berita/satu/amp?usqp=mq', KEY],
  ['https://www.bing-amp.com/c/s/contoh.co.id/berita/satu', KEY],
  [share('https://www.google.com/url?sa=t&url=', PAGE), KEY],
  [share('https://www.google.co.id/url?q=', PAGE), KEY],
  [share('https://l.facebook.com/l.php?h=x&u=', `${PAGE}?fbclid=2`), KEY],
  [share('https://lm.facebook.com/l.php?u=', PAGE), KEY],
  [share('https://l.instagram.com/?e=x&u=', PAGE), KEY],
  [share('https://l.threads.net/?u=', PAGE), KEY],
  [share('https://www.facebook.com/flx/warn/?u=', PAGE), KEY],
  [share('https://www.youtube.com/redirect?event=video_description&q=', PAGE), KEY],
  [share('https://www.linkedin.com/safety/go?url=', PAGE), KEY],
  [share('https://out.reddit.com/t3_x?url=', PAGE), KEY],
  [share('https://duckduckgo.com/l/?uddg=', PAGE), KEY],
  [share('https://apc01.safelinks.protection.outlook.com/?url=', PAGE), KEY],
  [share('https://vk.com/away.php?to=', PAGE), KEY],
  [`https://12ft.io/${PAGE}`, KEY],
  [share('https://l.threads.com/?u=', PAGE), KEY],
  [share('https://l.facebook.com/l.php?u=', share('https://translate.google.com/translate?u=', PAGE)), KEY],
  // Share addresses
  [share('https://x.com/intent/post?url=', PAGE), KEY],
  [share('https://twitter.com/intent/tweet?text=a&url=', PAGE), KEY],
  [share('https://x.com/compose/post?url=', PAGE), KEY],
  [share('https://www.facebook.com/sharer.php?u=', PAGE), KEY],
  [share('https://www.facebook.com/sharer/sharer.php?u=', PAGE), KEY],
  [share('https://www.facebook.com/sharer.php?u=', encodeURIComponent(PAGE)), KEY],
  [share('https://www.facebook.com/dialog/share?app_id=1&href=', PAGE), KEY],
  [share('https://t.me/share/url?url=', PAGE), KEY],
  [share('https://telegram.me/share?url=', PAGE), KEY],
  [share('tg://msg_url?url=', PAGE), KEY],
  [share('https://www.threads.net/intent/post?url=', PAGE), KEY],
  [share('https://www.linkedin.com/sharing/share-offsite/?url=', PAGE), KEY],
  [share('https://social-plugins.line.me/lineit/share?url=', PAGE), KEY],
  [share('https://www.pinterest.com/pin/create/button/?url=', PAGE), KEY],
  [share('https://www.reddit.com/submit?url=', PAGE), KEY],
  // One post of a platform
  ['https://youtu.be/abc123?si=x', 'youtube.com/watch?v=abc123'],
  ['https://m.youtube.com/watch?v=abc123&t=3', 'youtube.com/watch?v=abc123'],
  ['https://www.youtube.com/shorts/abc123?feature=share', 'youtube.com/watch?v=abc123'],
  ['https://www.youtube-nocookie.com/embed/abc123', 'youtube.com/watch?v=abc123'],
  ['https://youtube.com/live/abc123', 'youtube.com/watch?v=abc123'],
  ['https://twitter.com/akun/status/1?s=20', 'x.com/i/status/1'],
  ['https://x.com/akun/status/1/photo/2', 'x.com/i/status/1'],
  ['https://mobile.twitter.com/i/web/status/1', 'x.com/i/status/1'],
  ['https://fxtwitter.com/akun/status/1', 'x.com/i/status/1'],
  ['https://www.facebook.com/akun/videos/judul/123/', 'facebook.com/watch?v=123'],
  ['https://fb.com/watch/?v=123&ref=sharing', 'facebook.com/watch?v=123'],
  ['https://www.facebook.com/reel/123', 'facebook.com/watch?v=123'],
  [
    'https://m.facebook.com/story.php?story_fbid=1&id=2&__tn__=R',
    'facebook.com/permalink.php?id=2&story_fbid=1',
  ],
  [
    'https://www.facebook.com/permalink.php?id=2&story_fbid=1',
    'facebook.com/permalink.php?id=2&story_fbid=1',
  ],
  ['https://www.facebook.com/photo.php?fbid=1&set=a.2', 'facebook.com/photo?fbid=1'],
  ['https://web.facebook.com/groups/9/permalink/8/', 'facebook.com/groups/9/posts/8'],
  ['https://www.instagram.com/reel/AbC_1/?igsh=x', 'instagram.com/p/AbC_1'],
  ['https://instagram.com/akun/p/AbC_1/', 'instagram.com/p/AbC_1'],
  ['https://www.tiktok.com/@akun/video/77?is_from_webapp=1', 'tiktok.com/video/77'],
  ['https://m.tiktok.com/v/77.html', 'tiktok.com/video/77'],
  ['https://www.threads.com/@akun/post/AbC?xmt=x', 'threads.net/@akun/post/AbC'],
  ['https://t.me/s/kanal/12', 't.me/kanal/12'],
  ['https://api.whatsapp.com/send?phone=62812345678&text=halo', 'wa.me/62812345678'],
  ['https://web.whatsapp.com/send/?phone=%2B62%20812345678', 'wa.me/62812345678'],
  ['https://wa.me/62812345678?text=halo', 'wa.me/62812345678'],
  ['whatsapp://send?phone=62812345678&text=halo', 'wa.me/62812345678'],
  ['https://docs.google.com/forms/d/e/1FA_x/viewform?usp=sf_link', 'docs.google.com/forms/d/e/1FA_x'],
  ['https://docs.google.com/forms/u/0/d/e/1FA_x/formResponse', 'docs.google.com/forms/d/e/1FA_x'],
  ['https://drive.google.com/open?id=1aB', 'drive.google.com/file/d/1aB'],
  ['https://drive.google.com/file/d/1aB/view?usp=sharing', 'drive.google.com/file/d/1aB'],
  ['https://bantuan.blogspot.co.id/2026/01/a.html?m=1', 'bantuan.blogspot.com/2026/01/a.html'],
];

describe('the same page in every spelling', () => {
  test.each(SPELLINGS)('%s', (address, canonical) => {
    expect(canonicalLink(address)).toBe(canonical);
  });

  // Lists keep their addresses in this form. Whoever changes a rule raises the number with it; whoever only adds a
  // case states the new sum.
  test('the form has the number under which lists keep it', () => {
    const sum = hash32(SPELLINGS.map(([address]) => canonicalLink(address)).join(' '));
    expect([ADDRESS_FORM, sum]).toEqual([3, 1_058_937_148]);
  });

  test('the key of a key is itself', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const key = canonicalLink(address);
        expect(key === null ? null : canonicalLink(key)).toBe(key);
      }),
      { numRuns: 300 },
    );
  });

  test('any text never throws', () => {
    fc.assert(
      fc.property(anyText(60), (text) => {
        expect(typeof inspectLink(text).ok).toBe('boolean');
      }),
    );
  });
});

describe('what is no public web address', () => {
  test.each([
    ['halo dunia', 'not_an_address'],
    ['10.000', 'not_an_address'],
    ['', 'not_an_address'],
    ['kata', 'not_an_address'],
    ['javascript:alert(1)', 'not_web'],
    ['mailto:a@b.id', 'not_web'],
    ['data:text/html,a', 'not_web'],
    ['file:///etc/hosts', 'not_web'],
    ['chrome://settings', 'not_web'],
    ['http://127.0.0.1/', 'private_address'],
    ['http://0x7f.1/', 'private_address'],
    ['http://0177.0.0.1/', 'private_address'],
    ['http://2130706433/', 'private_address'],
    ['http://017700000001/', 'private_address'],
    ['http://127.1:8080/', 'private_address'],
    ['http://10.0.0.1/', 'private_address'],
    ['http://172.16.9.9/', 'private_address'],
    ['http://192.168.1.1/masuk', 'private_address'],
    ['http://169.254.169.254/latest/meta-data', 'private_address'],
    ['http://100.100.100.100/', 'private_address'],
    ['http://0.0.0.0/', 'private_address'],
    ['http://[::1]/', 'private_address'],
    ['http://[::]/', 'private_address'],
    ['http://[::ffff:127.0.0.1]/', 'private_address'],
    ['http://[::ffff:7f00:1]/', 'private_address'],
    ['http://[::ffff:c0a8:101]/', 'private_address'],
    ['http://[fe80::1]/', 'private_address'],
    ['http://[fd00::1]/', 'private_address'],
    ['http://[2002:7f00:1::]/', 'private_address'],
    ['http://nama:sandi@192.168.0.1/', 'private_address'],
    ['https://pertanian.go.id@10.0.0.1/', 'private_address'],
    ['https://localhost/', 'private_address'],
    ['https://LOCALHOST./', 'private_address'],
    ['https://server/', 'private_address'],
    ['https://printer.local/', 'private_address'],
    ['https://localhost../', 'private_address'],
    ['https://[::1]', 'private_address'],
    ['http://[64:ff9b:2::8.8.8.8]/', 'private_address'],
    ['http://[2001:0:4136:e378::1]/', 'private_address'],
    ['http://[2001:1f::1]/', 'private_address'],
    ['http://[3fff:123::1]/', 'private_address'],
    ['http://[::ffff:0:127.0.0.1]/', 'private_address'],
    ['https://nas.lan/', 'private_address'],
    ['https://router.home.arpa/', 'private_address'],
    [share('https://l.facebook.com/l.php?u=', 'http://192.168.1.1/'), 'private_address'],
    ['https://web.archive.org/web/2026/http://127.0.0.1/', 'private_address'],
  ])('%s: %s', (address, reason) => {
    expect(inspectLink(address)).toEqual({ ok: false, reason });
  });
});

describe('what an address says', () => {
  test('carried text of share addresses, and the addresses in it', () => {
    expect(inspectLink('https://wa.me/?text=pupuk%20gratis')).toMatchObject({
      text: 'pupuk gratis',
      carried: [],
    });
    expect(inspectLink('https://x.com/intent/tweet?text=a&url=https%3A%2F%2Fb.co.id')).toMatchObject({
      text: 'a',
      host: 'b.co.id',
    });
    expect(inspectLink('https://x.com/intent/post?text=pupuk%2520gratis')).toMatchObject({
      text: 'pupuk gratis',
    });
    expect(inspectLink('https://x.com/intent/post?text=naik%2020%25%20lagi')).toMatchObject({
      text: 'naik 20% lagi',
    });
    const text = 'Daftar di https://www.bantuan.contoh.com/isi?utm_source=wa, lalu di bit.ly/abc';
    expect(inspectLink(`whatsapp://send?text=${encodeURIComponent(text)}`)).toMatchObject({
      text,
      carried: ['bantuan.contoh.com/isi', 'bit.ly/abc'],
    });
  });

  test.each([
    ['https://mail.google.com/mail/?view=cm&su=Judul&body=naskah', 'mail.google.com/mail?view=cm'],
    ['https://www.linkedin.com/feed/?shareActive=true&text=naskah', 'linkedin.com/feed?shareActive=true'],
    ['https://www.reddit.com/submit?title=naskah&text=naskah', 'reddit.com/submit'],
    ['https://line.me/R/msg/text/?naskah%20%E0%A4+lagi', 'line.me/R/msg/text'],
    ['https://x.com/intent/post?text=naskah', 'x.com/intent/post'],
    ['https://wa.me/?text=naskah', 'wa.me'],
  ])('a text that is carried is no part of the address: %s', (address, canonical) => {
    const facts = inspectLink(address);
    expect(facts).toMatchObject({ ok: true, canonical });
    expect(facts.ok && facts.text).toContain('naskah');
    expect(facts.ok && facts.address).not.toContain('naskah');
  });

  test('what stood around it', () => {
    const inside = share('https://l.facebook.com/l.php?u=', `https://web.archive.org/web/2026/${PAGE}`);
    expect(inspectLink(inside)).toMatchObject({ wrappers: ['redirect', 'archive'], address: PAGE });
    expect(inspectLink(PAGE)).toMatchObject({ wrappers: [] });
  });

  test.each([
    ['https://www.pertanian.go.id/', 'Kementerian Pertanian'],
    ['https://ditjenpkh.pertanian.go.id/', 'Kementerian Pertanian'],
    ['https://bogorkab.go.id/', 'Pemerintah Indonesia'],
    ['https://bri.co.id/', 'BRI'],
    ['https://contoh.co.id/', undefined],
    ['https://pertanian.go.id.contoh.com/', undefined],
    ['https://notpertanian.go.id.co/', undefined],
  ])('the official body of %s: %s', (address, official) => {
    const facts = inspectLink(address);
    expect(facts.ok && facts.official).toBe(official);
  });

  test.each([
    ['https://bit.ly/abc', true],
    ['https://s.id/abc', true],
    ['https://archive.ph/AbC12', true],
    ['https://contoh.co.id/', false],
  ])('hides where it leads: %s: %s', (address, shortener) => {
    expect(inspectLink(address)).toMatchObject({ shortener });
  });

  test.each([
    ['https://forms.gle/AbC', 'form'],
    ['https://docs.google.com/forms/d/e/1/viewform', 'form'],
    ['https://form.jotform.com/123', 'form'],
    ['https://wa.me/62812345678', 'chat'],
    ['https://chat.whatsapp.com/AbC', 'chat'],
    ['https://t.me/+AbC', 'chat'],
    ['https://t.me/BantuanBot?start=1', 'chat'],
    ['https://t.me/kanal', undefined],
    ['https://docs.google.com/document/d/1/edit', undefined],
  ])('asks for data: %s: %s', (address, asks) => {
    const facts = inspectLink(address);
    expect(facts.ok && facts.asks).toBe(asks);
  });

  test('the keys above it, none on sites of many people', () => {
    expect(keysAbove('contoh.co.id/a/b?c=1')).toEqual(['contoh.co.id/a/b', 'contoh.co.id/a', 'contoh.co.id']);
    expect(keysAbove('contoh.co.id')).toEqual([]);
    expect(keysAbove('facebook.com/akun/posts/1')).toEqual([]);
  });
});
