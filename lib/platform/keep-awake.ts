import { browser } from './browser.ts';

/** Milliseconds. Firefox stops an idle event page after 30 s even in the middle of a fetch. */
const BEAT = 20_000;

/** Keeps the background awake until the work is done: an API call counts as activity in both browsers. */
export async function keepAwake<T>(work: () => Promise<T>): Promise<T> {
  const beat = setInterval(() => void browser.runtime.getPlatformInfo(), BEAT);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}
