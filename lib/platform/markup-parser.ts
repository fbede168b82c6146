/**
 * Parsing markup for the background. Firefox's event page has a parser of its own; Chromium's worker has none and asks a
 * page that renders nothing (`urai.html`), over a channel that never leaves the extension.
 */
import { browser } from './browser.ts';
import type { ParsedMarkup } from './parse-markup.ts';
import { parseMarkup } from './parse-markup.ts';

type Answer = ParsedMarkup | { readonly ok: false; readonly why: 'absent' };
interface Request {
  readonly ask: string;
  readonly text: string;
  readonly kind: 'xml' | 'html';
}
interface Reply {
  readonly reply: string;
  readonly parsed: ParsedMarkup;
}

const CHANNEL = 'tabayun-urai';
const PAGE = '/urai.html';
/** Milliseconds until a page that does not answer is taken for gone. */
const PATIENCE = 10_000;
/** Milliseconds without work after which the page closes itself. */
const IDLE = 30_000;
/** Code units of one piece of markup. */
const MAX_MARKUP = 20 * 1024 * 1024;

/** What the polyfill does not know, because Firefox has none of it. */
interface Offscreen {
  readonly offscreen: {
    createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
  };
  readonly runtime: { getContexts(filter: object): Promise<unknown[]> };
}

/** Parses markup wherever this browser can. Never throws. */
export async function parseAnywhere(text: string, kind: 'xml' | 'html'): Promise<Answer> {
  if (text.length > MAX_MARKUP) return { ok: false, why: 'too_deep' };
  if (typeof DOMParser !== 'undefined') return parseMarkup(text, kind);
  // The page may close itself just as it is asked: then another one is opened.
  return (
    (await askPage({ ask: crypto.randomUUID(), text, kind })) ??
    (await askPage({ ask: crypto.randomUUID(), text, kind })) ?? { ok: false, why: 'absent' }
  );
}

async function askPage(request: Request): Promise<ParsedMarkup | null> {
  if (!(await openPage())) return null;
  const channel = new BroadcastChannel(CHANNEL);
  const { promise, resolve } = Promise.withResolvers<ParsedMarkup | null>();
  const timer = setTimeout(() => resolve(null), PATIENCE);
  channel.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    if (data.reply === request.ask) resolve(data.parsed);
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no origin but its own
  channel.postMessage(request);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    channel.close();
  }
}

let opening: Promise<boolean> | null = null;

/** Opens the page unless it is open; false when the browser refuses, as when another page of this kind is open. */
function openPage(): Promise<boolean> {
  opening ??= open()
    .catch(() => false)
    .finally(() => {
      opening = null;
    });
  return opening;
}

async function open(): Promise<boolean> {
  const { offscreen, runtime } = browser as unknown as Offscreen;
  const url = browser.runtime.getURL(PAGE);
  const held = await runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'], documentUrls: [url] });
  if (held.length > 0) return true;
  // Resolves once the page has run its script, so that it listens by then.
  await offscreen.createDocument({
    url: PAGE,
    reasons: ['DOM_PARSER'],
    justification: 'Membaca umpan dan halaman cek fakta sebagai data.',
  });
  return true;
}

/** Answers requests in the page that renders nothing, until it has been idle for a while. */
export function serveParser(): void {
  const channel = new BroadcastChannel(CHANNEL);
  let timer = setTimeout(() => window.close(), IDLE);
  channel.addEventListener('message', ({ data }: MessageEvent<Request | Reply>) => {
    if (!('ask' in data)) return;
    clearTimeout(timer);
    timer = setTimeout(() => window.close(), IDLE);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- see above
    channel.postMessage({ reply: data.ask, parsed: parseMarkup(data.text, data.kind) } satisfies Reply);
  });
}
