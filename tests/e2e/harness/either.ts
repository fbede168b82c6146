/** The same test in Chromium and in Firefox: one way to drive a page of either. */
import type { ExtensionPage } from './ask.ts';
import type { ClosedRoot } from './closed-root.ts';
import type { Pictured } from './drawn-marks.ts';
import { markedTexts } from './page-functions.ts';
import { waitFor } from './wait.ts';

export const BROWSERS = ['Chromium', 'Firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Area extends Point {
  readonly width: number;
  readonly height: number;
}

/** One document: that of a page, or of a frame in it. Functions run in the page; their argument goes as JSON. */
export interface View {
  evaluate<R>(run: () => R): Promise<Awaited<R>>;
  evaluate<R, A>(run: (arg: A) => R, arg: A): Promise<Awaited<R>>;
  /** Closed shadow roots of this document. */
  readonly root: ClosedRoot;
  /** Where it begins, in CSS pixels of the page's viewport. */
  origin(): Promise<Point>;
  /** Where an element is drawn, in the page's viewport. Looks into open shadow roots. Waits until it is there. */
  areaOf(selector: string): Promise<Area>;
  /** Presses the element near its upper left corner, where writing begins. */
  click(selector: string): Promise<void>;
  /** The document of a frame. */
  frame(selector: string): Promise<View>;
  /** Marked texts, without the full stop of a sentence. */
  marked(): Promise<string[]>;
  waitForMarks(texts: readonly string[]): Promise<void>;
}

export interface Tab extends View, Pictured {
  readonly browser: BrowserName;
  goto(url: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Keys with their modifiers, as `Control+z`. */
  press(...keys: readonly string[]): Promise<void>;
  /** Keeps the last key of a combination down until it was told so many times. */
  hold(keys: string, times: number): Promise<void>;
  /** Writes a text at once, as a paste or an input method does. */
  put(text: string): Promise<void>;
  move(to: Point): Promise<void>;
  clickAt(at: Point): Promise<void>;
  /** Presses once more where the pointer is. */
  clickAgain(): Promise<void>;
  doubleClickAt(at: Point): Promise<void>;
  /** A press that opens what a link names in a tab of its own. */
  clickAside(at: Point, how: 'middle' | 'Control'): Promise<void>;
  drag(from: Point, to: Point): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  toFront(): Promise<void>;
  close(): Promise<void>;
}

/** A running browser with the extension in it. */
export interface Running {
  readonly browser: BrowserName;
  /** `before` runs in each document before the page's own scripts. */
  open(url: string, before?: () => void): Promise<Tab>;
  /** The tab that a page opens by itself while `act` runs. */
  opened(act: () => Promise<unknown>): Promise<Tab>;
  /** An extension page. */
  readonly options: ExtensionPage;
  /** Loads the extension anew, as an update does. `options` is a new page then. */
  update(): Promise<void>;
  /** Switches the extension off. Nothing can be asked of it after that. */
  disable(): Promise<void>;
  /** Ends the background as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  close(): Promise<void>;
}

/** What the two browsers do differently for one document. */
export interface Reach {
  evaluate(expression: string): Promise<unknown>;
  readonly root: ClosedRoot;
  clickAt(at: Point): Promise<void>;
  /** The document of a frame, once it is there. */
  inner(selector: string): Promise<Reach | null>;
}

const ORIGIN = async (): Promise<Point> => ({ x: 0, y: 0 });

export function viewOf(reach: Reach, origin: () => Promise<Point> = ORIGIN): View {
  const evaluate = async <R, A>(run: (arg: A) => R, arg?: A): Promise<Awaited<R>> =>
    (await reach.evaluate(`(${String(run)})(${JSON.stringify(arg) ?? ''})`)) as Awaited<R>;
  const areaOf = async (selector: string): Promise<Area> => {
    const area = await waitFor(`the element ${selector}`, () => evaluate(areaOfElement, selector));
    const from = await origin();
    return { ...area, x: from.x + area.x, y: from.y + area.y };
  };
  const view: View = {
    evaluate,
    root: reach.root,
    origin,
    areaOf,
    click: async (selector) => {
      await areaOf(selector);
      await evaluate(bringIntoView, selector);
      const { x, y, width, height } = await areaOf(selector);
      await reach.clickAt({ x: x + Math.min(14, width / 2), y: y + Math.min(16, height / 2) });
    },
    frame: async (selector) => {
      const inner = await waitFor(`the frame ${selector}`, () => reach.inner(selector));
      return viewOf(inner, async () => {
        const { x, y } = await areaOf(selector);
        const border = await evaluate(borderOf, selector);
        return { x: x + border.x, y: y + border.y };
      });
    },
    marked: () => evaluate(markedTexts),
    waitForMarks: async (texts) => {
      await waitFor(`marks ${JSON.stringify(texts)}`, async () => {
        const now = await view.marked();
        if (JSON.stringify(now) !== JSON.stringify(texts)) throw new Error(JSON.stringify(now));
        return true;
      });
    },
  };
  return view;
}

/** Runs in the page. */
function areaOfElement(selector: string): Area | null {
  const within = (root: Document | ShadowRoot): Element | null => {
    const own = root.querySelector(selector);
    if (own) return own;
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      const inner = shadowRoot && within(shadowRoot);
      if (inner) return inner;
    }
    return null;
  };
  const found = within(document);
  if (!found) return null;
  const { x, y, width, height } = found.getBoundingClientRect();
  return { x, y, width, height };
}

/** Runs in the page: scrolls only where the element is out of view. */
function bringIntoView(selector: string): void {
  const found = document.querySelector(selector);
  const { top, bottom } = found?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
  if (top < 0 || bottom > innerHeight) found?.scrollIntoView({ block: 'nearest' });
}

/** Runs in the page. */
function borderOf(selector: string): Point {
  const frame = document.querySelector(selector);
  return { x: frame?.clientLeft ?? 0, y: frame?.clientTop ?? 0 };
}

/** Puts the focus on an element, as the Tab key does in the end. */
export async function focusOn(view: View, selector: string): Promise<void> {
  await view.areaOf(selector);
  await view.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.focus(), selector);
}

/** The middle of an element. */
export async function middleOf(view: View, selector: string): Promise<Point> {
  const { x, y, width, height } = await view.areaOf(selector);
  return { x: x + width / 2, y: y + height / 2 };
}

/** The keys of a combination, modifiers first. */
export function keysOf(combination: string): readonly string[] {
  return combination === '+' ? ['+'] : combination.split('+');
}
