/** The latest verdict of each frame of each tab, for the toolbar button. Lives and dies with the background. */
import type { CheckVerdict } from '../core/model.ts';

export interface TabVerdicts {
  set(tabId: number, frameId: number, verdict: CheckVerdict): void;
  /** The tab is gone or shows another page. */
  drop(tabId: number): void;
}

export function makeTabVerdicts(
  show: (tabId: number, verdicts: readonly CheckVerdict[]) => void,
): TabVerdicts {
  const tabs = new Map<number, Map<number, CheckVerdict>>();
  return {
    set(tabId, frameId, verdict) {
      const frames = tabs.get(tabId) ?? new Map<number, CheckVerdict>();
      frames.set(frameId, verdict);
      tabs.set(tabId, frames);
      show(tabId, [...frames.values()]);
    },
    drop: (tabId) => void tabs.delete(tabId),
  };
}
