/** The toolbar button: the one place that a page cannot imitate. */
import { browser } from './browser.ts';
import type { CheckVerdict } from '../core/model.ts';

const MARKS = { strong: '!', possible: '?', refuting: '', none: '' } as const;
/** Badge colours, readable with white text: contrast 5.9 and 5.4 to 1. */
const COLOURS = { strong: '#b42318', possible: '#8a5a00', refuting: '#3f5f51', none: '#3f5f51' } as const;
const ORDER: readonly CheckVerdict[] = ['strong', 'possible', 'refuting', 'none'];

/** Shows the most serious of a tab's verdicts, and how many boxes hold it when more than one does. */
export function showVerdicts(tabId: number, verdicts: readonly CheckVerdict[]): void {
  const worst = ORDER.find((verdict) => verdicts.includes(verdict)) ?? 'none';
  const count = verdicts.filter((verdict) => verdict === worst).length;
  const mark = MARKS[worst];
  const text = mark !== '' && count > 1 ? String(count) : mark;
  const done = Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: COLOURS[worst] }),
    browser.action.setTitle({ tabId, title: message(`badge_${worst}`) }),
  ]);
  // The tab may have closed meanwhile; there is nothing left to show then.
  done.catch(() => undefined);
}

/** Calls back when a tab is closed or goes to another page. */
export function onTabLeft(callback: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener((tabId) => callback(tabId));
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading') callback(tabId);
  });
}

/** A text of `public/_locales`, in the language of the browser. */
function message(name: string): string {
  return (browser.i18n.getMessage as (name: string) => string)(name);
}
