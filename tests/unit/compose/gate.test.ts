import { expect, test } from 'vitest';
import { createDraft } from '../../../lib/compose/draft.ts';
import type { Said } from '../../../lib/compose/mark.ts';
import { gating } from '../../../lib/compose/gate.ts';
import type { Match, TextAnswer } from '../../../lib/core/answers.ts';
import type { CheckVerdict } from '../../../lib/core/model.ts';
import { sampleMatch } from '../../gallery/samples.ts';

const TEXT = 'Contoh naskah yang cukup panjang untuk diperiksa di sini, dan sedikit lagi di belakangnya.';

async function draftWith(matches: readonly Match[], verdict: CheckVerdict = 'strong', former?: Said) {
  const answer: TextAnswer & { draft: number } = {
    draft: 1,
    verdict,
    matches,
    stance: 'repeating',
    coverage: { searched: 1, updated: null },
    confirmed: [],
  } as never;
  const draft = createDraft(
    () => Promise.resolve(answer),
    () => undefined,
    new AbortController().signal,
    former && ((text) => (text === former.text ? former : undefined)),
  );
  draft.edit(TEXT);
  await draft.check();
  return draft;
}
const held = async (matches: readonly Match[], verdict?: CheckVerdict): Promise<number> =>
  gating(await draftWith(matches, verdict)).length;

test('only a strong match of a clarification in full force holds a post back', async () => {
  expect(await held([sampleMatch()])).toBe(1);
  expect(await held([sampleMatch({ level: 'possible' })], 'possible')).toBe(0);
  for (const state of ['no_fact', 'expired', 'under_review', 'unproven'] as const)
    expect(await held([sampleMatch({ state })])).toBe(0);
  expect(await held([sampleMatch()], 'refuting')).toBe(0);
});

test('a private message is never held back, nor a menu that has no box', async () => {
  const draft = await draftWith([sampleMatch()]);
  expect(gating({ view: draft.view })).toHaveLength(1);
  expect(gating({ view: draft.view, markOnly: true })).toEqual([]);
  expect(gating({ view: draft.view, place: true })).toEqual([]);
});

test('what the officer set aside holds nothing back', async () => {
  const draft = await draftWith([sampleMatch()]);
  draft.silence('contoh/contoh-1', 'kutipan');
  expect(gating(draft)).toEqual([]);
  draft.undo();
  expect(gating(draft)).toHaveLength(1);
});

test('an edit inside the passage takes the hold away at once, one beside it does not', async () => {
  const draft = await draftWith([sampleMatch()]);
  draft.edit(`${TEXT} Lagi.`);
  expect(gating(draft)).toHaveLength(1);
  draft.edit(`${TEXT.slice(0, 20)}x${TEXT.slice(20)} Lagi.`);
  expect(gating(draft)).toEqual([]);
});

test('a choice holds for exactly one text, also in a box made anew, and ends with the draft', async () => {
  const draft = await draftWith([sampleMatch()]);
  draft.pass();
  expect(draft.said()).toMatchObject({ text: TEXT, passed: TEXT });
  draft.edit(`${TEXT}!`);
  expect(draft.said().passed).not.toBe(draft.said().text);
  draft.edit(TEXT);
  expect(draft.said().passed).toBe(TEXT);
  const again = await draftWith([sampleMatch()], 'strong', draft.said());
  expect(again.said().passed).toBe(TEXT);
  draft.edit('');
  expect(draft.said().passed).toBeNull();
});
