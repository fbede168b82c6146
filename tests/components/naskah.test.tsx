import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NaskahPage } from '../../components/NaskahPage.tsx';
import type { NaskahPorts } from '../../components/NaskahPage.tsx';
import type { Draft } from '../../components/naskah/ports.ts';
import type { PictureAnswer } from '../../lib/core/picture.ts';
import { id } from '../../lib/text/id.ts';
import { naskahTextFor } from '../../lib/text/naskah.ts';
import { CSV, LINKED, longAnswer, NASKAH, sampleNaskah } from '../gallery/naskah-samples.ts';
import { hostile } from '../gallery/samples.ts';

const words = { ...id, ...naskahTextFor('id') };

afterEach(cleanup);

function open(change: Partial<NaskahPorts> = {}): NaskahPorts {
  const ports = sampleNaskah(change);
  render(<NaskahPage ports={ports} lang="id" />);
  return ports;
}

const field = () => screen.getByLabelText<HTMLTextAreaElement>(words.naskah.label);
const type = (text: string) => fireEvent.input(field(), { target: { value: text } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const choose = (...files: File[]) =>
  fireEvent.change(screen.getByLabelText(words.naskah.choose), { target: { files } });
const csv = (text = CSV) => new File([text], 'contoh.csv', { type: 'text/csv' });
const png = (name = 'kiriman.png') => new File([new Uint8Array(9)], name, { type: 'image/png' });
const kept = (draft: Partial<Draft>): Partial<NaskahPorts> => ({
  loadDraft: () => Promise.resolve({ text: '', pictures: [], table: null, ...draft }),
});

async function checked(text: string): Promise<void> {
  type(text);
  press(words.naskah.check);
  await screen.findAllByRole('heading', { level: 2 });
}

describe('a text', () => {
  it('has its passages marked, each leading to its clarification and back', async () => {
    open();
    await checked(NASKAH);
    const marks = await screen.findAllByRole('link', { name: /Bagian \d$/ });
    expect(marks.map((mark) => mark.getAttribute('href'))).toEqual([
      '#naskah-passage-0',
      '#naskah-passage-1',
    ]);
    for (const mark of marks) {
      const target = document.querySelector(mark.getAttribute('href')!)!;
      expect(
        within(target as HTMLElement)
          .getByRole('link', { name: /lihat di naskah/ })
          .getAttribute('href'),
      ).toBe(`#${mark.id}`);
    }
    expect(document.querySelector('.marked-text')!.textContent).toContain('Contoh penutup');
  });

  it('has its addresses checked, and says how many were not', async () => {
    open();
    type(LINKED);
    press(words.naskah.check);
    const review = await screen.findByRole('region', { name: words.naskah.results });
    expect(await within(review).findByRole('heading', { name: words.naskah.verdict.link })).toBeTruthy();
    expect(within(review).getByText(words.naskah.foundLinks('1'))).toBeTruthy();
    expect(Array.from(review.querySelectorAll('details'), ({ open: shown }) => shown)).toEqual([true, false]);
    expect(
      within(review).getByText(words.outcomeDetail.resembles('pertanian.example', 'Badan Contoh')),
    ).toBeTruthy();
    expect(within(review).getByText(words.popup.linksLeft('2'))).toBeTruthy();
  });

  it('keeps no result beside other words', async () => {
    open();
    await checked(NASKAH);
    type(`${NASKAH} lagi`);
    await waitFor(() => expect(document.querySelector('.passage-mark')).toBeNull());
  });

  it('shows an answer that comes late only if nothing newer was asked', async () => {
    const answers: ((answer: typeof longAnswer) => void)[] = [];
    open({ checkLong: () => new Promise((resolve) => answers.push(resolve)) });
    type('pertama');
    press(words.naskah.check);
    type('kedua');
    answers[0]!(longAnswer);
    await Promise.resolve();
    expect(document.querySelector('.passage-mark')).toBeNull();
  });

  it('is checked with Ctrl+Enter, and the check can be ended', async () => {
    let signal: AbortSignal | undefined;
    open({
      checkLong: (_, onProgress, given) => {
        signal = given;
        onProgress(2, 9);
        return new Promise(() => undefined);
      },
    });
    type('kata '.repeat(2_000));
    fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true });
    await screen.findByText(words.naskah.pieces('2', '9'));
    press(words.naskah.cancel);
    expect(signal!.aborted).toBe(true);
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('from a list that plays tricks stays text', async () => {
    open({
      checkLong: () =>
        Promise.resolve({
          ...longAnswer,
          passages: [{ span: [0, 6], verdict: 'strong', matches: [hostile] }],
        }),
    });
    await checked('Contoh naskah');
    await screen.findByText(/alert\(1\)<\/script> fakta/);
    expect(document.querySelector('img, script')).toBeNull();
    expect(document.querySelector('a[href^="javascript"]')).toBeNull();
  });

  it('says that the background does not answer', async () => {
    const ports = open({ checkLong: () => Promise.reject(new Error('diam')), reload: vi.fn<() => void>() });
    type('naskah');
    press(words.naskah.check);
    fireEvent.click(await screen.findByRole('button', { name: words.naskah.reload }));
    expect(ports.reload).toHaveBeenCalled();
  });
});

describe('a picture', () => {
  const answering = (answer: PictureAnswer): Partial<NaskahPorts> => ({
    readPicture: () => Promise.resolve(answer),
  });

  it('shows its words, which are checked by themselves', async () => {
    open();
    choose(png());
    const read = await screen.findByLabelText<HTMLTextAreaElement>(words.picture.text);
    expect(read.value).toBe(NASKAH);
    await waitFor(() => expect(document.querySelectorAll('.passage-mark').length).toBe(2));
  });

  it('that was hard to read says so', async () => {
    open(answering({ ok: true, read: { text: 'samar', confidence: 61 } }));
    choose(png());
    expect(await screen.findByText(words.picture.unsure)).toBeTruthy();
  });

  it('without words may get them from the officer', async () => {
    open(answering({ ok: true, read: { text: '', confidence: 0 } }));
    choose(png());
    await screen.findByText(words.picture.nothing);
    fireEvent.input(screen.getByLabelText(words.picture.text), { target: { value: NASKAH } });
    press(words.naskah.again);
    await waitFor(() => expect(document.querySelectorAll('.passage-mark').length).toBe(2));
  });

  it('too large names its size and the limit', async () => {
    open(answering({ ok: false, problem: { code: 'TOO_MANY_PIXELS', width: 9000, height: 8000 } }));
    choose(png());
    expect(
      await screen.findByText(/9\.000 × 8\.000 piksel terlalu besar; batasnya 40\.000\.000 piksel/),
    ).toBeTruthy();
  });

  it('is read again after the reader failed', async () => {
    const readPicture = vi
      .fn<NaskahPorts['readPicture']>()
      .mockResolvedValueOnce({ ok: false, problem: { code: 'READER' } })
      .mockResolvedValueOnce({ ok: true, read: { text: 'Terbaca', confidence: 95 } });
    open({ readPicture });
    choose(png());
    await screen.findByText(words.picture.problem.READER);
    press(words.picture.retry);
    expect((await screen.findByLabelText<HTMLTextAreaElement>(words.picture.text)).value).toBe('Terbaca');
  });

  it('waits for the one before it', async () => {
    const ends: ((answer: PictureAnswer) => void)[] = [];
    open({ readPicture: () => new Promise((resolve) => ends.push(resolve)) });
    choose(png('satu.png'), png('dua.png'));
    await waitFor(() => expect(ends.length).toBe(1));
    ends[0]!({ ok: true, read: { text: 'satu', confidence: 95 } });
    await waitFor(() => expect(ends.length).toBe(2));
  });

  it('in the web is fetched on a press only', async () => {
    const fetchPicture = vi.fn<NaskahPorts['fetchPicture']>(() => Promise.resolve(new Uint8Array(9)));
    open({
      fetchPicture,
      takeInput: () => Promise.resolve({ kind: 'picture-address', url: 'https://gambar.example/a.jpg' }),
    });
    const button = await screen.findByRole('button', { name: words.picture.fetch });
    expect(fetchPicture).not.toHaveBeenCalled();
    fireEvent.click(button);
    await screen.findByLabelText(words.picture.text);
    expect(fetchPicture).toHaveBeenCalledWith('https://gambar.example/a.jpg', expect.any(AbortSignal));
  });

  it('that is gone is no longer kept', async () => {
    const saveDraft = vi.fn<NaskahPorts['saveDraft']>(() => Promise.resolve());
    open({ saveDraft });
    choose(png());
    await waitFor(() =>
      expect(saveDraft.mock.lastCall?.[0].pictures).toEqual([{ name: 'kiriman.png', text: NASKAH }]),
    );
    press(words.picture.remove('kiriman.png'));
    await waitFor(() => expect(saveDraft.mock.lastCall?.[0].pictures).toEqual([]));
  });
});

describe('files', () => {
  it('of text come after what was typed', async () => {
    open();
    type('Sudah diketik');
    choose(new File(['Dari berkas'], 'naskah.txt', { type: 'text/plain' }));
    await waitFor(() => expect(field().value).toBe('Sudah diketik\n\nDari berkas'));
  });

  it('that cannot be taken are named, with what to do, and can be waved away', async () => {
    open();
    choose(new File(['PK\x03\x04'], 'siaran.docx'));
    await screen.findByText(new RegExp(words.file.NOT_TEXT.Word.slice(0, 20)));
    press(words.naskah.close);
    await waitFor(() => expect(screen.queryByText('siaran.docx')).toBeNull());
  });
});

describe('a calendar', () => {
  it('shows each row with its verdict, and only those that are asked for', async () => {
    open();
    choose(csv());
    await screen.findByRole('table');
    await waitFor(() => expect(screen.getAllByRole('row').length).toBe(4));
    press(new RegExp(`^${words.calendar.verdict.possible}`));
    expect(screen.getAllByRole('row').length).toBe(2);
    press(new RegExp(`^${words.calendar.open('3')}:`));
    await screen.findByText(words.naskah.yours);
  });

  it('shows the address to heed of a row, and opens it', async () => {
    open();
    choose(csv(`${CSV}\n4/12/2026;X;"${LINKED}"`));
    const filter = { name: new RegExp(`^${words.calendar.verdict.link}`) };
    fireEvent.click(await screen.findByRole('button', filter));
    const row = (await screen.findAllByRole('row'))[1]!;
    expect(within(row).getByText(words.outcome.resembles_official)).toBeTruthy();
    press(`${words.calendar.open('5')}: pertanlan.example/daftar`);
    await screen.findByText(words.outcomeDetail.resembles('pertanian.example', 'Badan Contoh'));
  });

  it('is sorted by verdict, one way and the other', async () => {
    open();
    choose(csv());
    const head = await screen.findByRole('columnheader', { name: words.calendar.result });
    const lines = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);
    fireEvent.click(within(head).getByRole('button'));
    await waitFor(() => expect(lines()).toEqual(['3', '2', '4']));
    expect(head.getAttribute('aria-sort')).toBe('ascending');
    fireEvent.click(within(head).getByRole('button'));
    await waitFor(() => expect(lines()).toEqual(['4', '2', '3']));
  });

  it('is sorted by the dates that it says, in figures or in words', async () => {
    open();
    const dates = ['10 Desember 2026', '2 Januari 2027', '9 Des 2026', '30/11/2026'];
    choose(csv(`Tanggal;Naskah\n${dates.map((date) => `${date};Contoh takarir biasa`).join('\n')}`));
    const head = await screen.findByRole('columnheader', { name: words.calendar.date });
    fireEvent.click(within(head).getByRole('button'));
    const lines = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);
    await waitFor(() => expect(lines()).toEqual(['5', '4', '2', '3']));
  });

  it('of thousands of rows is drawn page by page', async () => {
    open();
    choose(csv(`Naskah\n${'Contoh takarir biasa\n'.repeat(130)}`));
    const drawn = () => document.querySelectorAll('.calendar-rows tbody tr').length;
    await waitFor(() => expect(drawn()).toBe(100));
    fireEvent.click(await screen.findByText(words.calendar.more('30')));
    await waitFor(() => expect(drawn()).toBe(130));
  });

  it('keeps the results of a check that was ended, and goes on with the others', async () => {
    const asked: (readonly number[])[] = [];
    const checkCalendar: NaskahPorts['checkCalendar'] = (_, rows, onResult, signal) => {
      asked.push(rows);
      onResult(rows[0]!, { verdict: 'none' });
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('batal'))));
    };
    open({ checkCalendar });
    choose(csv());
    fireEvent.click(await screen.findByRole('button', { name: words.naskah.cancel }));
    await screen.findByText(words.calendar.stopped('1', '3'));
    press(words.calendar.resume);
    expect(await screen.findByRole('progressbar')).toBeTruthy();
    expect(asked).toEqual([
      [0, 1, 2],
      [1, 2],
    ]);
  });

  it('is handed to the downloads with its results', async () => {
    const download = vi.fn<NaskahPorts['download']>();
    open({ download });
    choose(csv());
    await screen.findByRole('table');
    await waitFor(() =>
      expect(screen.getByRole<HTMLButtonElement>('button', { name: words.calendar.export }).disabled).toBe(
        false,
      ),
    );
    press(words.calendar.export);
    expect(download.mock.lastCall?.[0]).toBe('hasil-tabayun.csv');
    expect(download.mock.lastCall?.[1]).toContain(words.calendar.verdict.possible);
  });
});

describe('the keys', () => {
  const waiting: Partial<NaskahPorts> = { checkLong: () => new Promise(() => undefined) };
  const button = (name: string) => screen.getByRole('button', { name });
  const pressed = async (name: string): Promise<HTMLElement> => {
    const one = await screen.findByRole('button', { name });
    one.focus();
    fireEvent.click(one);
    return one;
  };

  it('stay on the button of a check that goes on, which starts no second one', async () => {
    const checkLong = vi.fn<NaskahPorts['checkLong']>(() => new Promise(() => undefined));
    open({ checkLong });
    type('naskah');
    const check = await pressed(words.naskah.check);
    await screen.findByRole('progressbar');
    expect(document.activeElement).toBe(check);
    expect([check.getAttribute('aria-disabled'), check.hasAttribute('disabled')]).toEqual(['true', false]);
    fireEvent.click(check);
    expect(checkLong).toHaveBeenCalledTimes(1);
  });

  it('stay on the button by which the words of a picture are checked', async () => {
    open(waiting);
    choose(png());
    const again = await screen.findByRole('button', { name: words.naskah.again });
    again.focus();
    await waitFor(() => expect(again.getAttribute('aria-disabled')).toBe('true'));
    expect(document.activeElement).toBe(again);
  });

  it('go to the field when a check is ended, and to the heading when it ends by itself', async () => {
    const answer = Promise.withResolvers<typeof longAnswer>();
    const checkLong = vi.fn<NaskahPorts['checkLong']>(() => answer.promise);
    open({ checkLong });
    type('naskah');
    press(words.naskah.check);
    await pressed(words.naskah.cancel);
    await waitFor(() => expect(document.activeElement).toBe(field()));
    press(words.naskah.check);
    (await screen.findByRole('button', { name: words.naskah.cancel })).focus();
    answer.resolve(longAnswer);
    const heading = await screen.findByRole('heading', { name: words.textOutcome.possible });
    await waitFor(() => expect(document.activeElement).toBe(heading));
  });

  it('go to the button that takes the reading of a picture up again, and from it to the picture', async () => {
    let answer: (answer: PictureAnswer) => void = () => undefined;
    open({
      readPicture: (_, _tell, signal) =>
        new Promise((resolve, reject) => {
          answer = resolve;
          signal.addEventListener('abort', () => reject(new Error('batal')));
        }),
    });
    choose(png());
    await pressed(words.naskah.cancel);
    await waitFor(() => expect(document.activeElement).toBe(button(words.picture.retry)));
    await pressed(words.picture.retry);
    await waitFor(() => expect(document.activeElement).toBe(button(words.naskah.cancel)));
    await screen.findByText(words.picture.load);
    answer({ ok: true, read: { text: 'Terbaca', confidence: 95 } });
    await screen.findByLabelText(words.picture.text);
    const name = screen.getByRole('heading', { name: 'kiriman.png' });
    await waitFor(() => expect(document.activeElement).toBe(name));
  });

  it('stay in the calendar when its check is ended and taken up again', async () => {
    const checkCalendar: NaskahPorts['checkCalendar'] = (_, _rows, _onResult, signal) =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('batal'))));
    open({ checkCalendar });
    choose(csv());
    await pressed(words.naskah.cancel);
    await waitFor(() => expect(document.activeElement).toBe(button(words.calendar.resume)));
    await pressed(words.calendar.resume);
    await waitFor(() => expect(document.activeElement).toBe(button(words.naskah.cancel)));
  });
});

describe('what is taken down', () => {
  const opened = (change: Partial<NaskahPorts> = {}) => {
    let names = 0;
    const checked = vi.fn<NaskahPorts['checked']>();
    open({ ...change, checked, newName: () => `nama-${++names}` });
    const told = () => checked.mock.calls.map(([surface, name, , again]) => [surface, name, again]);
    return told;
  };

  it('is a draft once, however often it is checked, a picture as a picture, a row as part of a file', async () => {
    const told = opened();
    type(NASKAH);
    press(words.naskah.check);
    await waitFor(() => expect(told()).toHaveLength(1));
    type(`${NASKAH} Lagi.`);
    press(words.naskah.check);
    await waitFor(() => expect(told()).toHaveLength(2));
    type('');
    type('Naskah yang lain.');
    press(words.naskah.check);
    await waitFor(() => expect(told()).toHaveLength(3));
    const names = told().map(([, name]) => name);
    expect(names[0]).toBe(names[1]);
    expect(names[2]).not.toBe(names[0]);
    choose(png());
    await waitFor(() => expect(told().at(-1)?.[0]).toBe('picture'));
    choose(csv());
    await waitFor(() => expect(told().filter(([surface]) => surface === 'file')).not.toEqual([]));
    expect(told().every(([, , again]) => again === false)).toBe(true);
  });

  it('is a row once, though other columns were looked at, and another draft in it as another one', async () => {
    const told = opened();
    choose(csv('Judul;Naskah\nPendek;Contoh takarir biasa\n'));
    await waitFor(() => expect(told()).toHaveLength(1));
    const column = await screen.findByLabelText<HTMLSelectElement>(words.calendar.column);
    for (const value of ['0', '1', '0']) {
      const before = told().length;
      fireEvent.change(column, { target: { value } });
      await waitFor(() => expect(told()).toHaveLength(before + 1));
    }
    const [first, title, again, titleAgain] = told().map(([, name]) => name);
    expect([again, titleAgain]).toEqual([first, title]);
    expect(title).not.toBe(first);
  });

  it('is not what stood there before the page was loaded anew', async () => {
    const table = { name: 'c', csv: CSV, column: 1 };
    const told = opened(kept({ text: NASKAH, pictures: [{ name: 'a', text: 'Tulisan' }], table }));
    await waitFor(() =>
      expect(new Set(told().map(([surface]) => surface))).toEqual(new Set(['text', 'picture', 'file'])),
    );
    expect(told().every(([, , again]) => again === true)).toBe(true);
  });
});

describe('a picture of the web', () => {
  const away = {
    takeInput: () => Promise.resolve({ kind: 'picture-address', url: 'https://a.example/b.jpg' } as const),
  };

  it('whose fetching was ended is not read when it comes all the same', async () => {
    const bytes = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
    const readPicture = vi.fn<NaskahPorts['readPicture']>();
    let ended = false;
    open({
      ...away,
      readPicture,
      fetchPicture: (_, signal) => {
        signal.addEventListener('abort', () => (ended = true));
        return bytes.promise;
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: words.picture.fetch }));
    fireEvent.click(await screen.findByRole('button', { name: words.naskah.cancel }));
    bytes.resolve(new Uint8Array([1]));
    await screen.findByText(words.picture.stopped);
    await bytes.promise;
    expect(ended).toBe(true);
    expect(readPicture).not.toHaveBeenCalled();
    expect(screen.getByText(words.picture.stopped)).toBeTruthy();
  });
});

it('a waiting picture that is ended and taken up again is read once', async () => {
  const turns: (() => void)[] = [];
  const readPicture = vi.fn<NaskahPorts['readPicture']>(
    () =>
      new Promise((resolve) =>
        turns.push(() => resolve({ ok: true, read: { text: 'Tulisan', confidence: 90 } })),
      ),
  );
  open({ readPicture });
  choose(png('a.png'), png('b.png'));
  await waitFor(() => expect(turns).toHaveLength(1));
  const second = within(screen.getByRole('article', { name: words.picture.alt('b.png') }));
  fireEvent.click(second.getByRole('button', { name: words.naskah.cancel }));
  fireEvent.click(second.getByRole('button', { name: words.picture.retry }));
  turns[0]!();
  await waitFor(() => expect(turns).toHaveLength(2));
  turns[1]!();
  expect((await second.findByLabelText<HTMLTextAreaElement>(words.picture.text)).value).toBe('Tulisan');
  await waitFor(() => expect(second.queryByRole('progressbar')).toBeNull());
  expect(readPicture).toHaveBeenCalledTimes(2);
});

it('says that what a page sent did not come through', async () => {
  open({ takeInput: () => Promise.resolve({ kind: 'lost' }) });
  expect((await screen.findByText(words.naskah.handed)).closest('p')?.textContent).toContain(words.file.LOST);
});

describe('what stands on the page', () => {
  it('is there again, checked anew', async () => {
    open(
      kept({
        text: NASKAH,
        pictures: [{ name: 'a.jpg', text: 'Tulisan' }],
        table: { name: 'c', csv: CSV, column: 1 },
      }),
    );
    await waitFor(() => expect(field().value).toBe(NASKAH));
    expect((await screen.findByLabelText<HTMLTextAreaElement>(words.picture.text)).value).toBe('Tulisan');
    expect((await screen.findByLabelText<HTMLSelectElement>(words.calendar.column)).value).toBe('1');
    await waitFor(() => expect(document.querySelectorAll('.passage-mark').length).toBeGreaterThan(0));
  });

  it('never gives way to what was kept, when typed faster', async () => {
    let load: (draft: Draft) => void = () => undefined;
    open({ loadDraft: () => new Promise((resolve) => (load = resolve)) });
    type('lebih cepat');
    await Promise.resolve();
    load({ text: 'yang lama', pictures: [], table: null });
    await waitFor(() => expect(field().value).toBe('lebih cepat'));
  });

  it('is written one write at a time, the last state last', async () => {
    const writes: { draft: Draft; done: () => void }[] = [];
    open({ saveDraft: (draft) => new Promise((done) => writes.push({ draft, done })) });
    await screen.findByText(/Dicocokkan/);
    for (const text of ['a', 'ab', 'abc']) type(text);
    expect(writes.map(({ draft }) => draft.text)).toEqual(['a']);
    writes[0]!.done();
    await waitFor(() => expect(writes.map(({ draft }) => draft.text)).toEqual(['a', 'abc']));
  });

  it('that is too much to be kept is said to be', async () => {
    open({ saveDraft: () => Promise.reject(new Error('penuh')) });
    await screen.findByText(/Dicocokkan/);
    type('panjang');
    expect(await screen.findByText(words.naskah.notKept)).toBeTruthy();
  });

  it('names what is not covered', () => {
    open();
    for (const name of ['Google Docs', 'Word', 'Canva', 'ponsel'])
      expect(screen.getByText(words.naskah.limitsText).textContent).toContain(name);
  });
});
