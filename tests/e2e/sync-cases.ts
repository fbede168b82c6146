/** What both browsers are put through: every fault of a host, on the envelope and on a chunk. */
import { expect, test } from 'vitest';
import type { ListSummary } from '../../lib/core/list-answers.ts';
import type { ListProblem } from '../../lib/core/list-problem.ts';
import { item } from '../unit/app/world.ts';
import { Publisher } from '../unit/lists/publisher.ts';
import type { ExtensionPage } from './harness/ask.ts';
import { ask } from './harness/ask.ts';
import type { SignedHost } from './harness/signed-host.ts';
import { FAULTS } from './harness/signed-host.ts';
import { waitFor } from './harness/wait.ts';

export const HOST = 'daftar.contoh.go.id';

export const claims = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) =>
    item(`k-${from + i}`, `Benih jagung varietas ${from + i} membawa hama wereng merah ke sawah`),
  );

/** A publisher whose versions are issued now, by the clock of the browser. */
export class LivePublisher extends Publisher {
  /** Publishes a version with so many items, issued a minute ago. */
  release(count: number, more: Parameters<Publisher['publish']>[1] = {}): void {
    this.publish(claims(count), { at: SECONDS_SINCE_THEN() - 60, ...more });
  }
}
const SECONDS_SINCE_THEN = () => Math.floor((Date.now() - Date.parse('2026-11-23T08:00:00Z')) / 1000);

export const addressOf = ({ id }: Publisher) => `https://${HOST}/${id}/daftar.json`;

export async function listOf(page: ExtensionPage, { id }: Publisher): Promise<ListSummary | undefined> {
  return (await ask(page, 'lists', {})).find((list) => list.id === id);
}

/** Subscribes as the officer does: looks at the keys, confirms them, and waits for the first sync. */
export async function subscribe(page: ExtensionPage, publisher: Publisher): Promise<void> {
  const url = addressOf(publisher);
  const offered = await ask(page, 'addListByUrl', { url });
  if (!('offer' in offered)) throw new Error(JSON.stringify(offered));
  const confirmed = offered.offer.keys.map((key) => key.fingerprint);
  const added = await ask(page, 'addListByUrl', { url, confirmed });
  if (!added.ok) throw new Error(JSON.stringify(added));
  await waitFor('the first sync', async () => (await listOf(page, publisher))?.lastSync, 60_000);
}

/** Syncs and waits for the result. */
export async function sync(page: ExtensionPage, publisher: Publisher, ms = 60_000): Promise<ListSummary> {
  const before = (await listOf(page, publisher))?.lastSync?.at;
  await ask(page, 'syncNow', { id: publisher.id });
  return waitFor(
    'the result of the sync',
    async () => {
      const list = await listOf(page, publisher);
      return list?.lastSync && list.lastSync.at !== before && !list.progress && list;
    },
    ms,
  );
}

const codeOf = ({ lastSync }: ListSummary): string => {
  if (!lastSync || lastSync.ok) return 'ok';
  const { problem } = lastSync;
  return problem.code === 'HTTP' ? `HTTP ${problem.status}` : problem.code;
};

type Code = ListProblem['code'] | `HTTP ${number}`;

/** Rows of the fault table (reliability.md, 8) that a host can bring about, with what the officer is told. */
export const ENVELOPE_FAULTS: readonly (readonly [row: number, name: keyof typeof FAULTS, said: Code])[] = [
  [2, 'cut', 'NETWORK'],
  [7, 'halfGzip', 'ENVELOPE_PARSE'],
  [8, 'html', 'ENVELOPE_PARSE'],
  [11, 'notFound', 'HTTP 404'],
  [11, 'gone', 'HTTP 410'],
  [12, 'broken', 'HTTP 500'],
  [13, 'busy', 'RATE_LIMITED'],
  [14, 'empty', 'EMPTY'],
  [14, 'noContent', 'EMPTY'],
  [18, 'endless', 'TOO_BIG'],
  [19, 'bomb', 'TOO_BIG'],
  [20, 'redirect', 'REDIRECT'],
  [21, 'redirectToFile', 'REDIRECT'],
  [47, 'noCors', 'NETWORK'],
];
export const CHUNK_FAULTS: typeof ENVELOPE_FAULTS = [
  [2, 'cut', 'NETWORK'],
  [2, 'cutChunked', 'NETWORK'],
  [3, 'close', 'CHUNK_SIZE'],
  [4, 'halfGzip', 'CHUNK_SIZE'],
  [6, 'flip', 'CHUNK_HASH'],
  [8, 'html', 'CHUNK_SIZE'],
  [12, 'broken', 'HTTP 500'],
  [14, 'empty', 'EMPTY'],
  [18, 'endless', 'CHUNK_SIZE'],
  [19, 'bomb', 'CHUNK_SIZE'],
  [20, 'redirect', 'REDIRECT'],
];

export interface SyncCases {
  readonly page: () => ExtensionPage;
  readonly host: SignedHost;
}

/** Tests of a browser. The publisher is subscribed at the first; each fault keeps 60 items, and 61 wait behind it. */
export function syncCases({ page, host }: SyncCases): void {
  const publisher = new LivePublisher();
  host.add(publisher);

  /** What the officer is told and has after a sync. */
  const outcome = async (list: ListSummary) => {
    const { matches } = await ask(page(), 'checkText', { text: claims(1, 31)[0]!.claim });
    const match = matches[0]?.clarification.id;
    return { said: codeOf(list), count: list.count, seq: list.signed?.seq, match };
  };
  /** The version from before the fault, whole and in use. */
  const kept = (said: Code) => ({ said, count: 60, seq: 1, match: 'k-31' });

  test('a signed list is subscribed once its keys are confirmed', async () => {
    publisher.release(60);
    await subscribe(page(), publisher);
    expect(await listOf(page(), publisher)).toMatchObject({
      count: 60,
      lastSync: { ok: true, added: 60 },
      signed: { keysFrom: 'first-use', seq: 1 },
    });
  });

  test('no request carries a cookie, a referrer or a header of ours', () => {
    const sent = host.asked();
    expect(sent.length).toBeGreaterThan(2);
    for (const { headers } of sent) {
      expect(headers).toMatchObject({ method: 'GET' });
      for (const name of ['cookie', 'referer', 'authorization']) expect(headers).not.toHaveProperty(name);
    }
  });

  test('row 9: a host that says that nothing changed moves the last look, and nothing else', async () => {
    host.break(/^daftar\.json$/, FAULTS.notModified);
    const list = await sync(page(), publisher);
    expect(list).toMatchObject({ count: 60, lastSync: { ok: true, unchanged: true } });
    expect(host.asked().map(({ headers }) => typeof headers['if-none-match'])).toEqual(['string']);
  });

  test.each(ENVELOPE_FAULTS)(
    'row %i, envelope, %s: %s, and the old version stays',
    async (_row, name, said) => {
      publisher.release(61, { seq: 2 });
      host.break(/^daftar\.json$/, FAULTS[name]);
      expect(await outcome(await sync(page(), publisher))).toEqual(kept(said));
    },
  );

  test.each(CHUNK_FAULTS)('row %i, chunk, %s: %s, and the old version stays', async (_row, name, said) => {
    publisher.release(61, { seq: 2 });
    host.break(/^b-/, FAULTS[name]);
    expect(await outcome(await sync(page(), publisher))).toEqual(kept(said));
  });

  test('row 13: a server that asks to wait is not asked again before', async () => {
    host.break(/^daftar\.json$/, FAULTS.busy);
    const { nextSync, lastSync } = await sync(page(), publisher);
    expect(Date.parse(nextSync!) - Date.parse(lastSync!.at)).toBeGreaterThanOrEqual(7_200_000);
  });

  test('rows 48, 49, 51: what is forged, older or beside the version is refused', async () => {
    host.break(null);
    const good = publisher.envelope();
    const stranger = new LivePublisher(publisher.id);
    stranger.release(61, { seq: 2 });
    const forged = stranger.envelope();
    publisher.put('daftar.json', forged);
    expect(await outcome(await sync(page(), publisher))).toEqual(kept('BAD_SIGNATURE'));
    publisher.release(62, { seq: 1 });
    expect(await outcome(await sync(page(), publisher))).toEqual(kept('EQUIVOCATION'));
    publisher.put('daftar.json', good);
  });

  test('rows 15, 17: a host that never answers, and one that drips, are given up in 20 seconds', async () => {
    const other = new LivePublisher('uji-lambat');
    other.release(5);
    host.add(other);
    host.break(null);
    await subscribe(page(), other);
    const started = performance.now();
    host.break(/^daftar\.json$/, FAULTS.hang);
    const hanging = sync(page(), publisher);
    await waitFor('the first request', () => host.asked().some(({ path }) => path === 'daftar.json'));
    host.break(/^daftar\.json$/, FAULTS.drip);
    const dripping = sync(page(), other);
    expect(await outcome(await hanging)).toEqual(kept('TIMEOUT'));
    expect(codeOf(await dripping)).toBe('TIMEOUT');
    expect(performance.now() - started).toBeGreaterThan(20_000);
  });

  test('once the host is well again, the waiting version is taken over', async () => {
    host.break(null);
    publisher.release(61, { seq: 2 });
    const list = await sync(page(), publisher);
    expect(codeOf(list)).toBe('ok');
    expect(list).toMatchObject({ count: 61, signed: { seq: 2 }, lastSync: { added: 1 } });
  });

  test('row 48: an older version is refused after a newer one', async () => {
    publisher.release(60, { seq: 1 });
    const list = await sync(page(), publisher);
    expect(codeOf(list)).toBe('ROLLBACK');
    expect(list).toMatchObject({ count: 61, signed: { seq: 2 } });
  });

  test('a revocation acts at once, though its chunks are broken', async () => {
    publisher.release(63, { seq: 3, revoked: ['k-31'] });
    host.break(/^b-/, FAULTS.broken);
    expect(codeOf(await sync(page(), publisher))).toBe('HTTP 500');
    const { matches } = await ask(page(), 'checkText', { text: claims(1, 31)[0]!.claim });
    expect(matches.map((match) => match.clarification.id)).not.toContain('k-31');
    host.break(null);
    expect(await sync(page(), publisher)).toMatchObject({ count: 63, signed: { revoked: 1 } });
  });

  test('row 9: a list that did not change costs its envelope alone', async () => {
    host.asked();
    expect(await sync(page(), publisher)).toMatchObject({ lastSync: { ok: true, unchanged: true } });
    expect(host.asked().map(({ path }) => path)).toEqual(['daftar.json']);
  });
}
