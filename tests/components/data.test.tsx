import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OptionsPage } from '../../components/OptionsPage.tsx';
import type { OptionsPorts, Section } from '../../components/OptionsPage.tsx';
import type { ImportProblem } from '../../lib/core/import-problem.ts';
import type { Mute } from '../../lib/core/mute.ts';
import type { OfficeRules } from '../../lib/core/office.ts';
import { idNews } from '../../lib/text/id-news.ts';
import { idOffice } from '../../lib/text/id-office.ts';
import { idOptions } from '../../lib/text/id-options.ts';
import { idPopup } from '../../lib/text/id-popup.ts';
import {
  muted,
  offer,
  sampleNews,
  sampleOptions,
  strictOffice,
  synced,
  tablePreview,
} from '../gallery/options-samples.ts';

afterEach(cleanup);

const { imports, mute, backup, export: exporting } = idOptions;
const { managed } = idPopup;
const { digest } = idNews;

function open(change: Partial<OptionsPorts> = {}, section: Section = 'lists'): OptionsPorts {
  const ports = sampleOptions({ lists: () => Promise.resolve([synced]), ...change });
  render(<OptionsPage ports={ports} lang="id" section={section} />);
  return ports;
}

function choose(name: string, field: string): void {
  fireEvent.change(screen.getByLabelText(field), { target: { files: [new File(['x'], name)] } });
}

describe('a file of another format', () => {
  it('is shown with its columns, what is wrong and what is left behind, and taken over under the given name', async () => {
    const addImport = vi.fn<OptionsPorts['addImport']>(() =>
      Promise.resolve({ ok: true, id: 'x', count: 118 }),
    );
    open({ addImport });
    choose('klarifikasi.csv', 'Berkas daftar');
    const shown = within(await screen.findByRole('region', { name: imports.heading }));
    expect(shown.getByText(imports.unsignedWhy, { exact: false })).toBeTruthy();
    expect(shown.getByText(/Baris 14/).closest('li')?.textContent).toBe(
      'Baris 14: Tautan klarifikasi – bukan alamat https umum',
    );
    expect(shown.getByText('Petugas (1×)')).toBeTruthy();
    fireEvent.input(shown.getByLabelText(imports.title), { target: { value: ' Tabel dinas ' } });
    fireEvent.click(shown.getByRole('button', { name: imports.accept('118') }));
    expect(await screen.findByText('Daftar ditambahkan: 118 klarifikasi.')).toBeTruthy();
    expect(addImport).toHaveBeenCalledWith({
      key: 'kunci',
      source: 'klarifikasi.csv',
      force: false,
      title: 'Tabel dinas',
    });
    expect(screen.queryByRole('region', { name: imports.heading })).toBeNull();
  });

  it('is looked at again with the map of the officer; a field has one column', async () => {
    const lookAgain = vi.fn<OptionsPorts['lookAgain']>(() =>
      Promise.resolve({ ok: false, problem: { code: 'IMPORT', cause: 'NO_COLUMN', field: 'url' } }),
    );
    open({ lookAgain });
    choose('klarifikasi.csv', 'Berkas daftar');
    fireEvent.change(await screen.findByLabelText(/Petugas/), { target: { value: 'url' } });
    expect(lookAgain).toHaveBeenCalledWith('kunci', 'klarifikasi.csv', [
      'claim',
      'verdict',
      null,
      'published',
      'answer',
      'url',
    ]);
    fireEvent.change(await screen.findByLabelText(/Petugas/), { target: { value: '' } });
    expect(await screen.findByText(imports.lacking('Tautan klarifikasi'))).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Impor/ })).toBeNull();
  });

  it('keeps the first of two quick choices, and shows what came of the second, whichever is answered first', async () => {
    type Answer = Awaited<ReturnType<OptionsPorts['lookAgain']>>;
    const answers: ((answer: Answer) => void)[] = [];
    const lookAgain = vi.fn<OptionsPorts['lookAgain']>(
      () => new Promise((resolve) => void answers.push(resolve)),
    );
    open({ lookAgain });
    choose('klarifikasi.csv', 'Berkas daftar');
    fireEvent.change(await screen.findByLabelText(/Petugas/), { target: { value: 'url' } });
    fireEvent.change(screen.getByLabelText(/Putusan/), { target: { value: '' } });
    expect(lookAgain.mock.lastCall?.[2]).toEqual(['claim', null, null, 'published', 'answer', 'url']);
    const waiting = screen.getByRole<HTMLButtonElement>('button', { name: imports.counting });
    expect(waiting.disabled).toBe(true);
    expect(screen.queryByText(imports.count('118'))).toBeNull();
    const answer = (count: number): Answer => ({
      ok: true,
      own: false,
      preview: { ...tablePreview, count },
    });
    answers[1]?.(answer(7));
    expect(await screen.findByRole('button', { name: imports.accept('7') })).toBeTruthy();
    answers[0]?.(answer(9));
    await lookAgain.mock.results[0]?.value;
    expect(screen.queryByRole('button', { name: imports.accept('9') })).toBeNull();
  });

  it('that became much shorter is taken over when the officer accepts it', async () => {
    const addImport = vi.fn<OptionsPorts['addImport']>(({ force }) =>
      Promise.resolve(
        force
          ? { ok: true, id: 'x', count: 2 }
          : { ok: false, problem: { code: 'SHRINK', before: 40, after: 2 } },
      ),
    );
    open({ addImport });
    choose('klarifikasi.csv', 'Berkas daftar');
    fireEvent.click(await screen.findByRole('button', { name: imports.accept('118') }));
    fireEvent.click(await screen.findByRole('button', { name: 'Pakai daftar yang lebih pendek' }));
    expect(await screen.findByText('Daftar ditambahkan: 2 klarifikasi.')).toBeTruthy();
    expect(addImport.mock.calls.map(([{ force }]) => force)).toEqual([false, true]);
  });

  it('of a source that is held already names that list, and takes its place or stands beside it', async () => {
    const held = { title: 'Tabel provinsi', count: 42, updated: '2026-11-03T08:00:00Z', replaceable: true };
    const addImport = vi.fn<OptionsPorts['addImport']>(() =>
      Promise.resolve({ ok: true, id: 'x', count: 118 }),
    );
    const looked = (replaceable: boolean) => () =>
      Promise.resolve({
        ok: true,
        own: false,
        key: 'kunci',
        preview: { ...tablePreview, held: { ...held, replaceable } },
      } as const);
    open({ addImport, lookAtFile: looked(true) });
    for (const name of [imports.replace('118'), imports.beside]) {
      choose('klarifikasi.csv', 'Berkas daftar');
      expect(
        await screen.findByText(/“Tabel provinsi”, 42 klarifikasi, terakhir diperbarui 3 Nov/),
      ).toBeTruthy();
      expect(screen.queryByRole('button', { name: imports.accept('118') })).toBeNull();
      fireEvent.click(screen.getByRole('button', { name }));
      await screen.findByText('Daftar ditambahkan: 118 klarifikasi.');
    }
    expect(addImport.mock.calls.map(([{ place }]) => place)).toEqual(['instead', 'beside']);
    cleanup();
    open({ lookAtFile: looked(false) });
    choose('klarifikasi.csv', 'Berkas daftar');
    await screen.findByText(imports.heldElsewhere, { exact: false });
    expect(screen.queryByRole('button', { name: imports.replace('118') })).toBeNull();
    expect(screen.getByRole('button', { name: imports.beside })).toBeTruthy();
  });

  it('that is not wanted leaves nothing behind', async () => {
    const dropFile = vi.fn<OptionsPorts['dropFile']>(() => Promise.resolve());
    open({ dropFile });
    choose('klarifikasi.csv', 'Berkas daftar');
    fireEvent.click(await screen.findByRole('button', { name: imports.cancel }));
    expect(dropFile).toHaveBeenCalledWith('kunci');
    expect(screen.queryByRole('region', { name: imports.heading })).toBeNull();
  });

  const problems: readonly [Omit<ImportProblem, 'code'>, string][] = [
    ...(
      ['UNKNOWN', 'UTF16', 'BROKEN', 'DOCTYPE', 'TOO_DEEP', 'BAD_KEY', 'NOTHING', 'NO_PARSER'] as const
    ).map((cause): [Omit<ImportProblem, 'code'>, string] => [{ cause }, imports.problem[cause].say]),
    [{ cause: 'QUOTES', line: 1204 }, 'Tanda kutip pada baris 1.204 tidak ditutup'],
    [{ cause: 'NO_COLUMN', field: 'published' }, 'tidak memiliki kolom untuk “Tanggal terbit”'],
    [
      { cause: 'BAD_ROW', line: 7, field: 'url', why: 'missing' },
      'Baris 7 salah pada “Tautan klarifikasi”: tidak ada',
    ],
    [{ cause: 'ALL_WRONG', line: 1, field: 'title', why: 'no_label' }, 'mungkin berita biasa'],
  ];
  it.each(problems)('is refused in plain words: %o', async (problem, words) => {
    open({ lookAtFile: () => Promise.resolve({ ok: false, problem: { code: 'IMPORT', ...problem } }) });
    choose('x.xml', 'Berkas daftar');
    expect((await screen.findByText(words, { exact: false })).textContent).toContain(words);
  });
});

describe('a list', () => {
  it('that nobody signed says so', async () => {
    open();
    const card = within(await screen.findByRole('article', { name: synced.title }));
    expect(card.getByText(imports.unsigned)).toBeTruthy();
  });

  it('tells what changed in it, and which of it the officer has met', async () => {
    const news = await sampleNews().news();
    const other = { ...news[0]!, list: 'lain', title: 'Daftar lain' };
    open({ news: sampleNews({ news: () => Promise.resolve([other, ...news]) }) });
    const card = within(await screen.findByRole('article', { name: synced.title }));
    fireEvent.click(card.getByRole('button', { name: digest.action }));
    expect(await card.findByText(digest.touches('1'))).toBeTruthy();
    expect(card.getAllByText(new RegExp(digest.counts('2', '1', '1')))).toHaveLength(1);
    expect(card.getAllByText(`· ${digest.met}`)).toHaveLength(1);
  });

  it('in which nothing changed yet says so', async () => {
    open({ news: sampleNews({ news: () => Promise.resolve([]) }) });
    const card = within(await screen.findByRole('article', { name: synced.title }));
    fireEvent.click(card.getByRole('button', { name: digest.action }));
    expect(await card.findByText(digest.first)).toBeTruthy();
  });

  it('is exported, and what the format has no place for is named', async () => {
    const exportList = vi.fn<OptionsPorts['exportList']>(sampleOptions().exportList);
    open({ exportList });
    const card = within(await screen.findByRole('article', { name: synced.title }));
    fireEvent.click(card.getByRole('button', { name: exporting.action }));
    fireEvent.click(card.getByRole('button', { name: exporting.claimReview }));
    expect(await card.findByText(`${exporting.names.correction} (12×)`)).toBeTruthy();
    expect(exportList).toHaveBeenCalledWith(synced, 'claim-review');
  });
});

describe('muting', () => {
  it('asks for a reason, is listed, and is taken back', async () => {
    let held: readonly Mute[] = [];
    const ports = open({
      mutes: () => Promise.resolve(held),
      mute: vi.fn<OptionsPorts['mute']>((item) => {
        held = [{ ...item, at: muted.at }];
        return Promise.resolve();
      }),
      unmute: vi.fn<OptionsPorts['unmute']>(() => {
        held = [];
        return Promise.resolve();
      }),
    });
    const card = within(await screen.findByRole('article', { name: synced.title }));
    fireEvent.click(card.getByRole('button', { name: 'Lihat isi' }));
    fireEvent.click(await card.findByRole('button', { name: /nomor 2:/ }));
    fireEvent.click(await card.findByRole('button', { name: mute.action }));
    fireEvent.click(card.getByRole('button', { name: mute.reason.outdated }));
    const panel = within(await screen.findByRole('region', { name: mute.heading('1') }));
    expect(ports.mute).toHaveBeenCalledWith(
      expect.objectContaining({ list: synced.id, id: 'contoh-2', reason: 'outdated' }),
    );
    expect(panel.getByText(new RegExp(mute.reason.outdated))).toBeTruthy();
    fireEvent.click(panel.getByRole('button', { name: mute.undo }));
    await waitFor(() => expect(screen.queryByRole('region', { name: mute.heading('1') })).toBeNull());
    expect(ports.unmute).toHaveBeenCalledWith(synced.id, 'contoh-2');
  });

  it('says when it did not work', async () => {
    open({ mutes: () => Promise.resolve([muted]), unmute: () => Promise.reject(new Error('contoh')) });
    const panel = within(await screen.findByRole('region', { name: mute.heading('1') }));
    fireEvent.click(panel.getByRole('button', { name: mute.undo }));
    expect(await panel.findByText(idOptions.options.failed)).toBeTruthy();
  });
});

describe('backup', () => {
  it('shows what a restore replaces, starts on the harmless answer, and tells what came of it', async () => {
    const restore = vi.fn<OptionsPorts['restore']>(() =>
      Promise.resolve({
        ok: true,
        lists: 2,
        parts: 1,
        failed: [{ title: 'Daftar contoh', problem: { code: 'STORAGE_FULL' } }],
        signed: [],
      }),
    );
    open({ restore }, 'backup');
    choose('cadangan.json', backup.file);
    const cancel = await screen.findByRole('button', { name: 'Batal' });
    await waitFor(() => expect(document.activeElement).toBe(cancel));
    const row = screen.getByRole('row', { name: /Daftar contoh dari alamat/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['412', '400', backup.does.replace]);
    expect(restore).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: backup.restoreNow }));
    expect(await screen.findByText(backup.restored('2', '1'))).toBeTruthy();
    expect(screen.getByText(/Ruang simpan di perangkat penuh/)).toBeTruthy();
    expect(restore).toHaveBeenCalledWith('kunci');
  });

  it('offers the signed lists of a backup by their addresses, and compares their keys', async () => {
    const addListByUrl = vi
      .fn<OptionsPorts['addListByUrl']>()
      .mockResolvedValueOnce({ ok: false, offer })
      .mockResolvedValue({ ok: true, id: offer.id });
    open({ addListByUrl }, 'backup');
    choose('cadangan.json', backup.file);
    fireEvent.click(await screen.findByRole('button', { name: backup.restoreNow }));
    const again = await screen.findByRole('button', { name: 'Tambahkan lagi Daftar contoh bertanda tangan' });
    fireEvent.click(again);
    fireEvent.click(await screen.findByRole('button', { name: idOptions.offer.accept }));
    expect(await screen.findByText(idOptions.add.addedUrl)).toBeTruthy();
    const confirmed = offer.keys.map((key) => key.fingerprint);
    const url = 'https://penerbit.example/daftar.json';
    expect(addListByUrl.mock.calls).toEqual([
      [url, {}],
      [url, { confirmed }],
    ]);
  });

  it('names the lists that it could not save', async () => {
    const skipped = ['Tabel contoh yang rusak'];
    open({ saveBackup: () => Promise.resolve({ ok: true, key: 'kunci', skipped }) }, 'backup');
    fireEvent.click(await screen.findByRole('button', { name: backup.saveNow }));
    expect(await screen.findByText(/“Tabel contoh yang rusak” tidak ikut/)).toBeTruthy();
  });

  it('drops the file when the officer does not want it', async () => {
    const ports = open({ dropFile: vi.fn<OptionsPorts['dropFile']>(() => Promise.resolve()) }, 'backup');
    choose('cadangan.json', backup.file);
    fireEvent.click(await screen.findByRole('button', { name: 'Batal' }));
    expect(ports.dropFile).toHaveBeenCalledWith('kunci');
    expect(screen.queryByRole('table')).toBeNull();
  });

  it.each([
    [{ ok: false, problem: { code: 'BACKUP', cause: 'NOT_A_BACKUP' } }, backup.problem.NOT_A_BACKUP.say],
    [{ ok: false, problem: { code: 'BACKUP', cause: 'NEWER' } }, backup.problem.NEWER.say],
    [{ ok: false, problem: { code: 'TOO_BIG', limit: 200_000_000 } }, 'melebihi batas 200 MB'],
  ] as const)('says plainly why a file cannot be restored: %o', async (answer, words) => {
    open({ planRestore: () => Promise.resolve(answer) }, 'backup');
    choose('x.json', backup.file);
    expect((await screen.findByText(words, { exact: false })).textContent).toContain(words);
  });

  it('says when it could not be saved', async () => {
    open({ saveBackup: () => Promise.reject(new Error('contoh')) }, 'backup');
    fireEvent.click(await screen.findByRole('button', { name: backup.saveNow }));
    expect(await screen.findByText(idOptions.options.failed)).toBeTruthy();
  });
});

describe('what the office has decided', () => {
  const office = () => Promise.resolve(strictOffice);

  it('is named with every value in effect, next to the default and the own ones', async () => {
    open({}, 'about');
    const rows = within(await screen.findByRole('region', { name: idOffice.heading })).getAllByRole(
      'listitem',
    );
    const text = rows.map((row) => row.textContent);
    expect(text[0]).toBe(`${idOffice.name.lang}${idOffice.value.id} ${idOffice.origin.default}`);
    expect(text[1]).toContain(idOffice.origin.policy);
    expect(text[2]).toContain(idOffice.origin.own);
    expect(text[5]).toContain(idOffice.value.signedOnly);
  });

  it('stands beside each control that it locks', async () => {
    const setGate = vi.fn<OptionsPorts['setGate']>(() => Promise.resolve());
    open(
      {
        office,
        setGate,
        sites: () =>
          Promise.resolve([
            { host: 'media.example', kind: 'builtin', granted: true, enabled: false, managed: false },
          ]),
      },
      'sites',
    );
    const gate = await screen.findByRole<HTMLButtonElement>('switch', { name: idOptions.sites.gate });
    await waitFor(() => expect(gate.disabled).toBe(true));
    expect(screen.getAllByText(managed.byOffice)).toHaveLength(2);
    const site = screen.getByRole<HTMLButtonElement>('switch', { name: /media\.example/ });
    expect(site.disabled).toBe(true);
    cleanup();
    open({ office }, 'about');
    await screen.findByText(managed.byOffice);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'English' }).disabled).toBe(true);
    expect(screen.getByRole('link', { name: /Tim humas contoh/ }).getAttribute('href')).toBe(
      'https://bantuan.example/',
    );
  });

  it('takes away what is not allowed, and says whom to ask', async () => {
    open({ office });
    expect(await screen.findByText(idOffice.noLists, { exact: false })).toBeTruthy();
    expect(screen.queryByLabelText(idOptions.add.address)).toBeNull();
    const card = within(screen.getByRole('article', { name: synced.title }));
    fireEvent.click(card.getByRole('button', { name: exporting.action }));
    expect(card.getByText(idOffice.noExport, { exact: false })).toBeTruthy();
    expect(card.queryByRole('button', { name: exporting.claimReview })).toBeNull();
    cleanup();
    open({ office }, 'backup');
    expect(await screen.findByText(idOffice.noExport, { exact: false })).toBeTruthy();
    expect(screen.queryByRole('button', { name: backup.saveNow })).toBeNull();
  });

  it('may leave signed lists, or everything but files', async () => {
    open({ office: () => Promise.resolve({ ...strictOffice, userLists: 'signedOnly' }) });
    expect(await screen.findByText(idOffice.signedOnly, { exact: false })).toBeTruthy();
    expect(screen.getByLabelText(idOptions.add.address)).toBeTruthy();
    cleanup();
    open({ office: () => Promise.resolve({ ...strictOffice, userLists: 'allow' }) });
    expect(await screen.findByText(idOffice.noImports, { exact: false })).toBeTruthy();
    expect(screen.queryByLabelText(idOptions.add.file)).toBeNull();
  });

  it('is seen as soon as it changes', async () => {
    let decided: OfficeRules = { ...strictOffice, userLists: 'allow', imports: 'allow' };
    const changed: (() => void)[] = [];
    open({ office: () => Promise.resolve(decided), onSettings: (callback) => void changed.push(callback) });
    expect(await screen.findByLabelText(idOptions.add.address)).toBeTruthy();
    decided = strictOffice;
    for (const callback of changed) callback();
    expect(await screen.findByText(idOffice.noLists, { exact: false })).toBeTruthy();
  });

  it('shows a list that comes while the page is open', async () => {
    const changed: (() => void)[] = [];
    let held = [synced];
    open({ lists: () => Promise.resolve(held), onLists: (callback) => void changed.push(callback) });
    await screen.findByRole('article', { name: synced.title });
    held = [synced, { ...synced, id: 'instansi', title: 'Daftar instansi' }];
    for (const callback of changed) callback();
    expect(await screen.findByRole('article', { name: 'Daftar instansi' })).toBeTruthy();
  });

  it('leaves a list of its own without a button that removes it', async () => {
    open({ lists: () => Promise.resolve([{ ...synced, managed: { locked: false } }]) });
    const card = within(await screen.findByRole('article', { name: synced.title }));
    expect(card.getByText(managed.byOffice)).toBeTruthy();
    expect(card.queryByRole('button', { name: idOptions.lists.remove })).toBeNull();
  });
});
