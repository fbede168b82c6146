/** The spell checker of Firefox, whose dictionary comes with it. */
import type { Browser } from 'puppeteer-core';
import { inTab } from './firefox-tab.ts';
import type { TabProcess } from './firefox-tab.ts';

/** Words of a field or box of the tab in front that it has found wrong, in order. */
export function misspelled(browser: Browser, selector: string): Promise<string[]> {
  return inTab(browser, check, { selector, correction: null });
}

/** Puts another word in place of one that was found wrong, as the officer does by the menu. */
export async function correct(browser: Browser, selector: string, wrong: string, by: string): Promise<void> {
  await inTab(browser, check, { selector, correction: { wrong, by } });
}

interface Editor {
  readonly selectionController: { getSelection(kind: unknown): Selection };
  getInlineSpellChecker(make: boolean): { replaceWord(node: Node, offset: number, by: string): void };
}
declare const Ci: Readonly<Record<string, Readonly<Record<string, unknown>>>>;

interface Check {
  readonly selector: string;
  readonly correction: { readonly wrong: string; readonly by: string } | null;
}

/** Runs in the process of the tab. */
function check(process: TabProcess, { selector, correction }: Check): string[] {
  const box = process.content.document.querySelector(selector);
  const ofField: Editor | undefined = box ? Reflect.get(box, 'editor') : undefined;
  const editor: Editor = ofField ?? Reflect.get(process, 'docShell').editor;
  const kind = Ci['nsISelectionController']?.['SELECTION_SPELLCHECK'];
  const found = editor.selectionController.getSelection(kind);
  const ranges = Array.from({ length: found.rangeCount }, (_, at) => found.getRangeAt(at));
  const words = ranges.map(String);
  if (!correction) return words;
  const wrong = ranges[words.indexOf(correction.wrong)];
  if (!wrong) throw new Error(`${correction.wrong} is not found wrong`);
  const checker = editor.getInlineSpellChecker(true);
  checker.replaceWord(wrong.startContainer, wrong.startOffset, correction.by);
  return words;
}
