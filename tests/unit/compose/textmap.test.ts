// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { rangeOf, readText } from '../../../lib/compose/textmap.ts';

function editor(markup: string): HTMLElement {
  const box = document.createElement('div');
  const parsed = new DOMParser().parseFromString(`<body>${markup}</body>`, 'text/html');
  box.append(...parsed.body.childNodes);
  document.body.replaceChildren(box);
  return box;
}
const textOf = (markup: string, skip?: string): string => readText(editor(markup), skip).text;

describe('readText', () => {
  test.each([
    ['a paragraph', '<p>satu</p>', 'satu'],
    ['paragraphs', '<p>satu</p><p>dua</p>', 'satu\ndua'],
    ['an empty paragraph between', '<p>satu</p><p><br></p><p>dua</p>', 'satu\n\ndua'],
    ['a trailing break that is not drawn', '<p>satu<br></p><p>dua</p>', 'satu\ndua'],
    ['a soft break', '<p>satu<br>dua</p>', 'satu\ndua'],
    [
      'a list in a quote',
      '<blockquote><ul><li>satu</li><li>dua</li></ul></blockquote>tiga',
      'satu\ndua\ntiga',
    ],
    ['spans of one sentence', '<span>pu</span><b>puk</b> <a href="#">subsidi</a>', 'pupuk subsidi'],
    [
      'nested blocks of Draft.js',
      '<div><div><div><span><span>satu</span></span></div></div><div><div>dua</div></div></div>',
      'satu\ndua',
    ],
    ['an emoji picture', 'panen <img alt="🌾"> raya', 'panen 🌾 raya'],
    ['a picture without words', 'satu<img>dua', 'satudua'],
    ['an island', 'kata <span contenteditable="false">@kementan</span> lain', 'kata   lain'],
    ['a cursor widget', 'ka<span contenteditable="false"></span>ta', 'kata'],
    ['what is not drawn', '<p hidden>x</p><style>y</style><script type="text/plain">z</script>satu', 'satu'],
    ['characters without width', 'pu\u200bpuk\ufeff', 'pu\u200bpuk\ufeff'],
    ['nothing', '', ''],
  ])('%s', (_name, markup, text) => expect(textOf(markup)).toBe(text));

  test('leaves out what a site says is not the own text', () => {
    expect(textOf('<div>balasan</div><div class="gmail_quote">surat lama</div>', '.gmail_quote')).toBe(
      'balasan',
    );
  });
});

describe('rangeOf', () => {
  const passage = (markup: string, words: string): string | undefined => {
    const map = readText(editor(markup));
    const start = map.text.indexOf(words);
    return rangeOf(map, [start, start + words.length])?.toString();
  };
  test('finds a passage across spans', () => {
    expect(passage('<span>ada pu</span><b>puk</b> subsidi', 'pupuk sub')).toBe('pupuk sub');
  });
  test('finds a passage across paragraphs', () => {
    expect(passage('<p>satu dua</p><p>tiga empat</p>', 'dua\ntiga')).toBe('duatiga');
  });
  test('takes an emoji picture as a whole', () => {
    const map = readText(editor('panen <img alt="🌾"> raya'));
    const range = rangeOf(map, [6, 8]);
    expect(range?.cloneContents().querySelector('img')).not.toBeNull();
  });
  test('gives nothing for an empty passage or an empty editor', () => {
    expect(rangeOf(readText(editor('satu')), [2, 2])).toBeNull();
    expect(rangeOf(readText(editor('')), [0, 4])).toBeNull();
  });
  test('stays inside the text when a passage is longer', () => {
    expect(rangeOf(readText(editor('satu')), [2, 99])?.toString()).toBe('tu');
  });
});
