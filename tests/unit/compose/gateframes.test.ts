// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { listenAround } from '../../../lib/compose/gateframes.ts';

let inner: Window;
let heard: string[];
let ends: AbortController;

/** The event as a browser sends it when a page goes into its cache, or comes back from there. */
function pass(type: 'pagehide' | 'pageshow', persisted: boolean): void {
  inner.dispatchEvent(Object.assign(new Event(type), { persisted }));
}
function press(): string[] {
  heard = [];
  document.body.dispatchEvent(new Event('click', { bubbles: true }));
  return heard;
}

beforeEach(() => {
  // Stands for the element of the frame: this document loads none.
  const frame = document.createElement('main');
  document.body.replaceChildren(frame);
  // The part of a window in a frame that is asked for.
  inner = Object.assign(new EventTarget(), { frameElement: frame }) as unknown as Window;
  ends = new AbortController();
  listenAround(inner, (event, anchor) => heard.push(`${event.type} ${anchor.localName}`), ends.signal);
});

test('presses in the page around a frame are heard until it ends', () => {
  expect(press()).toEqual(['click main']);
  ends.abort();
  expect(press()).toEqual([]);
});

test('a frame that is gone hears nothing more', () => {
  pass('pagehide', false);
  expect(press()).toEqual([]);
});

test('a page that comes back from the cache is heard again, once', () => {
  pass('pagehide', true);
  expect(press()).toEqual([]);
  pass('pageshow', true);
  expect(press()).toEqual(['click main']);
  ends.abort();
  pass('pageshow', true);
  expect(press()).toEqual([]);
});
