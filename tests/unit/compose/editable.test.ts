// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { editableAt } from '../../../lib/compose/editable.ts';

function find(markup: string, selector: string): string | null {
  const parsed = new DOMParser().parseFromString(`<body>${markup}</body>`, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
  const target = document.querySelector(selector);
  if (!target) throw new Error(`no ${selector}`);
  return editableAt(target)?.element.localName ?? null;
}

describe('fields', () => {
  test.each([
    '<textarea></textarea>',
    '<input>',
    '<input type="text">',
    '<textarea spellcheck="false"></textarea>',
    '<textarea data-enable-grammarly="false" autocomplete="off"></textarea>',
  ])('%s is a compose box', (markup) => expect(find(markup, 'textarea, input')).not.toBeNull());

  test.each([
    '<input type="password">',
    '<input type="search">',
    '<input type="email">',
    '<input type="number">',
    '<input readonly>',
    '<textarea disabled></textarea>',
    '<input role="combobox">',
    '<input role="searchbox">',
    '<input inputmode="numeric">',
    '<input autocomplete="one-time-code">',
    '<input autocomplete="billing cc-number">',
    '<input autocomplete="current-password">',
    '<input name="otp">',
    '<input id="kode_verifikasi">',
    '<form role="search"><input></form>',
    '<div class="monaco-editor"><textarea></textarea></div>',
    '<textarea aria-hidden="true"></textarea>',
  ])('%s is none', (markup) => expect(find(markup, 'textarea, input')).toBeNull());
});
