/** Listeners on the window's capture phase that can be put back after the page has removed them all. */
import { either } from './either.ts';

type Handler = (event: Event) => void;

export interface Listening {
  /** Hears `type` before the page's own listeners that were added later. Ends with the signal. */
  on(type: string, handler: Handler, signal: AbortSignal, options?: { readonly passive?: boolean }): void;
}

interface Registration {
  readonly type: string;
  readonly handler: Handler;
  readonly options: AddEventListenerOptions;
}

/**
 * `document.open()` removes every listener of a window, also those of content scripts, but not the observers
 * of the document node. So an observer there adds all listeners again; adding one twice has no effect.
 */
export function createListening(target: Window, signal: AbortSignal): Listening {
  const registrations = new Set<Registration>();
  const arm = ({ type, handler, options }: Registration): void =>
    target.addEventListener(type, handler, options);
  const observer = new MutationObserver(() => registrations.forEach(arm));
  observer.observe(target.document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    on(type, handler, ends, { passive = false } = {}) {
      if (signal.aborted || ends.aborted) return;
      const both = either(signal, ends);
      const registration = { type, handler, options: { capture: true, passive, signal: both } };
      registrations.add(registration);
      both.addEventListener('abort', () => registrations.delete(registration), { once: true });
      arm(registration);
    },
  };
}
