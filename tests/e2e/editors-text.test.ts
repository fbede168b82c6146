/** The text of a box as its user sees it, and the way from a passage of it back to the page. */
import { describe, expect, test } from 'vitest';
import { BOX, CLAIM, FOUND, useContract } from './contract.ts';
import { BROWSERS } from './harness/either.ts';
import type { Tab, View } from './harness/either.ts';
import { drawnMarks } from './harness/drawn-marks.ts';
import type { DrawnMarks } from './harness/drawn-marks.ts';
import { markedIn } from './harness/page-functions.ts';
import { PLAIN_POST, VIRAL_POST } from './harness/samples.ts';
import { waitFor } from './harness/wait.ts';

const NONE = /Tidak ada yang cocok/;
const [FIRST, SECOND] = [CLAIM.slice(0, 25), CLAIM.slice(25)];
const WORDS = CLAIM.split(' ');
const THREAD = 'https://x.com/thread';
const BLOCKS = 'https://dinas.contoh.go.id/wp-admin/post-new.php';
const HALVES = [WORDS.slice(0, 4).join(' '), WORDS.slice(4).join(' ')] as const;
const MAIL = `<div class="Ap"><div id="box" g_editable="true" contenteditable role="textbox" aria-multiline="true"
  style="min-height:60px;width:600px"><div><br></div>`;

/** The block editor: one editable for each paragraph, in a frame with an address of its own making. */
const CANVAS = `<!doctype html><body>${['first', 'second']
  .map(
    (id) => `<p id="${id}" contenteditable="true" role="document" aria-multiline="true"
      class="block-editor-rich-text__editable" style="min-height:30px;font:16px/1.5 sans-serif"></p>`,
  )
  .join('')}`;

const PAGES = {
  '/box': BOX,
  '/field': '<textarea id="box" style="width:600px;height:200px"></textarea>',
  '/short': '<textarea id="box" maxlength="130" style="width:600px;height:200px"></textarea>',
  '/styled': `<style>#box:empty::before { content: '${CLAIM}'; }</style>${BOX}`,
  '/quoted': `${MAIL}<div class="gmail_quote">Pada hari Selasa: <blockquote>${VIRAL_POST}</blockquote></div></div></div>`,
  '/signed': `${MAIL}<div class="gmail_signature">${CLAIM}.</div></div></div>`,
  '/thread': `<div role="dialog">${[0, 1]
    .map(
      (at) => `<div id="post${at}" data-testid="tweetTextarea_${at}" role="textbox" contenteditable></div>`,
    )
    .join('')}</div>`,
  '/wp-admin/post-new.php': `<iframe name="editor-canvas" style="width:700px;height:300px"></iframe><script>
    document.querySelector('iframe').src =
      URL.createObjectURL(new Blob([${JSON.stringify(CANVAS)}], { type: 'text/html' }))</script>`,
  '/answered': `<p>Membalas: ${VIRAL_POST}</p>${BOX}`,
};

/** Claims as pages write them. Nothing of what is between the words belongs to them. */
const MARKUP: readonly (readonly [string, string])[] = [
  [
    'bold, links and mentions',
    `<b>${FIRST}</b><a href="#">${SECOND.slice(0, 9)}</a><i><u>${SECOND.slice(9)}</u></i>.`,
  ],
  ['one span for each word', `${WORDS.map((word) => `<span>${word}</span>`).join(' ')}.`],
  ['line breaks around', `Pagi.<br><br>${CLAIM}.<br>Terima kasih.`],
  ['empty paragraphs', `<p>Pagi.</p><p><br></p><p><br></p><p>${CLAIM}.</p><p><br></p>`],
  ['list items', `<ul><li>Satu hal.</li><li>${CLAIM}.</li><li>Dua hal.</li></ul>`],
  ['quotes in quotes', `<blockquote>Kata dia.<blockquote><p>${CLAIM}.</p></blockquote></blockquote>`],
  ['rows of divs', `<div>Pagi.</div><div><div>${CLAIM}.</div></div><div>Salam.</div>`],
];
const LETTERS: readonly (readonly [string, string])[] = [
  ['a picture of an emoji before', `<img alt="🌾" width="16" height="16"> Panen. ${CLAIM}.`],
  ['a picture of an emoji inside', `${FIRST}<img alt="🌾" width="16" height="16">${SECOND}.`],
  ['emoji of several code points', `👨‍🌾🇮🇩👍🏽 Panen. ${CLAIM}.`],
  ['letters with marks of their own', `Cafe\u0301 desa. ${CLAIM}.`],
  ['spaces that do not break', `${CLAIM.replaceAll(' ', '&nbsp;')}.`],
  ['spaces without width', `${FIRST}&#8203;${SECOND.replaceAll(' ', ' &#8203;')}.`],
  ['a byte order mark', `&#65279;${FIRST}&#65279;${SECOND}.`],
  [
    'soft hyphens',
    `${CLAIM.replace('mengandung', 'me&shy;ngan&shy;dung').replace('plastik', 'plas&shy;tik')}.`,
  ],
];

const plain = (text: string): string =>
  text.replaceAll('\u00A0', ' ').replace(/[\u200B\u2060\uFEFF\u00AD]/g, '');

describe.each(BROWSERS)('the text of a box in %s', (browser) => {
  const contract = useContract(browser, {
    pages: PAGES,
    hosts: ['x.com'],
    further: ['mail.google.com', 'dinas.contoh.go.id'],
  });
  const fill = (tab: Tab, html: string): Promise<void> =>
    tab.evaluate((markup) => {
      const box = document.querySelector('#box');
      box?.replaceChildren(new Range().createContextualFragment(markup));
    }, html);
  const isMarked = (tab: Tab): Promise<true> =>
    waitFor('the claim to be marked', async () => {
      const marked = (await tab.marked()).map(plain);
      if (marked.length !== 1 || marked[0] !== CLAIM) throw new Error(JSON.stringify(marked));
      return true;
    });

  /** What is drawn in a field, whose letters have no places of their own. */
  const fieldMark = (tab: Tab): Promise<DrawnMarks> =>
    waitFor('the mark', async () => {
      const now = await drawnMarks(tab, await tab.areaOf('#box'));
      return now.count > 200 && now;
    });

  test.each(MARKUP)('a claim in %s is marked as a whole', async (_name, html) => {
    const tab = await contract.open('/box');
    await fill(tab, html);
    await tab.click('#box');
    await isMarked(tab);
    expect((await drawnMarks(tab)).count).toBeGreaterThan(200);
  });

  test.each(LETTERS)('a claim with %s is marked as a whole', async (_name, html) => {
    const tab = await contract.open('/box');
    await fill(tab, `Selamat pagi. ${html} Salam.`);
    await tab.click('#box');
    expect(await isMarked(tab)).toBe(true);
  });

  test.each(['lexical', 'draft'])(
    'words that are made bold while writing do not break it: %s',
    async (page) => {
      const tab = await contract.open(`/${page}`);
      await tab.click('[contenteditable]');
      await tab.type(`Selamat pagi. ${FIRST}`);
      await tab.press('Control+b');
      await tab.type(SECOND.slice(0, 12));
      await tab.press('Control+b');
      await tab.type(`${SECOND.slice(12)}. Salam.`);
      expect(
        await tab.evaluate(() => document.querySelectorAll('[data-text], [data-lexical-text]').length),
      ).toBe(3);
      await isMarked(tab);
    },
  );

  test('a claim that a line break parts is marked on both lines', async () => {
    const tab = await contract.open('/box');
    await fill(tab, `Selamat pagi. ${FIRST}<br>${SECOND}. Salam.`);
    await tab.click('#box');
    await tab.waitForMarks([CLAIM]);
    // Letters on both lines.
    const { top, bottom } = await drawnMarks(tab);
    expect(bottom - top).toBeGreaterThan(20);
  });

  test('a field may break its lines in any way', async () => {
    const tab = await contract.open('/field');
    await tab.evaluate((text) => {
      const field = document.querySelector('textarea');
      if (field) field.value = `Selamat pagi.\r\n\r\n${text}`;
    }, VIRAL_POST);
    await tab.click('#box');
    await tab.root.waitForText(FOUND);
    const drawn = await fieldMark(tab);
    // Below the two lines before it.
    const { y } = await tab.areaOf('#box');
    expect(drawn.top - y).toBeGreaterThan(30);
  });

  test('a field that takes no more keeps its text and its mark', async () => {
    const tab = await contract.open('/short');
    await tab.click('#box');
    await tab.type(VIRAL_POST.repeat(2));
    await tab.root.waitForText(FOUND);
    expect(await tab.evaluate(() => document.querySelector('textarea')?.value)).toBe(
      VIRAL_POST.repeat(2).slice(0, 130),
    );
    const drawn = await fieldMark(tab);
    // Keys that the field refuses leave it where it is.
    await tab.type('Salam');
    expect(await tab.evaluate(() => document.querySelector('textarea')?.value.length)).toBe(130);
    expect(await fieldMark(tab)).toEqual(drawn);
  });

  test.each(['/box', '/field'])(
    'a draft of 60 kB stays whole, and what is written in it is checked: %s',
    async (page) => {
      const tab = await contract.open(page);
      const long = `${PLAIN_POST} `.repeat(Math.ceil(60_000 / (PLAIN_POST.length + 1)));
      await tab.evaluate((text) => {
        const box = document.querySelector('#box');
        if (box instanceof HTMLTextAreaElement) box.value = text;
        else if (box instanceof HTMLElement) {
          box.style.whiteSpace = 'pre-wrap';
          box.append(text);
        }
      }, long);
      await tab.click('#box');
      await tab.press('Control+End');
      await tab.type(`Sekian. ${CLAIM}.`);
      await tab.root.waitForText(FOUND);
      const now = await tab.evaluate(() => {
        const box = document.querySelector('#box');
        return box instanceof HTMLTextAreaElement ? box.value : (box?.textContent ?? '');
      });
      expect(plain(now)).toBe(plain(`${long}Sekian. ${CLAIM}.`));
    },
  );

  const bothMarked = (view: View) =>
    waitFor('both halves to be marked', async () => {
      const marked = await view.marked();
      return marked.length === HALVES.length && HALVES.every((half) => marked.includes(half));
    });

  test('a claim that is cut in two between the posts of a thread is marked in both', async () => {
    const tab = await contract.open(THREAD);
    await tab.click('#post0');
    await tab.type(`Selamat pagi. ${HALVES[0]}`);
    await tab.root.waitForText(NONE);
    await tab.click('#post1');
    await tab.type(`${HALVES[1]}. Semoga panen baik.`);
    await bothMarked(tab);
    await tab.root.waitForText(FOUND);
    await tab.click('#post0');
    await tab.root.waitForText(FOUND);
    // Other words in the one are other words beside the other, and so is a post that is taken out.
    await tab.press('Control+a', 'Delete');
    await tab.waitForMarks([HALVES[1]]);
    expect(await tab.evaluate(markedIn)).toEqual(['post1']);
    await tab.type(`Selamat pagi. ${HALVES[0]}`);
    await bothMarked(tab);
    await tab.evaluate(() => document.querySelector('#post1')?.remove());
    await tab.press('End');
    await tab.type('.');
    await waitFor('the half to be let go', async () => !(await tab.evaluate(markedIn)).includes('post0'));
  });

  test('a claim that is cut in two between blocks of the block editor of WordPress is marked in both', async () => {
    const tab = await contract.open(BLOCKS);
    const canvas = await tab.frame('[name=editor-canvas]');
    await canvas.click('#first');
    await tab.type(`Selamat pagi. ${HALVES[0]}`);
    await canvas.root.waitForText(NONE);
    await canvas.click('#second');
    await tab.type(`${HALVES[1]}. Semoga panen baik.`);
    await bothMarked(canvas);
    expect(new Set(await canvas.evaluate(markedIn))).toEqual(new Set(['first', 'second']));
    await canvas.root.waitForText(FOUND);
    for (const block of ['#first', '#second']) {
      const area = await canvas.areaOf(block);
      await waitFor(`a mark drawn in ${block}`, async () => (await drawnMarks(tab, area)).count > 50);
    }
    // A block that is taken out takes its part of the claim along.
    await canvas.evaluate(() => document.querySelector('#second')?.remove());
    await canvas.click('#first');
    await tab.press('End');
    await tab.type('.');
    await canvas.waitForMarks([]);
  });

  test('a post of a thread that refutes what the one before it says takes its mark away', async () => {
    const tab = await contract.open(THREAD);
    await tab.click('#post0');
    await tab.type(VIRAL_POST);
    await tab.waitForMarks([CLAIM]);
    await tab.click('#post1');
    await tab.type('Kabar di atas tidak benar, itu hoaks.');
    await tab.waitForMarks([]);
    await tab.click('#post0');
    expect(await tab.root.waitForText(/meluruskan|membantah/)).not.toMatch(FOUND);
    // What refutes it goes, and comes again in fewer letters than are checked by themselves.
    await tab.click('#post1');
    await tab.press('Control+a', 'Delete');
    await tab.waitForMarks([CLAIM]);
    await tab.click('#post0');
    await tab.press('Control+End');
    await tab.type(' Salam.');
    await tab.click('#post1');
    await tab.type('Itu hoaks.');
    await tab.waitForMarks([]);
  });

  test.each(['/quoted', '/signed', '/answered'])(
    'what others wrote is not the own text: %s',
    async (path) => {
      const address = path === '/answered' ? path : `https://mail.google.com${path}`;
      const tab = await contract.open(address);
      await tab.click('#box');
      await tab.press('Control+Home');
      await tab.type('Terima kasih atas surat Anda. ');
      await tab.root.waitForText(NONE);
      expect(await tab.marked()).toEqual([]);
      await tab.type(VIRAL_POST);
      await tab.waitForMarks([CLAIM]);
    },
  );

  test.each([
    ['textarea', 'textarea'],
    ['draft', '[contenteditable]'],
    ['slate', '[contenteditable]'],
    ['quill', '.ql-editor'],
    ['styled', '#box'],
  ])('words that only hold the place of a text are none: %s', async (page, box) => {
    const tab = await contract.open(`/${page}#${encodeURIComponent(CLAIM)}`);
    await tab.click(box);
    // An empty text is never asked about, so another box tells when an answer would have come.
    await tab.evaluate(() => {
      const later = document.createElement('div');
      later.id = 'later';
      later.contentEditable = 'true';
      document.querySelector('body')?.append(later);
    });
    await tab.type('A');
    await tab.press('Backspace');
    // An editor that draws itself once more may move the other box just when it is pressed.
    await waitFor('the focus', async () => {
      await tab.click('#later');
      return tab.evaluate(() => document.activeElement?.id === 'later');
    });
    await tab.type(VIRAL_POST);
    await tab.root.waitForText(FOUND);
    await tab.waitForMarks([CLAIM]);
    await tab.click(box);
    expect(await tab.root.text()).not.toMatch(FOUND);
    await tab.type('Selamat pagi semuanya.');
    await tab.root.waitForText(NONE);
  });

  test('an editor that holds only the lines in view is left alone', async () => {
    const tab = await contract.open('/codemirror');
    await tab.click('.cm-content');
    await tab.type(VIRAL_POST);
    await tab.evaluate(() => {
      const beside = document.createElement('div');
      beside.id = 'beside';
      beside.contentEditable = 'true';
      document.querySelector('#posts')?.append(beside);
    });
    await tab.click('#beside');
    await tab.type(VIRAL_POST);
    // The box beside it is checked later than the editor would have been.
    await tab.waitForMarks([CLAIM]);
    expect(await tab.evaluate(markedIn)).toEqual(['beside']);
  });
});
