/**
 * The few browser calls of the early script, which runs in every frame and so goes without the polyfill:
 * `chrome` answers with promises in both browsers under manifest version 3.
 */
import type { Question } from './wire.ts';
import { isReply } from './wire.ts';

/** The part of the extension API that is used here. */
interface Api {
  readonly runtime?: {
    readonly id?: string;
    readonly sendMessage: (message: Question) => Promise<unknown>;
  };
  readonly dom?: { readonly openOrClosedShadowRoot: (element: Element) => ShadowRoot | null };
}

function api(): Api | undefined {
  const chrome: Api | undefined = Reflect.get(globalThis, 'chrome');
  return chrome;
}

/** False once the extension was updated, reloaded or removed under this page. */
export function isAlive(): boolean {
  return api()?.runtime?.id !== undefined;
}

/** Asks the background to load the late script into this frame. Rejects when it gives no answer. */
export async function loadLate(): Promise<boolean> {
  const message: Question = { tabayun: 1, name: 'needLateScript', input: {} };
  const reply = await api()?.runtime?.sendMessage(message);
  if (!isReply(reply)) throw new Error('no answer');
  const value = reply.ok ? reply.value : null;
  return typeof value === 'object' && value !== null && 'loaded' in value && value.loaded === true;
}

/** The shadow root of an element, also a closed one: Chromium has a function for it, Firefox a property. */
export function openRoot(element: Element): ShadowRoot | null {
  const own: ShadowRoot | null | undefined = Reflect.get(element, 'openOrClosedShadowRoot');
  if (own !== undefined) return own;
  if (!(element instanceof HTMLElement)) return null;
  return api()?.dom?.openOrClosedShadowRoot(element) ?? null;
}
