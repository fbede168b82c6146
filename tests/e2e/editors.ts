/** The real editors of the fixtures, and what the contract asks about each of them, in either browser. */
import type { EditorTab } from './editor-tab.ts';
import { packaged, VIRAL, VIRAL_POST } from './harness/samples.ts';

export interface Editor {
  readonly name: string;
  /** Page of the fixtures. */
  readonly page: string;
  /** What is clicked to write. */
  readonly selector: string;
  /** The box is in a frame of the page. */
  readonly framed: boolean;
  /** Takes one line only. */
  readonly single: boolean;
  /** Whether one Ctrl+Z takes an insertion back. */
  readonly undo: { readonly chromium: boolean; readonly firefox: boolean };
  /** The key that does again what was undone. */
  readonly redo: string;
  /** What one Ctrl+Z takes back goes by the clock. */
  readonly byClock: boolean;
}

const make = (name: string, page: string, rest: Partial<Editor> = {}): Editor => ({
  name,
  page,
  selector: '[contenteditable]',
  framed: false,
  single: false,
  undo: { chromium: true, firefox: true },
  redo: 'Control+Shift+z',
  byClock: false,
  ...rest,
});

/** Every editor that Tabayun watches. CodeMirror is left alone: an editor of code. */
export const EDITORS: readonly Editor[] = [
  make('textarea', 'textarea', { selector: 'textarea' }),
  make('input', 'input', { selector: 'input', single: true }),
  make('textarea of React', 'react-textarea', { selector: 'textarea' }),
  make('input of React', 'react-input', { selector: 'input', single: true }),
  make('TextInput of React Native Web', 'native-web', { selector: 'textarea' }),
  make('contenteditable', 'contenteditable'),
  make('Lexical', 'lexical', { byClock: true }),
  make('Draft.js', 'draft'),
  make('ProseMirror', 'prosemirror', { redo: 'Control+y', byClock: true }),
  make('TipTap', 'tiptap', { byClock: true }),
  make('Slate', 'slate'),
  make('Quill', 'quill', { selector: '.ql-editor', byClock: true }),
  make('CKEditor', 'ckeditor'),
  make('TinyMCE 8', 'tinymce', { selector: 'body', framed: true }),
  make('TinyMCE 4', 'tinymce4', { selector: 'body', framed: true }),
];

/** Two claims of the list that stand beside each other as two. */
export const TWO_CLAIMS: readonly string[] = [VIRAL.claim, packaged('awal-mbg-dialihkan-beras-gratis').claim];

/** A clarification that states no fact: what is inserted is its title and, on a second line, its address. */
export const TWO_LINES = packaged('awal-bantuan-traktor-kementan-2025');
export const TWO_LINES_POST = `Selamat pagi. ${TWO_LINES.claim}. Mari berbagi.`;

/** The sample post with its correction right after the claim. */
export const CORRECTED = VIRAL_POST.replace(
  `${VIRAL.claim}.`,
  `${VIRAL.claim}. ${VIRAL.correction?.long ?? ''}`,
);

/** Lines of a text without empty ones; editors differ in how many of these part two paragraphs. */
export function linesOf(text: string): string[] {
  return text
    .replace(/[\u200B\u2060\uFEFF]/g, '')
    .replaceAll('\u00A0', ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What the model must hold after two lines were inserted into a draft of two paragraphs (one in a single line). */
export function withTwoLines({ single }: Editor): string[] {
  const inserted = [TWO_LINES.title, TWO_LINES.url];
  return single
    ? [TWO_LINES_POST.replace('. Mari', `. ${inserted.join(' ')} Mari`)]
    : [TWO_LINES_POST, ...inserted, 'Paragraf kedua.'];
}

/** Runs in the page: the box, as text. */
export function markup(): string {
  const editor = document.querySelector('#editor') ?? document.body;
  return new XMLSerializer().serializeToString(editor);
}

/** Runs before the page: the same chance in every run, for editors that name their parts by it. */
export function sameChance(): void {
  let last = 1;
  Math.random = () => (last = (last * 16807) % 2147483647) / 2147483647;
  crypto.getRandomValues = <T extends ArrayBufferView | null>(array: T): T => {
    if (array instanceof Uint8Array || array instanceof Uint32Array)
      array.forEach((_, at) => (array[at] = Math.floor(Math.random() * 2 ** 32)));
    return array;
  };
}

/** Runs in the page: its clock stands from now on, and goes on by `passTime` alone, however slow the machine is. */
export function stopClock(): void {
  let now = Date.now();
  Date.now = () => now;
  Reflect.set(globalThis, 'passTime', () => (now += 60_000));
}

/** Runs in the page. */
export function passTime(): void {
  Reflect.get(globalThis, 'passTime')();
}

/** Runs in the page: notes every event of writing as the page sees it, in the bubble phase at the window. */
export function noteEvents(): void {
  const seen: string[] = [];
  Reflect.set(globalThis, 'seen', seen);
  for (const type of ['keydown', 'keypress', 'beforeinput', 'input', 'keyup'])
    window.addEventListener(type, (event) => {
      const what = event instanceof KeyboardEvent ? event.key : Reflect.get(event, 'inputType');
      seen.push(`${type} ${what} ${event.defaultPrevented}`);
    });
}

/** Runs in the page. */
export function seenEvents(): string[] {
  return Reflect.get(globalThis, 'seen');
}

/** No editor takes back less than a letter at a time: React's fields do so letter by letter. */
const MOST_UNDOS = 2 * VIRAL_POST.length;

/** Texts of the model after each Ctrl+Z until nothing is left. */
export async function undoneStates({ press, modelText }: EditorTab): Promise<string[]> {
  const states: string[] = [];
  for (let n = 0; n < MOST_UNDOS && states.at(-1) !== ''; n++) {
    await press('Control+z');
    states.push(linesOf(await modelText()).join('\n'));
  }
  return states;
}
