/**
 * How a text gets into an editor so that its own model has it. Which way works where was tried with each editor in
 * Chromium 156 and Firefox 153: an editor that is asked in another way loses text, doubles it or shows what its
 * model does not hold. Nothing here writes into the page's nodes.
 */

/** How a text is handed over: the edit command, announced input events, or a paste. */
export type Way = 'command' | 'events' | 'paste';

const SLATE = '[data-slate-editor]';
const CKEDITOR = '.ck-editor__editable';
/** It keeps an undo of its own, which hears of nothing but a paste. */
const TINYMCE = '.mce-content-body';
/** The style sheet that TinyMCE makes up to version 4; later ones bring theirs as a file. */
const TINYMCE_4 = 'mceDefaultStyles';
/** Editors that lose line breaks, or all before the last one, when the command writes several lines. */
const PASTING = '.public-DraftEditor-content, [data-lexical-editor], .ProseMirror, .ql-editor';

/** Chromium's command announces nothing before it writes; Firefox's does, as a key would. */
const announces = (): boolean => 'mozInnerScreenX' in window;

/** The way for a rich editor. `lines`: the text has more than one. */
export function wayInto(editor: HTMLElement, lines: boolean): Way {
  if (editor.matches(PASTING)) return lines ? 'paste' : 'command';
  if (editor.matches(TINYMCE)) return 'paste';
  if (announces()) return 'command';
  if (editor.matches(SLATE)) return 'events';
  if (editor.matches(CKEDITOR)) return lines ? 'paste' : 'events';
  return 'command';
}

/**
 * Writes at the caret of a rich editor. Whether the text arrived is for the caller to read. False when one Ctrl+Z
 * does not bring the draft back as it was.
 */
export function write(editor: HTMLElement, text: string, way: Way): boolean {
  if (way === 'paste') return paste(editor, text) || writeUnheard(editor, text);
  if (way === 'events') announce(editor, text);
  else editor.ownerDocument.execCommand('insertText', false, text);
  return true;
}

/**
 * TinyMCE up to version 4 takes a paste only with its plugin for it, which WordPress has. Without it the paste was
 * heard by nobody and did nothing; the command writes, and the undo of the editor does not know of it.
 */
function writeUnheard(editor: HTMLElement, text: string): boolean {
  if (editor.ownerDocument.getElementById(TINYMCE_4) === null) return true;
  editor.ownerDocument.execCommand('insertText', false, text);
  return false;
}

/** Writes at the caret of a field. False when the officer cannot undo it. */
export function writeField(field: HTMLInputElement | HTMLTextAreaElement, text: string): boolean {
  if (field.ownerDocument.execCommand('insertText', false, text)) return true;
  const at = field.selectionStart ?? field.value.length;
  field.setRangeText(text, at, at, 'end');
  const init = { inputType: 'insertReplacementText', data: text, bubbles: true, composed: true };
  field.dispatchEvent(new InputEvent('input', init));
  return false;
}

/** Line by line, as keys would; within one task, which editors undo in one step. */
function announce(editor: HTMLElement, text: string): void {
  const say = (inputType: string, data: string | null): boolean =>
    editor.dispatchEvent(
      new InputEvent('beforeinput', { inputType, data, bubbles: true, cancelable: true, composed: true }),
    );
  text.split('\n').forEach((line, index) => {
    if (index > 0) say('insertParagraph', null);
    if (line !== '') say('insertText', line);
  });
}

/**
 * Firefox hands over an empty clipboard, on which editors delete what is selected, unless the event is made in
 * its old way; so nothing is sent that cannot be read back. True when the editor kept the browser from pasting.
 */
function paste(editor: HTMLElement, text: string): boolean {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const old = { dataType: 'text/plain', data: text };
  const event = new ClipboardEvent('paste', {
    clipboardData: announces() ? null : clipboardData,
    bubbles: true,
    cancelable: true,
    composed: true,
    ...old,
  });
  if (event.clipboardData?.getData('text/plain') === text) editor.dispatchEvent(event);
  return event.defaultPrevented;
}
