import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OptionsPage } from '../../components/OptionsPage.tsx';
import type { OptionsPorts } from '../../components/OptionsPage.tsx';
import type { ClarificationRequest } from '../../lib/core/request.ts';
import { id as words } from '../../lib/text/id.ts';
import { sampleOptions } from '../gallery/options-samples.ts';

afterEach(cleanup);

const REQUESTS: readonly ClarificationRequest[] = [
  {
    id: 'baru',
    created: '2026-11-22T02:00:00Z',
    claim: 'Contoh klaim tentang benih',
    link: 'https://kabar.example/benih',
    place: 'Grup contoh',
    seen: '2026-11-21',
  },
  {
    id: 'lama',
    created: '2026-11-20T02:00:00Z',
    claim: '',
    link: 'https://kabar.example/pupuk',
    place: '',
    seen: '2026-11-20',
  },
];

function open(change: Partial<OptionsPorts> = {}): void {
  const ports = sampleOptions({ requests: () => Promise.resolve(REQUESTS), ...change });
  render(<OptionsPage ports={ports} lang="id" section="requests" />);
}
const rows = () =>
  waitFor(() => {
    const found = [...document.querySelectorAll<HTMLElement>('.request-row')];
    expect(found).not.toEqual([]);
    return found;
  });

describe('requests to the PPID', () => {
  it('stand there with what they ask, where it was seen and when', async () => {
    open();
    const [first, second] = await rows();
    for (const part of [
      'Contoh klaim tentang benih',
      'https://kabar.example/benih',
      'Grup contoh',
      '21 November 2026',
    ])
      expect(first?.textContent).toContain(part);
    expect(second?.querySelector('.request-claim')?.textContent).toBe('https://kabar.example/pupuk');
  });

  it('are copied as the letter that is sent, and it is said whether that worked', async () => {
    const copyText = vi
      .fn<OptionsPorts['copyText']>()
      .mockResolvedValueOnce(true)
      .mockResolvedValueOnce(false);
    open({ copyText });
    const [first] = await rows();
    const copy = within(first!).getByRole('button', { name: words.request.copy });
    fireEvent.click(copy);
    expect(await within(first!).findByText(words.request.notice.copied)).toBeTruthy();
    expect(copyText.mock.lastCall?.[0]).toMatch(
      /^Yth\. PPID[^]*Klaim: Contoh klaim tentang benih\nTautan: https:/,
    );
    fireEvent.click(copy);
    expect(await within(first!).findByText(words.request.notice.failed)).toBeTruthy();
  });

  it('go one by one, and say so when they do not', async () => {
    const removeRequest = vi
      .fn<OptionsPorts['removeRequest']>()
      .mockRejectedValueOnce(new Error('penuh'))
      .mockImplementation((gone) => Promise.resolve(REQUESTS.filter(({ id }) => id !== gone)));
    open({ removeRequest });
    const [first] = await rows();
    const remove = within(first!).getByRole('button', { name: words.requests.remove });
    fireEvent.click(remove);
    expect(await within(first!).findByText(words.request.notice.failed)).toBeTruthy();
    fireEvent.click(remove);
    await waitFor(async () => expect(await rows()).toHaveLength(1));
    expect(screen.queryByText('Contoh klaim tentang benih')).toBeNull();
  });

  it('that are none say how one is made', async () => {
    open({ requests: () => Promise.resolve([]) });
    expect(await screen.findByText(words.requests.empty)).toBeTruthy();
  });

  it('that cannot be read are not said to be none', async () => {
    open({ requests: () => Promise.reject(new Error('rusak')) });
    expect(await screen.findByText(words.requests.failed)).toBeTruthy();
    expect(screen.queryByText(words.requests.empty)).toBeNull();
  });
});
