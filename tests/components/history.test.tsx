import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { HistorySection } from '../../components/options/HistorySection.tsx';
import type { HistoryPorts } from '../../components/options/history-ports.ts';
import type { NewsPorts } from '../../components/options/news-ports.ts';
import { idHistory } from '../../lib/text/id-history.ts';
import { idNews } from '../../lib/text/id-news.ts';
import { sampleHistory, sampleNews } from '../gallery/options-samples.ts';

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
