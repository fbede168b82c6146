// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { createDraft } from '../../../lib/compose/draft.ts';
import { gating } from '../../../lib/compose/gate.ts';
import { withShared } from '../../../lib/compose/share-box.ts';
import type { Watched } from '../../../lib/compose/watch.ts';
import type { Match, TextAnswer } from '../../../lib/core/answers.ts';
import type { SharedContent } from '../../../lib/core/shared.ts';
import { sampleMatch } from '../../gallery/samples.ts';

const RULES = { scope: '[role=dialog]', replies: '', texts: '.quoted', links: 'a.card' };
const ADDRESS = 'https://contoh.example.com/kabar';

function page(markup: string): void {
  document.body.replaceChildren(document.createRange().createContextualFragment(markup));
}
function quoted(): HTMLElement {
  const found = document.querySelector<HTMLElement>('.quoted');
  if (!found) throw new Error('nothing is quoted');
  return found;
}
const here = () => (ignored ? { ignoredHere: true as const } : {});
const answer = (draft: number, found: boolean): TextAnswer & { draft: number } => ({
  draft,
  verdict: found ? 'strong' : 'none',
  matches: found
    ? [{ ...sampleMatch({ candidate: { ...sampleMatch().candidate, passage: [0, 12] } }), ...here() }]
    : [],
  stance: { refuting: false, score: -9, cues: [] },
  coverage: { searched: 1, updated: null },
  confirmed: [],
});

let text = '';
/** Whether the officer ignores the claim on this site. */
let ignored = false;
/** What is found in the words of the box. */
let own: readonly Match[] = [];
/** What is found in what is shared, where that is more than one claim. */
let several: readonly Match[] | null = null;
const asked: { content: SharedContent; comment: string }[] = [];
beforeEach(() => {
  text = '';
  ignored = false;
  own = [];
  several = null;
  asked.length = 0;
});

/** A box in which what is quoted is looked at. */
function box(field = false, address: string | null = null): { box: Watched; look: () => void } {
  const element = document.querySelector<HTMLElement>('#box');
  if (!element) throw new Error('no box');
  const { signal } = new AbortController();
  const draft = createDraft(
    (_text, number) => Promise.resolve({ ...answer(number, own.length > 0), matches: own }),
    () => undefined,
    signal,
  );
  const plain: Watched = {
    element,
    field,
    drawn: false,
    single: false,
    draft,
    view: () => draft.view(),
    read: () => void draft.edit(text),
    flush: () => undefined,
    recheck: () => undefined,
    composing: () => undefined,
    boxes: () => [],
    redraw: () => undefined,
    holds: () => false,
    end: () => undefined,
  };
  const services = {
    check: async (content: SharedContent, comment: string, number: number) => {
      asked.push({ content, comment });
      const found = answer(number, /klaim/.test(content.text) || content.links.length > 0);
      return several ? { ...found, matches: several } : found;
    },
    painter: { paint: () => undefined, end: () => undefined },
    address: () => address,
    changed: () => undefined,
  };
  return withShared(plain, services as never, RULES, signal);
}
const held = (one: Watched): boolean =>
  gating(one).length > 0 && one.draft.said().passed !== one.draft.said().text;
const answered = () => vi.waitFor(() => expect(asked.length).toBeGreaterThan(0));

test('a post that is quoted without a word is held back, let through, and asked about again beside another', async () => {
  page('<div role="dialog"><div id="box"></div><p class="quoted">Sebuah klaim lama</p></div>');
  const { box: one, look } = box();
  await vi.waitFor(() => expect(held(one)).toBe(true));
  one.draft.pass();
  expect(held(one)).toBe(false);
  quoted().textContent = 'Ada klaim lain lagi';
  look();
  await vi.waitFor(() => expect(held(one)).toBe(true));
});

test('a text that was let through is not asked about again when an ordinary card comes', async () => {
  page('<div role="dialog"><div id="box"></div><p class="quoted">Sebuah klaim lama</p></div>');
  const { box: one, look } = box();
  await vi.waitFor(() => expect(held(one)).toBe(true));
  one.draft.pass();
  quoted().textContent = 'Kabar desa hari ini';
  look();
  await vi.waitFor(() => expect(gating(one)).toHaveLength(0));
  expect(one.draft.said().passed).toBe('');
});

test('a card that was taken away is no longer held against the post, though no time has passed', async () => {
  page('<div role="dialog"><div id="box"></div><p class="quoted">Sebuah klaim lama</p></div>');
  const { box: one } = box();
  await vi.waitFor(() => expect(held(one)).toBe(true));
  quoted().remove();
  one.read();
  expect(held(one)).toBe(false);
});

test('a single word in a field beside a share address is heard', async () => {
  page('<textarea id="box"></textarea>');
  const { box: one } = box(true, ADDRESS);
  await answered();
  text = 'Hoaks';
  one.read();
  await vi.waitFor(() =>
    expect(asked.at(-1)).toEqual({ content: { text: '', links: [ADDRESS] }, comment: text }),
  );
});

test('a single word in an editor beside a share address is heard', async () => {
  page('<div id="box"></div>');
  const { box: one } = box(false, ADDRESS);
  await answered();
  text = 'Hoaks';
  one.draft.edit(text);
  document.querySelector('#box')?.append(text);
  await vi.waitFor(() => expect(asked.at(-1)?.comment).toBe(text));
});

test('a claim in what is shared that is ignored on the site is no mark, and heeded again it is', async () => {
  page('<div role="dialog"><div id="box"></div><p class="quoted">Sebuah klaim lama</p></div>');
  ignored = true;
  const { box: one } = box();
  await answered();
  await vi.waitFor(() => expect(one.view().ignoredHere).toHaveLength(1));
  expect(one.view().marks).toEqual([]);
  expect(held(one)).toBe(false);
  ignored = false;
  await one.draft.check();
  await vi.waitFor(() => expect(held(one)).toBe(true));
  expect(one.view().ignoredHere).toEqual([]);
});

test('what is said of a claim in what is shared gives its key, and taking it back gives it again', async () => {
  page('<div role="dialog"><div id="box"></div><p class="quoted">Sebuah klaim lama</p></div>');
  const { box: one } = box();
  await vi.waitFor(() => expect(held(one)).toBe(true));
  expect(one.draft.silence('contoh/contoh-1', 'kutipan', true)).toEqual(['contoh/contoh-1']);
  expect(one.view().marks).toEqual([]);
  expect(one.draft.undo()).toMatchObject({ keys: ['contoh/contoh-1'], here: true });
  expect(one.view().marks).toHaveLength(1);
});

/** Another claim of the list, on the first words. */
function another(id: string, by?: 'address'): Match {
  const { clarification, candidate } = sampleMatch();
  return sampleMatch({
    clarification: { ...clarification, id },
    candidate: { ...candidate, passage: [0, 12] },
    ...(by ? { by } : {}),
  });
}

test('taking back is one press, though what was said last went with the draft that it was said of', async () => {
  page('<div role="dialog"><div id="box"></div><p class="quoted">Sebuah klaim lama</p></div>');
  const { box: one } = box();
  await vi.waitFor(() => expect(held(one)).toBe(true));
  own = [another('lain')];
  one.draft.edit('Klaim lain di dalam naskah ini.');
  await one.draft.check();
  one.draft.silence('contoh/contoh-1', 'kutipan');
  one.draft.silence('contoh/lain', 'kutipan');
  expect(one.view().silenced).toBe(2);
  one.draft.edit('');
  expect(one.view().silenced).toBe(1);
  expect(one.draft.undo()).toMatchObject({ keys: ['contoh/contoh-1'] });
  expect(one.view().silenced).toBe(0);
});

test('a card says of each claim whether it stands in the post or is the address of a hoax', async () => {
  page('<div role="dialog"><div id="box"></div><p class="quoted">Sebuah klaim lama</p></div>');
  several = [another('tautan', 'address'), another('kabar')];
  const { box: one } = box();
  await vi.waitFor(() => expect(one.view().marks).toHaveLength(2));
  expect(one.view().marks.map(({ key, shared }) => [key, shared])).toEqual([
    ['contoh/tautan', 'address'],
    ['contoh/kabar', 'post'],
  ]);
});
