/** Whether marks are drawn on the words that they are about, line by line, seen in a picture. */
import { drawnInEach, FILL } from './drawn-marks.ts';
import { firefoxPageOf } from './either-firefox.ts';
import { tellPlaces } from './firefox-places.ts';
import type { Area, Tab, View } from './either.ts';
import { waitFor } from './wait.ts';

/** CSS pixels in which both ends of a line of the words are looked at, and those around it, which rounding blurs. */
const END = 3;
const BLUR = 1.5;
/** CSS pixels behind a line that goes on in the next: Firefox draws the space there, and tells no box of it. */
const SPACE = 6;
/** Least share of an end that is not covered by letters, and most of what is beside it that has the colour by chance. */
const FREE = 0.12;
const CHANCE = 0.08;
/** CSS pixels below the letters where the line of a mark may be. */
const BELOW = 6;

interface Words {
  /** Of each line, what is in view, in CSS pixels of the viewport of its document. */
  readonly lines: readonly (Area & { readonly whole: boolean })[];
  /** Pixels of a picture in a CSS pixel, and where the picture begins. */
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/**
 * Waits until each line of the words is marked from end to end, and nothing else is. The words are marked once, in a
 * box on white, and at least one of their lines is in view as a whole.
 */
export async function waitOnWords(tab: Tab, words: string, view: View = tab): Promise<true> {
  if (tab.browser === 'Firefox') {
    await tab.toFront();
    await tellPlaces(firefoxPageOf(tab).browser());
  }
  return waitFor('the mark to lie on its words', async () => {
    const fault = await fromWords(tab, view, words);
    if (fault) throw new Error(fault);
    return true;
  });
}

/** What is wrong with the drawn; null for nothing. */
async function fromWords(tab: Tab, view: View, words: string): Promise<string | null> {
  const { lines, scale, left, top } = await view.evaluate(linesOf, words);
  const from = await view.origin();
  const drawnAt = lines.map(({ x, y, width, height }) =>
    areaOf((from.x + x - left) * scale, (from.y + y - top) * scale, width * scale, height * scale),
  );
  const behind = drawnAt.map((_, at) => (at === drawnAt.length - 1 ? BLUR : SPACE));
  const under = drawnAt.map(({ x, y, width, height }, at) =>
    areaOf(x - BLUR * scale, y, width + (BLUR + (behind[at] ?? 0)) * scale, height + BELOW * scale),
  );
  /** A strip of each line: from where, counted from its left end or from its right end. */
  const strip = ({ x, y, width, height }: Area, side: 'left' | 'right', at: number): Area =>
    areaOf(side === 'left' ? x + at * scale : x + width - (at + END) * scale, y, END * scale, height);
  const ends = drawnAt.flatMap((line) => [strip(line, 'left', BLUR - 1), strip(line, 'right', BLUR - 1)]);
  const beside = drawnAt.flatMap((line, at) => [
    strip(line, 'left', -BLUR - END),
    strip(line, 'right', -(behind[at] ?? 0) - END),
  ]);
  const [all, ...found] = await drawnInEach(tab, [
    {},
    ...under.map((within) => ({ within })),
    ...[...ends, ...beside].map((within) => ({ within, colour: FILL })),
  ]);
  const counts = found.map(({ count }) => count);
  const share = (area: Area, at: number): number => (counts[at] ?? 0) / (area.width * area.height);
  const filled = ends.map((area, at) => share(area, under.length + at));
  const over = beside.map((area, at) => share(area, under.length + ends.length + at));
  const told = JSON.stringify({ drawnAt, all, counts, filled, over });
  if (!lines.some(({ whole }) => whole)) return `no line is in view as a whole: ${told}`;
  if (lines.some(({ whole }, at) => whole && counts[at] === 0)) return `not all is underlined: ${told}`;
  if ((all?.count ?? 0) > sum(counts.slice(0, under.length))) return `something is drawn elsewhere: ${told}`;
  if (filled.some((part) => part < FREE)) return `less than the words is marked: ${told}`;
  return over.some((part) => part > CHANCE) ? `more than the words is marked: ${told}` : null;
}

const areaOf = (x: number, y: number, width: number, height: number): Area => ({ x, y, width, height });
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Runs in the page. */
function linesOf(words: string): Words {
  const field = document.querySelector<HTMLInputElement>('textarea, input');
  const placesOf: ((...args: unknown[]) => string) | undefined = Reflect.get(globalThis, 'placesOf');
  const ranges = [...CSS.highlights]
    .filter(([name]) => name.startsWith('tabayun-'))
    .flatMap(([, highlight]) => [...highlight]);
  const [range] = ranges;
  const textOf = (one: AbstractRange): string =>
    one instanceof Range ? one.toString() : (field?.value.slice(one.startOffset, one.endOffset) ?? '');
  let boxes: readonly Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>[] = [];
  if (range) {
    const marked = ranges.map(textOf).join('|');
    if (marked.replace(/\.$/, '') !== words) throw new Error(`marked: ${marked}`);
    boxes = [...Reflect.get(range, 'getClientRects').call(range)];
  } else if (field && placesOf) {
    const start = field.value.indexOf(words);
    const end = start + words.length;
    if (start < 0) throw new Error(`no such words: ${field.value}`);
    boxes = JSON.parse(placesOf(field, start, field.value[end] === '.' ? end + 1 : end));
  }
  const around: DOMRect[] = [new DOMRect(0, 0, innerWidth, innerHeight)];
  const start = range instanceof Range ? range.startContainer : field;
  let holder = start instanceof Element ? start : (start?.parentElement ?? null);
  while (holder && holder !== document.body && holder !== document.documentElement) {
    const style = getComputedStyle(holder);
    const { overflow, display } = style;
    const outer = holder.getBoundingClientRect();
    const size = holder instanceof HTMLElement ? outer.width / holder.offsetWidth : 1;
    const { clientLeft, clientTop, clientWidth, clientHeight } = holder;
    if (holder instanceof HTMLInputElement) {
      // A single line is cut off at its padding already.
      const left = parseFloat(style.borderLeftWidth) + parseFloat(style.paddingLeft);
      const right = parseFloat(style.borderRightWidth) + parseFloat(style.paddingRight);
      const width = outer.width - (left + right) * size;
      around.push(new DOMRect(outer.left + left * size, outer.top, width, outer.height));
    } else if (holder === field || (display !== 'inline' && overflow !== 'visible')) {
      const [left, top] = [outer.left + clientLeft * size, outer.top + clientTop * size];
      around.push(new DOMRect(left, top, clientWidth * size, clientHeight * size));
    }
    const root = holder.getRootNode();
    holder = holder.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  const parts = boxes.flatMap(({ left, top, width, height }) => {
    const x = Math.max(left, ...around.map((box) => box.left));
    const y = Math.max(top, ...around.map((box) => box.top));
    const right = Math.min(left + width, ...around.map((box) => box.right));
    const bottom = Math.min(top + height, ...around.map((box) => box.bottom));
    const whole = bottom - y > height - 1;
    return right - x > 1 && bottom - y > 1 ? [{ x, y, width: right - x, height: bottom - y, whole }] : [];
  });
  // Spaces at the end of a line may have a box of their own.
  const lines: typeof parts = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last?.y === part.y && Math.abs(last.x + last.width - part.x) < 1) last.width += part.width;
    else lines.push(part);
  }
  // Pictures of Chromium are in device pixels, those of Firefox in CSS pixels.
  const { scale, offsetLeft, offsetTop } = visualViewport ?? { scale: 1, offsetLeft: 0, offsetTop: 0 };
  const pixels = navigator.userAgent.includes('Firefox') ? 1 : devicePixelRatio;
  return { lines, scale: scale * pixels, left: offsetLeft, top: offsetTop };
}
