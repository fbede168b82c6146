import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WorkshopPage } from '../../components/WorkshopPage.tsx';
import type { WorkshopPorts, WorkshopTab } from '../../components/WorkshopPage.tsx';
import { idWorkshop as words } from '../../lib/text/id-workshop.ts';
import { sampleWorkshop, workshop } from '../gallery/workshop-scenes.tsx';

afterEach(cleanup);

function open(change: Partial<WorkshopPorts> = {}, tab: WorkshopTab = 'tabEntries') {
  const ports = sampleWorkshop(change);
  return { ports, ...render(<WorkshopPage ports={ports} lang="id" tab={tab} />) };
}

describe('what is typed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is kept once the keys rest, the newest state only, against what was kept before', async () => {
    const save = vi.fn<WorkshopPorts['save']>(() => Promise.resolve());
    open({ save });
    await vi.runAllTimersAsync();
    fireEvent.click(screen.getByRole('button', { name: /belum lengkap/ }));
    const claim = screen.getByLabelText(words.field.claim);
    for (const value of ['K', 'Kl', 'Klaim']) fireEvent.input(claim, { target: { value } });
    expect(screen.getByText(words.saving)).toBeTruthy();
    expect(save).not.toHaveBeenCalled();
    await vi.runAllTimersAsync();
    expect(screen.getByText(words.saved)).toBeTruthy();
    expect(save).toHaveBeenCalledTimes(1);
    expect(save.mock.calls[0]?.[0]).toBe(workshop);
    expect(save.mock.calls[0]?.[1].entries[1]?.claim).toBe('Klaim');
  });

  it('is written at once when the page goes away', async () => {
    const save = vi.fn<WorkshopPorts['save']>(() => Promise.resolve());
    open({ save });
    await vi.runAllTimersAsync();
    fireEvent.click(screen.getByRole('button', { name: words.add }));
    dispatchEvent(new Event('pagehide'));
    await vi.advanceTimersByTimeAsync(0);
    expect(save).toHaveBeenCalledTimes(1);
    await vi.runAllTimersAsync();
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('that could not be kept is said, and tried again with the next key', async () => {
    const save = vi.fn<WorkshopPorts['save']>().mockRejectedValueOnce(new Error()).mockResolvedValue();
    open({ save }, 'tabHead');
    await vi.runAllTimersAsync();
    const title = screen.getByLabelText(words.head.title);
    fireEvent.input(title, { target: { value: 'A' } });
    await vi.runAllTimersAsync();
    expect(screen.getByText(words.notSaved)).toBeTruthy();
    fireEvent.input(title, { target: { value: 'AB' } });
    await vi.runAllTimersAsync();
    expect(screen.getByText(words.saved)).toBeTruthy();
    expect(save.mock.calls.map(([before]) => before)).toEqual([workshop, workshop]);
  });
});

describe('entries', () => {
  it('say what they lack, at the field itself', async () => {
    open();
    fireEvent.click(await screen.findByRole('button', { name: /belum lengkap.*2 isian perlu diperbaiki/ }));
    const url = screen.getByLabelText(words.field.url);
    expect(url.getAttribute('aria-invalid')).toBe('true');
    const about = url.getAttribute('aria-describedby') ?? '';
    expect(about.split(' ').map((id) => document.getElementById(id)?.textContent?.trim())).toEqual([
      words.help.url,
      words.required,
    ]);
    fireEvent.input(url, { target: { value: 'https://contoh.go.id/1' } });
    await waitFor(() => expect(url.getAttribute('aria-invalid')).toBe('false'));
  });

  it('count the length of a correction as each place does', async () => {
    open();
    fireEvent.click(await screen.findByRole('button', { name: /traktor gratis/ }));
    const lengths = screen.getAllByRole('list', { name: words.length.heading });
    expect(lengths.map((one) => one.textContent)).toEqual([
      expect.stringMatching(/^X: \d+ dari 280Threads: \d+ dari 500$/),
      expect.stringMatching(/^X: kelebihan \d+ karakter/),
    ]);
  });

  it('that repeat a claim are warned of by name', async () => {
    open();
    fireEvent.click(await screen.findByRole('button', { name: /traktor gratis/ }));
    expect(await screen.findByText(words.duplicate.held)).toBeTruthy();
  });

  it('are removed, and brought back to their place', async () => {
    open();
    fireEvent.click(await screen.findByRole('button', { name: /traktor gratis/ }));
    fireEvent.click(screen.getByRole('button', { name: words.remove }));
    const list = () =>
      within(screen.getByRole('list', { name: /\d klarifikasi/ }))
        .getAllByRole('button')
        .map(({ textContent }) => textContent);
    await waitFor(() => expect(list()).toHaveLength(1));
    fireEvent.click(screen.getByRole('button', { name: words.undo }));
    await waitFor(() => expect(list()).toHaveLength(2));
    expect(list()[0]).toMatch(/traktor gratis/);
  });

  it('that are removed or closed leave the keys where one goes on', async () => {
    open();
    fireEvent.click(await screen.findByRole('button', { name: /traktor gratis/ }));
    screen.getByRole('button', { name: words.close }).focus();
    fireEvent.click(screen.getByRole('button', { name: words.close }));
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/traktor gratis/));
    fireEvent.click(screen.getByRole('button', { name: /traktor gratis/ }));
    screen.getByRole('button', { name: words.remove }).focus();
    fireEvent.click(screen.getByRole('button', { name: words.remove }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe(words.undo));
  });

  it('of a long list are found by their words, or because they lack something', async () => {
    const [ready, lacking] = workshop.entries;
    const more = Array.from({ length: 6 }, (_, n) => ({
      ...ready!,
      key: `k${n}`,
      claim: `Klaim contoh nomor ${n}`,
      variants: n === 4 ? 'Pupuk dari angin' : '',
    }));
    open({ load: () => Promise.resolve({ ...workshop, entries: [...more, lacking!] }) });
    const list = () =>
      within(screen.getByRole('list', { name: /klarifikasi/ }))
        .getAllByRole('button')
        .map(({ textContent }) => textContent);
    const search = await screen.findByLabelText(words.find);
    expect(list()).toHaveLength(7);
    fireEvent.input(search, { target: { value: 'ANGIN pupuk' } });
    await waitFor(() => expect(list()).toEqual([expect.stringMatching(/nomor 4/)]));
    fireEvent.input(search, { target: { value: 'tidak ada' } });
    expect(await screen.findByText(words.noneFound)).toBeTruthy();
    fireEvent.input(search, { target: { value: '' } });
    const which = screen.getByLabelText(words.which);
    expect(within(which).getByRole('option', { name: words.lackingEntries('1') })).toBeTruthy();
    fireEvent.change(which, { target: { value: 'lacking' } });
    await waitFor(() => expect(list()).toEqual([expect.stringMatching(/belum lengkap/)]));
    expect(screen.getByText(words.shown('1'))).toBeTruthy();
  });

  it('that are being written stay in sight until they are closed, whatever was looked for', async () => {
    const [ready, lacking] = workshop.entries;
    const more = Array.from({ length: 6 }, (_, n) => ({ ...ready!, key: `k${n}` }));
    open({ load: () => Promise.resolve({ ...workshop, entries: [...more, lacking!] }) });
    fireEvent.change(await screen.findByLabelText(words.which), { target: { value: 'lacking' } });
    fireEvent.click(await screen.findByRole('button', { name: /belum lengkap/ }));
    for (const [label, value] of [
      [words.field.answer, 'Contoh fakta.'],
      [words.field.url, 'https://contoh.go.id/2'],
      [words.field.id, 'dua'],
    ] as const)
      fireEvent.input(screen.getByLabelText(label), { target: { value } });
    await waitFor(() =>
      expect(screen.getByRole('button', { name: /belum lengkap/ }).textContent).toContain(words.ready),
    );
    fireEvent.click(screen.getByRole('button', { name: words.close }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /belum lengkap/ })).toBeNull());
    expect(screen.getByText(words.noneFound)).toBeTruthy();
  });

  it('are replaced by a file only when the publisher says so', async () => {
    const other = { ...workshop, entries: workshop.entries.slice(0, 1) };
    open({ openFile: () => Promise.resolve({ ok: true, workshop: other, skipped: 0 }) });
    await screen.findByRole('button', { name: /belum lengkap/ });
    fireEvent.change(screen.getByLabelText(words.open), { target: { files: [new File(['x'], 'a.json')] } });
    expect(await screen.findByText(words.openAsk('2'))).toBeTruthy();
    expect(screen.getByRole('button', { name: /belum lengkap/ })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: words.openYes }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /belum lengkap/ })).toBeNull());
  });

  it('of a table that stay behind are counted', async () => {
    open({ openFile: () => Promise.resolve({ ok: true, workshop, skipped: 3 }) });
    await screen.findByRole('button', { name: /belum lengkap/ });
    fireEvent.change(screen.getByLabelText(words.open), { target: { files: [new File(['x'], 'a.csv')] } });
    fireEvent.click(await screen.findByRole('button', { name: words.openYes }));
    expect(await screen.findByText(words.leftBehind('3'), { exact: false })).toBeTruthy();
  });
});

describe('the test bench and the file', () => {
  it('shows for every post whether it is as expected, and why', async () => {
    open({}, 'tabBench');
    fireEvent.click(await screen.findByRole('button', { name: words.bench.run }));
    expect(await screen.findByText(words.bench.passed('1', '2'))).toBeTruthy();
    expect(screen.getByText(words.bench.bad).closest('li')?.textContent).toContain('angka berbeda');
    expect(screen.getByText(words.bench.skipped('1'))).toBeTruthy();
  });

  it('is not saved while an entry would be refused', async () => {
    open({}, 'tabExport');
    const save = await screen.findByRole<HTMLButtonElement>('button', { name: words.export.source });
    expect(save.disabled).toBe(true);
    expect(screen.getByText(words.export.notReady('1'))).toBeTruthy();
  });

  it('says why a file was not made', async () => {
    const ready = { ...workshop, entries: workshop.entries.slice(0, 1) };
    open(
      {
        load: () => Promise.resolve(ready),
        saveSource: () =>
          Promise.resolve({
            ok: false,
            problem: { code: 'BAD_ITEM', item: 0, field: 'title', cause: 'empty' },
          }),
      },
      'tabExport',
    );
    fireEvent.click(await screen.findByRole('button', { name: words.export.source }));
    expect(await screen.findByText(/Keterangan “title” pada daftar itu salah: kosong/)).toBeTruthy();
  });
});
