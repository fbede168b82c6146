import { beforeEach, expect, test } from 'vitest';
import { createActions } from '../../../lib/compose/actions.ts';
import { createDraft } from '../../../lib/compose/draft.ts';
import type { Watched } from '../../../lib/compose/watch.ts';
import type { TextAnswer } from '../../../lib/core/answers.ts';
import type { ComposeActions } from '../../../lib/core/view.ts';
import { sampleMatch } from '../../gallery/samples.ts';

const TEXT = 'Contoh naskah yang cukup panjang untuk diperiksa di sini, dan sedikit lagi di belakangnya.';
const CLAIM = { list: 'contoh', id: 'contoh-1' };

/** Claims ignored on the site, as the background keeps them. */
let ignored: Set<string>;
let told: string[];
let actions: ComposeActions;
let box: Watched;

beforeEach(async () => {
  ignored = new Set();
  told = [];
  const draft = createDraft(
    async (_text, number) => {
      const match = sampleMatch();
      const here = ignored.has(match.clarification.id) ? { ignoredHere: true as const } : {};
      const answer: Partial<TextAnswer> = { verdict: 'strong', matches: [{ ...match, ...here }] };
      return { ...answer, draft: number, coverage: { searched: 1, updated: null } } as never;
    },
    () => undefined,
    new AbortController().signal,
  );
  box = { draft, view: () => draft.view() } as unknown as Watched;
  actions = createActions({
    copy: async () => true,
    insert: async () => 'inserted',
    note: () => undefined,
    session: { open: () => undefined, close: () => undefined, box: () => box },
    matchAt: () => ({ box, match: sampleMatch() }),
    recorder: {
      did: (_box, _matches, kind, _reason, does) => {
        told.push(kind);
        does?.();
      },
      undone: () => void told.push('undone'),
    },
    ignoring: {
      ignore: async ({ id }) => void ignored.add(id),
      heed: async ({ id }) => void ignored.delete(id),
    },
  });
  draft.edit(TEXT);
  await draft.check();
});

test('ignored for this draft: the next one is checked again', async () => {
  actions.ignore(0, 'kutipan', false);
  expect(ignored.size).toBe(0);
  expect(box.view()).toMatchObject({ chip: 'none', silenced: 1 });
  actions.undo();
  expect(box.view().chip).toBe('strong');
  expect(told).toEqual(['ignored', 'undone']);
});

test('ignored on this site: at once, in the next draft too, and taken back with one press', async () => {
  actions.ignore(0, 'kutipan', true);
  expect([...ignored]).toEqual([CLAIM.id]);
  expect(box.view()).toMatchObject({ chip: 'none', silenced: 1 });
  actions.undo();
  await expect.poll(() => box.view().chip).toBe('strong');
  expect(ignored.size).toBe(0);
  actions.ignore(0, 'kutipan', true);
  box.draft.edit('');
  box.draft.edit(TEXT);
  await box.draft.check();
  expect(box.view()).toMatchObject({ chip: 'none', silenced: 0 });
  expect(box.view().ignoredHere).toHaveLength(1);
  actions.undo();
  await expect.poll(() => box.view().chip).toBe('strong');
  // What was ignored in an earlier draft is no event of this one.
  expect(told).toEqual(['ignored', 'undone', 'ignored']);
});
