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
  /** Presses keys, each once the editor knows where the caret is after the one before. */
  press(...keys: readonly string[]): Promise<void>;
  /** The same for the letters of a text. */
  typeSlowly(text: string): Promise<void>;
  modelText(): Promise<string>;
  /** Opens the card from the chip. */
  openCard(): Promise<void>;
}

/** Puts the caret into the box of a page that is open. */
export async function enterEditor(tab: Tab, editor: Pick<Editor, 'framed' | 'selector'>): Promise<EditorTab> {
  await waitFor('the model', () => tab.evaluate(() => 'modelText' in globalThis));
  const view = editor.framed ? await tab.frame('iframe') : tab;
  await view.click(editor.selector);
  const caret = () => waitFor('the caret', () => view.evaluate(caretTaken));
  await caret();
  const { root } = view;
  return {
    tab,
    view,
    root,
    press: async (...keys) => {
      for (const key of keys) {
        await tab.press(key);
        await caret();
      }
    },
    typeSlowly: async (text) => {
      for (const letter of text) {
        await tab.type(letter);
        await caret();
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
