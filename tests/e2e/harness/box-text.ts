import type { Tab } from './either.ts';

/** What stands in the box `#box`, a field or an editable; spaces that do not break are plain ones. */
export function boxText(tab: Tab): Promise<string> {
  return tab.evaluate(() => {
    const box = document.querySelector<HTMLElement>('#box');
    const text = box instanceof HTMLTextAreaElement ? box.value : (box?.innerText ?? '');
    return text.replaceAll('\u00A0', ' ');
  });
}
