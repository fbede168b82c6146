/** The context menu and the keys: what is selected, or a link, goes to the popup; a picture to the page for drafts. */
import { browser } from './browser.ts';
import { MAX_HANDED_BYTES, openNaskah } from './naskah.ts';
import type { NaskahInput } from './naskah.ts';
import { pendingCheck } from './storage.ts';
import type { Frame } from './tabs.ts';

const SELECTION = 'check-selection';
const LINK = 'check-link';
const PICTURE = 'check-picture';
const COMMAND = 'check-selection';
/** Code units of a selection that are taken over. */
const MAX_SELECTION = 200_000;
const WINDOW = { width: 400, height: 680 } as const;

/** Makes the menu anew, after an install and an update. Titles are in the language of the browser. */
export async function keepMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: SELECTION,
    contexts: ['selection'],
    title: title('menu_checkSelection'),
  });
  browser.contextMenus.create({ id: LINK, contexts: ['link'], title: title('menu_checkLink') });
  browser.contextMenus.create({ id: PICTURE, contexts: ['image'], title: title('menu_checkPicture') });
}

/** What is read out of the page in front, once the officer asked for it. */
export interface PageReading {
  readonly selectionIn: (tabId: number, limit: number) => Promise<string>;
  /** A picture that only its own page can open, as base64; null when it is larger, or gone. */
  readonly pictureIn: (frame: Frame, address: string, limit: number) => Promise<string | null>;
}

/** Answers the menu and the key for what is selected. Call it synchronously when the background starts. */
export function onMenus({ selectionIn, pictureIn }: PageReading): void {
  /** What the page holds is taken along; a picture in the web is fetched only when the officer says so. */
  async function pictureAt(address: string, frame: Frame | null): Promise<NaskahInput> {
    if (/^https?:/.test(address)) return { kind: 'picture-address', url: address };
    const [, written] = /^data:image\/[\w.+-]+;base64,(.+)$/s.exec(address) ?? [];
    const base64 =
      written ??
      (frame && address.startsWith('blob:') && (await pictureIn(frame, address, MAX_HANDED_BYTES)));
    return base64 ? { kind: 'picture', name: 'gambar', base64 } : { kind: 'lost' };
  }

  browser.contextMenus.onClicked.addListener((click, tab) => {
    const { menuItemId, selectionText, linkUrl, srcUrl = '', frameId = 0 } = click;
    if (menuItemId === PICTURE) {
      const frame = tab?.id === undefined ? null : { tabId: tab.id, frameId };
      void pictureAt(srcUrl, frame)
        .then(openNaskah)
        .catch(() => undefined);
    }
    const asked = menuItemId === LINK ? linkUrl : selectionText;
    if ((menuItemId === LINK || menuItemId === SELECTION) && asked)
      checkInPopup(asked.slice(0, MAX_SELECTION));
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== COMMAND) return;
    // Without a selection the popup opens as it is.
    openPopup();
    if (tab?.id === undefined) return;
    void selectionIn(tab.id, MAX_SELECTION)
      .then((text) => (text === '' ? undefined : pendingCheck.set(text)))
      .catch(() => undefined);
  });
}

/** The popup is opened first: browsers allow it during the click only. It hears of the text when that is written. */
function checkInPopup(text: string): void {
  openPopup();
  pendingCheck.set(text).catch(() => undefined);
}

/** Under the toolbar button, else, where the browser refuses that, in a small window of its own. */
function openPopup(): void {
  Promise.resolve(browser.action.openPopup()).catch(() =>
    browser.windows
      .create({ type: 'popup', url: browser.runtime.getURL('/popup.html'), ...WINDOW })
      .catch(() => undefined),
  );
}

function title(name: string): string {
  return (browser.i18n.getMessage as (name: string) => string)(name);
}
