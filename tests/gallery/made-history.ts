/** A made-up history of any size, the same for the same seed. Its claims say that they are samples. */
import type { ClaimMet, EventKind, History, HistoryEvent, Surface } from '../../lib/core/history.ts';
import type { CheckVerdict } from '../../lib/core/model.ts';
import { GATE_REASONS, IGNORE_REASONS } from '../../lib/core/view.ts';

const TOPICS = ['pupuk', 'beras', 'ternak', 'bantuan', 'pestisida', 'cabai', 'sawit'];
const SITES = ['x.com', 'facebook.com', 'instagram.com', 'threads.com', 'tiktok.com', 'web.whatsapp.com'];
const DAY = 86_400_000;

/** Numbers in [0, 1) by a linear congruence (Numerical Recipes). */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export interface Making {
  readonly events: number;
  /** Last moment, milliseconds of the epoch. */
  readonly until: number;
  readonly days?: number;
  readonly claims?: number;
  readonly seed?: number;
}

/** Claims of the sample list, most common first. */
export function madeClaims(count: number): ClaimMet[] {
  return Array.from({ length: count }, (_, number) => ({
    list: 'contoh',
    id: `contoh-${number + 1}`,
    claim: `Contoh klaim nomor ${number + 1} tentang ${TOPICS[number % TOPICS.length]}`,
    title: `Contoh klarifikasi nomor ${number + 1}`,
    answer: `Contoh fakta nomor ${number + 1}.`,
    url: `https://contoh.go.id/klarifikasi/${number + 1}`,
    verdict: 'salah',
    topics: number % 11 === 10 ? [] : [TOPICS[number % TOPICS.length]!],
  }));
}

/** A history with drafts, claims met and what was done about them. */
export function madeHistory({
  events: wanted,
  until,
  days = 365,
  claims: count = 40,
  seed = 1,
}: Making): History {
  const random = dice(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  const claims = madeClaims(count);
  const events: HistoryEvent[] = [];
  let number = 0;
  const add = (draft: HistoryEvent, kind: EventKind, more: Partial<HistoryEvent> = {}): void => {
    const { time, site, surface } = draft;
    const late = Math.floor(random() * 60_000) + 1;
    events.push({
      id: `${seed}-${++number}`,
      time: time + late,
      site,
      surface,
      draft: draft.draft,
      kind,
      ...more,
    });
  };
  while (events.length < wanted) {
    const own = random() < 0.15;
    const surface: Surface = own
      ? pick(['text', 'page', 'link', 'picture'])
      : random() < 0.1
        ? 'shared'
        : 'compose';
    const draft: HistoryEvent = {
      id: `${seed}-${++number}`,
      time: Math.floor(until - random() * days * DAY),
      site: own ? '' : pick(SITES),
      surface,
      draft: Math.floor(random() * 2 ** 52)
        .toString(16)
        .padStart(16, '0'),
      kind: 'checked',
      verdict: 'none',
    };
    events.push(draft);
    if (random() < 0.25) {
      const claim = claims[Math.floor(random() ** 3 * count)]!;
      const key = { list: claim.list, id: claim.id };
      const verdict: CheckVerdict = pick(['strong', 'strong', 'possible', 'refuting']);
      add(draft, 'matched', { claim: key, verdict });
      const deed = random();
      if (deed < 0.35) add(draft, 'edited', { claim: key });
      if (deed > 0.25 && deed < 0.5) add(draft, pick(['copied', 'inserted'] as const), { claim: key });
      if (deed > 0.5 && deed < 0.6) add(draft, 'refuting', { claim: key });
      if (deed > 0.6 && deed < 0.8) add(draft, 'ignored', { claim: key, reason: pick(IGNORE_REASONS) });
      if (deed > 0.75 && deed < 0.8) add(draft, 'undone', { claim: key });
      if (deed > 0.8 && deed < 0.88) add(draft, 'posted', { claim: key, reason: pick(GATE_REASONS) });
    }
    if (random() < 0.01) add(draft, 'asked');
  }
  events.sort((a, b) => a.time - b.time);
  return { events: events.slice(0, wanted), claims };
}
