/** The text input processor of Firefox: its protocol for pages has keys only. */
import type { Browser } from 'puppeteer-core';
import { inTab } from './firefox-tab.ts';
import type { TabProcess } from './firefox-tab.ts';
import type { Composing } from './input-method.ts';

/** Composes in the tab in front, where its focus is. */
export function composingInFirefox(browser: Browser): Composing {
  const step = (taken: boolean) => async (letters: string, by?: 'Enter') => {
    await inTab(browser, write, { letters, taken, key: by ?? 'Process' });
  };
  return { show: step(false), take: step(true) };
}

interface Processor {
  readonly ATTR_RAW_CLAUSE: number;
  /** Else the page is told the key as `Process`. */
  readonly KEY_DONT_MARK_KEYDOWN_AS_PROCESSED: number;
  beginInputTransactionForTests(window: Window): boolean;
  setPendingCompositionString(letters: string): void;
  appendClauseToPendingComposition(length: number, attribute: number): void;
  setCaretInPendingComposition(offset: number): void;
  flushPendingComposition(key: KeyboardEvent): boolean;
  commitCompositionWith(letters: string, key: KeyboardEvent, flags: number): boolean;
}
declare const Cc: Readonly<Record<string, { createInstance(kind: unknown): Processor }>>;
declare const Ci: Readonly<Record<string, unknown>>;

/** Runs in the process of the tab. A composition belongs to the processor that began it. */
function write(
  process: TabProcess,
  { letters, taken, key }: { letters: string; taken: boolean; key: string },
): void {
  const { content } = process;
  const known: Processor | undefined = Reflect.get(process, 'inputMethod');
  const made = Cc['@mozilla.org/text-input-processor;1']?.createInstance(Ci['nsITextInputProcessor']);
  const processor = known ?? made;
  if (!processor?.beginInputTransactionForTests(content)) throw new Error('no text input processor');
  Reflect.set(process, 'inputMethod', processor);
  const keyCode = key === 'Enter' ? 13 : 229;
  const pressed = new content.KeyboardEvent('', { key, code: key === 'Enter' ? key : '', keyCode });
  if (taken) {
    const flags = key === 'Enter' ? processor.KEY_DONT_MARK_KEYDOWN_AS_PROCESSED : 0;
    processor.commitCompositionWith(letters, pressed, flags);
    return;
  }
  processor.setPendingCompositionString(letters);
  processor.appendClauseToPendingComposition(letters.length, processor.ATTR_RAW_CLAUSE);
  processor.setCaretInPendingComposition(letters.length);
  processor.flushPendingComposition(pressed);
}
