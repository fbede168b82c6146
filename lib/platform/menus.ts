/** The context menu and the keys: what is selected, or a link, goes to the popup; a picture to the page for drafts. */
import { browser } from './browser.ts';
import { openNaskah } from './naskah.ts';
import type { NaskahInput } from './naskah.ts';
import { pendingCheck } from './storage.ts';

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

/** Answers the menu and the key for what is selected. Call it synchronously when the background starts. */
export function onMenus(selectionIn: (tabId: number, limit: number) => Promise<string>): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText, linkUrl, srcUrl }) => {
    if (menuItemId === PICTURE) openNaskah(pictureAt(srcUrl)).catch(() => undefined);
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

/** A picture that the page wrote into its address is taken along; another is fetched only when the officer says so. */
function pictureAt(address = ''): NaskahInput | undefined {
  const [, base64] = /^data:image\/[\w.+-]+;base64,(.+)$/s.exec(address) ?? [];
  if (base64 !== undefined) return { kind: 'picture', name: 'gambar', base64 };
  return /^https?:/.test(address) ? { kind: 'picture-address', url: address } : undefined;
}

function title(name: string): string {
  return (browser.i18n.getMessage as (name: string) => string)(name);
}
