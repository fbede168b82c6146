/** Every way in which a site shares something, by its twin: what the table of README says of sharing. */
import { describe, expect, test } from 'vitest';
import { HEAD, useContract } from './contract.ts';
import { BROWSERS } from './harness/either.ts';
import type { Tab } from './harness/either.ts';
import { packagedList, PLAIN_POST, VIRAL, VIRAL_POST } from './harness/samples.ts';
import type { Site } from './harness/server.ts';
import { waitFor } from './harness/wait.ts';
import { SHARE_TWINS } from './share-twins.ts';
import type { ShareTwin } from './share-twins.ts';
import { OPTIONAL } from './site-twins.ts';

const hoax = packagedList().items.find(({ seenAt }) => seenAt.length > 0);
const HOAX = hoax?.seenAt[0] ?? '';
const TOLD = /(Unggahan yang Anda bagikan sangat mirip klaim|Alamat yang Anda bagikan ada di daftar)/;
const CARD = /Salin klarifikasi/;

/** Every share address in a form that is not the plain one. */
const TEXT = encodeURIComponent(VIRAL_POST);
const LINK = encodeURIComponent(HOAX);
const FORMS: readonly (readonly [string, string, string | undefined])[] = [
  ['the old name of X', `https://twitter.com/intent/tweet?text=${TEXT.replaceAll('%20', '+')}`, VIRAL.answer],
  ['X, composing', `https://x.com/compose/post?text=${TEXT}`, VIRAL.answer],
  ['X, an address', `https://x.com/intent/post?text=Baca&url=${LINK}`, hoax?.answer],
  ['X, encoded twice', `https://x.com/intent/post?text=${encodeURIComponent(TEXT)}`, VIRAL.answer],
  ['Threads, its other name', `https://www.threads.net/intent/post?text=${TEXT}`, VIRAL.answer],
  [
    'Facebook, an address with a mark',
    `https://www.facebook.com/sharer/sharer.php?u=${LINK}%3Ffbclid%3D1`,
    hoax?.answer,
  ],
  [
    'Facebook, encoded twice',
    `https://www.facebook.com/sharer.php?u=${encodeURIComponent(LINK)}`,
    hoax?.answer,
  ],
  ['Facebook, its dialog', `https://www.facebook.com/dialog/share?app_id=1&href=${LINK}`, hoax?.answer],
  ['Facebook, a quote', `https://www.facebook.com/dialog/share?quote=${TEXT}`, VIRAL.answer],
  ['LinkedIn, the old way', `https://www.linkedin.com/shareArticle?mini=true&url=${LINK}`, hoax?.answer],
  ['LinkedIn, a text', `https://www.linkedin.com/feed/?shareActive=true&text=${TEXT}`, VIRAL.answer],
  ['wa.me', `https://wa.me/?text=${TEXT}`, VIRAL.answer],
  ['wa.me with a number', `https://wa.me/628111?text=${TEXT}`, VIRAL.answer],
  ['api.whatsapp.com', `https://api.whatsapp.com/send?text=${TEXT}`, VIRAL.answer],
  ['telegram.me', `https://telegram.me/share/url?url=https://contoh.com/&text=${TEXT}`, VIRAL.answer],
  ['t.me, an address', `https://t.me/share/url?url=${LINK}`, hoax?.answer],
];
const hostIn = (address: string): string => new URL(address).hostname;

type Kind<K extends ShareTwin['kind']> = Extract<ShareTwin, { readonly kind: K }>;
const of = <K extends ShareTwin['kind']>(...kinds: readonly K[]): Kind<K>[] =>
  SHARE_TWINS.filter((twin): twin is Kind<K> => (kinds as readonly string[]).includes(twin.kind));

const fill = (markup: string): string =>
  markup
    .replaceAll('{text}', VIRAL_POST)
    .replaceAll('{url}', HOAX)
    .replaceAll('{encoded}', encodeURIComponent(HOAX));

/** Three posts with a button each; the second one repeats a claim. A press opens the menu, Escape closes it. */
function timeline({ post, opener, menu }: Kind<'repost menu'>): string {
  const posts = [PLAIN_POST, VIRAL_POST, PLAIN_POST].map((words, at) =>
    post.replace('{words}', words).replace('{opener}', `<div id="open-${at}">${opener}</div>`),
  );
  return `${posts.join('')}<template>${menu}</template><script>
    let open;
    for (const one of document.querySelectorAll('[id^=open-]')) one.addEventListener('click', () => {
      open = document.querySelector('template').content.firstElementChild.cloneNode(true);
      document.body.append(open);
    });
    addEventListener('keydown', ({ key }) => key === 'Escape' && open.remove());</script>`;
}

function markupOf(twin: ShareTwin): string {
  if (twin.kind === 'address') return '<p>Halaman contoh</p>';
  return twin.kind === 'repost menu' ? timeline(twin) : fill(twin.markup);
}

const pathOf = (page: string): string => new URL(page).pathname;
const hostOf = ({ page }: ShareTwin): string => hostIn(page);
const site: Site = (request, response) => {
  const twin = SHARE_TWINS.find(
    (one) => hostOf(one) === request.headers.host && pathOf(one.page) === pathOf(`https://a${request.url}`),
  );
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    .end(HEAD + (twin ? markupOf(twin) : ''));
};

const HOSTS = [...new Set([...SHARE_TWINS.map(hostOf), ...FORMS.map(([, address]) => hostIn(address))])];

describe.each(BROWSERS)('%s', (browser) => {
  const contract = useContract(browser, {
    further: HOSTS.filter((host) => OPTIONAL.test(host)),
    sites: Object.fromEntries(HOSTS.map((host) => [host, site])),
  });
  /** Opens the card from the chip, and gives what it says. */
  const cardOf = async (tab: Tab): Promise<string> => {
    await tab.root.click(TOLD);
    return tab.root.waitForText(CARD);
  };
  const isGone = (tab: Tab) => waitFor('the chip to go', async () => !TOLD.test(await tab.root.text()));

  test.each(of('address'))('$row: a share address is checked before there is a box', async ({ page }) => {
    const filled = page
      .replace('{text}', encodeURIComponent(VIRAL_POST))
      .replace('{url}', encodeURIComponent(HOAX));
    const tab = await contract.open(filled);
    await tab.root.waitForText(TOLD);
    expect(await cardOf(tab)).toContain(page.includes('{text}') ? VIRAL.answer : hoax?.answer);
  });

  test.each(FORMS)('a share address in another form is checked: %s', async (_name, address, answer) => {
    const tab = await contract.open(address);
    await tab.root.waitForText(TOLD);
    expect(await cardOf(tab)).toContain(answer);
  });

  test.each(of('quoted post', 'link card'))(
    '$row: a $kind beside the box is checked, and forgotten once it is taken away',
    async (twin) => {
      const tab = await contract.open(twin.page);
      await tab.click(twin.box);
      await tab.root.waitForText(TOLD);
      const told = await cardOf(tab);
      expect(told).toContain(twin.kind === 'quoted post' ? VIRAL.answer : hoax?.answer);
      await tab.press('Escape');
      await tab.evaluate(takeAway);
      await isGone(tab);
    },
  );

  test.each(of('repost menu'))(
    '$row: the post whose menu is open is checked, not the one above it, until the menu closes',
    async (twin) => {
      const tab = await contract.open(twin.page);
      await tab.click('#open-0 > *');
      await tab.press('Escape');
      await tab.click('#open-1 > *');
      await tab.root.waitForText(TOLD);
      expect((await tab.marked()).join(' ')).toContain(VIRAL.claim);
      await tab.press('Escape');
      await isGone(tab);
      await tab.click('#open-1 > *');
      await tab.root.waitForText(TOLD);
      expect(await cardOf(tab)).toContain(VIRAL.answer);
    },
  );
});

/** Runs in the page. */
function takeAway(): void {
  const roots = [document, document.querySelector('#interop-outlet')?.shadowRoot];
  for (const root of roots) root?.querySelector('#shared')?.remove();
}
