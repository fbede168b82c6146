import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { HistorySection } from '../../components/options/HistorySection.tsx';
import type { HistoryPorts } from '../../components/options/history-ports.ts';
import type { NewsPorts } from '../../components/options/news-ports.ts';
import type { History } from '../../lib/core/history.ts';
import { idHistory } from '../../lib/text/id-history.ts';
import { idNews } from '../../lib/text/id-news.ts';
import { madeHistory } from '../gallery/made-history.ts';
import { sampleHistory, sampleNews } from '../gallery/options-samples.ts';
import { NOW } from '../gallery/samples.ts';

beforeAll(() => {
  // happy-dom draws no dialogs.
  HTMLDialogElement.prototype.showModal ??= () => undefined;
});
afterEach(cleanup);

function open(change: Partial<HistoryPorts> = {}, news: Partial<NewsPorts> = {}) {
  render(<HistorySection ports={sampleHistory(change)} news={sampleNews(news)} />);
}

it('finds events by kind and by words, and says when there are none', async () => {
  open();
  await screen.findByText(idHistory.list.found('400'));
  fireEvent.change(screen.getByLabelText(idHistory.list.kind), { target: { value: 'ignored' } });
  const some = within(await screen.findByRole('table')).getAllByRole('row');
  expect(some.every((row) => row.textContent?.includes(idHistory.kind.ignored))).toBe(true);
  fireEvent.input(screen.getByLabelText(idHistory.list.search), { target: { value: 'tidak ada kata ini' } });
  expect(await screen.findByText(idHistory.list.none)).toBeTruthy();
});

it('says how many events are stored and cannot be read, and nothing when all can', async () => {
  open({ state: () => Promise.resolve({ on: true, allowed: true, storage: 'ok', count: 1424 }) });
  expect(await screen.findByText(idHistory.list.damaged('1.024'))).toBeTruthy();
  cleanup();
  open();
  await screen.findByText(idHistory.list.found('400'));
  expect(screen.queryByText(/tidak dapat dibaca karena berkasnya rusak/)).toBeNull();
});

it('calls an address like an official one so, and not similar to a claim', async () => {
  const one = { time: NOW, site: '', kind: 'checked', surface: 'link', verdict: 'possible' } as const;
  const claim = { list: 'contoh', id: 'contoh-1' };
  const like = { ...one, id: 'a', draft: '0000000000000001' };
  const near = { ...one, id: 'b', draft: '0000000000000002' };
  const met = { ...near, id: 'c', kind: 'matched', claim } as const;
  open({ load: () => Promise.resolve({ events: [like, near, met], claims: [] }) });
  const rows = within(await screen.findByRole('table')).getAllByRole('row');
  const texts = rows.map((row) => row.textContent ?? '');
  expect(texts.filter((text) => text.includes(idHistory.likeOfficial))).toHaveLength(1);
  expect(texts.filter((text) => text.includes(idHistory.verdict.possible))).toHaveLength(2);
});

it('undoes an ignoring on a press', async () => {
  const undo = vi.fn<HistoryPorts['undo']>(() => Promise.resolve(true));
  open({ undo });
  await screen.findByText(idHistory.list.found('400'));
  fireEvent.change(screen.getByLabelText(idHistory.list.kind), { target: { value: 'ignored' } });
  fireEvent.click(screen.getAllByText(idHistory.list.undo)[0]!);
  expect(undo).toHaveBeenCalledOnce();
});

it('deletes only after a second press, and tells when a change was not kept', async () => {
  const clear = vi.fn<HistoryPorts['clear']>(() => Promise.reject(new Error('contoh')));
  open({ clear });
  fireEvent.click(await screen.findByText(idHistory.record.clear));
  expect(clear).not.toHaveBeenCalled();
  fireEvent.click(screen.getByText(idHistory.record.clearYes));
  expect(await screen.findByText(idHistory.record.failed)).toBeTruthy();
  expect(clear).toHaveBeenCalledOnce();
});

it('gives the focus back to the button when deleting is not wanted after all', async () => {
  open();
  fireEvent.click(await screen.findByText(idHistory.record.clear));
  await waitFor(() => expect(document.activeElement?.textContent).toBe(idHistory.record.cancel));
  fireEvent.click(screen.getByText(idHistory.record.cancel));
  await waitFor(() => expect(document.activeElement?.textContent).toContain(idHistory.record.clear));
});

describe('a shorter time to keep events', () => {
  const long = madeHistory({ events: 400, until: NOW, days: 300 });
  // 23 August 2026 in the time of the sample, WITA.
  const lost = long.events.filter(({ time }) => time < Date.UTC(2026, 7, 22, 16));
  const day = (time = 0): string =>
    new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'Asia/Makassar' }).format(time);
  const choose = async (change: Partial<HistoryPorts> = {}, months = '3') => {
    const setMonths = vi.fn<HistoryPorts['setMonths']>(() => Promise.resolve());
    open({ load: () => Promise.resolve(long), setMonths, ...change });
    await screen.findByText(idHistory.list.found('400'));
    const select = screen.getByLabelText<HTMLSelectElement>(new RegExp(idHistory.record.keep));
    select.focus();
    fireEvent.change(select, { target: { value: months } });
    return { setMonths, select };
  };

  it('asks first, with how many events from when to when, and deletes after the second press', async () => {
    const { setMonths, select } = await choose();
    const question = await screen.findByRole('alertdialog', { name: idHistory.record.shortenAsk('3') });
    expect(lost.length).toBeGreaterThan(100);
    expect(question.textContent).toContain(
      idHistory.record.shortenWarn(String(lost.length), day(lost[0]?.time), day(lost.at(-1)?.time)),
    );
    await waitFor(() => expect(document.activeElement?.textContent).toBe(idHistory.record.cancel));
    expect(setMonths).not.toHaveBeenCalled();
    fireEvent.click(screen.getByText(idHistory.record.shortenYes));
    await waitFor(() => expect(setMonths).toHaveBeenCalledExactlyOnceWith(3));
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(document.activeElement).toBe(select);
    await waitFor(() => expect(select.value).toBe('3'));
  });

  it.each(['button', 'Escape'])('gives the former time and the focus back on %s', async (way) => {
    const { setMonths, select } = await choose();
    const cancel = await screen.findByText(idHistory.record.cancel);
    if (way === 'button') fireEvent.click(cancel);
    else fireEvent.keyDown(cancel, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(document.activeElement).toBe(select);
    await waitFor(() => expect(select.value).toBe('13'));
    expect(setMonths).not.toHaveBeenCalled();
  });

  it('is taken without a question where nothing is older', async () => {
    const { setMonths } = await choose({
      load: () => Promise.resolve(madeHistory({ events: 400, until: NOW, days: 60 })),
    });
    await waitFor(() => expect(setMonths).toHaveBeenCalledExactlyOnceWith(3));
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('deletes nothing where it cannot be told what would go', async () => {
    let readings = 0;
    const load = (): Promise<History> =>
      readings++ === 0 ? Promise.resolve(long) : Promise.reject(new Error('contoh'));
    const { setMonths, select } = await choose({ load });
    expect(await screen.findByText(idHistory.record.failed)).toBeTruthy();
    expect(setMonths).not.toHaveBeenCalled();
    await waitFor(() => expect(select.value).toBe('13'));
  });
});

it.each(['policy', 'absent', 'broken', 'healed'] as const)(
  'says plainly what is wrong: %s',
  async (trouble) => {
    const storage = trouble === 'policy' ? 'ok' : trouble;
    open({
      state: () => Promise.resolve({ on: false, allowed: trouble !== 'policy', storage, count: 0 }),
    });
    expect(await screen.findByText(idHistory.record[trouble])).toBeTruthy();
  },
);

it('shows the draft to be corrected with date and site, and lets it be dealt with', async () => {
  const dropHit = vi.fn<NewsPorts['dropHit']>(() => Promise.resolve());
  open({}, { dropHit });
  expect(await screen.findByText(idNews.back.ask)).toBeTruthy();
  expect(screen.getByText(/media\.example/)).toBeTruthy();
  fireEvent.click(screen.getByText(idNews.back.done));
  expect(dropHit).toHaveBeenCalledOnce();
});

it('tells how much of the news concerns claims met here; without leave no notification', async () => {
  open({}, { setDigest: () => Promise.resolve(false) });
  expect(await screen.findByText(idNews.digest.touches('1'))).toBeTruthy();
  fireEvent.click(screen.getByLabelText(idNews.digest.notify));
  expect(await screen.findByText(idNews.digest.denied)).toBeTruthy();
});

it('gives a text for each platform, counts what is typed, and takes down what was copied', async () => {
  const used = vi.fn<NewsPorts['ready']['used']>();
  open({}, { ready: { ...sampleNews().ready, used } });
  fireEvent.click(await screen.findByText(idNews.ready.open));
  const box = await screen.findByLabelText<HTMLTextAreaElement>(idNews.ready.edit);
  expect(box.value).toContain('https://');
  fireEvent.input(box, { target: { value: 'x'.repeat(300) } });
  expect(screen.getByText(new RegExp(idNews.ready.over('20')))).toBeTruthy();
  fireEvent.click(screen.getByLabelText(idNews.ready.platform.threads));
  fireEvent.click(screen.getByText(idNews.ready.copy));
  await screen.findByText(idNews.ready.copied);
  expect(used).toHaveBeenCalledWith(expect.objectContaining({ list: 'contoh' }), 'threads');
});
