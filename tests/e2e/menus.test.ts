import { beforeAll, expect, test } from 'vitest';
import { id as words } from '../../lib/text/id.ts';
import { launchChromium } from './harness/chromium.ts';
import { picturesOf } from './harness/picture.ts';
import { VIRAL, VIRAL_POST, packagedList } from './harness/samples.ts';
import { isOfPage, page } from './harness/server.ts';
import { pressFor, textWith } from './harness/shown.ts';
import { TOOLBAR, pressToolbarButton, shownPopup } from './harness/toolbar.ts';
import { packagedListTakenIn } from './harness/packaged-list.ts';
import { useBrowser } from './harness/use-browser.ts';
import { waitFor } from './harness/wait.ts';

const HOST = 'kabar.example.com';
const FRAMED = 'bingkai.example.com';
const listed = packagedList().items.find(({ seenAt }) => seenAt.length > 0);

/** What the background sees of the browser. Events of Chromium can be fired by hand; a native menu cannot be pressed. */
declare const chrome: {
  readonly contextMenus: { readonly onClicked: { dispatch(click: object, tab: object): void } };
  readonly commands: { readonly onCommand: { dispatch(command: string, tab: object): void } };
  readonly tabs: { query(wanted: object): Promise<object[]> };
};

const { browser, requests } = useBrowser(
  {
    [HOST]: page(`<!doctype html><title>Contoh</title><p id="isi">${VIRAL_POST}</p>`),
    [FRAMED]: (request, response) => {
      const outside =
        '<!doctype html><title>Bingkai</title><p>Kalimat di luar.</p><iframe src="/isi"></iframe>';
      return page(request.url === '/isi' ? `<!doctype html><p tabindex="0">${VIRAL.claim}</p>` : outside)(
        request,
        response,
      );
    },
    'x.com': page('<!doctype html><title>Percakapan</title><img id="kiriman">'),
  },
  (own) => launchChromium({ ...own, args: [TOOLBAR] }),
);
beforeAll(() => packagedListTakenIn(browser()));

async function background() {
  await browser().wakeWorker();
  const [worker] = browser().context.serviceWorkers();
  if (!worker) throw new Error('the background does not run');
  return worker;
}
const press = async (click: object): Promise<void> =>
  (await background()).evaluate(async (pressed) => {
    const [tab] = await chrome.tabs.query({ active: true });
    chrome.contextMenus.onClicked.dispatch(pressed, tab ?? {});
  }, click);

test('a selection is checked from the context menu', async () => {
  const tab = await browser().openPage(`https://${HOST}/`);
  await tab.bringToFront();
  await press({ menuItemId: 'check-selection', selectionText: VIRAL_POST });
  const shown = await textWith(await shownPopup(browser()), words.textOutcome.strong);
  expect(shown).toContain(VIRAL.answer);
  await tab.close();
});

test('a link is checked from the context menu, and nothing is asked of its host', async () => {
  const tab = await browser().openPage(`https://${HOST}/`);
  const before = requests().length;
  await tab.bringToFront();
  await press({ menuItemId: 'check-link', linkUrl: listed?.seenAt[0] });
  const shown = await textWith(await shownPopup(browser()), words.outcome.address_listed);
  expect(shown).toContain(listed?.answer);
  expect(requests().slice(before).filter(isOfPage)).toEqual([]);
  await tab.close();
});

test('a picture that only its own page can open is read there, and nothing is asked of any host', async () => {
  const [picture] = await picturesOf([VIRAL_POST], 'card');
  const tab = await browser().openPage('https://x.com/');
  const srcUrl = await tab.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    return URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
  }, picture!.toString('base64'));
  const before = requests().length;
  await tab.bringToFront();
  await press({ menuItemId: 'check-picture', srcUrl, frameId: 0 });
  const naskah = await waitFor('the page for drafts', async () =>
    browser()
      .context.pages()
      .find((one) => one.url().includes('/naskah.html')),
  );
  await naskah.getByText(VIRAL.answer).first().waitFor({ timeout: 60_000 });
  expect(requests().slice(before).filter(isOfPage)).toEqual([]);
  await naskah.close();
  await tab.close();
});

test('the popup takes what is selected in the page when it opens', async () => {
  const tab = await browser().openPage(`https://${HOST}/`);
  await tab.evaluate(() =>
    getSelection()?.selectAllChildren(document.querySelector('#isi') ?? document.body),
  );
  const popup = await pressToolbarButton(browser(), tab);
  // What was checked before stands in the field, so the selection is offered beside it.
  const offer = words.popup.checkSelection(String(VIRAL_POST.length));
  expect(await pressFor(popup, offer, words.textOutcome.strong)).toContain(VIRAL.answer);
  await tab.close();
});

test('what is selected in a frame of the page is taken, not what was left selected around it', async () => {
  const tab = await browser().openPage(`https://${FRAMED}/`);
  await tab.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('p') ?? document.body));
  const inside = tab.frameLocator('iframe').locator('p');
  await inside.focus();
  await inside.evaluate((element) => getSelection()?.selectAllChildren(element));
  const popup = await pressToolbarButton(browser(), tab);
  const offer = words.popup.checkSelection(String(VIRAL.claim.length));
  expect(await textWith(popup, offer)).toContain(offer);
  await tab.close();
});
