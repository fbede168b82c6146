/** Finding compose boxes, wherever a page has them. */
import { describe, expect, test } from 'vitest';
import { BOX, CLAIM, FOUND, useContract } from './contract.ts';
import { frameCount, lateFrames } from './harness/inside.ts';
import { BROWSERS } from './harness/either.ts';
import type { Tab } from './harness/either.ts';
import { pageOf } from './harness/either-chromium.ts';
import { waitOnWords } from './harness/on-words.ts';
import { markedIn } from './harness/page-functions.ts';
import { VIRAL_POST } from './harness/samples.ts';
import { waitFor } from './harness/wait.ts';

const FRAME = 'style="width:700px;height:300px;border:3px solid"';
const DOCUMENT = `<!doctype html>${BOX}`;
const BLOCK = 'contenteditable="true" role="document" class="block-editor-rich-text__editable"';
const CANVAS = `<!doctype html><body>${['first', 'second']
  .map((id) => `<p id="${id}" ${BLOCK} style="min-height:30px"></p>`)
  .join('')}`;
const KEPT = '<div id="box" contenteditable style="min-height:60px;width:600px;border:1px solid"></div>';

const PAGES = {
  '/box': BOX,
  '/inner': BOX,
  '/open-root': `<div id="outer"></div><script>
    document.querySelector('#outer').attachShadow({ mode: 'open' }).innerHTML = '${BOX}'</script>`,
  '/closed-root': `<div id="outer"></div><script>
    document.querySelector('#outer').attachShadow({ mode: 'closed' }).innerHTML = '${BOX}'</script>`,
  '/interop': `<div id="interop-outlet"></div><script>
    document.querySelector('#interop-outlet').attachShadow({ mode: 'open' }).innerHTML =
    '<div data-test-modal-id="sharebox" role="dialog"><div class="ql-editor" id="box" contenteditable style="min-height:60px"></div></div>'</script>`,
  '/srcdoc': `<iframe ${FRAME} srcdoc='${BOX}'></iframe>`,
  '/blank': `<iframe ${FRAME}></iframe><script>
    document.querySelector('iframe').contentDocument.body.innerHTML = '${BOX}'</script>`,
  '/blob': `<iframe ${FRAME}></iframe><script>document.querySelector('iframe').src =
    URL.createObjectURL(new Blob(['${DOCUMENT}'], { type: 'text/html' }))</script>`,
  '/other-origin': `<iframe ${FRAME} src="https://x.com/inner"></iframe>`,
  '/sandboxed': `<iframe ${FRAME} sandbox="allow-scripts" src="/inner"></iframe>`,
  '/design': `<iframe ${FRAME}></iframe><script>
    const inner = document.querySelector('iframe').contentDocument;
    inner.body.append('lama');
    onload = () => {
      inner.open();
      inner.write('<!doctype html><body id="box" style="min-height:60px">');
      inner.close();
      inner.designMode = 'on';
    };</script>`,
  '/wp-admin/post-new.php': `<button class="editor-post-publish-button">Terbitkan</button>
    <iframe name="editor-canvas" ${FRAME}></iframe><script>document.querySelector('iframe').src =
    URL.createObjectURL(new Blob([\`${CANVAS}\`], { type: 'text/html' }))</script>`,
  '/twins': `<div style="width:0;height:0;overflow:hidden"><div id="hidden" contenteditable
    style="width:0;height:0"></div></div>${BOX}`,
  '/secrets': `<input type="password"><input type="search"><input role="combobox"><input inputmode="numeric">
    <input autocomplete="one-time-code"><input name="otp_code"><form role="search"><input></form>
    <div class="no" role="searchbox" contenteditable style="min-height:20px"></div>
    <div class="cm-editor"><div class="no" contenteditable style="min-height:20px"></div></div>
    <div id="box" contenteditable spellcheck="false" style="min-height:40px"></div>`,
  '/kinds': `<div id="empty" contenteditable="" style="min-height:30px"></div>
    <div id="plain" contenteditable="plaintext-only" style="min-height:30px"></div>
    <div contenteditable="true"><section><p id="inherited">&nbsp;</p></section></div>`,
  '/islands': `<div id="box" contenteditable style="min-height:60px">Halo.
    <div contenteditable="false">${CLAIM}. <div id="inner" contenteditable style="min-height:30px"></div></div></div>`,
  '/feed': `${KEPT}<main></main><script>
    const main = document.querySelector('main');
    for (let n = 0; n < 5000; n++) main.append(Object.assign(document.createElement('p'), { textContent: 'Baris ' + n }));
    let frames = 0;
    const step = () => {
      main.firstElementChild.remove();
      main.append(Object.assign(document.createElement('p'), { textContent: 'Baris baru ' + frames }));
      frames++;
      requestAnimationFrame(step);
    };
    step();
    globalThis.frames_ = () => frames;</script>`,
  '/ads': `<h1>Iklan</h1><main></main><script>
    for (let n = 0; n < 30; n++)
      document.querySelector('main').append(Object.assign(document.createElement('iframe'), { src: '/ad', width: 90 }));</script>`,
  '/ad': '<p>Iklan contoh</p>',
};

describe.each(BROWSERS)('finding boxes in %s', (browser) => {
  const contract = useContract(browser, {
    pages: PAGES,
    hosts: ['x.com', 'www.youtube.com'],
    further: ['web.telegram.org'],
  });

  test.each(['/open-root', '/closed-root', '/interop'])('in a shadow root: %s', async (path) => {
    const tab = await contract.open(path);
    if (path === '/closed-root') await tab.clickAt({ x: 100, y: 40 });
    else await tab.click('#box');
    await tab.type(VIRAL_POST);
    await tab.waitForMarks([CLAIM]);
    expect(await tab.root.waitForText(FOUND)).toMatch(FOUND);
    expect(await waitOnWords(tab, CLAIM)).toBe(true);
  });

  test.each(['/srcdoc', '/blank', '/blob', '/other-origin', '/sandboxed', '/design'])(
    'in a frame: %s',
    async (path) => {
      const tab = await contract.open(path);
      const frame = await tab.frame('iframe');
      await frame.click('#box');
      await tab.type(VIRAL_POST);
      await frame.waitForMarks([CLAIM]);
      expect(await waitOnWords(tab, CLAIM, frame)).toBe(true);
      expect(await tab.marked()).toEqual([]);
      expect(await frame.evaluate(() => document.querySelector<HTMLElement>('#box')?.innerText)).toBe(
        VIRAL_POST,
      );
    },
  );

  test('in each block of the block editor of WordPress, also one that is added later', async () => {
    const tab = await contract.open('/wp-admin/post-new.php');
    const canvas = await tab.frame('[name=editor-canvas]');
    await canvas.click('#first');
    await tab.type('Terima kasih atas kunjungan Anda.');
    await canvas.evaluate(() => {
      const block = document.querySelector('#second')?.cloneNode();
      if (block instanceof Element) block.id = 'third';
      if (block) document.body.append(block);
    });
    for (const id of ['second', 'third']) {
      await canvas.click(`#${id}`);
      await tab.type(VIRAL_POST);
    }
    await canvas.waitForMarks([CLAIM, CLAIM]);
    expect(await canvas.evaluate(markedIn)).toEqual(['second', 'third']);
  });

  test('the fake twin in Telegram and boxes without a size are none', async () => {
    const telegram = await contract.open('https://web.telegram.org/twins');
    await telegram.evaluate(() => {
      const fake = document.querySelector('#hidden');
      fake?.removeAttribute('style');
      fake?.parentElement?.removeAttribute('style');
      fake?.classList.add('input-field-input-fake');
    });
    const youtube = await contract.open('https://www.youtube.com/twins');
    for (const tab of [telegram, youtube]) {
      await tab.toFront();
      await tab.evaluate(() => document.querySelector<HTMLElement>('#hidden')?.focus());
      await tab.type(VIRAL_POST);
      await tab.click('#box');
      await tab.type(VIRAL_POST);
      // The box beside it is checked later than its twin would have been.
      await tab.waitForMarks([CLAIM]);
      expect(await tab.evaluate(markedIn)).toEqual(['box']);
    }
  });

  test('secrets, search boxes, numbers and code are left alone, and a box without spell check is not', async () => {
    const tab = await contract.open('/secrets');
    const boxes = await tab.evaluate(() => {
      const all = [...document.querySelectorAll('input, .no')];
      all.forEach((one, index) => (one.id = `no${index}`));
      return all.map(({ id }) => `#${id}`);
    });
    for (const box of [...boxes, '#box']) {
      await tab.click(box);
      await tab.type(`${CLAIM}.`);
    }
    await tab.waitForMarks([CLAIM]);
    expect(await tab.evaluate(markedIn)).toEqual(['box']);
  });

  test('an editable by any value, and inside another element', async () => {
    const tab = await contract.open('/kinds');
    for (const id of ['empty', 'plain', 'inherited']) {
      await tab.click(`#${id}`);
      await tab.type(VIRAL_POST);
    }
    await tab.waitForMarks([CLAIM, CLAIM, CLAIM]);
    expect(await tab.evaluate(markedIn)).toEqual(['empty', 'plain', 'inherited']);
  });

  test('what cannot be edited inside a box is not its text, and a box in there is one of its own', async () => {
    const tab = await contract.open('/islands');
    await tab.click('#box');
    await tab.type('Selamat pagi Bapak dan Ibu. ');
    await tab.root.waitForText(/Tidak ada yang cocok/);
    await tab.click('#inner');
    await tab.type(VIRAL_POST);
    await tab.waitForMarks([CLAIM]);
    expect(await tab.evaluate(markedIn)).toEqual(['inner']);
  });

  test('a box that the page makes anew with the same text is marked again, also in a new body', async () => {
    const tab = await contract.open('/box');
    await tab.click('#box');
    await tab.type(VIRAL_POST);
    await tab.waitForMarks([CLAIM]);
    await tab.evaluate(() => {
      const again = document.querySelector<HTMLElement>('#box')?.cloneNode(true);
      if (!(again instanceof HTMLElement)) throw new Error('no box');
      const body = document.createElement('body');
      body.append(again);
      document.body.replaceWith(body);
      again.focus();
    });
    await tab.waitForMarks([CLAIM]);
    await tab.root.waitForText(FOUND);
    expect(await tab.evaluate(() => document.querySelectorAll('[data-tabayun]').length)).toBe(1);
  });

  test('a page that comes back from the cache of the browser is watched on', async () => {
    const tab = await contract.open('/box');
    await tab.evaluate(() => {
      addEventListener('pageshow', (event) => (document.title = event.persisted ? 'back' : 'new'));
    });
    await tab.click('#box');
    await tab.type(VIRAL_POST);
    await tab.waitForMarks([CLAIM]);
    await tab.goto('https://x.com/inner');
    await tab.evaluate(() => history.back());
    await waitFor('the page to come back', () => tab.evaluate(() => document.title === 'back'));
    await tab.click('#box');
    await tab.press('Control+Home');
    await tab.type('Kabar: ');
    await tab.waitForMarks([CLAIM]);
    await tab.press('Control+a', 'Delete');
    await tab.waitForMarks([]);
    await tab.type(VIRAL_POST);
    await tab.waitForMarks([CLAIM]);
    expect(await tab.root.waitForText(FOUND)).toMatch(FOUND);
  });

  test('a site that has changed altogether: marks stay, and the chip says that nothing is held back', async () => {
    const tab = await contract.open('https://x.com/box');
    await tab.click('#box');
    await tab.type(VIRAL_POST);
    await tab.waitForMarks([CLAIM]);
    await tab.root.waitForText(FOUND);
    expect(await tab.root.html()).toContain('pengiriman tidak ditahan');
  });

  test('a feed of 5,000 rows that changes in every frame costs nothing', async () => {
    const tab = await contract.open('/feed');
    const runs = (): Promise<true> =>
      tab
        .evaluate(() => Number(Reflect.get(globalThis, 'frames_')()))
        .then((from) =>
          waitFor('60 frames', async () => {
            const now = await tab.evaluate(() => Number(Reflect.get(globalThis, 'frames_')()));
            return now - from > 60;
          }),
        );
    await runs();
    // Without a box to write in nothing of ours is there but the early script.
    expect(await lateFrames(contract.running(), tab)).toBe(0);
    await tab.click('#box');
    await tab.type(VIRAL_POST);
    await tab.waitForMarks([CLAIM]);
    await tab.root.waitForText(FOUND);
    // The claim is found before the text is written to its end, and the end is checked too.
    await waitFor('the last check', async () => (await ourCalls(tab, runs)).length === 0);
    expect(await ourCalls(tab, runs)).toEqual([]);
    expect(await tab.marked()).toEqual([CLAIM]);
  });

  test('a page of 30 frames without a box gets the late script in none of them', async () => {
    const tab = await contract.open('/ads');
    await waitFor('the frames', async () => (await frameCount(contract.running(), tab)) === 31);
    await tab.click('h1');
    expect(await lateFrames(contract.running(), tab)).toBe(0);
  });
});

/** Functions of ours that ran while the page did something, seen by the profiler of Chromium; Firefox tells none. */
async function ourCalls(tab: Tab, during: () => Promise<unknown>): Promise<string[]> {
  if (tab.browser === 'Firefox') return [];
  const session = await pageOf(tab).context().newCDPSession(pageOf(tab));
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  await session.send('Profiler.start');
  await during();
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  return profile.nodes
    .map(({ callFrame }) => callFrame)
    .filter(({ url }) => url.startsWith('chrome-extension://'))
    .map(({ functionName, lineNumber }) => `${functionName}:${lineNumber}`);
}
