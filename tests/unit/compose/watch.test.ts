// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { watch } from '../../../lib/compose/watch.ts';
import type { WatchServices } from '../../../lib/compose/watch.ts';

test('an editor that the page empties is seen empty, though the next draft begins before anything is read', async () => {
  const element = document.createElement('div');
  element.append(document.createElement('p'));
  document.body.append(element);
  const checked: string[] = [];
  const seen: string[] = [];
  const services: WatchServices = {
    check: async (text, draft) => {
      checked.push(text);
      return {
        draft,
        verdict: 'none',
        matches: [],
        stance: { refuting: false, score: -9, cues: [] },
        coverage: { searched: 1, updated: null },
        confirmed: [],
      };
    },
    painter: { paint: () => undefined, restore: () => undefined },
    layer: () => element,
    skip: '',
    checked: () => undefined,
    changed: (box) => seen.push(box.draft.said().text),
  };
  const { signal } = new AbortController();
  const write = async (text: string): Promise<void> => {
    element.firstElementChild?.append(text);
    // What observers are told comes after what runs now.
    await Promise.resolve();
  };
  watch({ kind: 'rich', element }, services, signal);
  await write('Kabar ladang hari ini cerah.');
  await vi.waitFor(() => expect(checked).toEqual(['Kabar ladang hari ini cerah.']));
  await vi.waitFor(() => expect(seen.at(-1)).toBe('Kabar ladang hari ini cerah.'));
  seen.length = 0;
  element.firstElementChild?.replaceChildren();
  await Promise.resolve();
  await write('Naskah yang lain sama sekali.');
  expect(seen).toEqual(['']);
});
