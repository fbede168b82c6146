// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { discover } from '../../../lib/compose/discover.ts';

const ended: (() => void)[] = [];
afterEach(() => ended.splice(0).forEach((end) => end()));

/** The frame that is started in, with an address, a state of its document and an age in milliseconds. */
function isBehind(href: string, readyState: DocumentReadyState, age: number): boolean {
  const document = globalThis.document.implementation.createHTMLDocument();
  Object.defineProperty(document, 'readyState', { value: readyState });
  const frame = {
    document,
    CSS: { highlights: new Map() },
    location: { href },
    performance: { now: () => age },
    addEventListener: () => undefined,
    dispatchEvent: () => true,
  };
  const shared = discover(frame as unknown as Window, {
    loadLate: async () => false,
    alive: () => true,
    openRoot: () => null,
  });
  ended.push(shared.end);
  return shared.behind;
}

test('a page that is being read begins with Tabayun; one that stood before has listeners of its own', () => {
  expect(isBehind('https://x.com/home', 'loading', 5_000)).toBe(false);
  expect(isBehind('https://x.com/home', 'interactive', 0)).toBe(true);
  expect(isBehind('about:srcdoc', 'loading', 0)).toBe(false);
  expect(isBehind('about:srcdoc', 'complete', 0)).toBe(true);
});

test('a frame without an address is whole from its beginning: its age tells whether it stood before', () => {
  expect(isBehind('about:blank', 'complete', 15)).toBe(false);
  expect(isBehind('about:blank', 'complete', 5_000)).toBe(true);
});
