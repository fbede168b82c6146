import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ReportPage } from '../../components/ReportPage.tsx';
import type { ReportPorts } from '../../components/ReportPage.tsx';
import { NO_UNIT } from '../../components/report/model.ts';
import { historyFile, readHistoryFile } from '../../lib/core/history-file.ts';
import { idOffice } from '../../lib/text/id-office.ts';
import { idReport } from '../../lib/text/id-report.ts';
import { madeHistory } from '../gallery/made-history.ts';
import { sampleReport } from '../gallery/report-scenes.tsx';
import { NOW } from '../gallery/samples.ts';

beforeAll(() => {
  // happy-dom draws no dialogs.
  HTMLDialogElement.prototype.showModal ??= () => undefined;
});
afterEach(cleanup);

async function open(change: Partial<ReportPorts> = {}) {
  const ports = sampleReport(change);
  const { container } = render(<ReportPage ports={ports} lang="id" />);
  await waitFor(() => expect(container.querySelector('.tile-number')).toBeTruthy());
  return { ports, container };
}

/** The number of a tile. */
const tile = (container: Element, name: string): string | undefined =>
  [...container.querySelectorAll('.tile')]
    .find((one) => one.querySelector('dt')?.textContent === name)
    ?.querySelector('.tile-number')?.textContent ?? undefined;

/** Chooses files of colleagues. */
const choose = (container: Element, ...files: File[]) => {
  const input = container.querySelector<HTMLInputElement>('input[multiple]')!;
  Object.defineProperty(input, 'files', { value: files, configurable: true });
  fireEvent.change(input);
};

describe('the period', () => {
  it('steps month by month and quarter by quarter, and names its days', async () => {
    await open();
    expect(screen.getByText('1 s.d. 30 November 2026')).toBeTruthy();
    fireEvent.click(screen.getByLabelText(idReport.page.earlier));
    expect(screen.getByText('1 s.d. 31 Oktober 2026')).toBeTruthy();
    fireEvent.click(screen.getByLabelText(idReport.page.quarter));
    expect(screen.getByText('1 Oktober s.d. 31 Desember 2026')).toBeTruthy();
    fireEvent.click(screen.getByLabelText(idReport.page.later));
    expect(screen.getByText('1 Januari s.d. 31 Maret 2027')).toBeTruthy();
  });

  it('of any days is taken over once its end does not lie before its start', async () => {
    await open();
    fireEvent.click(screen.getByLabelText(idReport.page.free));
    fireEvent.change(screen.getByLabelText(idReport.page.to), { target: { value: '2026-10-01' } });
    expect(screen.getByRole('alert').textContent).toBe(idReport.page.badDates);
    expect(screen.getByText('1 s.d. 30 November 2026')).toBeTruthy();
    fireEvent.change(screen.getByLabelText(idReport.page.from), { target: { value: '2026-09-20' } });
    expect(screen.getByText('20 September s.d. 1 Oktober 2026')).toBeTruthy();
  });

  it('says that figures before the history began are unknown', async () => {
    const { container } = await open({
      history: async () => madeHistory({ events: 50, until: NOW, days: 10 }),
    });
    expect(screen.getByText(/bukan nol/)).toBeTruthy();
    const changes = [...container.querySelectorAll('.tile-change')].map((change) => change.textContent);
    expect(new Set(changes)).toEqual(new Set([idReport.summary.noBefore]));
  });
});

describe('files of colleagues', () => {
  it('are added, once each however often, and can be taken off again', async () => {
    const { container } = await open();
    const own = tile(container, idReport.summary.checks);
    const other = historyFile(madeHistory({ events: 400, until: NOW, days: 20, seed: 8 }));
    choose(container, new File([other], 'rekan.json'), new File([other], 'sama.json'));
    await screen.findByText(idReport.page.merged('1'));
    expect(screen.getByText(idReport.fileProblem.NOTHING_NEW('sama.json'))).toBeTruthy();
    const both = tile(container, idReport.summary.checks);
    expect(both).not.toBe(own);
    expect(container.querySelector('.sheet')?.textContent).toContain(idReport.note.merged('1'));
    choose(container, new File([other], 'lagi.json'));
    await screen.findByText(idReport.fileProblem.NOTHING_NEW('lagi.json'));
    expect(tile(container, idReport.summary.checks)).toBe(both);
    fireEvent.click(screen.getByText(idReport.page.unmerge));
    await waitFor(() => expect(tile(container, idReport.summary.checks)).toBe(own));
  });

  it('that begin later than this history make the comparison a part of the whole, which is said', async () => {
    const { container } = await open();
    expect(screen.queryByText(/salah satu perangkat/)).toBeNull();
    const late = historyFile(madeHistory({ events: 60, until: NOW, days: 5, seed: 8 }));
    choose(container, new File([late], 'baru.json'));
    expect(await screen.findByText(/salah satu perangkat/)).toBeTruthy();
  });

  it('that are damaged are refused by name and entry', async () => {
    const { container } = await open();
    const file = JSON.parse(historyFile(madeHistory({ events: 20, until: NOW }))) as { events: object[] };
    file.events[4] = { ...file.events[4], kind: 'lain' };
    choose(container, new File([JSON.stringify(file)], 'rusak.json'));
    expect(await screen.findByText(idReport.fileProblem.BAD_ENTRY('rusak.json', '5'))).toBeTruthy();
  });
});

describe('the history as a file', () => {
  it('is not offered where the administrator does not let it leave; the report itself is', async () => {
    await open({ exportAllowed: () => Promise.resolve(false) });
    expect(await screen.findByText(idOffice.noExport)).toBeTruthy();
    expect(screen.queryByText(idReport.page.share)).toBeNull();
    expect(screen.getByText(idReport.page.csv)).toBeTruthy();
  });

  it('holds the whole history of this device and of the merged files', async () => {
    const download = vi.fn<ReportPorts['download']>();
    await open({ download });
    fireEvent.click(await screen.findByText(idReport.page.share));
    const [, file] = download.mock.lastCall!;
    const read = readHistoryFile(await file.text());
    expect(read.ok && read.history.events.length).toBe(3_000);
  });
});

describe('the CSV', () => {
  /** Its rows; quotes are taken off, since no cell of these has any inside. */
  const rowsOf = async (change: Partial<ReportPorts>, prepare?: (container: Element) => Promise<unknown>) => {
    const download = vi.fn<ReportPorts['download']>();
    const { container } = await open({ download, ...change });
    await prepare?.(container);
    fireEvent.click(screen.getByText(idReport.page.csv));
    const [name, file] = download.mock.lastCall!;
    return { name, rows: (await file.text()).split('\r\n').map((row) => row.replaceAll('"', '')) };
  };

  it('says what it is compared with, and from when on that is known, as the page does', async () => {
    const { rows } = await rowsOf({ history: async () => madeHistory({ events: 50, until: NOW, days: 10 }) });
    const said = document.querySelector('.part-before')?.textContent ?? '';
    expect(said).toMatch(/bukan nol/);
    expect(rows.slice(1, 4)).toEqual([
      expect.stringContaining('1 s.d. 30 November 2026'),
      idReport.sheet.compared('1 s.d. 31 Oktober 2026'),
      said,
    ]);
  });

  it('is named after the unit and the period', async () => {
    const named = await rowsOf({});
    expect(named.name).toBe('laporan-tabayun-balai-contoh-pertanian-2026-11-01-2026-11-30.csv');
    cleanup();
    const other = { ...NO_UNIT, name: '../É Balai / "Uji" \u0007' };
    const { name } = await rowsOf({ unit: () => Promise.resolve(other) });
    expect(name).toBe('laporan-tabayun-e-balai-uji-2026-11-01-2026-11-30.csv');
    cleanup();
    expect((await rowsOf({ unit: () => Promise.resolve(NO_UNIT) })).name).toBe(
      'laporan-tabayun-2026-11-01-2026-11-30.csv',
    );
  });

  it('ends with the notes of the page, that files were merged among them', async () => {
    const late = historyFile(madeHistory({ events: 60, until: NOW, days: 5, seed: 8 }));
    const { rows } = await rowsOf({}, async (container) => {
      choose(container, new File([late], 'baru.json'));
      await screen.findByText(idReport.page.merged('1'));
    });
    const notes = [...document.querySelectorAll('.remarks li')].map((note) => note.textContent);
    expect(notes).toContain(idReport.note.merged('1'));
    expect(rows.slice(rows.lastIndexOf(idReport.section.notes) + 1, -1)).toEqual(notes);
    expect(rows[3]).toMatch(/salah satu perangkat/);
  });
});

describe('the sheet', () => {
  it('has its head at once, while the figures are still counted', async () => {
    const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<ReportPorts['history']>>>();
    const ports = sampleReport({ history: () => promise, lists: () => new Promise(() => undefined) });
    const { container } = render(<ReportPage ports={ports} lang="id" />);
    expect((await screen.findByText(idReport.sheet.loading)).tagName).toBe('OUTPUT');
    expect(await screen.findByText('BULAN NOVEMBER 2026')).toBeTruthy();
    expect(await screen.findByText('Balai Contoh Pertanian')).toBeTruthy();
    resolve(madeHistory({ events: 50, until: NOW, days: 10 }));
    // The lists are still not there.
    await waitFor(() => expect(container.querySelector('.tile-number')).toBeTruthy());
    expect(screen.queryByText(idReport.sheet.loading)).toBeNull();
  });

  it('carries the letterhead and signature that are typed, and keeps them', async () => {
    const setUnit = vi.fn<ReportPorts['setUnit']>(() => Promise.resolve());
    const { container } = await open({ setUnit });
    fireEvent.click(screen.getByText(idReport.page.unit));
    fireEvent.input(screen.getByLabelText(idReport.unit.name), { target: { value: 'Balai Lain' } });
    await waitFor(() => expect(container.querySelector('.unit-name')?.textContent).toBe('Balai Lain'));
    expect(setUnit).toHaveBeenLastCalledWith(expect.objectContaining({ name: 'Balai Lain' }));
  });

  describe('and its logo', () => {
    const PNG = new File([new Uint8Array(9)], 'logo.png', { type: 'image/png' });
    const choosing = async () => {
      const setUnit = vi.fn<ReportPorts['setUnit']>(() => Promise.resolve());
      await open({ setUnit });
      fireEvent.click(screen.getByText(idReport.page.unit));
      const input = screen.getByLabelText<HTMLInputElement>(idReport.unit.logo);
      /** As a browser does it: a file that stands there already is no change. */
      let held: File[] = [];
      Object.defineProperty(input, 'files', { get: () => held });
      Object.defineProperty(input, 'value', {
        set() {
          held = [];
        },
      });
      return {
        setUnit,
        pick: (file: File) => {
          if (held.includes(file)) return;
          held = [file];
          fireEvent.change(input);
        },
      };
    };
    afterEach(() => vi.restoreAllMocks());

    it('is taken again after it was removed, the same file', async () => {
      // happy-dom draws no pictures.
      vi.spyOn(HTMLImageElement.prototype, 'decode').mockResolvedValue(undefined);
      const { setUnit, pick } = await choosing();
      pick(PNG);
      fireEvent.click(await screen.findByText(idReport.unit.dropLogo));
      await waitFor(() => expect(screen.queryByText(idReport.unit.dropLogo)).toBeNull());
      pick(PNG);
      await screen.findByText(idReport.unit.dropLogo);
      expect(setUnit).toHaveBeenCalledTimes(3);
    });

    it('that cannot be read is told', async () => {
      const { setUnit, pick } = await choosing();
      vi.spyOn(FileReader.prototype, 'readAsDataURL').mockImplementation(function fail(this: FileReader) {
        this.dispatchEvent(new Event('error'));
      });
      pick(PNG);
      expect(await screen.findByText(idReport.unit.unreadLogo)).toBeTruthy();
      expect(setUnit).not.toHaveBeenCalled();
    });
  });

  it('gives the public neither sites nor what was ignored or sent all the same', async () => {
    const { container } = await open();
    fireEvent.click(screen.getByLabelText(idReport.page.public));
    const text = container.querySelector('.sheet')?.textContent ?? '';
    expect(text).toContain(idReport.sheet.forPublic);
    for (const hidden of [
      idReport.section.sites,
      idReport.deed.posted,
      idReport.deed.ignored,
      'facebook.com',
    ])
      expect(text).not.toContain(hidden);
  });

  it('names no person and compares none', async () => {
    const { container } = await open();
    expect(container.querySelector('.sheet')?.textContent).toContain(idReport.note.persons);
  });

  it('says so when the history cannot be read, and when recording is off', async () => {
    const ports = sampleReport({
      history: () => Promise.reject(new Error('contoh')),
      recording: () => Promise.resolve(false),
    });
    render(<ReportPage ports={ports} lang="id" />);
    expect((await screen.findByRole('alert')).textContent).toContain(idReport.page.failed);
    expect(screen.getByText(idReport.page.off)).toBeTruthy();
  });
});
