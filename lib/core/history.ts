/** What is taken down of the officer's work: events with times and ids, never a word of a draft. */
import type { CheckVerdict, VerdictCode } from './model.ts';
import type { GateReason } from './view.ts';

/** Where something was checked or used. `list`: contents of a list or the report, where corrections are taken from. */
export const SURFACES = ['compose', 'shared', 'text', 'page', 'link', 'picture', 'file', 'list'] as const;
export type Surface = (typeof SURFACES)[number];

/**
 * What happened.
 * - `checked`: a draft, text, page, link, picture or file was checked, once for each.
 * - `matched`: it resembles a claim, or refutes it; again when it comes to resemble it more, or anew.
 * - `edited`: the officer changed the words or took away what was shared, and it resembles the claim no more.
 * - `copied`, `inserted`: a correction of the claim was used. `refuting`: the officer says that the text refutes it.
 * - `ignored`: with a reason. `posted`: sent after the pause all the same, with a reason.
 * - `undone`: the last `ignored` or `refuting` was taken back.
 * - `asked`: a request to the information desk (PPID) was made.
 */
export const EVENT_KINDS = [
  'checked',
  'matched',
  'edited',
  'copied',
  'inserted',
  'refuting',
  'ignored',
  'posted',
  'undone',
  'asked',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Kinds that say nothing without a claim. */
const ABOUT_CLAIM: ReadonlySet<EventKind> = new Set([
  'matched',
  'edited',
  'copied',
  'inserted',
  'refuting',
  'ignored',
  'posted',
  'undone',
]);
const WITH_REASON: ReadonlySet<EventKind> = new Set(['ignored', 'posted']);

/** Where a ready correction is meant to go. */
export const PLATFORMS = [
  'x',
  'threads',
  'instagram',
  'facebook',
  'whatsapp',
  'linkedin',
  'tiktok',
  'long',
] as const;
export type Platform = (typeof PLATFORMS)[number];

/** Sites that corrections are sized for, by the host that each goes by. */
const PLATFORM_AT: ReadonlyMap<string, Platform> = new Map([
  ['x.com', 'x'],
  ['threads.com', 'threads'],
  ['instagram.com', 'instagram'],
  ['facebook.com', 'facebook'],
  ['web.whatsapp.com', 'whatsapp'],
  ['linkedin.com', 'linkedin'],
  ['tiktok.com', 'tiktok'],
]);

/** A clarification by its list and its id there. */
export interface ClaimKey {
  readonly list: string;
  readonly id: string;
}

/** An event as whoever saw it tells it. Time, site and id are given by the background. */
export interface EventReport {
  /** Random name of the draft or check, 16 hex digits: what belongs to one draft is counted once. */
  readonly draft: string;
  readonly surface: Surface;
  readonly kind: EventKind;
  readonly verdict?: CheckVerdict;
  readonly claim?: ClaimKey;
  readonly reason?: GateReason;
  readonly platform?: Platform;
}

export interface HistoryEvent extends EventReport {
  /** Unique across devices. */
  readonly id: string;
  /** Milliseconds of the epoch. */
  readonly time: number;
  /** The site by its first host, as `x.com`; empty in pages of Tabayun itself. */
  readonly site: string;
}

/** A claim that was met, in the words of its list: so that the history outlives the list. */
export interface ClaimMet extends ClaimKey {
  readonly claim: string;
  readonly title: string;
  /** The fact; empty where the list states none. */
  readonly answer: string;
  readonly url: string;
  readonly verdict: VerdictCode;
  readonly topics: readonly string[];
}

export interface History {
  /** By time. */
  readonly events: readonly HistoryEvent[];
  readonly claims: readonly ClaimMet[];
}

/** Shape of the name of a draft. */
export const DRAFT_NAME = /^[0-9a-f]{16}$/;

/** Whether the parts of an event fit each other: a claim and a reason where the kind needs them, and nowhere else. */
export function isSound({ kind, claim, reason, verdict }: EventReport): boolean {
  if (ABOUT_CLAIM.has(kind) !== (claim !== undefined)) return false;
  if (WITH_REASON.has(kind) !== (reason !== undefined)) return false;
  if (kind === 'ignored' && reason === 'meluruskan') return false;
  return verdict === undefined || kind === 'checked' || kind === 'matched';
}

/** Whether a correction was used. */
export function isUse<Event extends { readonly kind: EventKind }>(
  event: Event,
): event is Event & { readonly kind: 'copied' | 'inserted' } {
  return event.kind === 'copied' || event.kind === 'inserted';
}

/** Where a correction went: a platform, another site by its host, or empty where that is not known. */
export function placeOf({ platform, site }: Pick<HistoryEvent, 'platform' | 'site'>): string {
  return platform ?? PLATFORM_AT.get(site) ?? site;
}

/** One string for a claim, for maps. List ids hold no slash. */
export function claimKey({ list, id }: ClaimKey): string {
  return `${list}/${id}`;
}

/** Whether an event can be taken back by an `undone`. */
export function canUndo({ kind }: EventReport): boolean {
  return kind === 'ignored' || kind === 'refuting';
}

/** Events of a kind that were taken back later, by id. Events go by time. */
export function undoneIds(events: readonly HistoryEvent[]): ReadonlySet<string> {
  const open = new Map<string, string[]>();
  const undone = new Set<string>();
  for (const event of events) {
    if (!event.claim || (!canUndo(event) && event.kind !== 'undone')) continue;
    const key = `${event.draft} ${claimKey(event.claim)}`;
    const held = open.get(key) ?? [];
    open.set(key, held);
    if (event.kind !== 'undone') held.push(event.id);
    else {
      const last = held.pop();
      if (last !== undefined) undone.add(last);
    }
  }
  return undone;
}

/** Where addresses are compared with official ones. */
const WITH_ADDRESS: ReadonlySet<Surface> = new Set(['link', 'page', 'text', 'picture', 'file']);

/** Whether a check that met no claim found an address like an official one: nothing else is resembled then. */
export function isLikeOfficial({ surface, verdict }: Pick<EventReport, 'surface' | 'verdict'>): boolean {
  return verdict === 'possible' && WITH_ADDRESS.has(surface);
}

/** Ids of checks that found an address like an official one, and no claim. */
export function likeOfficialIds(events: readonly HistoryEvent[]): ReadonlySet<string> {
  const met = new Set(events.filter(({ kind }) => kind === 'matched').map(({ draft }) => draft));
  const found = events.filter((one) => one.kind === 'checked' && !met.has(one.draft) && isLikeOfficial(one));
  return new Set(found.map(({ id }) => id));
}

/** What a list shows of the history: one site, one kind, words of the claim. Empty fields let everything through. */
export interface HistoryFilter {
  readonly query: string;
  readonly kind: EventKind | '';
  readonly site: string;
}

/** Events that a filter lets through, newest first. */
export function filterEvents(history: History, { query, kind, site }: HistoryFilter): HistoryEvent[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const texts = new Map(
    history.claims.map((met) => [claimKey(met), `${met.claim} ${met.topics.join(' ')}`.toLowerCase()]),
  );
  const speaksOf = ({ claim, site: at }: HistoryEvent): boolean => {
    if (words.length === 0) return true;
    const text = `${at} ${claim ? (texts.get(claimKey(claim)) ?? '') : ''}`;
    return words.every((word) => text.includes(word));
  };
  const found = history.events.filter(
    (event) =>
      (kind === '' || event.kind === kind) && (site === '' || event.site === site) && speaksOf(event),
  );
  return found.reverse();
}

/** Longest time that events are kept, in months, and what is offered. 13: a whole year beside the same month before. */
export const RETENTION_MONTHS = [3, 6, 13, 25] as const;
export const DEFAULT_RETENTION = 13;
/** Events kept at most, whatever the time: no page can fill the disk with them. */
export const MAX_EVENTS = 200_000;
