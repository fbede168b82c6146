/** The history as a file, to be merged with those of colleagues into one report. No name, no word of a draft. */
import { claimKey, DRAFT_NAME, EVENT_KINDS, isSound, PLATFORMS, SURFACES } from './history.ts';
import type { ClaimMet, EventReport, History, HistoryEvent } from './history.ts';
import { VERDICT_CODES } from './model.ts';
import { GATE_REASONS } from './view.ts';

export const HISTORY_FORMAT = 'tabayun-riwayat/1';
/** Bytes of a file that is read at most: a year of a busy officer is a tenth of it. */
export const MAX_HISTORY_BYTES = 64_000_000;

/** The file of a history. */
export function historyFile({ events, claims }: History): string {
  return JSON.stringify({ format: HISTORY_FORMAT, events, claims });
}

/** Why a file is not taken: not ours, of a newer version, or damaged at an entry (from 1). */
export type HistoryFileProblem =
  | { readonly code: 'NOT_HISTORY' | 'NEWER' }
  | { readonly code: 'BAD_ENTRY'; readonly part: 'events' | 'claims'; readonly entry: number };

export type HistoryRead =
  | { readonly ok: true; readonly history: History }
  | { readonly ok: false; readonly problem: HistoryFileProblem };

/** Reads the text of a file. Fields that are not known are left out. Never throws. */
export function readHistoryFile(text: string): HistoryRead {
  const value = parsed(text);
  if (!isRecord(value)) return refused({ code: 'NOT_HISTORY' });
  const { format, events, claims } = value;
  if (format !== HISTORY_FORMAT) {
    const newer = typeof format === 'string' && format.startsWith('tabayun-riwayat/');
    return refused({ code: newer ? 'NEWER' : 'NOT_HISTORY' });
  }
  return readParts(events, claims);
}

function readParts(events: unknown, claims: unknown): HistoryRead {
  if (!Array.isArray(events) || !Array.isArray(claims)) return refused({ code: 'NOT_HISTORY' });
  const readEvents = events.map(eventOf);
  const badEvent = readEvents.indexOf(null);
  if (badEvent >= 0) return refused({ code: 'BAD_ENTRY', part: 'events', entry: badEvent + 1 });
  const readClaims = claims.map(claimOf);
  const badClaim = readClaims.indexOf(null);
  if (badClaim >= 0) return refused({ code: 'BAD_ENTRY', part: 'claims', entry: badClaim + 1 });
  return {
    ok: true,
    history: { events: readEvents as HistoryEvent[], claims: readClaims as ClaimMet[] },
  };
}

/** A history that lies in another file, such as a backup; null where any of it is not sound. */
export function historyOf(value: unknown): History | null {
  const { events, claims } = isRecord(value) ? value : {};
  const read = readParts(events, claims);
  return read.ok ? read.history : null;
}

/** Several histories as one, by time. The same event of two files counts once; of a claim the first wording stays. */
export function mergeHistories(histories: readonly History[]): History {
  const events = new Map<string, HistoryEvent>();
  const claims = new Map<string, ClaimMet>();
  for (const history of histories) {
    for (const event of history.events) events.set(`${event.time} ${event.id}`, event);
    for (const met of history.claims) if (!claims.has(claimKey(met))) claims.set(claimKey(met), met);
  }
  return {
    events: [...events.values()].sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1)),
    claims: [...claims.values()],
  };
}

/** Longest texts that are taken from a file, in UTF-16 code units. */
const LONGEST = { id: 80, list: 64, site: 253, claim: 2_000, url: 2_048, topic: 100 };
/** Latest time that a date can hold, in milliseconds. */
const LATEST = 8_640_000_000_000_000;

function eventOf(value: unknown): HistoryEvent | null {
  if (!isRecord(value)) return null;
  const { id, time, site, draft, surface, kind, verdict, claim, reason, platform } = value;
  const isTime = typeof time === 'number' && Number.isInteger(time) && time >= 0 && time <= LATEST;
  if (!isTime || !isText(id, LONGEST.id) || !isText(site, LONGEST.site)) return null;
  if (typeof draft !== 'string' || !DRAFT_NAME.test(draft)) return null;
  if (!isOneOf(SURFACES, surface) || !isOneOf(EVENT_KINDS, kind)) return null;
  if (verdict !== undefined && !isOneOf(['strong', 'possible', 'refuting', 'none'] as const, verdict))
    return null;
  if (reason !== undefined && !isOneOf(GATE_REASONS, reason)) return null;
  if (platform !== undefined && !isOneOf(PLATFORMS, platform)) return null;
  const key = claim === undefined ? undefined : keyOf(claim);
  if (key === null) return null;
  const report: EventReport = {
    draft,
    surface,
    kind,
    ...(verdict ? { verdict } : {}),
    ...(key ? { claim: key } : {}),
    ...(reason ? { reason } : {}),
    ...(platform ? { platform } : {}),
  };
  return isSound(report) ? { id, time, site, ...report } : null;
}

function keyOf(value: unknown): { list: string; id: string } | null {
  if (!isRecord(value) || !isText(value.list, LONGEST.list) || !isText(value.id, LONGEST.id)) return null;
  return { list: value.list, id: value.id };
}

function claimOf(value: unknown): ClaimMet | null {
  const key = keyOf(value);
  if (!key || !isRecord(value)) return null;
  const { claim, title, answer, url, verdict, topics } = value;
  if (![claim, title, answer].every((text) => isText(text, LONGEST.claim)) || !isText(url, LONGEST.url))
    return null;
  if (!url.startsWith('https://') || !isOneOf(VERDICT_CODES, verdict)) return null;
  if (!Array.isArray(topics) || !topics.every((topic) => isText(topic, LONGEST.topic))) return null;
  return { ...key, claim: String(claim), title: String(title), answer: String(answer), url, verdict, topics };
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}

function isOneOf<Name extends string>(names: readonly Name[], value: unknown): value is Name {
  return names.includes(value as Name);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refused(problem: HistoryFileProblem): HistoryRead {
  return { ok: false, problem };
}
