/** What counts as a compose box: a text field or an editing host that no rule excludes. */

export type Field = HTMLTextAreaElement | HTMLInputElement;
export type Editable =
  | { readonly kind: 'field'; readonly element: Field }
  | { readonly kind: 'rich'; readonly element: HTMLElement };

/** Fields that hold secrets, numbers or names of things. Checked against the whole attribute, lower case. */
const SECRET_AUTOCOMPLETE = /\bcc-|one-time-code|password|username/;
const SECRET_NAME = /(^|[-_])(otp|pin|captcha|token)([-_]|$)|kode.?(otp|verifikasi)/;
const NUMERIC_MODES: ReadonlySet<string> = new Set(['numeric', 'decimal', 'tel', 'email', 'url', 'search']);
/** Editors of code hold only the lines in view, and no posts. */
const CODE_EDITORS = '.monaco-editor, .CodeMirror, .cm-editor, .ace_editor';
const SEARCH_ROLES: ReadonlySet<string> = new Set(['searchbox', 'combobox', 'spinbutton']);
/** CSS pixels. Hidden twins that some editors keep for their own use are smaller. */
const SMALLEST = { width: 24, height: 10 };

/** The compose box that holds an element, or null. Reads no layout. */
export function editableAt(element: Element): Editable | null {
  const field = asField(element);
  if (field) return isTextField(field) && !isExcluded(field) ? { kind: 'field', element: field } : null;
  const host = editingHost(element);
  return host && !isExcluded(host) ? { kind: 'rich', element: host } : null;
}

/** False for hidden twins. Reads layout: for use at focus, never per key. */
export function isDrawn(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width >= SMALLEST.width && height >= SMALLEST.height;
}

function asField(element: Element): Field | null {
  return element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement ? element : null;
}

function isTextField(field: Field): boolean {
  return !field.readOnly && !field.disabled && (field.localName === 'textarea' || field.type === 'text');
}

/** The outermost editable element around `element` without a gap: an editor inside an island stands alone. */
function editingHost(element: Element): HTMLElement | null {
  let host: HTMLElement | null = null;
  let at: Element | null = element;
  while (at instanceof HTMLElement && at.isContentEditable) {
    host = at;
    at = at.parentElement;
  }
  return host;
}

function isExcluded(element: HTMLElement): boolean {
  const attribute = (name: string): string => (element.getAttribute(name) ?? '').toLowerCase();
  const role = attribute('role');
  const multiline = element.localName !== 'input' && attribute('aria-multiline') === 'true';
  if (SEARCH_ROLES.has(role) && !multiline) return true;
  if (NUMERIC_MODES.has(attribute('inputmode'))) return true;
  if (SECRET_AUTOCOMPLETE.test(attribute('autocomplete'))) return true;
  if (SECRET_NAME.test(attribute('name')) || SECRET_NAME.test(attribute('id'))) return true;
  if (attribute('aria-readonly') === 'true' || attribute('aria-hidden') === 'true') return true;
  if (element.localName === 'input' && element.closest('[role=search], search') !== null) return true;
  return element.closest(CODE_EDITORS) !== null;
}
