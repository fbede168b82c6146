/** The parts of a backup besides the lists, and what a sound one looks like: a file may come from anywhere. */
import { MUTE_REASONS, type Mute } from '../core/mute.ts';
import type { Workshop, WorkshopEntry } from '../core/workshop.ts';
import { newEntry } from '../lists/workshop.ts';
import type { BackupPart } from './backup.ts';
import type { Kept } from './ports.ts';

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** All parts. `defaults`: the settings of this version. */
export function backupParts(
  kept: {
    readonly settings: Kept<object>;
    readonly mutes: Kept<readonly Mute[]>;
    readonly workshop: Kept<Workshop | null>;
  },
  defaults: object,
): Readonly<Record<string, BackupPart>> {
  return {
    settings: settingsPart(kept.settings, defaults),
    mutes: mutesPart(kept.mutes),
    workshop: workshopPart(kept.workshop),
  };
}

/** Settings: only what is known, and only with values of the kind that is there. */
function settingsPart(kept: Kept<object>, defaults: object): BackupPart {
  const known = Object.entries(defaults);
  return {
    kept,
    read: (value) =>
      isRecord(value)
        ? Object.fromEntries(
            known.map(([name, now]) => [name, sameKind(value[name], now) ? value[name] : now]),
          )
        : null,
    entries: (value) =>
      isRecord(value)
        ? known.filter(([name, now]) => JSON.stringify(value[name]) !== JSON.stringify(now)).length
        : 0,
  };
}

function sameKind(value: unknown, model: unknown): boolean {
  if (Array.isArray(model)) return Array.isArray(value) && value.every(isText);
  return typeof value === typeof model;
}

/** Muted clarifications. */
export function mutesPart(kept: Kept<readonly Mute[]>): BackupPart {
  return {
    kept,
    read: (value) => (Array.isArray(value) && value.every(isMute) ? value : null),
    entries: (value) => (Array.isArray(value) ? value.length : 0),
  };
}

function isMute(value: unknown): value is Mute {
  if (!isRecord(value)) return false;
  const { list, id, claim, reason, at } = value;
  return [list, id, claim, at].every(isText) && MUTE_REASONS.some((one) => one === reason);
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
