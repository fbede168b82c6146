/** A page with one real editor in either browser, wherever in the page its box is. */
import type { Editor } from './editors.ts';
import type { ClosedRoot } from './harness/closed-root.ts';
import type { Tab, View } from './harness/either.ts';
import { waitFor } from './harness/wait.ts';

export interface EditorTab {
  readonly tab: Tab;
  /** The document that holds the box. */
  readonly view: View;
  readonly root: ClosedRoot;
  /** Presses keys and waits until the editor knows where the caret is. */
  press(...keys: readonly string[]): Promise<void>;
  modelText(): Promise<string>;
  /** Opens the card from the chip. */
  openCard(): Promise<void>;
}

/** Puts the caret into the box of a page that is open. */
export async function enterEditor(tab: Tab, editor: Editor): Promise<EditorTab> {
  await waitFor('the model', () => tab.evaluate(() => 'modelText' in globalThis));
  const view = editor.framed ? await tab.frame('iframe') : tab;
  await view.click(editor.selector);
  const { root } = view;
  return {
    tab,
    view,
    root,
    press: async (...keys) => {
      for (const key of keys) {
        await tab.press(key);
        if (/Home|End|Arrow/.test(key)) await waitFor('the caret', () => view.evaluate(caretTaken));
      }
    },
    modelText: () => tab.evaluate((): string => Reflect.get(globalThis, 'modelText')()),
    openCard: async () => {
      await root.click(/mirip klaim/);
      await root.waitForText(/Sisipkan/);
    },
  };
}

/** Runs in the page. The page hears that the caret has moved within the next frame; some editors take it over later. */
async function caretTaken(): Promise<boolean> {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const taken: (() => boolean) | undefined = Reflect.get(globalThis, 'caretTaken');
  return taken?.() ?? true;
}
