/** Chromium's offscreen page: asked by the background, open as long as somebody waits for it. */
import type { RawPage } from '../core/page.ts';
import { browser } from './browser.ts';
import type { ParsedMarkup } from './parse-markup.ts';

/** What it does. Another kind of work gets another name here and another handler in its entrypoint. */
interface Works {
  /** The text and the data of a page. */
  parse(input: { markup: string }): RawPage;
  /** Feeds, fact-check pages and texts of a list that is imported. */
  markup(input: { text: string; kind: 'xml' | 'html' }): ParsedMarkup;
}
type Handlers = {
  readonly [Name in keyof Works]: (input: Parameters<Works[Name]>[0]) => Promise<ReturnType<Works[Name]>>;
};

interface Order {
  readonly tabayunOffscreen: keyof Works;
  readonly input: unknown;
}

/** The part of the API that is used; the polyfill does not know it. */
interface Offscreen {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

/** Milliseconds without work until it is closed: a list that is imported asks for hundreds of texts, one by one. */
const IDLE = 5_000;

let open: Promise<void> | undefined;
let waiting = 0;
let idle: ReturnType<typeof setTimeout> | undefined;

/** Has work done there. @throws when the page cannot be opened or fails */
export async function askOffscreen<Name extends keyof Works>(
  name: Name,
  input: Parameters<Works[Name]>[0],
): Promise<ReturnType<Works[Name]>> {
  const { offscreen } = (Reflect.get(globalThis, 'chrome') ?? {}) as { offscreen?: Offscreen };
  if (!offscreen) throw new Error('this browser has no offscreen page');
  waiting++;
  clearTimeout(idle);
  try {
    open ??= opened(offscreen);
    await open;
    const order: Order = { tabayunOffscreen: name, input };
    const answer: unknown = await browser.runtime.sendMessage(order);
    if (answer === null || answer === undefined) throw new Error('the offscreen page gave no answer');
    return answer as ReturnType<Works[Name]>;
  } catch (error) {
    // It may be gone: the next one opens it anew.
    open = undefined;
    throw error;
  } finally {
    waiting--;
    if (waiting === 0) idle = setTimeout(() => close(offscreen), IDLE);
  }
}

function close(offscreen: Offscreen): void {
  open = undefined;
  offscreen.closeDocument().catch(() => undefined);
}

async function opened(offscreen: Offscreen): Promise<void> {
  const options = {
    url: '/offscreen.html',
    reasons: ['DOM_PARSER'],
    justification: 'Reads pages and feeds that the officer asked for, as data',
  };
  // A worker that was stopped may have left one open.
  await offscreen.createDocument(options).catch(async () => {
    await offscreen.closeDocument().catch(() => undefined);
    await offscreen.createDocument(options);
  });
}

/** Answers in the offscreen page. Only the background may ask: everything with a tab is something else. */
export function answerOffscreen(handlers: Handlers): void {
  const listener = (
    message: unknown,
    sender: { readonly id?: string; readonly tab?: unknown },
    sendResponse: (answer: unknown) => void,
  ) => {
    if (!isOrder(message) || sender.id !== browser.runtime.id || sender.tab !== undefined) return undefined;
    const handler = handlers[message.tabayunOffscreen] as (input: unknown) => Promise<unknown>;
    void handler(message.input).then(sendResponse, () => sendResponse(null));
    return true as const;
  };
  browser.runtime.onMessage.addListener(listener as never);
}

function isOrder(message: unknown): message is Order {
  return (
    typeof message === 'object' &&
    message !== null &&
    'tabayunOffscreen' in message &&
    (message.tabayunOffscreen === 'parse' || message.tabayunOffscreen === 'markup')
  );
}
