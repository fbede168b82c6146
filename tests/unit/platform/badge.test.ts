import { expect, test } from 'vitest';

import { fake } from './fake-browser.ts';

const { onTabLeft, showVerdicts } = await import('../../../lib/platform/badge.ts');

test('the toolbar shows the most serious verdict, in words too', () => {
  const shown = (...verdicts: ('strong' | 'possible' | 'refuting' | 'none')[]) => {
    fake.action.shown.length = 0;
    showVerdicts(1, verdicts);
    return fake.action.shown;
  };
  expect(shown('none', 'strong', 'possible')).toEqual(['!', 'badge_strong']);
  expect(shown('strong', 'strong')).toEqual(['2', 'badge_strong']);
  expect(shown('possible', 'refuting')).toEqual(['?', 'badge_possible']);
  expect(shown('refuting')).toEqual(['', 'badge_refuting']);
  expect(shown()).toEqual(['', 'badge_none']);
});

test('a tab is left when it closes or loads another page', () => {
  const left: number[] = [];
  onTabLeft((tabId) => left.push(tabId));
  fake.tabs.onUpdated.fire(1, { status: 'loading' });
  fake.tabs.onUpdated.fire(1, { status: 'complete' });
  fake.tabs.onRemoved.fire(2, {});
  expect(left).toEqual([1, 2]);
});
