/**
 * How a text gets into an editor so that its own model has it. Which way works where was tried with each editor in
 * Chromium 156 and Firefox 153: an editor that is asked in another way loses text, doubles it or shows what its
 * model does not hold. Nothing here writes into the page's nodes.
 */

/** How a text is handed over: the edit command at once or line by line, announced input events, or a paste. */
export type Way = 'command' | 'lines' | 'events' | 'paste';

const SLATE = '[data-slate-editor]';
const CKEDITOR = '.ck-editor__editable';
/** It keeps an undo of its own, which hears of nothing but a paste. */
const TINYMCE = '.mce-content-body';
/** The style sheet that TinyMCE makes up to version 4; later ones bring theirs as a file. */
const TINYMCE_4 = 'mceDefaultStyles';
/** Editors that lose line breaks, or all before the last one, when the command writes several lines. */
const PASTING = '.public-DraftEditor-content, [data-lexical-editor], .ProseMirror, .ql-editor';

/**
 * A block of WordPress (@wordpress/block-editor 17.1.0). A paste loses the break that it begins with, which runs the
 * correction into the sentence before it, and parts the block when text follows.
 */
const BLOCK = '.block-editor-rich-text__editable';

/** Chromium's command announces nothing before it writes; Firefox's does, as a key would. */
const announces = (): boolean => 'mozInnerScreenX' in window;

/** The way for a rich editor. `lines`: the text has more than one. */
export function wayInto(editor: HTMLElement, lines: boolean): Way {
  if (editor.matches(PASTING)) return lines ? 'paste' : 'command';
  if (editor.matches(TINYMCE)) return 'paste';
  if (announces()) return 'command';
  if (editor.matches(SLATE)) return 'events';
  if (lines && editor.matches(BLOCK)) return 'lines';
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
  else if (way === 'lines') writeLines(editor, text);
  else command(editor, text);
  return true;
}

/**
 * TinyMCE up to version 4 takes a paste only with its plugin for it, which WordPress has. Without it the paste was
 * heard by nobody and did nothing; the command writes, and the undo of the editor does not know of it.
 */
function writeUnheard(editor: HTMLElement, text: string): boolean {
  if (editor.ownerDocument.getElementById(TINYMCE_4) === null) return true;
  command(editor, text);
  return false;
}

/** Writes at the caret of a field. False when the officer cannot undo it. */
export function writeField(field: HTMLInputElement | HTMLTextAreaElement, text: string): boolean {
  if (command(field, text)) return true;
  const at = field.selectionStart ?? field.value.length;
  field.setRangeText(text, at, at, 'end');
  const init = { inputType: 'insertReplacementText', data: text, bubbles: true, composed: true };
  field.dispatchEvent(new InputEvent('input', init));
  return false;
}

function announce(editor: HTMLElement, text: string): void {
  byLine(text, 'insertParagraph', (inputType, data) => {
    const init = { inputType, data, bubbles: true, cancelable: true, composed: true };
    editor.dispatchEvent(new InputEvent('beforeinput', init));
  });
}

function writeLines(editor: HTMLElement, text: string): void {
  const breaks = editor.getElementsByTagName('br');
  const before = breaks.length;
  const added = byLine(text, 'insertLineBreak', (name, line) => command(editor, line ?? '', name));
  // At the end of a block the browser adds one more, so that the new line can be seen while it is empty.
  if (breaks.length > before + added) command(editor, '', 'forwardDelete');
}

function command({ ownerDocument }: HTMLElement, text: string, name = 'insertText'): boolean {
  return ownerDocument.execCommand(name, false, text);
}

/** As keys would; within one task, which editors undo in one step. Gives the number of breaks. */
function byLine(text: string, lineBreak: string, say: (what: string, line: string | null) => void): number {
  const lines = text.split('\n');
  lines.forEach((line, index) => {
    if (index > 0) say(lineBreak, null);
    if (line !== '') say('insertText', line);
  });
  return lines.length - 1;
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
