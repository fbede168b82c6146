/** The background killed at random moments of a sync, in either browser. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExtensionPage } from '../e2e/harness/ask.ts';
import { LANES } from '../../lib/lists/sync/chunks.ts';
import type { KillHost } from './host.ts';
import { after, kills, tell } from './plan.ts';
import { heldVersion } from './versions.ts';
import type { Versions } from './versions.ts';

export interface Killing {
  readonly name: string;
  readonly page: () => ExtensionPage;
  /** Kills the background and waits until it is gone. */
  readonly kill: () => Promise<void>;
  readonly host: KillHost;
  readonly versions: Versions;
}

/** Undisturbed syncs that tell how long one takes. */
const MEASURED = 3;
/** A kill may also come just after the end. */
const BEYOND = 1.2;
/** Milliseconds after its start at which a sync is looked after (lib/app/syncer.ts), and some for the way. */
const LOOKED_AFTER = 61_000;

/**
 * Each kill: the old version or the new one is whole, by every word of it; the sync goes on by the alarm that it left
 * behind; and of all chunks none that was whole is asked for again.
 */
export function killRounds({ name, page, kill, host, versions }: Killing): void {
  let span = 0;
  const held = { old: 0, new: 0 };
  /** Chunks on their way when the background was killed. */
  let cut = 0;

  beforeAll(async () => {
    versions.publishNext();
    await versions.subscribe(page());
    const times: number[] = [];
    for (let i = 0; i < MEASURED; i++) {
      versions.publishNext();
      const start = performance.now();
      await versions.startSync(page());
      await versions.taken(page());
      times.push(performance.now() - start);
    }
    span = Math.min(...times) * BEYOND;
  }, 120_000);

  afterAll(() =>
    tell(
      `${name}: killed within ${Math.round(span)} ms of a sync; old version ${held.old} times, new one ${held.new}; ${cut} chunks were cut off on their way`,
    ),
  );

  test.each(kills())('kill $number, at $moment of a sync', async ({ moment }) => {
    const chunks = versions.publishNext();
    const { version } = versions;
    host.asked();
    await versions.startSync(page());
    await after(moment * span);
    host.hold();
    await kill();
    const whole = await heldVersion(page(), versions.publisher);
    expect([version - 1, version]).toContain(whole);
    held[whole === version ? 'new' : 'old']++;
    const before = host.asked();
    const stashed = await versions.stashed(page());
    const due = await nextLook(page());
    host.letGo();
    // The wish to sync may have died with the background before anything was done for it; or all of it was done.
    const resumes = due < LOOKED_AFTER;
    expect(resumes || before.length === 0 || whole === version).toBe(true);
    if (resumes) await page().evaluate(LOOK_NOW);
    else await versions.startSync(page());
    await versions.taken(page());
    expect(await heldVersion(page(), versions.publisher)).toBe(version);

    const isChunk = (path: string): boolean => path.startsWith('b-');
    const [first, again] = [before.filter(isChunk), host.asked().filter(isChunk)];
    // What was asked for and is not put away was on its way: no more than go side by side.
    const lost = whole === version ? [] : first.filter((path) => !stashed.includes(path));
    expect(lost.length).toBeLessThanOrEqual(LANES);
    cut += lost.length;
    const fetched = [...first.filter((path) => !lost.includes(path)), ...again];
    expect([...fetched].sort()).toEqual([...chunks].sort());
  });
}

/** Milliseconds until the background is woken for the next look. */
async function nextLook(page: ExtensionPage): Promise<number> {
  return Number(
    await page.evaluate(
      `chrome.alarms.get('next').then((alarm) => alarm ? alarm.scheduledTime - Date.now() : Infinity)`,
    ),
  );
}

/** The look that is due within a minute comes now. */
const LOOK_NOW = `chrome.alarms.create('next', { when: Date.now() })`;
