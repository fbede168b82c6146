/** What our own scripts hold in the frames of a tab, asked by the extension itself. */
import type { Running, View } from './either.ts';

/** Runs in our isolated world of every frame of the tab. */
async function inFrames(running: Running, tab: View, run: () => unknown): Promise<unknown[]> {
  const url = await tab.evaluate(() => location.href);
  const answer = await running.options.evaluate(`(async () => {
    const tabs = await chrome.tabs.query({});
    const tab = tabs.find(({ url }) => url === ${JSON.stringify(url)});
    const target = { tabId: tab.id, allFrames: true };
    const results = await chrome.scripting.executeScript({ target, func: ${String(run)} });
    return JSON.stringify(results.map(({ result }) => result));
  })()`);
  const results: unknown[] = JSON.parse(String(answer));
  return results;
}

/** Frames of the tab where the late script runs. */
export async function lateFrames(running: Running, tab: View): Promise<number> {
  const held = await inFrames(running, tab, () => {
    const shared: { late: unknown } | undefined = Reflect.get(globalThis, Symbol.for('tabayun'));
    return shared ? shared.late !== null : null;
  });
  if (held.includes(null)) throw new Error('the early script is not in every frame');
  return held.filter((late) => late === true).length;
}

/** Frames of the tab that have loaded, with the page itself. */
export async function frameCount(running: Running, tab: View): Promise<number> {
  const loaded = await inFrames(running, tab, () => document.readyState === 'complete');
  return loaded.filter((one) => one === true).length;
}
