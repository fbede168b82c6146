import { beforeEach, describe, expect, test } from 'vitest';
import { fake } from './fake-browser.ts';

/** The parts of a page that the module asks for: its address, and the names that pages hold. */
const page = { search: '', pathname: '/naskah.html' };
const held = new Set<string>();
Object.assign(globalThis, {
  location: page,
  history: { replaceState: () => void (page.search = '') },
});
Object.defineProperty(globalThis, 'navigator', {
  value: {
    locks: {
      query: async () => ({ held: [...held].map((name) => ({ name })) }),
      request: async (name: string, _: object, use: (lock: object | null) => unknown) => {
        if (held.has(name)) return use(null);
        held.add(name);
        return use({ name });
      },
    },
  },
});

const { bytesOf, keepDraft, openNaskah, takeNaskahInput } = await import('../../../lib/platform/naskah.ts');
const { session } = fake.storage;

beforeEach(() => {
  session.held.clear();
  held.clear();
  fake.tabs.opened.length = 0;
  page.search = '';
});

/** Goes to the address at which the newest page was opened. */
const arrive = (at = -1) => (page.search = fake.tabs.opened.at(at)!.replace('/naskah.html', ''));

describe('what is handed over', () => {
  test('is taken once, and by its own page only', async () => {
    await openNaskah({ kind: 'text', text: 'satu' });
    await openNaskah({ kind: 'picture', name: 'gambar', base64: btoa('\x00\xff') });
    arrive(0);
    expect(await takeNaskahInput()).toEqual({ kind: 'text', text: 'satu' });
    expect(page.search).toBe('');
    expect(await takeNaskahInput()).toBeNull();
    arrive(1);
    const picture = await takeNaskahInput();
    expect(picture?.kind === 'picture' && [...bytesOf(picture)]).toEqual([0, 255]);
    expect([...session.held.keys()]).toEqual([]);
  });

  test('is nothing where the page is opened by itself, or is loaded again', async () => {
    await openNaskah();
    expect(fake.tabs.opened).toEqual(['/naskah.html']);
    arrive();
    expect(await takeNaskahInput()).toBeNull();
    page.search = '?serah=tidak-ada';
    expect(await takeNaskahInput()).toBeNull();
  });

  test('says so when it is too large to be kept', async () => {
    const { set } = session;
    session.set = async (values) => {
      if (JSON.stringify(values).length > 100) throw new Error('QUOTA_BYTES quota exceeded');
      await set(values);
    };
    try {
      await openNaskah({ kind: 'picture', name: 'gambar', base64: 'A'.repeat(200) });
    } finally {
      session.set = set;
    }
    arrive();
    expect(await takeNaskahInput()).toEqual({ kind: 'lost' });
  });

  test('leaves nothing behind when no page could be opened', async () => {
    const { create } = fake.tabs;
    fake.tabs.create = () => Promise.reject(new Error('no window'));
    try {
      await expect(openNaskah({ kind: 'text', text: 'rahasia' })).rejects.toThrow('no window');
    } finally {
      fake.tabs.create = create;
    }
    expect([...session.held.keys()]).toEqual([]);
  });
});

describe('a draft', () => {
  const draft = (text: string) => ({ text, pictures: [], table: null });
  /** A page that keeps a draft; `close` ends it. */
  async function opened(text: string, saved: number) {
    const before = new Set(held);
    const keeper = await keepDraft(true);
    await keeper.save(draft(text));
    const key = [...held].find((name) => !before.has(name))!;
    session.held.set(key, { ...(session.held.get(key) as object), saved });
    return { key, close: () => held.delete(key) };
  }

  test('goes on in the next page once its own is closed, the newest one first', async () => {
    const old = await opened('lama', 1);
    const young = await opened('baru', 2);
    const third = await opened('masih terbuka', 3);
    old.close();
    young.close();
    expect(await (await keepDraft(false)).load()).toMatchObject(draft('baru'));
    expect(await (await keepDraft(false)).load()).toMatchObject(draft('lama'));
    expect(await (await keepDraft(false)).load()).toBeNull();
    third.close();
    expect(await (await keepDraft(false)).load()).toMatchObject(draft('masih terbuka'));
  });

  test('is not taken by a page that was handed something', async () => {
    (await opened('lama', 1)).close();
    expect(await (await keepDraft(true)).load()).toBeNull();
  });

  test('of four closed pages is kept, and of every open one', async () => {
    const open = await opened('terbuka', 0);
    const closed = [];
    for (let i = 1; i <= 6; i++) closed.push(await opened(`naskah ${i}`, i));
    for (const { close } of closed) close();
    await keepDraft(true);
    const kept = [...session.held.keys()];
    expect(kept).toHaveLength(5);
    expect(kept).toContain(open.key);
    expect(kept).not.toContain(closed[0]!.key);
  });

  test('never reaches the disk', async () => {
    await opened('rahasia', 1);
    await openNaskah({ kind: 'text', text: 'rahasia' });
    expect(JSON.stringify([...fake.storage.local.held])).not.toContain('rahasia');
  });
});
