import { describe, expect, test } from 'vitest';
import { keepRecent } from '../../../lib/app/recent.ts';
import { keepRequests } from '../../../lib/app/requests.ts';
import type { RecentCheck } from '../../../lib/core/recent.ts';
import { RECENT } from '../../../lib/core/recent.ts';
import { REQUESTS } from '../../../lib/core/request.ts';

function kept<T>(value: T) {
  const place = { value, get: async () => place.value, set: async (next: T) => void (place.value = next) };
  return place;
}
const link = (address: string, at = '2026-11-20T00:00:00Z'): RecentCheck => ({
  at,
  kind: 'link',
  outcome: 'not_listed',
  address,
});

describe('the last checks', () => {
  test('are ten, the newest first, however fast they come', async () => {
    const place = kept<readonly RecentCheck[]>([]);
    const recent = keepRecent(place, async () => false);
    await Promise.all(Array.from({ length: 14 }, (_, i) => recent.add(link(`a${i}.example`))));
    expect(place.value).toHaveLength(RECENT);
    expect(place.value[0]?.address).toBe('a13.example');
    await recent.clear();
    expect(await recent.all()).toEqual([]);
  });

  test('hold each address once, whether it was checked as a link or a page', async () => {
    const recent = keepRecent(kept<readonly RecentCheck[]>([]), async () => false);
    await recent.add(link('a.example'));
    await recent.add(link('b.example'));
    const all = await recent.add({ ...link('a.example', '2026-11-21T00:00:00Z'), kind: 'page' });
    expect(all.map(({ address, kind }) => [address, kind])).toEqual([
      ['a.example', 'page'],
      ['b.example', 'link'],
    ]);
  });

  test('hold texts without a match one by one', async () => {
    const recent = keepRecent(kept<readonly RecentCheck[]>([]), async () => false);
    const none = { kind: 'text', outcome: 'none' } as const;
    await recent.add({ ...none, at: '2026-11-20T00:00:00Z' });
    expect(await recent.add({ ...none, at: '2026-11-21T00:00:00Z' })).toHaveLength(2);
  });

  test('of a private window are not kept', async () => {
    const place = kept<readonly RecentCheck[]>([link('a.example')]);
    expect(await keepRecent(place, async () => true).add(link('b.example'))).toEqual([link('a.example')]);
    expect(place.value).toHaveLength(1);
  });
});

test('requests wait in a queue with an end, and go one by one', async () => {
  const place = kept<readonly { id: string }[]>([]);
  let last = 0;
  const { queueRequest, removeRequest, requests } = keepRequests({
    kept: place as never,
    now: () => 0,
    newId: () => String(++last),
  });
  const fields = { claim: 'Contoh', link: '', place: '', seen: '2026-11-20' };
  await Promise.all(Array.from({ length: REQUESTS + 5 }, () => queueRequest(fields)));
  expect(await requests()).toHaveLength(REQUESTS);
  expect((await requests())[0]).toEqual({
    ...fields,
    id: String(REQUESTS + 5),
    created: '1970-01-01T00:00:00.000Z',
  });
  const left = await removeRequest(String(REQUESTS + 5));
  expect(left.map(({ id }) => id)).not.toContain(String(REQUESTS + 5));
  expect(left).toHaveLength(REQUESTS - 1);
});
