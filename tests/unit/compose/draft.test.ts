import { beforeEach, describe, expect, test } from 'vitest';
import { createFormer } from '../../../lib/compose/former.ts';
import { createDraft } from '../../../lib/compose/draft.ts';
import type { Draft } from '../../../lib/compose/draft.ts';
import { keyOf, topmost } from '../../../lib/compose/mark.ts';
import { LONG_TEXT } from '../../../lib/compose/window.ts';
import type { Match, TextAnswer } from '../../../lib/core/answers.ts';
import type { Clarification } from '../../../lib/core/model.ts';

const CLAIM = 'jagung ungu mengubah warna mata';

function matchAt(start: number, level: Match['level'] = 'strong', id = 'k1'): Match {
  const clarification: Clarification = {
    id,
    status: 'active',
    claim: CLAIM,
    variants: [],
    verdict: { code: 'salah', label: 'Salah' },
    title: 'Judul',
    answer: 'Fakta.',
    url: 'https://contoh.go.id/k1',
    sources: [],
    published: '2026-01-01',
    topics: [],
    region: [],
    lang: 'id',
    seenAt: [],
    supersedes: [],
    foreignIds: [],
  };
  const candidate = {
    id,
    list: 0,
    score: 0.9,
    level,
    passage: [start, start + CLAIM.length] as const,
    matched: { text: [], claim: [] },
    wording: -1,
    parts: [],
    conflicts: [],
  };
  return { level, candidate, clarification, list: { id: 'awal', title: 'Daftar' }, state: 'active' };
}
function answerTo(text: string, verdict: TextAnswer['verdict'] = 'strong', searched = 10): TextAnswer {
  const at = text.indexOf(CLAIM);
  const matches = at < 0 ? [] : [matchAt(at, verdict === 'possible' ? 'possible' : 'strong'), ...more];
  return {
    verdict: at < 0 ? 'none' : verdict,
    matches,
    stance: { refuting: verdict === 'refuting', score: 0, cues: [] },
    coverage: { searched, updated: '2026-01-01T00:00:00Z' },
    confirmed: [],
  };
}

interface Asked {
  readonly text: string;
  readonly answer: (got: TextAnswer) => void;
  readonly fail: () => void;
}
let asked: Asked[];
/** Further matches in every answer. */
let more: Match[];
let draft: Draft;
let ended: AbortController;

beforeEach(() => {
  asked = [];
  more = [];
  ended = new AbortController();
  draft = createDraft(
    (text, number) => {
      const { promise, resolve, reject } = Promise.withResolvers<TextAnswer & { draft: number }>();
      asked.push({
        text,
        answer: (got) => resolve({ ...got, draft: number }),
        fail: () => reject(new Error('gone')),
      });
      return promise;
    },
    () => undefined,
    ended.signal,
  );
});
async function check(text: string, verdict?: TextAnswer['verdict'], searched?: number): Promise<void> {
  draft.edit(text);
  const checking = draft.check();
  const last = asked.at(-1);
  last?.answer(answerTo(last.text, verdict, searched));
  await checking;
}
const spans = () => draft.view().marks.map(({ span }) => span);
const TEXT = `Kata orang ${CLAIM}, benarkah?`;
const AT = TEXT.indexOf(CLAIM);

describe('a draft', () => {
  test('is watched, checked, then marked', async () => {
    expect(draft.view().chip).toBe('watching');
    draft.edit(TEXT);
    const checking = draft.check();
    expect(draft.view().chip).toBe('checking');
    asked[0]?.answer(answerTo(TEXT));
    await checking;
    expect(draft.view().chip).toBe('strong');
    expect(spans()).toEqual([[AT, AT + CLAIM.length]]);
  });

  test('too short to repeat a claim is never sent', async () => {
    draft.edit('halo semua');
    await draft.check();
    expect(asked).toEqual([]);
  });

  test.each([
    ['possible', 'possible', 10],
    ['refuting', 'refuting', 10],
    ['strong', 'strong', 10],
  ] as const)('with the verdict %s shows %s', async (verdict, chip, searched) => {
    await check(TEXT, verdict, searched);
    expect(draft.view().chip).toBe(chip);
  });

  test('that refutes is not marked, but its claims are at hand', async () => {
    await check(TEXT, 'refuting');
    expect(spans()).toEqual([]);
    expect(draft.view().refuted).toHaveLength(1);
  });

  test('without a match says so, and without a list says that', async () => {
    await check('Panen raya dimulai minggu depan.');
    expect(draft.view().chip).toBe('none');
    await check('Panen raya dimulai bulan depan.', 'none', 0);
    expect(draft.view().chip).toBe('empty');
  });

  test('whose check fails says so, and the next check heals it', async () => {
    draft.edit(TEXT);
    const checking = draft.check();
    asked[0]?.fail();
    await checking;
    expect(draft.view().chip).toBe('failed');
    await check(`${TEXT} Ya.`);
    expect(draft.view().chip).toBe('strong');
  });

  test('takes the later answer, whichever comes first', async () => {
    draft.edit(TEXT);
    const first = draft.check();
    draft.edit('Tidak ada lagi klaim di sini.');
    const second = draft.check();
    asked[1]?.answer(answerTo('Tidak ada lagi klaim di sini.'));
    asked[0]?.answer(answerTo(TEXT));
    await Promise.all([first, second]);
    expect(draft.view().chip).toBe('none');
    expect(spans()).toEqual([]);
  });

  test('moves an answer along with what was typed while it was asked', async () => {
    draft.edit(TEXT);
    const checking = draft.check();
    draft.edit(`Halo. ${TEXT}`);
    asked[0]?.answer(answerTo(TEXT));
    await checking;
    expect(spans()).toEqual([[AT + 6, AT + 6 + CLAIM.length]]);
  });

  test('keeps no mark of the part that was checked, though words came in before it meanwhile', async () => {
    await check(TEXT);
    const checking = draft.check();
    draft.edit(TEXT.replace('orang', `orang ${'di pasar dan di desa '.repeat(5)}`));
    asked[1]?.answer(answerTo('Bukan klaim lagi, kata yang berwenang.'));
    await checking;
    expect(spans()).toEqual([]);
  });

  test('drops a mark at once when its words change, and claims no result until the next check', async () => {
    await check(TEXT);
    draft.edit(TEXT.replace('ungu', 'ungu tua'));
    expect(spans()).toEqual([]);
    expect(draft.view().chip).toBe('checking');
  });

  test.each([
    ['a change within them is taken back', [TEXT.replace('ungu', 'ungu tua'), TEXT], AT],
    ['letter by letter', [TEXT.replace('ungu', 'ung'), TEXT.replace('ungu', 'un'), TEXT], AT],
    ['an editor empties the box on its way to more text', ['', `Wah. ${TEXT}`], AT + 5],
    ['beside other changes', ['Kata', `Kata mereka ${CLAIM}, benarkah?`], AT + 1],
  ])('shows a mark again at once when its words come back: %s', async (_name, texts, at) => {
    await check(TEXT);
    for (const text of texts) {
      expect(draft.edit(text)).toBe(true);
    }
    expect(spans()).toEqual([[at, at + CLAIM.length]]);
    expect(draft.view().chip).toBe('strong');
    expect(asked).toHaveLength(1);
  });

  test('has to be told of every change while marks stand, may come back, or something was said', async () => {
    draft.edit(TEXT);
    expect(draft.follows()).toBe('nothing');
    await check(TEXT);
    expect(draft.follows()).toBe('marks');
    draft.edit('');
    expect(draft.follows()).toBe('text');
    await check('Tidak ada lagi klaim di sini.');
    expect(draft.follows()).toBe('nothing');
  });

  test('keeps a mark whose words were moved, or stand between two changes that are told together', async () => {
    await check(TEXT);
    draft.edit(`Wah. ${TEXT} Sekian.`);
    expect(spans()).toEqual([[AT + 5, AT + 5 + CLAIM.length]]);
    draft.edit(`${CLAIM}? Begitu kata orang.`);
    expect(spans()).toEqual([[0, CLAIM.length]]);
    // Which of the two is meant cannot be told.
    draft.edit(`Lagi: ${CLAIM}, dan ${CLAIM}.`);
    expect(spans()).toEqual([]);
  });

  test('keeps a mark that came back while an older text was checked', async () => {
    await check(TEXT);
    draft.edit(TEXT.replace('ungu', 'unguu'));
    const checking = draft.check();
    draft.edit(TEXT);
    asked.at(-1)?.answer(answerTo(TEXT.replace('ungu', 'unguu')));
    await checking;
    expect(draft.view().chip).toBe('strong');
    await check(TEXT);
    expect(spans()).toEqual([[AT, AT + CLAIM.length]]);
  });

  test('brings back no mark that the latest answer did not have', async () => {
    await check(TEXT);
    await check('Tidak ada lagi klaim di sini.');
    draft.edit(TEXT);
    expect(spans()).toEqual([]);
  });

  test('keeps the marks that stayed when another comes back', async () => {
    more = [matchAt(TEXT.length + 1, 'possible', 'k2')];
    await check(`${TEXT} ${CLAIM}`);
    draft.edit(`${TEXT.replace('ungu', 'un')} ${CLAIM}`);
    expect(spans()).toHaveLength(1);
    draft.edit(`Wah, ${TEXT.replace('ungu', 'un')} ${CLAIM}`);
    draft.edit(`Wah, ${TEXT} ${CLAIM}`);
    expect(draft.view().marks.map(({ key, span }) => [key, span[0]])).toEqual([
      ['awal/k1', AT + 5],
      ['awal/k2', TEXT.length + 6],
    ]);
  });

  test('that was emptied forgets an answer on its way', async () => {
    draft.edit(TEXT);
    const checking = draft.check();
    draft.edit('');
    asked[0]?.answer(answerTo(TEXT));
    await checking;
    expect(draft.view()).toMatchObject({ chip: 'watching', marks: [] });
  });

  test('takes no answer after its end', async () => {
    draft.edit(TEXT);
    const checking = draft.check();
    ended.abort();
    asked[0]?.answer(answerTo(TEXT));
    await checking;
    expect(spans()).toEqual([]);
  });
});

describe('a long draft', () => {
  const long = 'kata lain '.repeat(LONG_TEXT / 10);
  test('sends only the part around the last edit, and marks at the right place', async () => {
    await check(`${long}${CLAIM} sekian`);
    expect(asked[0]?.text.length).toBeLessThan(5_000);
    expect(spans()).toEqual([[long.length, long.length + CLAIM.length]]);
  });
  test('keeps a mark outside of the part, and says that only a part was checked when nothing matches', async () => {
    await check(`${CLAIM} ${long}`);
    expect(draft.view().chip).toBe('partial');
    draft.edit('');
    await check(`${CLAIM} awal`);
    await check(`${CLAIM} awal ${long}`);
    expect(spans()).toEqual([[0, CLAIM.length]]);
  });
});

describe('a silence', () => {
  test.each([
    ['refuting', 'refuting'],
    ['kutipan', 'none'],
  ] as const)('as %s takes the mark away until it is taken back; the chip says %s', async (why, chip) => {
    await check(TEXT);
    draft.silence('awal/k1', why);
    expect(draft.view()).toMatchObject({ chip, marks: [], silenced: 1 });
    await check(`${TEXT} Sekian.`);
    expect(spans()).toEqual([]);
    draft.undo();
    expect(draft.view()).toMatchObject({ chip: 'strong', silenced: 0 });
  });

  test('holds on in a new box with the same text, and in no other', async () => {
    await check(TEXT);
    draft.silence('awal/k1', 'refuting');
    const former = createFormer();
    former.leave(draft.said());
    const again = (): Draft =>
      createDraft(
        (text, number) => Promise.resolve({ ...answerTo(text), draft: number }),
        () => undefined,
        ended.signal,
        former.of,
      );
    const same = again();
    same.edit(TEXT);
    await same.check();
    expect(same.view()).toMatchObject({ chip: 'refuting', marks: [] });
    const other = again();
    other.edit(`Lain. ${TEXT}`);
    await other.check();
    expect(other.view().chip).toBe('strong');
  });

  test('does not come back as a mark with the words of an emptied box, but by an answer alone', async () => {
    await check(TEXT);
    draft.silence('awal/k1', 'lainnya', true);
    draft.edit('');
    draft.edit(TEXT);
    expect(spans()).toEqual([]);
  });

  test('ends with the draft', async () => {
    await check(TEXT);
    draft.silence('awal/k1', 'lainnya');
    draft.edit('');
    await check(TEXT);
    expect(draft.view().chip).toBe('strong');
  });

  test.each([
    ['kutipan', 0],
    ['bukan_klaim_ini', 1],
  ] as const)('as %s leaves %i other match on the same words', async (why, left) => {
    more = [matchAt(AT, 'possible', 'k2')];
    await check(TEXT);
    expect(draft.view()).toMatchObject({ chip: 'strong', count: 1 });
    draft.silence('awal/k1', why);
    expect(draft.view().marks).toHaveLength(left);
    draft.undo();
    expect(draft.view().marks).toHaveLength(2);
  });
});

test('what is ignored on this site is not marked, but still there to be taken back', async () => {
  more = [{ ...matchAt(AT, 'strong', 'k2'), ignoredHere: true }];
  await check(TEXT);
  expect(draft.view()).toMatchObject({ chip: 'strong', count: 1, silenced: 0 });
  expect(draft.view().marks.map(({ key }) => key)).toEqual(['awal/k1']);
  expect(draft.view().ignoredHere.map(keyOf)).toEqual(['awal/k2']);
  draft.silence('awal/k1', 'bukan_klaim_ini', true);
  expect(draft.view()).toMatchObject({ chip: 'none', marks: [], silenced: 1 });
  expect(draft.undo()).toEqual({ keys: ['awal/k1'], why: 'bukan_klaim_ini', here: true });
  expect(draft.undo()).toBeUndefined();
});

test('of several matches on the same words only the best is drawn', async () => {
  more = [matchAt(AT, 'possible', 'k2'), matchAt(AT + CLAIM.length + 2, 'possible', 'k3')];
  await check(TEXT);
  expect(topmost(draft.view().marks).map(({ key }) => key)).toEqual(['awal/k1', 'awal/k3']);
});
