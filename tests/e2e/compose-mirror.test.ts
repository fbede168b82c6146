import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { BARE, useContract } from './contract.ts';
import { BROWSERS } from './harness/either.ts';
import { firefoxPageOf } from './harness/either-firefox.ts';
import { tellPlaces } from './harness/firefox-places.ts';

/** CSS pixels that a copied passage may stand beside the real one. */
const TOLERANCE = 2;
const FIELDS = 200;

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
});

describe.each(BROWSERS)('in %s', (browser) => {
  const contract = useContract(browser, { pages: { '/none': '' } });

  test.each(['textarea', 'input'])(
    'the copy of a %s stands where the browser itself says the passage is',
    async (name) => {
      const tab = await contract.open(`https://${BARE}/none`);
      await tab.evaluate((script) => {
        document.body.append(Object.assign(document.createElement('script'), { textContent: script }));
      }, bundle);
      if (browser === 'Firefox') await tellPlaces(firefoxPageOf(tab).browser());
      const { fields, worst } = await tab.evaluate(compareFields, {
        name,
        count: FIELDS,
        // Scrolled or with spaces at its ends, a line from right to left differs: no language of the officers is so.
        rtl: browser === 'Chromium' && name === 'textarea',
      });
      expect(worst.off > TOLERANCE ? worst : 'near enough').toBe('near enough');
      // Some fields have none of their words in view.
      expect(fields).toBeGreaterThan(FIELDS * 0.8);
    },
  );
});

/**
 * Runs in the page: fields of every look, made from a fixed seed. Gives how many had words in view, and the worst
 * distance of any word with what it was.
 */
function compareFields({ name, count, rtl }: { name: string; count: number; rtl: boolean }) {
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
    'word-break': ['normal', 'break-all'],
    'white-space': ['pre-wrap', 'break-spaces'],
    padding: ['0', '3px 9px 14px 21px', '12px'],
    border: ['0', '1px solid', '6px inset', 'none'],
    'box-sizing': ['border-box', 'content-box'],
    width: ['180px', '333.3px', '60%'],
    height: ['44px', '90px', '160px'],
    overflow: ['auto', 'hidden', 'scroll'],
    direction: rtl ? ['ltr', 'rtl'] : ['ltr'],
    transform: ['none', 'translate(13px, 7px)', 'scale(1.25)'],
    margin: ['0', '11px 40px'],
  };
  // No tab: no key writes one into a field.
  const words = ['pupuk', 'beras', 'di', 'pasar,', '\n', '\n\n', '🌾', 'pertanggungjawabannya', '  '];
  const api = Reflect.get(globalThis, 'mirror');
  const placesIn = (field: Element, span: readonly [number, number]): DOMRect[] => {
    const range = Reflect.get(field, 'createValueRange')?.call(field, ...span);
    return range
      ? [...range.getClientRects()]
      : JSON.parse(Reflect.get(globalThis, 'placesOf')(field, ...span));
  };
  /** Without slivers that the edge of the field leaves. */
  const seen = (boxes: readonly DOMRect[]): DOMRect[] =>
    boxes.filter(({ width, height }) => width > 4 && height > 4);
  const distance = (a: DOMRect, b: DOMRect): number =>
    Math.max(...(['left', 'top', 'width', 'height'] as const).map((side) => Math.abs(a[side] - b[side])));
  /** From each box that is seen to the nearest of the others. */
  const farthest = (boxes: readonly DOMRect[], others: readonly DOMRect[]): number =>
    Math.max(0, ...seen(boxes).map((box) => Math.min(999, ...others.map((other) => distance(box, other)))));
  let worst = { off: 0, of: {} };
  let fields = 0;
  for (let round = 0; round < count; round++) {
    const field = document.createElement(name === 'input' ? 'input' : 'textarea');
    const style: Record<string, string> = {};
    for (const [property, values] of Object.entries(looks)) {
      style[property] = pick(values);
      field.style.setProperty(property, style[property]);
    }
    // Of a field that is scaled, no page tells the fraction of a pixel that may decide about a line.
    if (style['transform']?.startsWith('scale')) field.style.setProperty('width', '333px');
    field.value = Array.from({ length: 24 }, () => pick(words)).join(' ');
    document.body.replaceChildren(field);
    field.scrollTop = Math.floor(chance() * 60);
    field.scrollLeft = Math.floor(chance() * 60);
    const passages = [...field.value.matchAll(/[a-z]{4,}/g)];
    const spans = passages.map(({ index, 0: word }) => [index, index + word.length] as const);
    const layer = document.createElement('div');
    document.documentElement.append(layer);
    const mirror = api.createMirror(field, layer);
    const ours: DOMRect[][] = mirror.boxes(spans);
    const inner = field.getBoundingClientRect();
    const scale = inner.width / field.offsetWidth;
    const within = {
      left: inner.left + field.clientLeft * scale,
      top: inner.top + field.clientTop * scale,
      width: field.clientWidth * scale,
      height: field.clientHeight * scale,
    };
    const truth = spans.map((span): DOMRect[] =>
      placesIn(field, span).flatMap((box) => api.clip(box, within)),
    );
    layer.remove();
    if (truth.some((boxes) => seen(boxes).length > 0)) fields++;
    spans.forEach((span, at) => {
      const [a, b] = [ours[at] ?? [], truth[at] ?? []];
      const off = Math.max(farthest(a, b), farthest(b, a));
      if (off > worst.off) worst = { off, of: { style, round, span, a, b, value: field.value } };
    });
  }
  return { fields, worst };
}
