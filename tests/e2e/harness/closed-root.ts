import { waitFor } from './wait.ts';

/** A button, link or field as a person finds it. `name` is its label, as plain text. */
export interface Control {
  readonly role: string;
  readonly name: string;
}

export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What stands in the closed shadow roots of a page, read through the debugging protocol. */
export interface ClosedRoot {
  /** Text that is drawn, as `innerText`, in document order. Empty when nothing is drawn. */
  text(): Promise<string>;
  /** Texts of the drawn elements that fit a CSS selector. */
  texts(selector: string): Promise<string[]>;
  /** Drawn buttons, links and fields. */
  controls(): Promise<Control[]>;
  /** Edges of the drawn elements that fit a CSS selector, in CSS pixels of the viewport. */
  boxes(selector: string): Promise<Edges[]>;
  /** Addresses of drawn links that fit a CSS selector. */
  addresses(selector: string): Promise<string[]>;
  /** Markup, for messages of failed tests. */
  html(): Promise<string>;
  /**
   * Presses a control with the real mouse, in the middle of where it is drawn, after it has stood still for as
   * long as a person needs to see it: the product takes no press before that.
   */
  click(name: string | RegExp): Promise<void>;
  /** Waits for a drawn text that fits, and gives all that is drawn. */
  waitForText(pattern: RegExp, ms?: number): Promise<string>;
  close(): Promise<void>;
}

/** How one browser gets at closed roots. */
export interface Reach {
  /** Runs a function in the page with each closed root as `this`; one answer per root, in document order. */
  call<T>(functionDeclaration: string, args: readonly string[]): Promise<T[]>;
  /** Presses the left mouse button, in CSS pixels of the viewport. */
  press(x: number, y: number): Promise<void>;
  close(): Promise<void>;
}

const DRAWN = '(e) => e.localName !== "style" && e.checkVisibility({ visibilityProperty: true })';
const CONTROLS = '"button, a[href], [role=button], summary, input, textarea, select"';
const NAME = '(e) => (e.getAttribute("aria-label") ?? e.innerText).trim()';

/** These run in the page. */
const FUNCTIONS = {
  text: `function () {
    return [...this.children].filter(${DRAWN}).map((e) => e.innerText ?? '').join('\\n').trim();
  }`,
  texts: `function (selector) {
    return [...this.querySelectorAll(selector)].filter(${DRAWN}).map((e) => e.innerText.trim());
  }`,
  addresses: `function (selector) {
    return [...this.querySelectorAll(selector)].filter(${DRAWN}).map((e) => e.href);
  }`,
  controls: `function () {
    return [...this.querySelectorAll(${CONTROLS})].filter(${DRAWN}).map((e) =>
      ({ role: e.getAttribute('role') ?? e.localName, name: (${NAME})(e) }));
  }`,
  place: `function (exact, pattern, flags) {
    const fits = (name) => pattern === '' ? name === exact : new RegExp(pattern, flags).test(name);
    const e = [...this.querySelectorAll(${CONTROLS})].find((one) => (${DRAWN})(one) && fits((${NAME})(one)));
    if (!e) return null;
    e.scrollIntoView({ block: 'nearest' });
    const { x, y, width, height } = e.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }`,
  boxes: `function (selector) {
    return [...this.querySelectorAll(selector)].filter(${DRAWN}).map((e) => {
      const { left, top, right, bottom } = e.getBoundingClientRect();
      return { left, top, right, bottom };
    });
  }`,
  html: 'function () { return this.innerHTML; }',
} as const;

/** A person does not press what has just appeared. Milliseconds. */
const SEEN_FOR = 400;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Everything a test wants of closed roots, on top of one browser's way to them. */
export function readClosedRoots(reach: Reach): ClosedRoot {
  const each = <T>(name: keyof typeof FUNCTIONS, ...args: string[]): Promise<T[]> =>
    reach.call<T>(FUNCTIONS[name], args);
  const text = async (): Promise<string> => (await each<string>('text')).join('\n').trim();
  return {
    text,
    texts: async (selector) => (await each<string[]>('texts', selector)).flat(),
    controls: async () => (await each<Control[]>('controls')).flat(),
    boxes: async (selector) => (await each<Edges[]>('boxes', selector)).flat(),
    addresses: async (selector) => (await each<string[]>('addresses', selector)).flat(),
    html: async () => (await each<string>('html')).join('\n'),
    click: async (wanted) => {
      const [exact, pattern, flags] =
        typeof wanted === 'string' ? [wanted, '', ''] : ['', wanted.source, wanted.flags];
      const find = async (): Promise<Point | undefined> =>
        (await each<Point | null>('place', exact, pattern, flags)).find((one) => one !== null) ?? undefined;
      const { x, y } = await waitFor(`a control named ${wanted}`, still(find));
      await reach.press(x, y);
    },
    waitForText: (pattern, ms) =>
      waitFor(
        `text like ${pattern}`,
        async () => {
          const seen = await text();
          if (!pattern.test(seen)) throw new Error(seen || '(nothing drawn)');
          return seen;
        },
        ms,
      ),
    close: () => reach.close(),
  };
}

/** Gives what `find` finds once it has stayed in one place for SEEN_FOR. */
function still(find: () => Promise<Point | undefined>): () => Promise<Point | undefined> {
  let at = '';
  let since = 0;
  return async () => {
    const found = await find();
    const now = `${found?.x} ${found?.y}`;
    if (now !== at) since = performance.now();
    at = now;
    return performance.now() - since >= SEEN_FOR ? found : undefined;
  };
}
