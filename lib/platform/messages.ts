/** Asking the background: typed from `protocol.ts`, with a deadline, one retry and a typed error. */
import { browser } from './browser.ts';
import type { FromContent, FromPage } from './protocol.ts';
import type { AskErrorCode, Question } from './wire.ts';
import { isReply } from './wire.ts';

export { MAX_TEXT } from './wire.ts';

/** The only error that `ask` and `askFromContent` throw. */
export class AskError extends Error {
  override readonly name = 'AskError';
  readonly code: AskErrorCode;
  constructor(code: AskErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

export interface AskOptions {
  /** Stops waiting with `ABORTED`. The background may still finish. */
  readonly signal?: AbortSignal;
  /** Milliseconds until `NO_ANSWER`, both tries together. */
  readonly timeout?: number;
}

/** An answer to a check takes milliseconds; after this long the background is gone. */
const TIMEOUT = 10_000;
/** Taking a list over may download (20 s) and index 50,000 items; a page may take 15 s to come. */
const SLOW_TIMEOUT = 180_000;
const SLOW: ReadonlySet<string> = new Set([
  'readAddress',
  'addListByUrl',
  'addListFromStaging',
  'previewImport',
  'addImport',
  'exportList',
  'makeBackup',
  'planRestore',
  'restore',
  'removeList',
  'restorePackaged',
]);
/** Asking this again after it ran would find its staged bytes gone. */
const ONCE: ReadonlySet<string> = new Set(['addListFromStaging', 'addImport', 'restore']);

/** Asks the background from an extension page. @throws {AskError} */
export async function ask<Name extends keyof FromPage>(
  name: Name,
  input: Parameters<FromPage[Name]>[0],
  options: AskOptions = {},
): Promise<ReturnType<FromPage[Name]>> {
  return (await question(name, input, options)) as ReturnType<FromPage[Name]>;
}

/** Asks the background from a content script. @throws {AskError} */
export async function askFromContent<Name extends keyof FromContent>(
  name: Name,
  input: Parameters<FromContent[Name]>[0],
  options: AskOptions = {},
): Promise<ReturnType<FromContent[Name]>> {
  return (await question(name, input, options)) as ReturnType<FromContent[Name]>;
}

async function question(name: string, input: unknown, options: AskOptions): Promise<unknown> {
  const limit = options.timeout ?? (SLOW.has(name) ? SLOW_TIMEOUT : TIMEOUT);
  const message: Question = { tabayun: 1, name, input };
  const { promise: ended, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new AskError('NO_ANSWER', `No answer in ${limit} ms`)), limit);
  const onAbort = () => reject(new AskError('ABORTED', 'The asker stopped waiting'));
  if (options.signal?.aborted) onAbort();
  options.signal?.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([send(message, ONCE.has(name) ? 1 : 2), ended]);
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', onAbort);
  }
}

/** Sends up to `tries` times: a worker that stops in mid-answer is started again by the next question. */
async function send(message: Question, tries: number): Promise<unknown> {
  let reply: unknown;
  try {
    reply = await sendMessage(message);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    if (isOrphaned(text)) throw new AskError('ORPHANED', text);
    if (tries > 1) return send(message, tries - 1);
    throw new AskError('NO_ANSWER', text);
  }
  if (!isReply(reply)) {
    // The polyfill turns a lost channel into `undefined` instead of an error.
    if (tries > 1) return send(message, tries - 1);
    throw new AskError('NO_ANSWER', 'The background sent no reply');
  }
  if (!reply.ok) throw new AskError(reply.error.code, reply.error.message);
  return reply.value;
}

/** In an orphaned content script `browser.runtime` has lost its id, and touching it may throw at once. */
function sendMessage(message: Question): Promise<unknown> {
  if (!browser.runtime?.id) throw new Error('Extension context invalidated.');
  return browser.runtime.sendMessage(message);
}

function isOrphaned(text: string): boolean {
  return text.includes('context invalidated') || text.includes("reading 'sendMessage'");
}
