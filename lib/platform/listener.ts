/** Answering in the background: who may ask what, checked inputs, and always a reply. */
import { browser } from './browser.ts';
import { readInput } from './inputs.ts';
import type { FromContent, FromPage } from './protocol.ts';
import type { AskErrorCode, Question, Reply } from './wire.ts';
import { isQuestion } from './wire.ts';

/** The frame that asks, as the browser states it. Nothing here comes from the message itself. */
export interface Asker {
  readonly tabId: number;
  readonly frameId: number;
  /** Host of the asking frame, ASCII and lower case; empty for frames without one. */
  readonly host: string;
  /** The tab stands in a private window: what happens there leaves nothing on the disk. */
  readonly isPrivate: boolean;
}

type Answer<T> = T | Promise<T>;
export type PageHandlers = {
  readonly [Name in keyof FromPage]: (
    input: Parameters<FromPage[Name]>[0],
  ) => Answer<ReturnType<FromPage[Name]>>;
};
export type ContentHandlers = {
  readonly [Name in keyof FromContent]: (
    input: Parameters<FromContent[Name]>[0],
    asker: Asker,
  ) => Answer<ReturnType<FromContent[Name]>>;
};

/** What the browser tells about a sender; the fields that both browsers set. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?:
    | {
        readonly id?: number | undefined;
        readonly url?: string | undefined;
        readonly incognito?: boolean | undefined;
      }
    | undefined;
}

type Handler = (input: never, asker: Asker) => unknown;

/** Registers the one message listener. Call it synchronously when the background starts. */
export function answer(page: PageHandlers, content: ContentHandlers): void {
  const listener = (message: unknown, sender: Sender, sendResponse: (reply: Reply) => void) => {
    if (!isQuestion(message)) return undefined;
    const asker = whoAsks(sender);
    if (!asker) return undefined;
    const handlers: object = asker === 'page' ? page : content;
    void reply(message, handlers, asker === 'page' ? NO_FRAME : asker).then(sendResponse);
    return true as const;
  };
  browser.runtime.onMessage.addListener(listener as never);
}

const NO_FRAME: Asker = { tabId: -1, frameId: -1, host: '', isPrivate: false };

/** Tells an own page from an own content script. Anything else is `null` and hears nothing from us. */
export function whoAsks(sender: Sender): 'page' | Asker | null {
  if (sender.id !== browser.runtime.id) return null;
  const own = originOf(browser.runtime.getURL('/'));
  if (originOf(sender.url) === own)
    return sender.origin === undefined || sender.origin === own ? 'page' : null;
  if (typeof sender.tab?.id !== 'number') return null;
  // A frame without an address of its own, such as about:blank, belongs to the page that holds it.
  const host = hostOf(sender.origin, sender.url, sender.tab.url);
  const { id: tabId, incognito: isPrivate = false } = sender.tab;
  return { tabId, frameId: sender.frameId ?? 0, host, isPrivate };
}

/** `URL.origin` is `null` for extension schemes in some engines, so it is put together by hand. */
function originOf(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}`;
}

function hostOf(...addresses: readonly (string | undefined)[]): string {
  for (const address of addresses) {
    if (address !== undefined && URL.canParse(address)) {
      const { hostname } = new URL(address);
      if (hostname !== '') return hostname;
    }
  }
  return '';
}

async function reply(message: Question, handlers: object, asker: Asker): Promise<Reply> {
  if (!Object.hasOwn(handlers, message.name)) return failure('REFUSED', `May not ask ${message.name}`);
  const read = readInput(message.name, message.input);
  if (!read.ok) return failure(read.code, read.message);
  try {
    const handler = Reflect.get(handlers, message.name) as Handler;
    return { ok: true, value: await handler(read.input as never, asker) };
  } catch (error) {
    // Only the kind of fault leaves the background: a message of an error may quote what was checked.
    return failure('FAILED', error instanceof Error ? error.name : 'Error');
  }
}

function failure(code: AskErrorCode, message: string): Reply {
  return { ok: false, error: { code, message } };
}
