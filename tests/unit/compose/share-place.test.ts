// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { createReposts, enterAddress } from '../../../lib/compose/share-place.ts';

// Nothing is laid out here: every element counts as drawn.
vi.mock('../../../lib/compose/editable.ts', () => ({ isDrawn: () => true }));

const RULES = { post: 'article', menu: '[role=menuitem]', texts: 'p', links: '' };
const QUIET = { searched: 1, updated: null };

let told: string[];
let left: number;
let press: (button: Element) => void;
let share: (address: string) => void;
let ends: AbortController;

beforeEach(() => {
  told = [];
  left = 0;
  ends = new AbortController();
  document.body.replaceChildren(
    document
      .createRange()
      .createContextualFragment(
        ['satu', 'dua']
          .map((id) => `<article><p>Kabar nomor ${id} dari desa</p><button id="${id}"></button></article>`)
          .join(''),
      ),
  );
  const services = {
    check: async ({ text }: { text: string }, _comment: string, draft: number) => {
      told.push(text);
      return { draft, verdict: 'none', matches: [], coverage: QUIET };
    },
    painter: { paint: () => undefined },
    entered: () => undefined,
    changed: () => undefined,
    left: () => left++,
  };
  press = createReposts(RULES, services as never, ends.signal);
  share = (address) =>
    enterAddress(address, { ...services, entered: () => told.push(address) } as never, ends.signal);
});
const button = (id: string): Element => {
  const found = document.querySelector(`#${id}`);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
function openMenu(): Element {
  const menu = document.createElement('div');
  menu.setAttribute('role', 'menu');
  const item = document.createElement('div');
  item.setAttribute('role', 'menuitem');
  menu.append(item);
  document.body.append(menu);
  return menu;
}

test('what is told of is the post whose button was pressed last, though the menu of another never came', async () => {
  press(button('satu'));
  press(button('dua'));
  openMenu();
  await vi.waitFor(() => expect(told).toEqual(['Kabar nomor dua dari desa']));
});

test('it is told of while its menu is there', async () => {
  press(button('satu'));
  const menu = openMenu();
  await vi.waitFor(() => expect(told).toHaveLength(1));
  menu.remove();
  await vi.waitFor(() => expect(left).toBe(1));
});

test('nothing is told of once Tabayun is off', async () => {
  press(button('satu'));
  ends.abort();
  openMenu();
  press(button('dua'));
  // The observers of a document are called in one turn, ours among them.
  await new Promise<void>((done) => {
    new MutationObserver(() => done()).observe(document.body, { childList: true });
    document.body.append('');
  });
  expect(told).toEqual([]);
});

test('a share address is told of in a browser that names no places of its history', () => {
  expect(Reflect.get(window, 'navigation')).toBeUndefined();
  share('https://x.com/intent/post?text=Kabar');
  expect(told[0]).toBe('https://x.com/intent/post?text=Kabar');
  expect(left).toBe(0);
});
