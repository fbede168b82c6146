/** The caret of a compose box, by offsets in its text. */
import { rangeOf, readText } from './textmap.ts';

/** Puts the focus and the caret into a field. */
export function placeInField(field: HTMLInputElement | HTMLTextAreaElement, at: number): () => boolean {
  field.focus({ preventScroll: true });
  field.setSelectionRange(at, at);
  // The command writes where the focus is, which may have gone elsewhere meanwhile.
  return () => field.matches(':focus') && field.selectionStart === at && field.selectionEnd === at;
}

/**
 * Puts the focus and the caret behind a character of an editor. Gives a function that tells whether the caret is
 * still there: an editor may put it on another node at the same place.
 */
export function placeInEditor(editor: HTMLElement, at: number, skip: string): () => boolean {
  editor.focus({ preventScroll: true });
  const range = at > 0 ? rangeOf(readText(editor, skip), [at - 1, at]) : startOf(editor);
  if (!range) return () => false;
  range.collapse(at === 0);
  const selection = selectionOf(editor);
  selection?.collapse(range.startContainer, range.startOffset);
  const wanted = lengthUpTo(editor, range.startContainer, range.startOffset);
  return () => {
    const { focusNode, focusOffset = 0, isCollapsed = false } = selection ?? {};
    if (!editor.matches(':focus, :focus-within')) return false;
    if (!focusNode || !isCollapsed || !editor.contains(focusNode)) return false;
    return lengthUpTo(editor, focusNode, focusOffset) === wanted;
  };
}

/** In Chromium a shadow root has a selection of its own. */
function selectionOf(editor: HTMLElement): Selection | null {
  const root = editor.getRootNode();
  const own: (() => Selection | null) | undefined = Reflect.get(root, 'getSelection');
  return own ? own.call(root) : editor.ownerDocument.getSelection();
}

function startOf(editor: HTMLElement): Range {
  const range = new Range();
  range.selectNodeContents(editor);
  return range;
}

function lengthUpTo(editor: HTMLElement, node: Node, offset: number): number {
  const range = startOf(editor);
  range.setEnd(node, offset);
  return range.toString().length;
}
