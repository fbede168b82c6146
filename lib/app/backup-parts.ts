/** The parts of a backup besides the lists, and what a sound one looks like: a file may come from anywhere. */
import { isDate } from '../core/fields.ts';
import { historyOf, mergeHistories } from '../core/history-file.ts';
import type { History } from '../core/history.ts';
import type { SiteIgnore } from '../core/ignore.ts';
import { MUTE_REASONS, type Mute } from '../core/mute.ts';
import type { ClarificationRequest } from '../core/request.ts';
import { REQUESTS } from '../core/request.ts';
import { IGNORE_REASONS } from '../core/view.ts';
import type { Workshop, WorkshopEntry } from '../core/workshop.ts';
import { newEntry } from '../lists/workshop-entry.ts';
import type { BackupPart } from './backup.ts';
import type { Kept } from './ports.ts';

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** Where each part is kept. */
export interface KeptParts {
  readonly settings: Kept<object>;
  readonly mutes: Kept<readonly Mute[]>;
  readonly ignores: Kept<readonly SiteIgnore[]>;
  readonly workshop: Kept<Workshop | null>;
  readonly requests: Kept<readonly ClarificationRequest[]>;
  /** What stands at the head and the foot of a report. */
  readonly unit: Kept<object>;
  /** `set` puts what it is given to what is there. */
  readonly history: Kept<History>;
}

export interface PartTerms {
  /** The settings and the unit of this version, as they are from the start. */
  readonly defaults: { readonly settings: object; readonly unit: object };
  /** Settings that take one of a few values. */
  readonly choices: Readonly<Record<string, readonly unknown[]>>;
  /** Whether the administrator lets a history be kept. */
  readonly historyAllowed: () => Promise<boolean>;
}

/** All parts. */
export function backupParts(kept: KeptParts, terms: PartTerms): Readonly<Record<string, BackupPart>> {
  return {
    settings: fieldsPart(sparing(kept.settings), terms.defaults.settings, terms.choices),
    mutes: mutesPart(kept.mutes),
    ignores: entriesPart(kept.ignores, isIgnore),
    requests: entriesPart(kept.requests, isRequest, REQUESTS),
    unit: fieldsPart(kept.unit, terms.defaults.unit, {}),
    history: historyPart(kept.history, terms.historyAllowed),
    workshop: workshopPart(kept.workshop),
  };
}

/**
 * Settings that are restored without a loss: of two times for which the history is kept the longer one stays, since
 * a shorter one deletes events, which is asked about where it is chosen.
 */
function sparing(kept: Kept<object>): Kept<object> {
  const monthsOf = (settings: object): number => Number(Reflect.get(settings, 'historyMonths'));
  return {
    get: () => kept.get(),
    async set(value) {
      const historyMonths = Math.max(monthsOf(await kept.get()), monthsOf(value));
      await kept.set({ ...value, historyMonths });
    },
  };
}

/** Fields by name: only what is known, and only with values that can stand there. */
export function fieldsPart(
  kept: Kept<object>,
  defaults: object,
  choices: Readonly<Record<string, readonly unknown[]>>,
): BackupPart {
  const known = Object.entries(defaults);
  const fits = (name: string, value: unknown, usual: unknown): boolean =>
    choices[name]?.includes(value) ?? sameKind(value, usual);
  return {
    kept,
    read: (value) =>
      isRecord(value)
        ? Object.fromEntries(
            known.map(([name, usual]) => [name, fits(name, value[name], usual) ? value[name] : usual]),
          )
        : null,
    entries: (value) =>
      isRecord(value)
        ? known.filter(([name, usual]) => JSON.stringify(value[name]) !== JSON.stringify(usual)).length
        : 0,
  };
}

function sameKind(value: unknown, model: unknown): boolean {
  if (Array.isArray(model)) return Array.isArray(value) && value.every(isText);
  return typeof value === typeof model;
}

/** The history: what is there stays, and an event that stands in both counts once. */
export function historyPart(kept: Kept<History>, allowed: () => Promise<boolean>): BackupPart {
  const isHistory = (value: unknown): value is History => isRecord(value) && Array.isArray(value['events']);
  return {
    kept,
    allowed,
    read: historyOf,
    entries: (value) => (isHistory(value) ? value.events.length : 0),
    merged: (held, value) => mergeHistories([held as History, value as History]),
  };
}

/** A row of entries, `most` of them: all sound, or none is taken. */
function entriesPart<One>(
  kept: Kept<readonly One[]>,
  isOne: (value: unknown) => value is One,
  most = Infinity,
): BackupPart {
  return {
    kept,
    read: (value) => (Array.isArray(value) && value.length <= most && value.every(isOne) ? value : null),
    entries: (value) => (Array.isArray(value) ? value.length : 0),
  };
}

/** Requests that wait to be sent. */
function isRequest(value: unknown): value is ClarificationRequest {
  if (!isRecord(value)) return false;
  const { id, created, claim, link, place, seen } = value;
  return [id, created, claim, link, place, seen].every(isText) && isDate(String(created));
}

/** Muted clarifications. */
export const mutesPart = (kept: Kept<readonly Mute[]>): BackupPart => entriesPart(kept, isMute);

function isMute(value: unknown): value is Mute {
  if (!isRecord(value)) return false;
  const { list, id, claim, reason, at } = value;
  return (
    [list, id, claim, at].every(isText) && isDate(String(at)) && MUTE_REASONS.some((one) => one === reason)
  );
}

/** Claims ignored on one site. */
function isIgnore(value: unknown): value is SiteIgnore {
  if (!isRecord(value)) return false;
  const { site, list, id, claim, reason, at } = value;
  const known = IGNORE_REASONS.some((one) => one === reason);
  return known && [site, list, id, claim, at].every(isText) && isDate(String(at));
}

/** What a publisher works on. */
function workshopPart(kept: Kept<Workshop | null>): BackupPart {
  return {
    kept,
    read: (value) => (isWorkshop(value) ? value : null),
    entries: (value) => (isWorkshop(value) ? value.entries.length : 0),
  };
}

function isWorkshop(value: unknown): value is Workshop {
  if (!isRecord(value) || !isRecord(value['head']) || !Array.isArray(value['entries'])) return false;
  const head = ['id', 'title', 'publisher', 'publisherUrl', 'notice'].map(
    (name) => (value['head'] as Fields)[name],
  );
  return [...head, value['must'], value['mustNot']].every(isText) && value['entries'].every(isEntry);
}

const FIELDS = Object.keys(newEntry('', ''));

function isEntry(value: unknown): value is WorkshopEntry {
  return isRecord(value) && FIELDS.every((name) => isText(value[name]));
}
