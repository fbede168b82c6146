import { describe, expect, test } from 'vitest';
import { id as words } from '../../lib/text/id.ts';
import { buildTwins } from '../fixtures/twins.ts';
import { useContract } from './contract.ts';
import type { ClosedRoot } from './harness/closed-root.ts';
import { BROWSERS, middleOf } from './harness/either.ts';
import type { Tab } from './harness/either.ts';
import { marks } from './harness/marks.ts';
import { asked, sendAnyway } from './harness/question.ts';
import { PLAIN_POST, VIRAL, VIRAL_POST, packagedList } from './harness/samples.ts';
import { twinSite } from './harness/twin-site.ts';
import { waitFor } from './harness/wait.ts';

const SHARED = /Unggahan yang Anda bagikan sangat mirip klaim/;
const LISTED = /Alamat yang Anda bagikan ada di daftar/;
const hoax = packagedList().items.find(({ seenAt }) => seenAt.length > 0);
const HOAX = hoax?.seenAt[0] ?? '';
const carried = encodeURIComponent(VIRAL_POST);
const link = encodeURIComponent(HOAX);

/** As sites show long posts. */
const CUT_POST = `${VIRAL_POST.slice(0, VIRAL_POST.indexOf(VIRAL.claim) + 52)}… Tampilkan lebih banyak`;

await buildTwins();
const x = await twinSite('twin-x', [PLAIN_POST, VIRAL_POST, PLAIN_POST, CUT_POST]);
const boxes = await twinSite('twin-boxes', []);
const SITES = {
  'x.com': x,
  'twitter.com': x,
  'www.facebook.com': await twinSite('twin-facebook', ['See what is new for farmers today', HOAX]),
  'www.linkedin.com': await twinSite('twin-linkedin', [VIRAL_POST]),
  'www.threads.com': boxes,
  'www.threads.net': boxes,
};

interface OpenPage {
  readonly tab: Tab;
  readonly root: ClosedRoot;
}

describe.each(BROWSERS)('%s', (browser) => {
  const contract = useContract(browser, { sites: SITES });
  const open = async (address: string): Promise<OpenPage> => {
    const tab = await contract.open(address);
    return { tab, root: tab.root };
  };
  const marked = async (tab: Tab): Promise<string[]> => (await marks(tab)).map(({ text }) => text);
  const gone = (root: ClosedRoot, pattern: RegExp) =>
    waitFor(`${pattern} to go`, async () => !pattern.test(await root.text()));
  /** Waits until something that happens now in another tab is checked and drawn: so would have been what came before. */
  const later = async (): Promise<void> => {
    const { root } = await open(`https://x.com/intent/post?text=${carried}`);
    await root.waitForText(SHARED);
  };
  const sent = (tab: Tab): Promise<string[]> =>
    tab.evaluate((): string[] => Reflect.get(globalThis, 'posts'));

  async function openQuote(index = 1): Promise<OpenPage> {
    const page = await open('https://x.com/home');
    await page.tab.click(`#repost-${index}`);
    await page.tab.click('#quote');
    await page.tab.click('[role=dialog] [role=textbox]');
    return page;
  }

  describe('a quoted post', () => {
    test('is checked though the page shows only its beginning', async () => {
      const { root } = await openQuote(3);
      // Half of a claim resembles it less.
      const told = await root.waitForText(/Unggahan yang Anda bagikan mirip klaim/);
      expect(told).not.toMatch(LISTED);
    });

    test('is checked though it comes after the box and nothing is written; its words are marked', async () => {
      const { tab, root } = await openQuote();
      await root.waitForText(SHARED);
      const [quoted] = await marked(tab);
      expect(quoted).toContain(VIRAL.claim);
      await root.click(SHARED);
      const card = await root.waitForText(/Salin klarifikasi/);
      expect(card).toContain('Unggahan yang Anda bagikan sangat mirip dengan klaim');
      expect(card).toContain(VIRAL.answer);
      expect(card).toContain('sama dengan kata di unggahan itu');
    });

    test('is forgotten when the officer takes it away', async () => {
      const { tab, root } = await openQuote();
      await root.waitForText(SHARED);
      await tab.click('#remove');
      await gone(root, SHARED);
      expect(await marked(tab)).toEqual([]);
    });

    test('that says nothing of the kind raises nothing', async () => {
      const { tab, root } = await openQuote(0);
      await tab.areaOf('#remove');
      await later();
      expect(await root.text()).not.toMatch(/mirip klaim/);
      expect(await marked(tab)).toEqual([]);
    });

    test('that the words beside it refute is noted, not warned of', async () => {
      const { tab, root } = await openQuote();
      await root.waitForText(SHARED);
      await tab.type('Ini hoaks. Kabar ini tidak benar, Bulog sudah membantahnya:');
      await root.waitForText(/Anda meluruskan klaim/);
      expect(await marked(tab)).toEqual([]);
    });

    test.each(['Hoaks', 'HOAX!', 'Tidak benar'])('that a single word refutes is noted: %s', async (word) => {
      const { tab, root } = await openQuote();
      await root.waitForText(SHARED);
      await tab.type(word);
      await root.waitForText(/Anda meluruskan klaim/);
      expect(await marked(tab)).toEqual([]);
      await tab.click('[data-testid=tweetButton]');
      expect(await sent(tab)).toEqual([VIRAL_POST]);
    });

    test('that is mocked as a hoax is warned of still', async () => {
      const { tab, root } = await openQuote();
      await root.waitForText(SHARED);
      await tab.type('Katanya hoaks padahal benar');
      await root.waitForText(/Tidak ada yang cocok|Unggahan yang Anda bagikan/);
      await tab.click('[data-testid=tweetButton]');
      await asked(root);
      expect(await sent(tab)).toEqual([]);
    });

    test('without a word of one’s own is held back once, and again beside another post', async () => {
      const { tab, root } = await openQuote();
      await root.waitForText(SHARED);
      await tab.click('[data-testid=tweetButton]');
      await sendAnyway(root);
      expect(await sent(tab)).toEqual([]);
      await tab.click('[data-testid=tweetButton]');
      expect(await sent(tab)).toEqual([VIRAL_POST]);
    });

    test('that was taken away just now holds nothing back', async () => {
      const { tab, root } = await openQuote();
      await root.waitForText(SHARED);
      await tab.evaluate(() => document.querySelector<HTMLElement>('#remove')?.click());
      await tab.click('[data-testid=tweetButton]');
      expect(await sent(tab)).toEqual(['']);
    });

    test('can be set aside, and set back', async () => {
      const { tab, root } = await openQuote();
      await root.click(SHARED);
      await root.click('Abaikan');
      await root.click('Hanya kutipan');
      await gone(root, SHARED);
      expect(await marked(tab)).toEqual([]);
      await root.click('Urungkan');
      await root.waitForText(SHARED);
    });

    test('whose claim the draft repeats as well is told of once', async () => {
      const { tab, root } = await openQuote();
      await root.waitForText(SHARED);
      await tab.type(`${VIRAL.claim}.`);
      // Half of the claim is another mark than the whole, which takes its place.
      expect(await root.waitForText(/^1 kalimat sangat mirip klaim/)).not.toMatch(/[2-9] kalimat/);
    });

    test('opens its card by the pointer on its own words', async () => {
      const { tab, root } = await openQuote();
      await root.waitForText(SHARED);
      const [{ box } = { box: { x: 0, y: 0, height: 0 } }] = await marks(tab);
      // In its last line, which starts at its left.
      await tab.move({ x: box.x + 20, y: box.y + box.height - 5 });
      expect(await root.waitForText(/Salin klarifikasi/)).toContain(VIRAL.answer);
    });

    test('in an answer is not shared, so it is left alone', async () => {
      const { tab, root } = await open('https://x.com/home');
      await tab.click('#reply-1');
      await tab.click('[role=dialog] [role=textbox]');
      await root.waitForText(/Tabayun aktif/);
      await later();
      expect(await root.text()).not.toMatch(/mirip klaim/);
    });

    test('inside a shadow root is checked and marked too', async () => {
      const { tab, root } = await open('https://www.linkedin.com/feed/');
      await tab.click('.ql-editor');
      await root.waitForText(SHARED);
      expect((await marked(tab))[0]).toContain(VIRAL.claim);
    });
  });

  test('a claim that is always ignored on the site is ignored in what is shared too, and heeded again with one press', async () => {
    const first = await openQuote();
    await first.root.waitForText(SHARED);
    await first.root.click(SHARED);
    await first.root.waitForText(/Salin klarifikasi/);
    await first.root.click(words.card.ignore);
    await first.root.click(words.card.ignoreHere);
    await first.root.click(words.reason.kutipan);
    await gone(first.root, SHARED);
    const { tab, root } = await openQuote();
    await root.waitForText(new RegExp(words.chip.ignoredHere));
    expect(await marked(tab)).toEqual([]);
    await root.click(words.chip.undo);
    await root.waitForText(SHARED);
    expect((await marked(tab))[0]).toContain(VIRAL.claim);
  });

  describe('the menu of a repost', () => {
    test('shows what the post says, of the right one among three, and lets it be opened', async () => {
      const { tab, root } = await open('https://x.com/home');
      await tab.click('#repost-1');
      await root.waitForText(SHARED);
      expect((await marked(tab))[0]).toContain(VIRAL.claim);
      await root.click(SHARED);
      expect(await root.waitForText(/Salin klarifikasi/)).toContain(VIRAL.answer);
      // Nothing is held back: the menu is there and does what it does.
      await tab.press('Escape');
      await tab.click('[data-testid=retweetConfirm]');
      await gone(root, SHARED);
      expect(await marked(tab)).toEqual([]);
    });

    test('opens by the keyboard as well', async () => {
      const { tab, root } = await open('https://x.com/home');
      await tab.click('#repost-1');
      await root.waitForText(SHARED);
      await tab.press('Alt+j');
      expect(await root.waitForText(/Salin klarifikasi/)).toContain(VIRAL.answer);
    });

    test('of an ordinary post shows nothing', async () => {
      const { tab, root } = await open('https://x.com/home');
      await tab.click('#repost-0');
      await later();
      expect(await root.text()).toBe('');
    });
  });

  describe('the card of a link', () => {
    test('is checked by its address, though its title is in another language and the address is wrapped, until it is taken away', async () => {
      const { tab, root } = await open('https://www.facebook.com/');
      await tab.click('[role=dialog] [role=textbox]');
      await root.waitForText(LISTED);
      await root.click(LISTED);
      const card = await root.waitForText(/Salin klarifikasi/);
      expect(card).toContain('tercatat sebagai tempat beredarnya klaim ini');
      expect(card).toContain(hoax?.answer);
      await tab.press('Escape');
      await tab.click('#remove');
      await gone(root, LISTED);
    });

    test('need not be there: the address in the draft is enough', async () => {
      const { tab, root } = await open('https://www.threads.com/');
      await tab.click('#box');
      await tab.type(`Silakan daftar di ${HOAX}?utm_source=wa sekarang`);
      await root.waitForText(LISTED);
      expect(await marked(tab)).toEqual([]);
    });
  });

  describe('a share address', () => {
    // In all their forms they are in `editors-sharing.test.ts`.
    test('goes on being told of in the box of its page', async () => {
      const { tab, root } = await open(`https://www.threads.com/intent/post?text=Baca&url=${link}`);
      await root.waitForText(LISTED);
      await tab.click('#box');
      await tab.type('Mari kita baca bersama.');
      await later();
      expect(await root.text()).toMatch(LISTED);
    });

    test.each([
      ['Ctrl and a click', async (tab: Tab) => tab.clickAside(await middleOf(tab, '#share'), 'Control')],
      ['the middle button', async (tab: Tab) => tab.clickAside(await middleOf(tab, '#share'), 'middle')],
      ['a window of its own', (tab: Tab) => tab.click('#popup')],
    ])('that is opened by %s is checked there, and the press on it left alone', async (_name, press) => {
      const { tab } = await open('https://x.com/home');
      await tab.evaluate((address) => {
        const link = Object.assign(document.createElement('a'), {
          id: 'share',
          href: address,
          textContent: 'Bagikan',
        });
        const button = Object.assign(document.createElement('button'), {
          id: 'popup',
          textContent: 'Jendela',
        });
        button.addEventListener(
          'click',
          () => void window.open(address, '_blank', 'popup,width=600,height=500'),
        );
        document.querySelector('main')?.prepend(link, button);
      }, `https://x.com/intent/post?text=${carried}`);
      const opened = await contract.opened(() => press(tab));
      await opened.toFront();
      expect(await opened.root.waitForText(SHARED)).toMatch(SHARED);
      expect(await tab.evaluate(() => location.href)).toBe('https://x.com/home');
    });

    test('that carries nothing known shows nothing', async () => {
      const { root } = await open(`https://x.com/intent/post?text=${encodeURIComponent(PLAIN_POST)}`);
      await later();
      expect(await root.text()).toBe('');
    });

    test('is asked about nowhere: no request goes out, nothing is stored', async () => {
      const canary = 'kenariberbagi';
      const before = contract.requests().length;
      const { root } = await open(`https://x.com/intent/post?text=${carried}%20${canary}&url=${link}`);
      await root.waitForText(/Anda bagikan/);
      const after = contract
        .requests()
        .slice(before)
        .filter(({ path }) => path !== '/favicon.ico');
      expect(after.map(({ path }) => path.split('?')[0])).toEqual(['/intent/post', '/twin-x.js']);
      const stored = await contract
        .running()
        .options.evaluate(
          'Promise.all([chrome.storage.local.get(), chrome.storage.session.get()]).then(JSON.stringify)',
        );
      expect(String(stored)).toContain('sentinel');
      expect(String(stored)).not.toContain(canary);
    });
  });
});
