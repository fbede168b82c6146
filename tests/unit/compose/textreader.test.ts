// @vitest-environment happy-dom
import { array, assert, constantFrom, nat, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rangeOf, readText } from '../../../lib/compose/textmap.ts';
import { createTextReader } from '../../../lib/compose/textreader.ts';

const SKIP = '.kutipan';
const SHAPES: Readonly<Record<string, string>> = {
  'a plain box': 'satu<div>dua <b>tiga</b></div><div><br></div><div>empat</div>',
  Lexical: '<p><span>satu</span></p><p><br></p><p><span>dua</span><a href="#">tiga</a></p>',
  'Draft.js':
    '<div><div><div><span><span>satu</span></span></div></div><div><div><span>dua</span></div></div></div>',
  'one paragraph': '<p>satu <b>dua</b></p>',
  'with what is not own text': '<p>satu</p><div class="kutipan">surat lama</div><p>dua</p>',
  nothing: '',
};

/** What an editor may do to a node. */
const CHANGES: Readonly<Record<string, (node: Node, root: HTMLElement) => void>> = {
  type(node) {
    if (node instanceof Text) node.data += ' kata';
  },
  'replace the text node'(node) {
    if (node instanceof Text) node.replaceWith(document.createTextNode(`${node.data}x`));
  },
  'take away'(node, root) {
    if (node !== root) node.parentNode?.removeChild(node);
  },
  'put a paragraph behind'(node, root) {
    const paragraph = document.createElement('p');
    paragraph.textContent = 'baru';
    if (node === root) root.append(paragraph);
    else node.parentNode?.insertBefore(paragraph, node.nextSibling);
  },
  'put a break before'(node, root) {
    if (node !== root) node.parentNode?.insertBefore(document.createElement('br'), node);
  },
  'put words in'(node) {
    if (node instanceof HTMLElement && node.localName !== 'br') node.prepend('awal ');
  },
  'make bold'(node, root) {
    if (node === root) return;
    const bold = document.createElement('b');
    node.parentNode?.replaceChild(bold, node);
    bold.append(node);
  },
  'move to the front'(node, root) {
    if (node !== root) root.prepend(node);
  },
};

function editor(markup: string): HTMLElement {
  const box = document.createElement('div');
  const parsed = new DOMParser().parseFromString(`<body>${markup}</body>`, 'text/html');
  box.append(...parsed.body.childNodes);
  document.body.replaceChildren(box);
  return box;
}
function nodesOf(root: Node): Node[] {
  return [root, ...[...root.childNodes].flatMap(nodesOf)];
}

describe('what is read after a change', () => {
  test.each(Object.entries(SHAPES))('is what a full reading gives: %s', (_name, markup) => {
    const change = record({
      name: constantFrom(...Object.keys(CHANGES)),
      at: nat(30),
      alone: constantFrom(true, false),
    });
    assert(
      property(array(change, { maxLength: 12 }), (changes) => {
        const root = editor(markup);
        const reader = createTextReader(root, SKIP);
        const observer = new MutationObserver(() => undefined);
        observer.observe(root, { subtree: true, childList: true, characterData: true });
        reader.read();
        for (const { name, at, alone } of changes) {
          const nodes = nodesOf(root);
          CHANGES[name]!(nodes[at % nodes.length]!, root);
          // Several changes may come together.
          if (!alone) continue;
          const followed = reader.follow(observer.takeRecords());
          const whole = readText(root, SKIP);
          expect(followed.text).toBe(whole.text);
          for (let start = 0; start < whole.text.length; start += 3) {
            const [a, b] = [followed, whole].map((map) => rangeOf(map, [start, start + 4]));
            expect([a?.startContainer, a?.startOffset]).toEqual([b?.startContainer, b?.startOffset]);
            expect([a?.endContainer, a?.endOffset]).toEqual([b?.endContainer, b?.endOffset]);
          }
        }
        observer.disconnect();
      }),
    );
  });

  test('looks only at the paragraph that changed', () => {
    const root = editor('<p>satu</p><p>dua</p>');
    const reader = createTextReader(root, '');
    reader.read();
    const [first, second] = [...root.children].map(({ firstChild }) => firstChild);
    if (!(first instanceof Text && second instanceof Text)) throw new Error('no text');
    first.data = 'SATU';
    second.data = 'DUA';
    expect(reader.follow([{ target: second }]).text).toBe('satu\nDUA');
    expect(reader.read().text).toBe('SATU\nDUA');
  });
});
