/** Marks: where they are drawn, whatever the page and the officer do. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { BOX, CLAIM, FOUND, useContract } from './contract.ts';
import { linesOf } from './editors.ts';
import { boxText } from './harness/box-text.ts';
import { BROWSERS } from './harness/either.ts';
import type { Area, Tab } from './harness/either.ts';
import { pageOf } from './harness/either-chromium.ts';
import { firefoxPageOf } from './harness/either-firefox.ts';
import { drawAs as drawAsInFirefox } from './harness/firefox-window.ts';
import { drawnMarks } from './harness/drawn-marks.ts';
import { waitOnWords } from './harness/on-words.ts';
import { VIRAL_POST } from './harness/samples.ts';
import { waitFor } from './harness/wait.ts';
import { zoom } from './harness/zoom.ts';

const LIKE_GRAMMARLY = fileURLToPath(new URL('../fixtures/beside', import.meta.url));
const STRICT =
  "default-src 'none'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const TALL = `<div id="tall" style="height:400px"></div>`;

const PAGES = {
  '/box': BOX,
  '/field':
    '<textarea id="box" style="width:600px;height:120px;font:16px/1.5 sans-serif"></textarea><p style="height:2000px"></p>',
  '/strict': '<p id="box" contenteditable>Pak, </p>',
  '/root': `<style>body { background: #fff }</style><div id="outer"></div><script>
    const root = document.querySelector('#outer').attachShadow({ mode: 'open' });
    const own = new CSSStyleSheet();
    own.replaceSync('#box { letter-spacing: 1px }');
    root.adoptedStyleSheets = [own];
    root.innerHTML = '${BOX}';</script>`,
  '/root-dialog': `<div id="outer"></div><script>
    const root = document.querySelector('#outer').attachShadow({ mode: 'open' });
    root.innerHTML = '<dialog>${BOX}</dialog>';
    root.querySelector('dialog').showModal();</script>`,
  '/scrolled': `${TALL}<div id="scroller" style="height:140px;width:640px;overflow:auto">
    <div style="height:90px">Di atas.</div>${BOX}<div style="height:900px">Di bawah.</div></div>
    <p style="height:3000px"></p>`,
  '/moved': `<div style="position:sticky;top:0">Kepala</div><div style="transform-origin:0 0;transform:translate(80px,40px) scale(1.2)">${BOX}</div>`,
  '/dark': `<style>html { color-scheme: dark; background: #111; color: #eee }</style>${BOX}`,
};

describe.each(BROWSERS)('marks in %s', (browser) => {
  const contract = useContract(browser, {
    pages: PAGES,
    headers: { '/strict': { 'content-security-policy': STRICT } },
    beside: [LIKE_GRAMMARLY],
  });
  const write = async (path: string): Promise<Tab> => {
    const tab = await contract.open(path);
    await tab.click('#box');
    await tab.press('Control+End');
    await tab.type(VIRAL_POST);
    await tab.root.waitForText(FOUND);
    await isDrawn(tab);
    return tab;
  };
  const isDrawn = (tab: Tab) =>
    waitFor('the mark to be drawn', async () => {
      const drawn = await drawnMarks(tab);
      return drawn.count > 200 && drawn;
    });
  const liesOnWords = (tab: Tab) => waitOnWords(tab, CLAIM);

  test('follow lines that are added, pasted, cut and taken back above them', async () => {
    const tab = await write('/box');
    const reads = async (wanted: string): Promise<void> => {
      await waitFor(`the text ${wanted}`, async () => linesOf(await boxText(tab)).join('\n') === wanted);
      await tab.waitForMarks([CLAIM]);
    };
    const line = 'Baris yang ditempel di atas.';
    await tab.press('Control+Home', 'Enter', 'Control+Home');
    await tab.put(line);
    await reads(`${line}\n${VIRAL_POST}`);
    await liesOnWords(tab);
    await tab.press('Control+z', 'Control+z');
    await reads(VIRAL_POST);
    await liesOnWords(tab);
    await tab.press('Control+Shift+z', 'Control+Shift+z');
    await reads(`${line}\n${VIRAL_POST}`);
    await tab.press('Control+Home', 'Shift+End', 'Control+x');
    await reads(VIRAL_POST);
    await liesOnWords(tab);
    await tab.press('Control+End', 'Enter', 'Control+v');
    await reads(`${VIRAL_POST}\n${line}`);
    expect(await liesOnWords(tab)).toBe(true);
  });

  test('stay when words beside them are replaced, as by a spelling correction', async () => {
    const tab = await write('/box');
    await tab.press('Control+Home', 'Control+Shift+ArrowRight');
    await tab.put('Salam ');
    await tab.waitForMarks([CLAIM]);
    await tab.put('👩🏽‍🌾🌾');
    await tab.waitForMarks([CLAIM]);
    expect(await boxText(tab)).toMatch(/^Salam 👩🏽‍🌾🌾 ?pagi Bapak/u);
    expect(await liesOnWords(tab)).toBe(true);
  });

  // The protocol of Firefox moves the pointer, but starts no drag of what is selected.
  test.runIf(browser === 'Chromium')('follow words that are dragged elsewhere', async () => {
    const tab = await write('/box');
    await tab.press('Control+Home', 'Control+Shift+ArrowRight');
    const { from, to } = await tab.evaluate(selectionAndEnd);
    await tab.drag(from, to);
    await waitFor('the words at their new place', async () => !(await boxText(tab)).startsWith('Selamat'));
    expect(await boxText(tab)).toContain('Selamat');
    await tab.waitForMarks([CLAIM]);
    expect(await liesOnWords(tab)).toBe(true);
  });

  test.each(['editable', 'field'])(
    'stay when a spelling correction of the browser replaces words beside them: %s',
    async (kind) => {
      const tab = await write(kind === 'field' ? '/field' : '/box');
      await tab.evaluate(correctSpelling, 'Selamat malam');
      expect(await boxText(tab)).toBe(VIRAL_POST.replace('Selamat pagi', 'Selamat malam'));
      await tab.root.waitForText(FOUND);
      expect(await liesOnWords(tab)).toBe(true);
    },
  );

  test('are put back when the page clears them, takes our style sheet or uses the same name', async () => {
    const tab = await write('/box');
    for (const spoil of ['clear', 'sheets', 'name'] as const) {
      await tab.evaluate((how) => {
        const [name = ''] = [...CSS.highlights.keys()].filter((one) => one.startsWith('tabayun-'));
        if (how === 'clear') CSS.highlights.clear();
        else if (how === 'sheets') document.adoptedStyleSheets = [];
        else CSS.highlights.set(name, new Highlight());
      }, spoil);
      await tab.type('.');
      await tab.waitForMarks([CLAIM]);
      const { top, bottom } = await isDrawn(tab);
      expect(bottom).toBeGreaterThan(top);
    }
  });

  test('are drawn in a shadow root, whose own style sheets stay', async () => {
    const tab = await write('/root');
    const sheets = (): Promise<string[]> =>
      tab.evaluate(() =>
        [...(document.querySelector('#outer')?.shadowRoot?.adoptedStyleSheets ?? [])].map(
          ({ cssRules }) => cssRules[0]?.cssText.slice(0, 4) ?? '',
        ),
      );
    expect(await sheets()).toContain('#box');
  });

  test('are drawn, and so is the chip, in a dialog of a shadow root that makes the rest inert', async () => {
    const tab = await write('/root-dialog');
    const shown = await tab.evaluate(() => {
      const ours = document.querySelector('#outer')?.shadowRoot?.querySelector('dialog > [data-tabayun]');
      return ours ? getComputedStyle(ours).display : null;
    });
    expect(shown).toBe('block');
  });

  test('are drawn where the policy of the page forbids styles and markup, and so is the card', async () => {
    const tab = await write('/strict');
    await tab.root.click(FOUND);
    expect(await tab.root.waitForText(/Salin klarifikasi/)).toContain(CLAIM);
  });

  test.each(['/scrolled', '/field'])('follow scrolling of the page and inside it: %s', async (path) => {
    const tab = await write(path);
    await liesOnWords(tab);
    const before = await isDrawn(tab);
    await tab.evaluate(() => scrollBy(0, 30));
    await waitFor('the mark to follow', async () => {
      const now = await drawnMarks(tab);
      return Math.abs(now.top - (before.top - 30)) <= 1;
    });
    const moved = await tab.evaluate(() => {
      scrollTo(0, 0);
      const inner = document.querySelector('#scroller') ?? document.querySelector('#box');
      if (inner instanceof HTMLTextAreaElement) inner.style.height = '40px';
      const from = inner?.scrollTop ?? 0;
      inner?.scrollTo(0, from + (from > 20 ? -16 : 16));
      return (inner?.scrollTop ?? 0) - from;
    });
    expect(Math.abs(moved)).toBeGreaterThan(4);
    expect(await liesOnWords(tab)).toBe(true);
  });

  test('lie on their words in what is moved and enlarged, and after the window has another size', async () => {
    const tab = await write('/moved');
    await liesOnWords(tab);
    const before = await isDrawn(tab);
    await tab.resize(700, 600);
    await liesOnWords(tab);
    await tab.evaluate(() => document.querySelector('#box')?.setAttribute('style', 'width:320px'));
    expect(await liesOnWords(tab)).toBe(true);
    expect((await isDrawn(tab)).right).toBeLessThan(before.right - 50);
    await tab.resize(1280, 800);
  });

  test('lie on their words after the officer drags a field to another size', async () => {
    const tab = await write('/field');
    const before = await isDrawn(tab);
    const { x, y, width, height } = await tab.areaOf('#box');
    const corner = { x: x + width - 5, y: y + height - 5 };
    await tab.drag(corner, { x: corner.x - 300, y: corner.y + 60 });
    await waitFor('the size', async () => (await tab.areaOf('#box')).width < width - 200);
    await liesOnWords(tab);
    // The claim is broken into more lines now.
    expect((await isDrawn(tab)).bottom).toBeGreaterThan(before.bottom + 10);
  });

  test.each([0.67, 1.5, 2].flatMap((factor) => ['/box', '/field'].map((path) => [factor, path] as const)))(
    'lie on their words at a zoom of %s: %s',
    async (factor, path) => {
      const tab = await write(path);
      await zoom(contract.running(), tab, factor);
      expect(await liesOnWords(tab)).toBe(true);
      await zoom(contract.running(), tab, 1);
    },
  );

  test('are legible on a dark page', async () => {
    const tab = await write('/dark');
    const picture = await tab.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(picture).toBe('rgb(17, 17, 17)');
    // The letters keep their light colour over the thin background.
    const letters = await drawnMarks(tab, await tab.areaOf('#box'), [238, 238, 238]);
    expect(letters.count).toBeGreaterThan(50);
  });

  test('show the selection of the officer above them', async () => {
    const tab = await write('/box');
    const before = await tab.picture();
    const marked = await isDrawn(tab);
    await tab.press('Control+a');
    expect(await tab.evaluate(() => getSelection()?.toString())).toBe(VIRAL_POST);
    await waitFor('the selection to be drawn', async () => (await tab.picture()) !== before);
    // What is selected is drawn over the background of the mark, its line stays.
    const selected = await drawnMarks(tab);
    expect(selected.count).toBeGreaterThan(marked.count / 3);
    expect(await tab.marked()).toEqual([CLAIM]);
  });

  test('stand beside an extension that puts elements of its own into the page', async () => {
    const tab = await write('/box');
    await waitFor('the other extension', () =>
      tab.evaluate(() => document.querySelector('like-grammarly') !== null),
    );
    expect(
      await tab.evaluate(() => document.querySelector('#box')?.getAttribute('data-like-grammarly')),
    ).toBe('on');
    await tab.press('Control+Home');
    await tab.type('Kabar: ');
    await tab.waitForMarks([CLAIM]);
    await liesOnWords(tab);
    await tab.root.click(FOUND);
    await tab.root.waitForText(/Salin klarifikasi/);
    expect(await tab.evaluate(() => document.querySelectorAll('[data-tabayun]').length)).toBe(1);
  });

  /** Draws the page in another way. */
  const drawAs = async (tab: Tab, how: 'print' | 'forced colours' | 'usual'): Promise<void> => {
    if (browser === 'Firefox') return drawAsInFirefox(firefoxPageOf(tab).browser(), how);
    await pageOf(tab).emulateMedia({
      forcedColors: how === 'forced colours' ? 'active' : null,
      media: how === 'print' ? 'print' : null,
    });
  };

  test('have a colour of the system in forced colours, and are not printed', async () => {
    const tab = await write('/box');
    await drawAs(tab, 'forced colours');
    // Chromium draws every highlight in a pair of the system, whatever our sheet says.
    const filled = async (): Promise<number> => {
      const [words] = await tab.evaluate(claimLines, CLAIM);
      if (!words) throw new Error('no claim');
      const paper = await drawnMarks(tab, words, [255, 255, 255]);
      return 1 - paper.count / (words.width * words.height);
    };
    await waitFor('the colours of the system', async () => (await drawnMarks(tab)).count === 0);
    expect(await filled()).toBeGreaterThan(0.6);
    await drawAs(tab, 'print');
    await waitFor('the page as printed', async () => (await filled()) < 0.4);
    expect((await drawnMarks(tab)).count).toBe(0);
    expect(await tab.root.text()).toBe('');
    await drawAs(tab, 'usual');
    await isDrawn(tab);
  });

  test('are not printed over a field either', async () => {
    const tab = await write('/field');
    await drawAs(tab, 'print');
    await waitFor('the page as printed', async () => (await drawnMarks(tab)).count === 0);
    expect(await tab.root.text()).toBe('');
  });

  // Firefox has no pinch by its protocol.
  test.runIf(browser === 'Chromium')('lie on their words when the page is pinched', async () => {
    const tab = await write('/field');
    const flat = await isDrawn(tab);
    const session = await pageOf(tab).context().newCDPSession(pageOf(tab));
    await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
    await waitFor('the pinch', () => tab.evaluate(() => visualViewport?.scale === 2));
    await liesOnWords(tab);
    const pinched = await isDrawn(tab);
    expect(pinched.bottom - pinched.top).toBeGreaterThan((flat.bottom - flat.top) * 1.5);
    await session.detach();
  });
});

/** Runs in the page: where each line of the claim is drawn in an editable. */
function claimLines(claim: string): Area[] {
  const box = document.querySelector('#box');
  const walker = box && document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
    const at = node.textContent?.indexOf(claim) ?? -1;
    if (at < 0) continue;
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, at + claim.length + 1);
    return [...range.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height }));
  }
  return [];
}

/** Runs in the page: the middle of what is selected, and the end of the box. */
function selectionAndEnd(): { from: { x: number; y: number }; to: { x: number; y: number } } {
  const selection = getSelection();
  const box = document.querySelector('#box');
  if (!selection || !box) throw new Error('nothing is selected');
  const area = selection.getRangeAt(0).getBoundingClientRect();
  const end = new Range();
  end.selectNodeContents(box);
  const [last] = [...end.getClientRects()].toReversed();
  return {
    from: { x: area.x + area.width / 2, y: area.y + area.height / 2 },
    to: { x: (last?.right ?? 0) - 1, y: (last?.y ?? 0) + (last?.height ?? 0) / 2 },
  };
}

/** Runs in the page: what a browser does when a correction is chosen for the first words. */
function correctSpelling(words: string): void {
  const box = document.querySelector<HTMLElement>('#box');
  const init = { inputType: 'insertReplacementText', data: words, bubbles: true, composed: true };
  box?.dispatchEvent(new InputEvent('beforeinput', { ...init, cancelable: true }));
  if (box instanceof HTMLTextAreaElement) box.setRangeText(words, 0, words.length - 1, 'end');
  else {
    const node = box && document.createTreeWalker(box, NodeFilter.SHOW_TEXT).nextNode();
    if (node instanceof Text) node.replaceData(0, words.length - 1, words);
  }
  box?.dispatchEvent(new InputEvent('input', init));
}
