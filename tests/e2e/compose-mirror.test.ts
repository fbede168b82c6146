import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from '../run/browsers.mjs';

/** CSS pixels that a copied passage may stand beside the real one. */
const TOLERANCE = 2;
const FIELDS = 200;

let browser: Browser;
let bundle: string;

beforeAll(async () => {
  const built = await build({
    entryPoints: [fileURLToPath(new URL('../../lib/compose/mirror.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'mirror',
  });
  bundle = built.outputFiles[0]?.text ?? '';
  browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
});
afterAll(() => browser?.close());

test.each(['textarea', 'input'])(
  'the copy of a %s stands where the browser itself says the passage is',
  async (name) => {
    const tab = await browser.newPage();
    await tab.addScriptTag({ content: bundle });
    const worst = await tab.evaluate(compareFields, { name, count: FIELDS });
    expect(worst.compared).toBeGreaterThan(FIELDS / 4);
    expect(worst.off > TOLERANCE ? worst : 'near enough').toBe('near enough');
    await tab.close();
  },
);

/** Runs in the page: fields of every look, made from a fixed seed; gives the worst distance and what it was. */
function compareFields({ name, count }: { name: string; count: number }) {
  let last = 7;
  const chance = (): number => (last = (last * 16807) % 2147483647) / 2147483647;
  const pick = (values: readonly string[]): string => values[Math.floor(chance() * values.length)] ?? '';
  const looks: Readonly<Record<string, readonly string[]>> = {
    'font-family': ['serif', 'sans-serif', 'monospace'],
    'font-size': ['11px', '16px', '23.5px'],
    'font-weight': ['400', '700'],
    'letter-spacing': ['normal', '1.3px', '-0.4px'],
    'word-spacing': ['normal', '5px'],
    'line-height': ['normal', '1.3', '31px'],
    'text-transform': ['none', 'uppercase'],
    'text-indent': ['0', '20px'],
    'text-align': ['left', 'right', 'center', 'justify'],
    'tab-size': ['8', '3'],
    'word-break': ['normal', 'break-all'],
    'white-space': ['pre-wrap', 'break-spaces'],
    padding: ['0', '3px 9px 14px 21px', '12px'],
    border: ['0', '1px solid', '6px inset', 'none'],
    'box-sizing': ['border-box', 'content-box'],
    width: ['180px', '333.3px', '60%'],
    height: ['44px', '90px', '160px'],
    overflow: ['auto', 'hidden', 'scroll'],
    // One line in a right-to-left field scrolls the other way; no language of the officers is written so.
    direction: name === 'input' ? ['ltr'] : ['ltr', 'rtl'],
    transform: ['none', 'translate(13px, 7px)'],
    margin: ['0', '11px 40px'],
  };
  const words = ['pupuk', 'beras', 'di', 'pasar,', '\t', '\n', '\n\n', '🌾', 'pertanggungjawabannya', '  '];
  const api = Reflect.get(globalThis, 'mirror');
  let worst = { off: 0, compared: 0, of: {} };
  for (let round = 0; round < count; round++) {
    const field = document.createElement(name === 'input' ? 'input' : 'textarea');
    const style: Record<string, string> = {};
    for (const [property, values] of Object.entries(looks)) {
      style[property] = pick(values);
      field.style.setProperty(property, style[property]);
    }
    field.value = Array.from({ length: 24 }, () => pick(words)).join(' ');
    document.body.replaceChildren(field);
    field.scrollTop = Math.floor(chance() * 60);
    field.scrollLeft = Math.floor(chance() * 60);
    const passages = [...field.value.matchAll(/[a-z]{4,}/g)];
    const passage = passages[Math.floor((chance() * passages.length) / 2)];
    if (!passage) continue;
    const [start, end] = [passage.index, passage.index + passage[0].length];
    const range = Reflect.get(field, 'createValueRange').call(field, start, end);
    const layer = document.createElement('div');
    document.documentElement.append(layer);
    const mirror = api.createMirror(field, layer);
    const ours: DOMRect[] = mirror.boxes([[start, end]])[0];
    const inner = field.getBoundingClientRect();
    const within = {
      left: inner.left + field.clientLeft,
      top: inner.top + field.clientTop,
      width: field.clientWidth,
      height: field.clientHeight,
    };
    const truth: DOMRect[] = [...range.getClientRects()].flatMap((box) => api.clip(box, within));
    layer.remove();
    const seen = (boxes: DOMRect[]): DOMRect[] =>
      boxes.filter(({ width, height }) => width > 2 && height > 2);
    const [a, b] = [seen(ours), seen(truth)];
    const far = a.length === b.length ? 0 : 999;
    const off = b.reduce((most, box, index) => {
      const mine = a[index];
      if (!mine) return far;
      const sides = [mine.left - box.left, mine.top - box.top, mine.width - box.width];
      return Math.max(most, ...sides.map(Math.abs));
    }, far);
    const compared = worst.compared + (b.length > 0 ? 1 : 0);
    worst =
      off > worst.off
        ? { off, compared, of: { style, round, start, a, b, value: field.value } }
        : { ...worst, compared };
  }
  return worst;
}
