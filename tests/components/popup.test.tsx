import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { looksLikeAddress } from '../../components/popup/subject.ts';
import { PopupPage } from '../../components/PopupPage.tsx';
import type { PopupPorts } from '../../components/PopupPage.tsx';
import type { LinkAnswer, TextAnswer, TextWithLinks } from '../../lib/core/answers.ts';
import type { ListSummary } from '../../lib/core/list-answers.ts';
import { link, page, plain, resembles, samplePopup, text } from '../gallery/popup-samples.ts';
import { conflicted, hostile, sampleMatch } from '../gallery/samples.ts';

afterEach(cleanup);

/** A list whose last update failed. */
const fetchedList: ListSummary = {
  id: 'contoh',
  title: 'Daftar contoh',
  publisher: 'Dinas contoh',
  origin: 'url',
  url: 'https://daftar.example/a.json',
  count: 1,
  enabled: true,
  issued: '2026-11-01T00:00:00Z',
  updated: '2026-11-01T00:00:00Z',
  fresh: '2026-11-01T00:00:00Z',
  lastSync: { at: '2026-11-20T00:00:00Z', ok: false, problem: { code: 'TIMEOUT' } },
};

function open(change: Partial<PopupPorts> = {}): PopupPorts {
  const ports = samplePopup(change);
  render(<PopupPage ports={ports} lang="id" />);
  return ports;
}

function field(): HTMLTextAreaElement {
  return screen.getByRole<HTMLTextAreaElement>('textbox');
}

function result(): HTMLElement {
  return screen.getByRole('region', { name: 'Hasil pemeriksaan' });
}

function type(words: string): void {
  fireEvent.input(field(), { target: { value: words } });
}

async function press(name: string): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name }));
  await waitFor(() => expect(result().getAttribute('aria-busy')).toBe('false'));
}

async function afterLink(answer: Partial<LinkAnswer>): Promise<HTMLElement> {
  open({ checkLink: () => Promise.resolve({ ...link, ...answer }) });
  await waitFor(() => expect(field().value).not.toBe(''));
  await press('Periksa');
  return result();
}

async function afterText(answer: Partial<TextAnswer>, words = 'Contoh naskah untuk diperiksa.') {
  open({ checkText: () => Promise.resolve(plain({ ...text, ...answer })) });
  type(words);
  await press('Periksa');
  return result();
}

it('hands what was typed on to the page for drafts', () => {
  const openNaskah = vi.fn<(text: string) => void>();
  open({ openNaskah });
  fireEvent.input(field(), { target: { value: 'Naskah yang panjang sekali.' } });
  fireEvent.click(screen.getByRole('button', { name: 'Naskah panjang, gambar, atau berkas' }));
  expect(openNaskah).toHaveBeenCalledWith('Naskah yang panjang sekali.');
});

it('hands no address on to the page for drafts, so that the draft which is kept there stands there', async () => {
  const openNaskah = vi.fn<(text: string) => void>();
  open({ openNaskah, activeUrl: () => Promise.resolve('https://berita.example/satu') });
  await waitFor(() => expect(field().value).toBe('https://berita.example/satu'));
  fireEvent.click(screen.getByRole('button', { name: 'Naskah panjang, gambar, atau berkas' }));
  expect(openNaskah).toHaveBeenCalledWith('');
});

describe('what the popup opens with', () => {
  it('is the address of the tab in front', async () => {
    open({ activeUrl: () => Promise.resolve('https://berita.example/satu') });
    await waitFor(() => expect(field().value).toBe('https://berita.example/satu'));
  });

  it('is what was typed before, if anything was', async () => {
    open({ loadDraft: () => Promise.resolve('yang tadi diketik') });
    await waitFor(() => expect(field().value).toBe('yang tadi diketik'));
  });

  it('gives the field the keys at once', async () => {
    open();
    await waitFor(() => expect(document.activeElement).toBe(field()));
  });

  it('is nothing on a page that is not on the web', async () => {
    open({ activeUrl: () => Promise.resolve('chrome://settings') });
    await screen.findByText(/Dicocokkan dengan/);
    expect(field().value).toBe('');
  });

  it('always tells what is searched and how old it is', async () => {
    open();
    expect(
      await screen.findByText('Dicocokkan dengan 1.234 klarifikasi, diperbarui 3 hari lalu.'),
    ).toBeTruthy();
  });
});

describe('typing', () => {
  it('is saved with every change', () => {
    const saveDraft = vi.fn<PopupPorts['saveDraft']>(() => Promise.resolve());
    open({ saveDraft });
    type('a');
    type('ab');
    fireEvent.click(screen.getByRole('button', { name: 'Kosongkan' }));
    expect(saveDraft.mock.calls).toEqual([['a'], ['ab'], ['']]);
    expect(field().value).toBe('');
  });

  it('is checked with Enter, while Shift+Enter starts a line', async () => {
    const checkText = vi.fn<PopupPorts['checkText']>(() => Promise.resolve(plain(text)));
    open({ checkText });
    type('dua kata');
    fireEvent.keyDown(field(), { key: 'Enter', shiftKey: true });
    expect(checkText).not.toHaveBeenCalled();
    fireEvent.keyDown(field(), { key: 'Enter' });
    await waitFor(() => expect(checkText).toHaveBeenCalledWith('dua kata'));
  });

  it.each([
    ['https://contoh.example/a', true],
    ['contoh.example', true],
    ['contoh.example/a?b=c', true],
    ['contoh.example:8080/a', true],
    ['javascript:alert(1)', true],
    ['satu kata', false],
    ['kata', false],
    ['lihat https://contoh.example', false],
    ['3.5 juta', false],
  ])('takes %s for an address: %s', (words, expected) => {
    expect(looksLikeAddress(words)).toBe(expected);
  });
});

describe('a result', () => {
  it('goes when other words are typed: it was not about these', async () => {
    const shown = await afterText({});
    expect(within(shown).getByRole('heading', { name: 'Tidak ada yang cocok' })).toBeTruthy();
    type('Naskah yang lain sama sekali.');
    expect(within(shown).queryByRole('heading')).toBeNull();
  });

  it('that comes after other words were typed is dropped', async () => {
    const answer = Promise.withResolvers<TextWithLinks>();
    open({ checkText: () => answer.promise });
    type('Naskah yang pertama.');
    fireEvent.click(screen.getByRole('button', { name: 'Periksa' }));
    type('Naskah yang kedua.');
    answer.resolve(plain(text));
    await answer.promise;
    await waitFor(() => expect(result().getAttribute('aria-busy')).toBe('false'));
    expect(within(result()).queryByRole('heading')).toBeNull();
  });

  it('shows the best match whole and every further one as a line that opens', async () => {
    const other = { ...conflicted, list: { id: 'lain', title: 'Daftar lain' } };
    const shown = await afterText({ verdict: 'strong', matches: [sampleMatch(), other] });
    const lines = shown.querySelectorAll('details');
    expect(lines).toHaveLength(1);
    expect(lines[0]?.open).toBe(false);
    expect(lines[0]?.querySelector('summary')?.textContent).toContain('Mirip · penipuan');
    expect(lines[0]?.querySelector('article')?.textContent).toContain('Daftar lain');
    expect(shown.querySelector('article')?.closest('details')).toBeNull();
  });

  it('on the page says that it is about the page, whatever stands in the field', async () => {
    open({ checkText: () => Promise.resolve(plain(text)) });
    await press('Periksa halaman ini');
    expect(result().textContent).toContain('Isi halaman ini');
  });
});

describe('outcomes of a link', () => {
  it('listed as a place of the hoax: a warning with its clarification', async () => {
    const shown = await afterLink({
      outcome: 'address_listed',
      listed: [{ ...sampleMatch(), as: 'seenAt', at: 'same' }],
    });
    expect(within(shown).getByRole('heading', { name: 'Alamat ada di daftar' })).toBeTruthy();
    expect(shown.textContent).toContain('tempat beredarnya klaim');
    expect(within(shown).getByRole('article')).toBeTruthy();
  });

  it('listed as a clarification: no warning', async () => {
    const shown = await afterLink({
      outcome: 'address_listed',
      listed: [{ ...sampleMatch(), as: 'url', at: 'same' }],
    });
    expect(shown.textContent).toContain('Ini alamat sebuah klarifikasi');
    expect(shown.querySelector('.outcome.tone-strong')).toBeNull();
  });

  it.each([
    ['below a listed one', { at: 'below' as const }, 'tone-possible'],
    ['of a claim that is not proven', { state: 'unproven' as const }, 'tone-possible'],
    [
      'of a claim that was found true',
      sampleMatch({}, { verdict: { code: 'benar', label: 'BENAR' } }),
      'tone-fact',
    ],
  ])('listed, but %s: no more is said than that', async (_, more, tone) => {
    const shown = await afterLink({
      outcome: 'address_listed',
      listed: [{ ...sampleMatch(), as: 'seenAt', at: 'same', ...more }],
    });
    expect(shown.querySelector('.outcome')?.className).toContain(tone);
  });

  it('carrying a text that refutes a claim: says that, and warns of nothing', async () => {
    const shown = await afterLink({
      outcome: 'not_listed',
      text: { ...text, verdict: 'refuting', matches: [sampleMatch()] },
    });
    expect(within(shown).getByRole('heading', { name: 'Teks ini meluruskan klaim' })).toBeTruthy();
    expect(shown.textContent).not.toContain('mirip dengan klaim');
  });

  it('carrying a text like a claim: shows the claim', async () => {
    const shown = await afterLink({
      outcome: 'content_matches',
      text: { ...text, verdict: 'possible', matches: [conflicted] },
    });
    expect(within(shown).getByRole('heading', { name: 'Isi mirip klaim' })).toBeTruthy();
    expect(within(shown).getByRole('article')).toBeTruthy();
  });

  it('resembling an official address: names it and the difference', async () => {
    const shown = await afterLink({
      outcome: 'resembles_official',
      resembles,
    });
    expect(shown.textContent).toContain(
      'menyerupai pertanian.example (Badan Contoh), tetapi bukan alamat itu.',
    );
  });

  it('not listed: says that this proves nothing', async () => {
    const shown = await afterLink({ outcome: 'not_listed' });
    expect(within(shown).getByRole('heading', { name: 'Tidak ada di daftar' })).toBeTruthy();
    expect(shown.textContent).toContain('Ini bukan tanda benar.');
  });

  it.each([
    ['not_an_address', 'bukan alamat yang lengkap'],
    ['not_web', 'http dan https'],
    ['private_address', 'jaringan pribadi'],
  ] as const)('cannot be checked, with the reason: %s', async (reason, words) => {
    const shown = await afterLink({ outcome: 'cannot_check', reason });
    expect(within(shown).getByRole('heading', { name: 'Tidak dapat diperiksa' })).toBeTruthy();
    expect(shown.textContent).toContain(words);
  });

  it('notes an official address and a short link on any of them', async () => {
    const shown = await afterLink({ official: 'Badan Contoh', shortener: true });
    expect(shown.textContent).toContain('Ini alamat resmi Badan Contoh');
    expect(shown.textContent).toContain('menyembunyikan alamat tujuannya');
  });

  it('shows hostile list text as text without a link', async () => {
    const shown = await afterLink({
      outcome: 'address_listed',
      listed: [{ ...hostile, as: 'seenAt', at: 'same' }],
    });
    expect(shown.querySelectorAll('a, img, script')).toHaveLength(0);
    expect(shown.textContent).toContain('<img src=x onerror=alert(1)>');
  });
});

describe('outcomes of a text', () => {
  it('none: never looks like a sign of truth', async () => {
    const shown = await afterText({});
    expect(shown.textContent).toContain(
      'Tidak cocok dengan 1.234 klarifikasi (diperbarui 3 hari lalu). Ini bukan tanda benar.',
    );
  });

  it('none without any list: says that nothing could match', async () => {
    const shown = await afterText({ coverage: { searched: 0, updated: null } });
    expect(shown.textContent).toContain('tidak ada yang dapat dicocokkan');
  });

  it("a match: the draft's words stand beside the claim, with the figures that differ", async () => {
    const words = 'Awal kalimat. Daftar lewat tautan ini dapat Rp5 juta.';
    const candidate = { ...conflicted.candidate, passage: [14, 53] as const };
    const shown = await afterText({ verdict: 'possible', matches: [{ ...conflicted, candidate }] }, words);
    expect(within(shown).getByText('Kalimat di naskah')).toBeTruthy();
    expect(shown.textContent).toContain('Daftar lewat tautan ini dapat Rp5 juta.');
    expect(shown.textContent).not.toContain('Awal kalimat');
    expect(shown.textContent).toContain('di klaim: Rp10 juta, di naskah: Rp5 juta');
  });

  it('a claim found true: says so', async () => {
    const shown = await afterText({
      confirmed: [sampleMatch({}, { verdict: { code: 'benar', label: 'BENAR' } })],
    });
    expect(within(shown).getByRole('heading', { name: 'Sudah dikonfirmasi benar' })).toBeTruthy();
    expect(shown.textContent).not.toContain('Mengapa keliru');
  });

  it('too long: says so and asks nobody', async () => {
    const checkText = vi.fn<PopupPorts['checkText']>(() => Promise.resolve(plain(text)));
    open({ maxText: 10, checkText });
    type('lebih dari sepuluh huruf');
    await press('Periksa');
    expect(result().textContent).toContain('Teks lebih dari 10 huruf');
    expect(checkText).not.toHaveBeenCalled();
  });

  it('copies the clarification and says whether it worked', async () => {
    const copy = vi.fn<PopupPorts['copy']>(() => Promise.resolve(false));
    open({
      copy,
      checkText: () => Promise.resolve(plain({ ...text, verdict: 'strong', matches: [sampleMatch()] })),
    });
    type('dua kata');
    await press('Periksa');
    fireEvent.click(screen.getByRole('button', { name: 'Salin klarifikasi' }));
    expect(await screen.findByText(/Tidak dapat menyalin/)).toBeTruthy();
    expect(copy.mock.lastCall?.[0].clarification).toEqual(sampleMatch().clarification);
  });
});

describe('when something does not answer', () => {
  it('says that the background is gone and offers to load again', async () => {
    const reload = vi.fn<PopupPorts['reload']>();
    open({ reload, checkText: () => Promise.reject(new Error('contoh')) });
    type('dua kata');
    await press('Periksa');
    fireEvent.click(screen.getByRole('button', { name: 'Muat ulang' }));
    expect(result().textContent).toContain('Tabayun tidak menjawab');
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('says that a protected page cannot be read', async () => {
    open({ readTab: () => Promise.resolve(null) });
    await press('Periksa halaman ini');
    expect(result().textContent).toContain('Isi halaman ini tidak dapat dibaca');
  });

  it('shows the answer to the last question, however late the first one comes', async () => {
    const first = Promise.withResolvers<TextWithLinks>();
    const answers = [first.promise, Promise.resolve(plain({ ...text, verdict: 'refuting' as const }))];
    open({ checkText: () => answers.shift() ?? Promise.reject(new Error('contoh')) });
    type('kata pertama');
    fireEvent.click(screen.getByRole('button', { name: 'Periksa' }));
    type('kata kedua');
    fireEvent.keyDown(field(), { key: 'Enter' });
    await screen.findByRole('heading', { name: 'Teks ini meluruskan klaim' });
    first.resolve(plain({ ...text, verdict: 'strong', matches: [sampleMatch()] }));
    await first.promise;
    expect(screen.queryByRole('article')).toBeNull();
  });
});

describe('the switch of the site', () => {
  it('turns a built-in site off', async () => {
    const setSite = vi.fn<PopupPorts['setSite']>(samplePopup().setSite);
    open({ setSite });
    const site = await screen.findByRole('switch', { name: /media\.example/ });
    expect(site.getAttribute('aria-checked')).toBe('true');
    fireEvent.click(site);
    await waitFor(() => expect(site.getAttribute('aria-checked')).toBe('false'));
    expect(setSite).toHaveBeenCalledWith('media.example', false);
  });

  it('asks for the permission of a further site, and leaves it off when refused', async () => {
    const setSite = vi.fn<PopupPorts['setSite']>(samplePopup().setSite);
    const requestSite = vi.fn<PopupPorts['requestSite']>(() => Promise.resolve(false));
    const site = { host: 'upt.example', kind: 'optional', granted: false, enabled: false } as const;
    open({ setSite, requestSite, site: () => Promise.resolve(site) });
    fireEvent.click(await screen.findByRole('switch', { name: 'Aktifkan di upt.example' }));
    await requestSite.mock.results[0]?.value;
    expect(requestSite).toHaveBeenCalledWith('upt.example');
    expect(setSite).not.toHaveBeenCalled();
  });

  it('is absent where no page can be checked', async () => {
    open({
      site: () => Promise.resolve({ host: '', kind: 'unsupported', granted: false, enabled: false }),
    });
    await screen.findByText(/tidak diperiksa/);
    expect(screen.queryByRole('switch')).toBeNull();
  });
});

describe('what comes before and after a check', () => {
  const RECENT = [
    { at: '2026-11-23T02:00:00Z', kind: 'link', outcome: 'not_listed', address: 'kabar.example/satu' },
    {
      at: '2026-11-22T02:00:00Z',
      kind: 'text',
      outcome: 'strong',
      clarification: { list: 'contoh', id: 'a', claim: 'Contoh klaim yang beredar' },
    },
    { at: '2026-11-21T02:00:00Z', kind: 'text', outcome: 'none' },
  ] as const;

  it('the last checks stand there, open again and can be cleared', async () => {
    const checkLink = vi.fn<PopupPorts['checkLink']>(() => Promise.resolve(link));
    const clearRecent = vi.fn<PopupPorts['clearRecent']>(() => Promise.resolve());
    open({
      activeUrl: () => Promise.resolve(''),
      recent: () => Promise.resolve(RECENT),
      checkLink,
      clearRecent,
    });
    fireEvent.click(await screen.findByRole('button', { name: /kabar\.example\/satu/ }));
    await screen.findByRole('heading', { name: 'Tidak ada di daftar' });
    expect(checkLink).toHaveBeenCalledWith('kabar.example/satu');
    fireEvent.click(screen.getByRole('button', { name: 'Kembali' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Hapus' }));
    await screen.findByText(/Tempel tautan atau teks/);
    expect(clearRecent).toHaveBeenCalledTimes(1);
  });

  it('a clarification is shown again, or that no list holds it any more', async () => {
    const { clarification, list, state } = sampleMatch();
    const held = [Promise.resolve({ clarification, list, state }), Promise.resolve(null)];
    open({
      recent: () => Promise.resolve(RECENT),
      clarification: () => held.shift() ?? Promise.reject(new Error()),
    });
    fireEvent.click(await screen.findByRole('button', { name: /Contoh klaim yang beredar/ }));
    expect(await screen.findByRole('article')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Kembali' }));
    fireEvent.click(await screen.findByRole('button', { name: /Contoh klaim yang beredar/ }));
    expect(await screen.findByText('Klarifikasi ini tidak ada lagi di daftar')).toBeTruthy();
  });

  it('a check is kept by address or clarification, never by text', async () => {
    const addRecent = vi.fn<PopupPorts['addRecent']>((check) => Promise.resolve([check]));
    const answer = { ...text, verdict: 'strong' as const, matches: [sampleMatch()] };
    open({ addRecent, checkText: () => Promise.resolve(plain(answer)) });
    type('Naskah rahasia yang diketik petugas.');
    await press('Periksa');
    type('https://kabar.example/satu');
    await press('Periksa');
    expect(addRecent.mock.calls.map(([{ kind, outcome }]) => [kind, outcome])).toEqual([
      ['text', 'strong'],
      ['link', 'not_listed'],
    ]);
    expect(JSON.stringify(addRecent.mock.calls)).not.toContain('rahasia');
  });

  it('back leads from result to result, with the words that each stands for', async () => {
    open();
    type('https://satu.example/');
    await press('Periksa');
    type('dua kata');
    await press('Periksa');
    await screen.findByRole('heading', { name: 'Tidak ada yang cocok' });
    fireEvent.click(screen.getByRole('button', { name: 'Kembali' }));
    await screen.findByRole('heading', { name: 'Tidak ada di daftar' });
    expect(field().value).toBe('https://satu.example/');
  });

  it('what the context menu asked is checked at once, in the place of what was typed', async () => {
    const checkText = vi.fn<PopupPorts['checkText']>(() => Promise.resolve(plain(text)));
    open({
      checkText,
      loadDraft: () => Promise.resolve('yang tadi diketik'),
      takePending: () => Promise.resolve('Kalimat yang dipilih di halaman.'),
    });
    await screen.findByRole('heading', { name: 'Tidak ada yang cocok' });
    expect(checkText).toHaveBeenCalledWith('Kalimat yang dipilih di halaman.');
    expect(field().value).toBe('Kalimat yang dipilih di halaman.');
  });

  it('what the menu asked is checked once, though it is heard of twice', async () => {
    let waiting = 'Kalimat yang dipilih di halaman.';
    const checkText = vi.fn<PopupPorts['checkText']>(() => Promise.resolve(plain(text)));
    let heard: () => void = () => undefined;
    open({
      checkText,
      onPending: (callback) => (heard = callback),
      activeUrl: async () => (heard(), ''),
      takePending: async () => {
        const taken = waiting;
        await Promise.resolve();
        waiting = '';
        return taken;
      },
    });
    await screen.findByRole('heading', { name: 'Tidak ada yang cocok' });
    expect(checkText).toHaveBeenCalledTimes(1);
  });

  it('after back the words that are shown are those that are kept', async () => {
    const saveDraft = vi.fn<PopupPorts['saveDraft']>(() => Promise.resolve());
    open({ saveDraft });
    for (const words of ['Naskah pertama di sini.', 'Naskah kedua di sini.']) {
      type(words);
      await press('Periksa');
    }
    fireEvent.click(screen.getByRole('button', { name: 'Kembali' }));
    expect(saveDraft.mock.lastCall).toEqual(['Naskah pertama di sini.']);
    expect(document.activeElement).toBe(field());
  });

  it('what is selected is offered beside what was typed, and taken where nothing was', async () => {
    const selection = () => Promise.resolve('Kalimat terpilih');
    open({ loadDraft: () => Promise.resolve('yang tadi diketik'), selection });
    fireEvent.click(await screen.findByRole('button', { name: /teks terpilih di halaman \(16 huruf\)/ }));
    await waitFor(() => expect(field().value).toBe('Kalimat terpilih'));
    cleanup();
    open({ selection });
    await waitFor(() => expect(field().value).toBe('Kalimat terpilih'));
  });
});

describe('the page behind an address', () => {
  it('is fetched on the press of a button and not before, and shown with its claims', async () => {
    const readAddress = vi.fn<PopupPorts['readAddress']>(() => Promise.resolve({ ok: true, page }));
    const answer = { ...text, verdict: 'strong' as const, matches: [sampleMatch()] };
    open({
      readAddress,
      checkPage: () => Promise.resolve({ page, link: { ...link, outcome: 'content_matches' }, answer }),
    });
    await waitFor(() => expect(field().value).not.toBe(''));
    await press('Periksa');
    expect(readAddress).not.toHaveBeenCalled();
    await press('Baca isi halamannya');
    expect(readAddress).toHaveBeenCalledWith(link.address);
    expect(result().textContent).toContain(page.title);
    expect(within(result()).getByText('Kalimat di halaman')).toBeTruthy();
  });

  it('gives the keys to its result when the button that read it goes away', async () => {
    open();
    await waitFor(() => expect(field().value).not.toBe(''));
    await press('Periksa');
    const button = screen.getByRole('button', { name: 'Baca isi halamannya' });
    button.focus();
    fireEvent.click(button);
    const heading = await screen.findByRole('heading', { name: 'Tidak ada yang cocok' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
  });

  it.each([
    ['NOT_ALLOWED', 'Izin ke situs itu tidak diberikan'],
    ['TIMEOUT', 'terlalu lama menjawab'],
    ['NOT_JSON', 'Buka di tab'],
  ] as const)('that could not be read says why: %s', async (code, words) => {
    open({ readAddress: () => Promise.resolve({ ok: false, problem: { code } }) });
    await waitFor(() => expect(field().value).not.toBe(''));
    await press('Periksa');
    await press('Baca isi halamannya');
    expect(result().textContent).toContain('Isi halaman tidak dapat dibaca');
    expect(result().textContent).toContain(words);
    expect(result().textContent).toContain('Tidak ada di daftar');
  });

  it('imitates an official address: that is told beside the claims in its text', async () => {
    const answer = { ...text, verdict: 'strong' as const, matches: [sampleMatch()] };
    open({
      checkPage: () =>
        Promise.resolve({ page, link: { ...link, outcome: 'content_matches', resembles }, answer }),
    });
    await press('Periksa halaman ini');
    expect(result().textContent).toContain('Alamat ini juga menyerupai pertanian.example');
    expect(within(result()).getByText('Sebenarnya menuju')).toBeTruthy();
    expect(within(result()).getByRole('article')).toBeTruthy();
  });

  it('stands at an official address: that is a note on any outcome', async () => {
    open({
      checkPage: () => Promise.resolve({ page, link: { ...link, official: 'Badan Contoh' }, answer: text }),
    });
    await press('Periksa halaman ini');
    expect(result().textContent).toContain('Ini alamat resmi Badan Contoh');
  });

  it('is asked for once, however often the button is pressed', async () => {
    const read = Promise.withResolvers<{ ok: true; page: typeof page }>();
    const readAddress = vi.fn<PopupPorts['readAddress']>(() => read.promise);
    open({ readAddress });
    await waitFor(() => expect(field().value).not.toBe(''));
    await press('Periksa');
    for (let turn = 0; turn < 2; turn++)
      fireEvent.click(screen.getByRole('button', { name: 'Baca isi halamannya' }));
    expect(readAddress).toHaveBeenCalledTimes(1);
    read.resolve({ ok: true, page });
    await screen.findByText(page.title);
  });

  it('that is not the one that was asked for: what was found at the first address stays in sight', async () => {
    const asked: LinkAnswer = {
      ...link,
      outcome: 'address_listed',
      listed: [{ ...sampleMatch(), as: 'seenAt', at: 'same' }],
    };
    const final = { ...link, canonical: 'daftar-bantuan.example' };
    const addRecent = vi.fn<PopupPorts['addRecent']>((check) => Promise.resolve([check]));
    open({
      addRecent,
      checkLink: () => Promise.resolve(asked),
      checkPage: (read, first) =>
        Promise.resolve({ page: read, link: final, answer: text, ...(first ? { asked: first } : {}) }),
    });
    await waitFor(() => expect(field().value).not.toBe(''));
    await press('Periksa');
    await press('Baca isi halamannya');
    expect(within(result()).getByRole('heading', { name: 'Alamat ada di daftar' })).toBeTruthy();
    expect(result().textContent).toContain('Alamat itu mengarah ke daftar-bantuan.example');
    expect(addRecent.mock.lastCall?.[0]).toMatchObject({
      kind: 'page',
      outcome: 'address_listed',
      address: link.canonical,
    });
    expect(screen.queryByRole('button', { name: 'Minta klarifikasi PPID' })).toBeNull();
  });

  it('that is a fact-check is remembered as one, whatever claims it repeats', async () => {
    const review = { claim: 'Contoh klaim', rating: 'SALAH', author: 'Pemeriksa', published: '2026-11-20' };
    const addRecent = vi.fn<PopupPorts['addRecent']>((check) => Promise.resolve([check]));
    const answer = { ...text, verdict: 'strong' as const, matches: [sampleMatch()] };
    open({
      addRecent,
      checkPage: () => Promise.resolve({ page: { ...page, reviews: [review] }, link, answer }),
    });
    await press('Periksa halaman ini');
    expect(addRecent.mock.lastCall?.[0]?.outcome).toBe('refuting');
  });

  it('that is a fact-check itself is shown as one', async () => {
    const review = { claim: 'Contoh klaim', rating: 'SALAH', author: 'Pemeriksa', published: '2026-11-20' };
    open({
      checkPage: () => Promise.resolve({ page: { ...page, reviews: [review] }, link, answer: text }),
    });
    await press('Periksa halaman ini');
    expect(result().textContent).toContain('Halaman ini menyatakan diri sebagai cek fakta');
    expect(result().textContent).toContain('dinilai SALAH · Pemeriksa · 20 November 2026');
  });

  it('a short link is not offered for reading', async () => {
    await afterLink({ shortener: true });
    expect(screen.queryByRole('button', { name: 'Baca isi halamannya' })).toBeNull();
  });
});

describe('what to do next', () => {
  it('a reply is copied in the size of where it goes', async () => {
    const copyReply = vi.fn<PopupPorts['copyReply']>(() => Promise.resolve(true));
    open({
      copyReply,
      checkText: () => Promise.resolve(plain({ ...text, verdict: 'strong', matches: [sampleMatch()] })),
    });
    type('dua kata');
    await press('Periksa');
    for (const target of ['WhatsApp', 'X', 'Instagram']) {
      fireEvent.click(screen.getByRole('button', { name: target }));
      expect(await screen.findByText(`Balasan untuk ${target} disalin.`)).toBeTruthy();
    }
    expect(copyReply.mock.calls.map(([match, target]) => [match.clarification.id, target])).toEqual(
      ['whatsapp', 'x', 'instagram'].map((target) => [sampleMatch().clarification.id, target]),
    );
  });

  it('a request to the PPID is filled in, survives closing, is copied and kept in the queue', async () => {
    const copyText = vi.fn<PopupPorts['copyText']>(() => Promise.resolve(true));
    const queueRequest = vi.fn<PopupPorts['queueRequest']>(() => Promise.resolve());
    const saveRequest = vi.fn<PopupPorts['saveRequest']>(() => Promise.resolve());
    const asked = vi.fn<PopupPorts['asked']>();
    open({ copyText, queueRequest, saveRequest, asked });
    type('Kabar yang belum ada klarifikasinya.');
    await press('Periksa');
    fireEvent.click(screen.getByRole('button', { name: 'Minta klarifikasi PPID' }));
    const claim = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Klaim' });
    expect(claim.value).toBe('Kabar yang belum ada klarifikasinya.');
    fireEvent.input(screen.getByRole('textbox', { name: 'Terlihat di' }), {
      target: { value: 'Grup contoh' },
    });
    expect(saveRequest.mock.lastCall?.[0]?.place).toBe('Grup contoh');
    fireEvent.click(screen.getByRole('button', { name: 'Salin permintaan' }));
    await screen.findByText(/Permintaan disalin/);
    const copied = copyText.mock.lastCall?.[0] ?? '';
    expect(copied).toContain('Klaim: Kabar yang belum ada klarifikasinya.');
    expect(copied).toContain('Terlihat di: Grup contoh');
    expect(copied).toMatch(/Tanggal terlihat: \d+ \p{L}+ \d{4}/u);
    fireEvent.click(screen.getByRole('button', { name: 'Simpan ke antrean' }));
    await screen.findByText(/Disimpan di perangkat ini/);
    expect(queueRequest.mock.lastCall?.[0]).toMatchObject({ place: 'Grup contoh' });
    // Kept: the popup begins anew when it opens again, a second press keeps nothing twice, and it is one request.
    expect(saveRequest.mock.lastCall).toEqual([null]);
    fireEvent.click(screen.getByRole('button', { name: 'Simpan ke antrean' }));
    expect(queueRequest).toHaveBeenCalledTimes(1);
    expect(asked).toHaveBeenCalledTimes(1);
    fireEvent.click(screen.getByRole('button', { name: 'Kembali' }));
    expect(saveRequest.mock.lastCall).toEqual([null]);
    expect(await screen.findByRole('heading', { name: 'Tidak ada yang cocok' })).toBeTruthy();
  });

  it('a request bears the day of this device, not that of UTC', async () => {
    vi.stubEnv('TZ', 'Asia/Jakarta');
    try {
      open({ now: () => Date.parse('2026-11-23T20:00:00Z') });
      type('Kabar yang belum ada klarifikasinya.');
      await press('Periksa');
      fireEvent.click(screen.getByRole('button', { name: 'Minta klarifikasi PPID' }));
      expect((await screen.findByLabelText<HTMLInputElement>('Tanggal terlihat')).value).toBe('2026-11-24');
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it('a request after reading names the address that was asked for, not the one where it led', async () => {
    const final = { ...link, canonical: 'daftar-bantuan.example' };
    open({
      checkPage: (read, asked) =>
        Promise.resolve({
          page: { ...read, address: 'https://daftar-bantuan.example/' },
          link: final,
          answer: text,
          ...(asked ? { asked } : {}),
        }),
    });
    await waitFor(() => expect(field().value).not.toBe(''));
    await press('Periksa');
    await press('Baca isi halamannya');
    fireEvent.click(screen.getByRole('button', { name: 'Minta klarifikasi PPID' }));
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Tautan' })).value).toBe(
      link.address,
    );
  });

  it('no clarification is asked for where the text that is shared matches or refutes one', async () => {
    const shared = { ...text, verdict: 'strong' as const, matches: [sampleMatch()] };
    await afterLink({ outcome: 'content_matches', text: shared });
    expect(screen.queryByRole('button', { name: 'Minta klarifikasi PPID' })).toBeNull();
  });

  it('no clarification is asked for where one is shown', async () => {
    await afterLink({ outcome: 'address_listed', listed: [{ ...sampleMatch(), as: 'seenAt', at: 'same' }] });
    expect(screen.queryByRole('button', { name: 'Minta klarifikasi PPID' })).toBeNull();
  });
});

describe('lists and pause', () => {
  it('a failed update is told, and another one can be started', async () => {
    const sync = vi.fn<PopupPorts['sync']>(() => Promise.resolve(null));
    open({ sync, lists: () => Promise.resolve([fetchedList]) });
    expect(await screen.findByText(/Pembaruan terakhir gagal/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Perbarui daftar sekarang' }));
    expect(sync).toHaveBeenCalledTimes(1);
  });

  it('after an update the line tells what is searched now', async () => {
    const fresh = { searched: 2000, updated: '2026-11-23T08:00:00Z' };
    let synced = false;
    open({
      sync: async () => (synced = true),
      lists: () => Promise.resolve([fetchedList]),
      coverage: () => Promise.resolve(synced ? fresh : { searched: 1234, updated: '2026-11-20T08:00:00Z' }),
    });
    await screen.findByText(/1\.234 klarifikasi/);
    fireEvent.click(await screen.findByRole('button', { name: 'Perbarui daftar sekarang' }));
    expect(await screen.findByText(/2\.000 klarifikasi/)).toBeTruthy();
  });

  it('what was found stays when nobody can tell what is searched after an update', async () => {
    let synced = false;
    const coverage = vi.fn<PopupPorts['coverage']>(() =>
      synced
        ? Promise.reject(new Error('stopped'))
        : Promise.resolve({ searched: 1234, updated: '2026-11-20T08:00:00Z' }),
    );
    open({ sync: async () => (synced = true), lists: () => Promise.resolve([fetchedList]), coverage });
    await screen.findByText(/1\.234 klarifikasi/);
    type('Contoh naskah untuk diperiksa.');
    await press('Periksa');
    const found = result().textContent;
    fireEvent.click(await screen.findByRole('button', { name: 'Perbarui daftar sekarang' }));
    await waitFor(() => expect(coverage).toHaveBeenCalledTimes(2));
    await act(async () => void (await Promise.allSettled(coverage.mock.results.map(({ value }) => value))));
    expect(result().textContent).toBe(found);
  });

  it('pause is said in sight, with the way back', async () => {
    open();
    const pause = await screen.findByRole('button', { name: 'Jeda di semua situs' });
    fireEvent.click(pause);
    const resume = await screen.findByRole('button', { name: 'Lanjutkan' });
    resume.focus();
    fireEvent.click(resume);
    await waitFor(() => expect(screen.queryByText(/Dijeda:/)).toBeNull());
    expect(document.activeElement).toBe(pause);
  });

  it('addresses in a text stand below it, those that warn open', async () => {
    open({
      checkText: () =>
        Promise.resolve({
          answer: text,
          left: 3,
          links: [
            { address: 'a.example', answer: { ...link, canonical: 'a.example' } },
            {
              address: 'pertanlan.example',
              answer: { ...link, canonical: 'pertanlan.example', outcome: 'resembles_official', resembles },
            },
          ],
        }),
    });
    type('Daftar di a.example atau pertanlan.example sekarang.');
    await press('Periksa');
    expect(Array.from(result().querySelectorAll('details'), ({ open }) => open)).toEqual([false, true]);
    expect(result().textContent).toContain('3 tautan lain di teks ini belum diperiksa.');
  });
});
