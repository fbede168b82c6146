import { beforeEach, describe, expect, test } from 'vitest';
import { createDraft } from '../../../lib/compose/draft.ts';
import type { Draft } from '../../../lib/compose/draft.ts';
import { keyOf } from '../../../lib/compose/mark.ts';
import { createRecorder } from '../../../lib/compose/record.ts';
import type { PageEvent, Recorder } from '../../../lib/compose/record.ts';
import type { Watched } from '../../../lib/compose/watch.ts';
import type { Match, TextAnswer } from '../../../lib/core/answers.ts';
import { sampleMatch } from '../../gallery/samples.ts';

const TEXT = 'Contoh naskah yang cukup panjang untuk diperiksa di sini, dan sedikit lagi di belakangnya.';
const CLAIM = { list: 'contoh', id: 'contoh-1' };

let told: PageEvent[];
let recorder: Recorder;
let names: number;
let remembered: [string, string][];

beforeEach(() => {
  told = [];
  names = 0;
  remembered = [];
  recorder = createRecorder(
    (event) => told.push(event),
    () => String(++names).padStart(16, '0'),
    (draft, text) => remembered.push([draft, text]),
  );
});

/** A box whose checks answer what is set. */
function makeBox(kind: Partial<Pick<Watched, 'markOnly' | 'place' | 'whole'>> = {}) {
  const state = { answer: 'none' as TextAnswer['verdict'], matches: [] as readonly Match[] };
  const element = { isConnected: true };
  const draft: Draft = createDraft(
    async (_text, number) =>
      ({
        draft: number,
        verdict: state.answer,
        matches: state.matches,
        coverage: { searched: 1, updated: null },
        confirmed: [],
      }) as never,
    () => recorder.seen(box),
    new AbortController().signal,
  );
  const box = { element, draft, view: () => draft.view(), ...kind } as unknown as Watched;
  const write = async (text: string, answer: TextAnswer['verdict'] = 'none', ...matches: Match[]) => {
    Object.assign(state, { answer, matches });
    draft.edit(text);
    recorder.seen(box);
    await draft.check();
  };
  return { box, draft, write, element };
}

const kinds = () => told.map(({ kind }) => kind);

test('a draft is checked once, however often typing pauses, and begins anew when its box was empty', async () => {
  const { write } = makeBox();
  await write(TEXT);
  await write(`${TEXT} Lagi.`);
  expect(told).toEqual([{ draft: '0000000000000001', surface: 'compose', kind: 'checked', verdict: 'none' }]);
  await write('');
  await write(TEXT);
  expect(told.map(({ draft }) => draft)).toEqual(['0000000000000001', '0000000000000002']);
});

test('a claim is told once, again when it is resembled more, and as edited when it is resembled no more', async () => {
  const { write } = makeBox();
  await write(TEXT, 'possible', sampleMatch({ level: 'possible' }));
  await write(`${TEXT} a`, 'possible', sampleMatch({ level: 'possible' }));
  await write(`${TEXT} b`, 'strong', sampleMatch());
  await write('Naskah yang sama sekali lain, tanpa klaim apa pun.');
  expect(told.map(({ kind, verdict }) => [kind, verdict])).toEqual([
    ['checked', 'possible'],
    ['matched', 'possible'],
    ['matched', 'strong'],
    ['edited', undefined],
  ]);
  expect(told[1]).toMatchObject({ claim: CLAIM, surface: 'compose' });
});

test('a claim whose words are being changed is edited only when a check no longer finds it', async () => {
  const { box, draft, write } = makeBox();
  const at = (id: string, passage: [number, number]): Match => {
    const { clarification, candidate } = sampleMatch();
    return sampleMatch({ clarification: { ...clarification, id }, candidate: { ...candidate, passage } });
  };
  const both = [at('satu', [0, 20]), at('dua', [60, 80])];
  await write(TEXT, 'strong', ...both);
  // A letter in the words of the first; the second is marked as before.
  draft.edit(TEXT.replace('naskah', 'naskahh'));
  recorder.seen(box);
  expect(box.view().marks.map(({ key }) => key)).toEqual(['contoh/dua']);
  expect(kinds()).toEqual(['checked', 'matched', 'matched']);
  await write(TEXT.replace('naskah', 'naskah ini'), 'strong', ...both);
  expect(kinds()).toEqual(['checked', 'matched', 'matched']);
  await write(TEXT.replace('naskah', 'kalimat'), 'strong', at('dua', [60, 80]));
  expect(told.at(-1)).toMatchObject({ kind: 'edited', claim: { id: 'satu' } });
});

test('what was ignored while another claim was being changed is told alone', async () => {
  const { box, draft, write } = makeBox();
  const at = (id: string, passage: [number, number]): Match => {
    const { clarification, candidate } = sampleMatch();
    return sampleMatch({ clarification: { ...clarification, id }, candidate: { ...candidate, passage } });
  };
  const rest = [at('dua', [40, 55]), at('tiga', [60, 80])];
  await write(TEXT, 'strong', at('satu', [0, 20]), ...rest);
  draft.edit(TEXT.replace('naskah', 'naskahh'));
  recorder.seen(box);
  recorder.did(box, [at('dua', [60, 80])], 'ignored', 'kutipan', () =>
    draft.silence('contoh/dua', 'kutipan'),
  );
  expect(told.slice(4).map(({ kind, claim }) => [kind, claim?.id])).toEqual([['ignored', 'dua']]);
  await write(TEXT.replace('naskah', 'kalimat'), 'strong', ...rest);
  expect(told.at(-1)).toMatchObject({ kind: 'edited', claim: { id: 'satu' } });
});

test('taking back tells of what came back, though something was said later of words that are gone', async () => {
  const { box, write } = makeBox();
  const other = (id: string): Match => {
    const { clarification } = sampleMatch();
    return sampleMatch({ clarification: { ...clarification, id } });
  };
  await write(TEXT, 'strong', other('satu'), other('dua'));
  recorder.did(box, [other('satu')], 'ignored', 'lainnya');
  recorder.did(box, [other('dua')], 'ignored', 'lainnya');
  recorder.undone(box, ['contoh/satu']);
  expect(told.at(-1)).toMatchObject({ kind: 'undone', claim: { id: 'satu' } });
});

test('emptying the box tells nothing: it may have been posted', async () => {
  const { write } = makeBox();
  await write(TEXT, 'strong', sampleMatch());
  await write('');
  expect(kinds()).toEqual(['checked', 'matched']);
});

test('what is ignored is told with its reason, and not as edited; taking it back is told too', async () => {
  const { box, draft, write } = makeBox();
  await write(TEXT, 'strong', sampleMatch());
  recorder.did(box, [sampleMatch()], 'ignored', 'kutipan', () => draft.silence('contoh/contoh-1', 'kutipan'));
  await write(`${TEXT} Lagi.`, 'strong', sampleMatch());
  recorder.undone(box, draft.undo()?.keys ?? []);
  expect(kinds()).toEqual(['checked', 'matched', 'ignored', 'undone']);
  expect(told[2]).toMatchObject({ reason: 'kutipan', claim: CLAIM });
});

test('claims silenced with another on the same words are told with it, and come back with it', async () => {
  const { box, draft, write } = makeBox();
  const second = sampleMatch();
  const other = { ...second, clarification: { ...second.clarification, id: 'contoh-2' } };
  await write(TEXT, 'strong', sampleMatch(), other);
  recorder.did(box, [sampleMatch()], 'refuting', undefined, () =>
    draft.silence('contoh/contoh-1', 'refuting'),
  );
  recorder.undone(box, draft.undo()?.keys ?? []);
  const of = (kind: string) => told.filter((event) => event.kind === kind).map(({ claim }) => claim?.id);
  expect(of('refuting')).toEqual(['contoh-1', 'contoh-2']);
  expect(of('undone')).toEqual(['contoh-1', 'contoh-2']);
  expect(of('edited')).toEqual([]);
});

test('sending all the same is told with its reason, for each claim', async () => {
  const { box, write } = makeBox();
  await write(TEXT, 'strong', sampleMatch());
  recorder.did(box, [sampleMatch()], 'posted', 'lainnya');
  expect(told.at(-1)).toEqual({
    draft: '0000000000000001',
    surface: 'compose',
    kind: 'posted',
    claim: CLAIM,
    reason: 'lainnya',
  });
});

test('a text that refutes is told as such', async () => {
  const { write } = makeBox();
  await write(TEXT, 'refuting', sampleMatch());
  await write(`${TEXT} Lagi.`, 'none');
  expect(told.map(({ kind, verdict }) => [kind, verdict])).toEqual([
    ['checked', 'refuting'],
    ['matched', 'refuting'],
  ]);
});

test('a box that the page makes anew goes on with its draft', async () => {
  const first = makeBox();
  await first.write(TEXT, 'strong', sampleMatch());
  first.element.isConnected = false;
  const second = makeBox();
  await second.write(TEXT, 'strong', sampleMatch());
  expect(kinds()).toEqual(['checked', 'matched']);
  const third = makeBox();
  await third.write(`${TEXT} Yang lain.`);
  expect(told.at(-1)).toMatchObject({ kind: 'checked', draft: '0000000000000002' });
});

test('private messages are never told; a menu that shares is told as sharing', async () => {
  await makeBox({ markOnly: true }).write(TEXT, 'strong', sampleMatch());
  expect(told).toEqual([]);
  await makeBox({ place: true }).write(TEXT, 'strong', sampleMatch());
  expect(told.map(({ surface }) => surface)).toEqual(['shared', 'shared']);
});

test('no event holds a word of the draft', async () => {
  const { box, write } = makeBox();
  await write(TEXT, 'strong', sampleMatch());
  recorder.did(box, [sampleMatch()], 'copied');
  for (const word of TEXT.split(/\W+/).filter((one) => one.length > 6))
    expect(JSON.stringify(told)).not.toContain(word);
});

test('each text that was checked is handed on for its fingerprint under the name of its draft, private ones never', async () => {
  const { write } = makeBox();
  await write(TEXT);
  await write(TEXT);
  await write(`${TEXT} Lagi.`);
  await makeBox({ markOnly: true }).write(TEXT);
  expect(remembered).toEqual([
    ['0000000000000001', TEXT],
    ['0000000000000001', `${TEXT} Lagi.`],
  ]);
});

test('a draft that refutes is handed on as such, also when only the officer says so, and no more when that is taken back', async () => {
  const handed: [string, boolean][] = [];
  recorder = createRecorder(
    () => undefined,
    () => '0000000000000001',
    (_draft, text, refuting) => handed.push([text, refuting]),
  );
  const { box, draft, write } = makeBox();
  const match = sampleMatch();
  await write(TEXT, 'strong', match);
  recorder.did(box, [match], 'refuting', undefined, () => draft.silence(keyOf(match), 'refuting'));
  draft.undo();
  expect(handed).toEqual([
    [TEXT, false],
    [TEXT, true],
    [TEXT, false],
  ]);
  await write(`${TEXT} Ini hoaks.`, 'refuting', match);
  expect(handed.at(-1)).toEqual([`${TEXT} Ini hoaks.`, true]);
});

describe('boxes that are parts of one text', () => {
  const whole = {} as Element;
  const parts = () => [makeBox({ whole }), makeBox({ whole })] as const;

  test('are one draft, in which a claim counts once; each part keeps its own fingerprint', async () => {
    const [first, second] = parts();
    await first.write(TEXT, 'strong', sampleMatch());
    await second.write(`${TEXT} Lagi.`, 'strong', sampleMatch());
    expect(told.map(({ kind, draft }) => [kind, draft])).toEqual([
      ['checked', '0000000000000001'],
      ['matched', '0000000000000001'],
    ]);
    expect(remembered).toEqual([
      ['0000000000000001', TEXT],
      ['0000000000000002', `${TEXT} Lagi.`],
    ]);
  });

  test('tell a claim again when the second repeats it more, and as edited when no part repeats it any more', async () => {
    const [first, second] = parts();
    await first.write(TEXT, 'possible', sampleMatch({ level: 'possible' }));
    await second.write(TEXT, 'strong', sampleMatch());
    await first.write(`${TEXT} Lain.`);
    expect(kinds()).toEqual(['checked', 'matched', 'matched']);
    await second.write(`${TEXT} Lain.`);
    expect(kinds()).toEqual(['checked', 'matched', 'matched', 'edited']);
    expect(new Set(told.map(({ draft }) => draft)).size).toBe(1);
  });

  test('of another text, or of one that is gone, are another draft', async () => {
    const [first] = parts();
    await first.write(TEXT);
    await makeBox({ whole: {} as Element }).write(TEXT);
    await makeBox().write(TEXT);
    expect(kinds()).toEqual(['checked', 'checked', 'checked']);
    first.element.isConnected = false;
    await makeBox({ whole }).write(`${TEXT} Baru.`);
    expect(new Set(told.map(({ draft }) => draft)).size).toBe(4);
  });
});

test('a claim ignored on the site is not edited when a check comes to say so', async () => {
  const { box, draft, write } = makeBox();
  await write(TEXT, 'strong', sampleMatch());
  recorder.did(box, [sampleMatch()], 'ignored', 'kutipan', () =>
    draft.silence('contoh/contoh-1', 'kutipan', true),
  );
  await write(`${TEXT} Lagi.`, 'strong', { ...sampleMatch(), ignoredHere: true });
  recorder.undone(box, draft.undo()?.keys ?? []);
  await write(`${TEXT} Lagi.`, 'strong', sampleMatch());
  expect(kinds()).toEqual(['checked', 'matched', 'ignored', 'undone']);
});
