import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OptionsPage } from '../../components/OptionsPage.tsx';
import type { OptionsPorts, Section } from '../../components/OptionsPage.tsx';
import type { ListSummary } from '../../lib/core/list-answers.ts';
import type { ListProblem } from '../../lib/core/list-problem.ts';
import { enOptions } from '../../lib/text/en-options.ts';
import { idOptions } from '../../lib/text/id-options.ts';
import {
  expiredList,
  failedList,
  lostLists,
  offer,
  running,
  sampleOptions,
  signedList,
  synced,
} from '../gallery/options-samples.ts';
import { sampleList } from '../gallery/samples.ts';

afterEach(cleanup);

function open(change: Partial<OptionsPorts> = {}, section: Section = 'lists'): OptionsPorts {
  const ports = sampleOptions(change);
  render(<OptionsPage ports={ports} lang="id" section={section} />);
  return ports;
}

async function openList(list: ListSummary, change: Partial<OptionsPorts> = {}) {
  open({ lists: () => Promise.resolve([list]), ...change });
  return within(await screen.findByRole('article', { name: list.title }));
}

describe('a list', () => {
  it('tells how much it holds, how old it is and what the last sync did', async () => {
    const card = await openList(synced);
    expect(card.getByText('412 klarifikasi')).toBeTruthy();
    expect(card.getByText('diperbarui 4 jam lalu')).toBeTruthy();
    expect(
      card.getByText(/Sinkron terakhir 4 jam lalu: berhasil · 12 baru, 3 berubah, 1 dihapus/),
    ).toBeTruthy();
    expect(card.getByText('Berikutnya dalam 2 jam')).toBeTruthy();
  });

  it('tells why the last sync failed, what to do, and that the old version is kept', async () => {
    const card = await openList(failedList);
    const words = card.getByText(/Klarifikasi nomor 14/).closest('.note')?.textContent;
    expect(words).toContain('sources[0].url');
    expect(words).toContain('Sampaikan nomor ini kepada penerbit');
    expect(words).toContain('Versi lama tetap utuh');
    expect(card.getByText('Segera disinkronkan')).toBeTruthy();
  });

  it('shows how far a sync is', async () => {
    const card = await openList(running);
    const bar = card.getByRole('progressbar', { name: /sedang diperbarui/ });
    expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['640', '1234']);
    expect(card.getByRole<HTMLButtonElement>('button', { name: /Menyinkronkan/ }).disabled).toBe(true);
  });

  it('looks again while a sync runs', async () => {
    vi.useFakeTimers();
    try {
      const lists = vi
        .fn<OptionsPorts['lists']>()
        .mockResolvedValueOnce([running])
        .mockResolvedValue([synced]);
      open({ lists });
      await vi.runAllTimersAsync();
      expect(lists).toHaveBeenCalledTimes(2);
      expect(screen.getByRole('article', { name: synced.title })).toBeTruthy();
    } finally {
      vi.useRealTimers();
    }
  });

  it('waits for the result of a sync that has not begun to show progress', async () => {
    vi.useFakeTimers();
    try {
      const done = { ...synced, lastSync: { at: '2026-11-23T09:00:00Z', ok: true, unchanged: true } };
      const later = {
        ...done,
        lastSync: { ...done.lastSync, added: 0, changed: 0, removed: 0 },
      } as ListSummary;
      const answers = [[synced], [synced], [synced], [later]];
      const lists = vi.fn<OptionsPorts['lists']>(() => Promise.resolve(answers.shift() ?? [later]));
      open({ lists });
      await vi.runAllTimersAsync();
      fireEvent.click(screen.getByRole('button', { name: 'Sinkronkan semua' }));
      await vi.runAllTimersAsync();
      expect(screen.getByText(/baru saja: berhasil · tidak ada perubahan/)).toBeTruthy();
      expect(lists).toHaveBeenCalledTimes(4);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is synced and switched off by its id', async () => {
    const syncNow = vi.fn<OptionsPorts['syncNow']>(() => Promise.resolve({ started: true }));
    const setListEnabled = vi.fn<OptionsPorts['setListEnabled']>(() => Promise.resolve());
    const card = await openList(synced, { syncNow, setListEnabled });
    fireEvent.click(card.getByRole('button', { name: 'Sinkronkan sekarang' }));
    fireEvent.click(card.getByRole('switch'));
    expect(syncNow).toHaveBeenCalledWith(synced.id, false);
    expect(setListEnabled).toHaveBeenCalledWith(synced.id, false);
  });

  it('is removed only after a question that starts on the harmless answer', async () => {
    const removeList = vi.fn<OptionsPorts['removeList']>(() => Promise.resolve());
    const card = await openList(synced, { removeList });
    fireEvent.click(card.getByRole('button', { name: 'Hapus daftar' }));
    const cancel = await card.findByRole('button', { name: 'Batal' });
    await waitFor(() => expect(document.activeElement).toBe(cancel));
    expect(card.getByText(/tidak dapat dikembalikan/)).toBeTruthy();
    expect(removeList).not.toHaveBeenCalled();
    fireEvent.click(card.getByRole('button', { name: 'Ya, hapus' }));
    expect(removeList).toHaveBeenCalledWith(synced.id);
  });
});

describe('the contents of a list', () => {
  it('draw only what is in sight of 50,000, and ask for no more than that', async () => {
    const contents = vi.fn<OptionsPorts['contents']>((_list, _query, offset, limit) =>
      Promise.resolve({
        total: 50_000,
        offset,
        rows: Array.from({ length: limit }, (_, i) => ({
          id: `k${offset + i}`,
          claim: `Klaim contoh ke-${offset + i}`,
          verdict: { code: 'salah', label: 'Salah' },
          published: '2026-01-02',
        })),
      }),
    );
    const card = await openList(sampleList(), { contents });
    fireEvent.click(card.getByRole('button', { name: 'Lihat isi' }));
    expect(await card.findByText('50.000 klarifikasi')).toBeTruthy();
    const rows = await card.findAllByRole('listitem');
    expect(rows.length).toBeLessThan(40);
    expect(rows[0]?.getAttribute('aria-setsize')).toBe('50000');
    const window = rows[0]?.closest('.rows');
    if (!window) throw new Error('no window');
    window.scrollTop = 30_000 * 56;
    fireEvent.scroll(window);
    const far = await card.findByRole('button', { name: /ke-30000/ });
    expect(far.closest('li')?.getAttribute('aria-posinset')).toBe('30001');
    expect(card.queryByText('Klaim contoh ke-0')).toBeNull();
    expect(contents.mock.calls.map(([, , offset]) => offset)).toEqual([0, 29_900, 30_000]);
  });

  it('are searched as one types', async () => {
    const card = await openList(sampleList());
    fireEvent.click(card.getByRole('button', { name: 'Lihat isi' }));
    fireEvent.input(await card.findByRole('searchbox'), { target: { value: 'nomor 119' } });
    expect(await card.findByText('1 klarifikasi')).toBeTruthy();
    expect(card.getAllByRole('listitem')).toHaveLength(1);
    fireEvent.input(card.getByRole('searchbox'), { target: { value: 'tidak ada begitu' } });
    expect(await card.findByText('Tidak ada klarifikasi yang memuat kata itu.')).toBeTruthy();
  });

  it('open one clarification whole', async () => {
    const clarification = vi.fn<OptionsPorts['clarification']>(sampleOptions().clarification);
    const card = await openList(sampleList(), { clarification });
    fireEvent.click(card.getByRole('button', { name: 'Lihat isi' }));
    fireEvent.click(await card.findByRole('button', { name: /nomor 2:/ }));
    expect(await card.findByText('Ungkapan lain')).toBeTruthy();
    expect(clarification).toHaveBeenCalledWith('contoh', 'contoh-2');
  });

  it('say when a clarification is gone, and when nobody answers', async () => {
    const answers = [Promise.resolve(null), Promise.reject(new Error('contoh'))];
    const card = await openList(sampleList(), {
      clarification: () => answers.shift() ?? Promise.resolve(null),
    });
    fireEvent.click(card.getByRole('button', { name: 'Lihat isi' }));
    fireEvent.click(await card.findByRole('button', { name: /nomor 2:/ }));
    expect(await card.findByText(/sudah tidak ada/)).toBeTruthy();
    fireEvent.click(card.getByRole('button', { name: /nomor 3:/ }));
    expect(await card.findByText('Tabayun tidak menjawab. Muat ulang halaman ini.')).toBeTruthy();
  });
});

describe('a list whose new version is much shorter', () => {
  it('is kept, and taken over when the officer accepts it', async () => {
    const problem = { code: 'SHRINK', before: 412, after: 9 } as const;
    const lastSync = { at: '2026-11-23T08:30:00Z', ok: false, problem } as const;
    const syncNow = vi.fn<OptionsPorts['syncNow']>(() => Promise.resolve({ started: true }));
    const card = await openList({ ...synced, lastSync }, { syncNow });
    expect(card.getByText(/Versi lama tetap utuh/)).toBeTruthy();
    fireEvent.click(card.getByRole('button', { name: 'Pakai daftar yang lebih pendek' }));
    await waitFor(() => expect(syncNow).toHaveBeenCalledWith(synced.id, true));
  });
});

describe('adding a list', () => {
  const problems: readonly [ListProblem, string][] = [
    [{ code: 'OFFLINE' }, 'tidak tersambung ke internet'],
    [{ code: 'HTTP', status: 404 }, 'tidak ditemukan di alamat itu (kode 404)'],
    [{ code: 'HTTP', status: 503 }, 'kode 503'],
    [{ code: 'TOO_BIG', limit: 50_000_000 }, 'melebihi batas 50 MB'],
    [{ code: 'TOO_MANY', limit: 50_000, found: 100_000 }, '100.000 klarifikasi, melebihi batas 50.000'],
    [{ code: 'NOT_JSON' }, 'bukan JSON yang utuh'],
    [{ code: 'NOT_A_LIST' }, 'bukan daftar klarifikasi'],
    [
      { code: 'BAD_ITEM', item: 0, field: 'id', cause: 'bad_value' },
      'Keterangan “id” pada daftar itu salah: nilainya tidak dikenal',
    ],
    [
      { code: 'BAD_ITEM', item: 1042, field: 'claim', cause: 'empty' },
      'nomor 1.042 salah pada “claim”: kosong',
    ],
    [{ code: 'BAD_URL', cause: 'scheme' }, 'harus diawali https://'],
    [{ code: 'DUPLICATE_LIST', id: 'x' }, 'sudah ada'],
    [{ code: 'STORAGE_FULL' }, 'Ruang simpan di perangkat penuh'],
  ];
  it.each(problems)('says plainly what is wrong: %o', async (problem, words) => {
    const addListByUrl = vi.fn<OptionsPorts['addListByUrl']>(() =>
      Promise.resolve({ ok: false as const, problem }),
    );
    open({ addListByUrl });
    fireEvent.input(screen.getByLabelText('Alamat daftar (https)'), {
      target: { value: ' https://a.example ' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Tambah alamat' }));
    expect((await screen.findByText(words, { exact: false })).textContent).toContain(words);
    expect(addListByUrl).toHaveBeenCalledWith('https://a.example', {});
    expect(screen.queryByText(/Versi lama/)).toBeNull();
  });

  it('takes a chosen file and tells how much it held', async () => {
    const addListFile = vi.fn<OptionsPorts['addListFile']>(sampleOptions().addListFile);
    open({ addListFile });
    const file = new File(['{}'], 'daftar.json', { type: 'application/json' });
    fireEvent.change(screen.getByLabelText('Berkas daftar'), { target: { files: [file] } });
    expect(await screen.findByText('Daftar ditambahkan: 25 klarifikasi.')).toBeTruthy();
    expect(addListFile).toHaveBeenCalledWith(file, {});
  });

  it('takes a much shorter file when the officer accepts it', async () => {
    const problem = { code: 'SHRINK', before: 400, after: 12 } as const;
    const addListFile = vi.fn<OptionsPorts['addListFile']>((_file, { force }) =>
      Promise.resolve(force ? { ok: true, id: 'contoh', count: 12 } : { ok: false, problem }),
    );
    open({ addListFile });
    const file = new File(['{}'], 'daftar.json');
    fireEvent.change(screen.getByLabelText('Berkas daftar'), { target: { files: [file] } });
    fireEvent.click(await screen.findByRole('button', { name: 'Pakai daftar yang lebih pendek' }));
    expect(await screen.findByText('Daftar ditambahkan: 12 klarifikasi.')).toBeTruthy();
    expect(addListFile.mock.calls).toEqual([
      [file, {}],
      [file, { force: true }],
    ]);
  });

  it('asks for leave to reach a server that does not answer, and tries again', async () => {
    const addListByUrl = vi
      .fn<OptionsPorts['addListByUrl']>()
      .mockResolvedValueOnce({ ok: false, problem: { code: 'NETWORK' } })
      .mockResolvedValue({ ok: true, id: 'contoh' });
    const requestHost = vi.fn<OptionsPorts['requestHost']>(() => Promise.resolve(true));
    open({ addListByUrl, requestHost });
    fireEvent.input(screen.getByLabelText('Alamat daftar (https)'), {
      target: { value: 'https://a.example/daftar.json' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Tambah alamat' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Izinkan server ini dan coba lagi' }));
    await waitFor(() => expect(addListByUrl).toHaveBeenCalledTimes(2));
    expect(requestHost).toHaveBeenCalledWith('https://a.example/daftar.json');
    expect(screen.queryByText(/tidak dapat dihubungi/)).toBeNull();
  });

  it('takes a dropped file', async () => {
    const addListFile = vi.fn<OptionsPorts['addListFile']>(sampleOptions().addListFile);
    open({ addListFile });
    const file = new File(['{}'], 'daftar.json');
    const place = screen.getByRole('button', { name: 'Pilih berkas' }).parentElement;
    const drop = Object.assign(new Event('drop', { bubbles: true }), { dataTransfer: { files: [file] } });
    place?.dispatchEvent(drop);
    await waitFor(() => expect(addListFile).toHaveBeenCalledWith(file, {}));
  });
});

describe('states of the page', () => {
  it('draws the empty state', async () => {
    open({ lists: () => Promise.resolve([]) });
    expect(await screen.findByText(/Tanpa daftar, tidak ada yang dapat dicocokkan/)).toBeTruthy();
  });

  it('says that the background is gone and offers to load again', async () => {
    const reload = vi.fn<OptionsPorts['reload']>();
    open({ lists: () => Promise.reject(new Error('contoh')), reload });
    const alert = within(await screen.findByRole('alert'));
    fireEvent.click(alert.getByRole('button', { name: 'Muat ulang' }));
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('keeps the lists in sight when a later question fails', async () => {
    const lists = vi
      .fn<OptionsPorts['lists']>()
      .mockResolvedValueOnce([synced])
      .mockRejectedValue(new Error('contoh'));
    open({ lists });
    const card = within(await screen.findByRole('article', { name: synced.title }));
    fireEvent.click(card.getByRole('switch'));
    await screen.findByRole('alert');
    expect(screen.getByRole('article', { name: synced.title })).toBeTruthy();
  });
});

describe('sites, health and language', () => {
  it('switches a site', async () => {
    const setSite = vi.fn<OptionsPorts['setSite']>(sampleOptions().setSite);
    open({ setSite }, 'sites');
    const site = await screen.findByRole('switch', { name: /media\.example/ });
    fireEvent.click(site);
    await waitFor(() => expect(site.getAttribute('aria-checked')).toBe('false'));
    expect(setSite).toHaveBeenCalledWith('media.example', false);
  });

  it('names the further addresses that a switch turns too', async () => {
    open({}, 'sites');
    expect(await screen.findByText('Berlaku juga untuk bagi.example, api.pesan.example')).toBeTruthy();
  });

  it('switches the pause before posting, and leaves it as it was when that failed', async () => {
    const setGate = vi
      .fn<OptionsPorts['setGate']>()
      .mockResolvedValueOnce(null)
      .mockRejectedValue(new Error());
    open({ setGate }, 'sites');
    const gate = await screen.findByRole('switch', { name: 'Jeda sebelum mengirim' });
    expect(gate.getAttribute('aria-checked')).toBe('true');
    fireEvent.click(gate);
    await waitFor(() => expect(gate.getAttribute('aria-checked')).toBe('false'));
    fireEvent.click(gate);
    await screen.findByRole('alert');
    expect(gate.getAttribute('aria-checked')).toBe('false');
    expect(setGate.mock.calls).toEqual([[false], [true]]);
  });

  it('marks private messages only once the officer wants it', async () => {
    const setPrivateMessages = vi.fn<OptionsPorts['setPrivateMessages']>(() => Promise.resolve());
    open({ setPrivateMessages }, 'sites');
    const toggle = await screen.findByRole('switch', { name: 'Tandai pesan pribadi' });
    expect(toggle.getAttribute('aria-checked')).toBe('false');
    expect(screen.getByText(/hanya ditandai: tidak ada pesan yang ditahan/)).toBeTruthy();
    fireEvent.click(toggle);
    await waitFor(() => expect(toggle.getAttribute('aria-checked')).toBe('true'));
    expect(setPrivateMessages).toHaveBeenCalledWith(true);
  });

  it('stays off when private messages could not be switched', async () => {
    const { failed } = idOptions.options;
    open({ setPrivateMessages: () => Promise.reject(new Error('no answer')) }, 'sites');
    const toggle = await screen.findByRole('switch', { name: 'Tandai pesan pribadi' });
    fireEvent.click(toggle);
    expect(await screen.findByText(failed)).toBeTruthy();
    expect(toggle.getAttribute('aria-checked')).toBe('false');
  });

  it('asks for a permission, and says when it was refused', async () => {
    const setSite = vi.fn<OptionsPorts['setSite']>(sampleOptions().setSite);
    open({ setSite, requestSite: () => Promise.resolve(false) }, 'sites');
    fireEvent.click(await screen.findByRole('button', { name: 'Minta izin untuk surat.example' }));
    expect(await screen.findByText(/Izin tidak diberikan/)).toBeTruthy();
    expect(setSite).not.toHaveBeenCalled();
  });

  it('shows the state of the storage in words', async () => {
    const health = {
      storage: 'memory',
      clarifications: 1646,
      lists: 2,
      bytes: 2_345_678,
      version: '0.1.0',
      policyFaults: [],
    } as const;
    open({ health: () => Promise.resolve(health) }, 'about');
    expect(await screen.findByText(/daftar tambahan hilang begitu peramban ditutup/)).toBeTruthy();
    expect(screen.getByText('1.646')).toBeTruthy();
    expect(screen.getByText('2,3 MB')).toBeTruthy();
  });

  it('speaks the other language at once and remembers it', async () => {
    const setLang = vi.fn<OptionsPorts['setLang']>(() => Promise.resolve());
    open({ setLang }, 'about');
    fireEvent.click(await screen.findByRole('radio', { name: 'English' }));
    expect(await screen.findByRole('heading', { name: 'About and health' })).toBeTruthy();
    await waitFor(() => expect(document.documentElement.lang).toBe('en'));
    expect(setLang).toHaveBeenCalledWith('en');
  });

  it('moves between the sections by name', async () => {
    open();
    fireEvent.click(screen.getByRole('button', { name: 'Situs' }));
    expect(await screen.findByRole('heading', { name: 'Situs' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Situs' }).getAttribute('aria-current')).toBe('page');
  });
});

describe('a signed list', () => {
  it('is added only once its keys were shown and confirmed', async () => {
    const addListByUrl = vi
      .fn<OptionsPorts['addListByUrl']>()
      .mockResolvedValueOnce({ ok: false, offer })
      .mockResolvedValue({ ok: true, id: offer.id });
    open({ addListByUrl });
    fireEvent.input(await screen.findByLabelText('Alamat daftar (https)'), { target: { value: synced.url } });
    fireEvent.click(screen.getByRole('button', { name: 'Tambah alamat' }));
    const heading = await screen.findByRole('heading', { name: /Cocokkan kunci “Daftar contoh yang baru”/ });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    for (const { fingerprint } of offer.keys) expect(screen.getByText(fingerprint)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Sidik jari cocok, tambahkan' }));
    await waitFor(() => expect(addListByUrl).toHaveBeenCalledTimes(2));
    const confirmed = offer.keys.map((key) => key.fingerprint);
    expect(addListByUrl).toHaveBeenLastCalledWith(synced.url, { confirmed });
  });

  it('of the package can be had again after it was removed', async () => {
    const restorePackaged = vi.fn<OptionsPorts['restorePackaged']>(() => Promise.resolve());
    let held: ListSummary[] = [synced];
    open({ lists: () => Promise.resolve(held), restorePackaged });
    const back = await screen.findByRole('button', { name: idOptions.lists.packagedBack });
    held = [sampleList(), synced];
    fireEvent.click(back);
    await waitFor(() => expect(screen.queryByText(idOptions.lists.packagedGone)).toBeNull());
    expect(restorePackaged).toHaveBeenCalledOnce();
  });

  it('is told in another language as soon as that is in effect, without losing the place', async () => {
    const ports = sampleOptions();
    const shown = render(<OptionsPage ports={ports} lang="id" section="about" />);
    expect(await screen.findByText(idOptions.about.storage)).toBeTruthy();
    shown.rerender(<OptionsPage ports={ports} lang="en" section="lists" />);
    expect(await screen.findByText(enOptions.about.storage)).toBeTruthy();
    await waitFor(() => expect(document.documentElement.lang).toBe('en'));
  });

  it.each(['memory', 'broken'] as const)('that is not kept is said beside the lists: %s', async (storage) => {
    const { health } = sampleOptions();
    open({ health: async () => ({ ...(await health()), storage }) });
    const { say, act } = idOptions.lists.storage[storage];
    const note = await screen.findByText(say);
    expect(note.closest('.note')?.textContent).toContain(act);
  });

  it('that was lost is named, and imported again or given up', async () => {
    const giveUpLost = vi.fn<OptionsPorts['giveUpLost']>(() => Promise.resolve());
    let lost = lostLists;
    open({ lostLists: () => Promise.resolve(lost), giveUpLost });
    const panel = within(await screen.findByRole('region', { name: idOptions.lost.heading }));
    expect(panel.getByText(/mencoba mengunduhnya lagi dari penerbit\.example/)).toBeTruthy();
    // Only what came from a file needs the officer.
    const input = screen.getByLabelText('Berkas daftar');
    const chosen = vi.fn<() => void>();
    input.addEventListener('click', chosen);
    fireEvent.click(panel.getByRole('button', { name: /^Impor lagi/ }));
    expect(chosen).toHaveBeenCalledOnce();
    lost = [];
    fireEvent.click(panel.getByRole('button', { name: 'Tabel contoh dari dinas tidak perlu lagi' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: idOptions.lost.heading })).toBeNull());
    expect(giveUpLost).toHaveBeenCalledExactlyOnceWith('impor-contoh');
  });

  it('from a file is added from that file once its keys were compared', async () => {
    const addListFile = vi.fn<OptionsPorts['addListFile']>((_, { confirmed }) =>
      Promise.resolve(confirmed ? { ok: true, id: offer.id, count: 1204 } : { ok: false, offer }),
    );
    render(<OptionsPage ports={sampleOptions({ addListFile })} lang="id" />);
    const file = new File(['x'], 'paket.json');
    fireEvent.change(await screen.findByLabelText('Berkas daftar'), { target: { files: [file] } });
    fireEvent.click(await screen.findByRole('button', { name: 'Sidik jari cocok, tambahkan' }));
    expect(await screen.findByText('Daftar ditambahkan: 1.204 klarifikasi.')).toBeTruthy();
    const confirmed = offer.keys.map((key) => key.fingerprint);
    expect(addListFile).toHaveBeenLastCalledWith(file, { confirmed });
  });

  it('tells who vouches for its keys, until when it counts, and what was revoked', async () => {
    const card = await openList(signedList);
    expect(card.getByText(/Bertanda tangan · kunci dari instansi · versi 41/)).toBeTruthy();
    expect(card.getByText('1 klarifikasi ditarik')).toBeTruthy();
    expect(card.queryByRole('button', { name: 'Hapus daftar' })).toBeNull();
    expect(card.getByRole<HTMLButtonElement>('switch').disabled).toBe(true);
  });

  it('that ran out says so, and that it is still in use', async () => {
    const card = await openList(expiredList);
    expect(card.getByText(/Kedaluwarsa sejak 2 November 2026/)).toBeTruthy();
  });

  it('is told from one without signatures', async () => {
    const card = await openList(synced);
    expect(card.getByText('Tanpa tanda tangan')).toBeTruthy();
  });
});
