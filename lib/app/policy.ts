/** What an administrator has set up, read key by key: a bad value is left out alone, and named. */
import type { PolicyFault } from '../core/setting-answers.ts';
import {
  asFields,
  FieldError,
  type Fields,
  httpsAddress,
  listOf,
  oneOf,
  optionalText,
} from '../core/fields.ts';
import { STALE_DAYS } from '../lists/age.ts';
import { readWhole } from '../lists/protocol/fields.ts';
import { readKeys } from '../lists/protocol/keys.ts';
import { LIMITS } from '../lists/protocol/limits.ts';
import { readMirror } from '../lists/protocol/statement.ts';
import type { KnownKeys } from '../lists/signed.ts';
import type { KeysFor } from '../lists/sync/first.ts';

/** A signed list that every officer gets. */
export interface PolicyList extends KnownKeys {
  readonly url: string;
  readonly mirrors: readonly string[];
  /** The officer can neither switch it off nor remove it. */
  readonly locked: boolean;
  readonly enabled: boolean;
  readonly label?: string;
}

export interface Policy {
  readonly lists: readonly PolicyList[];
  /** Ids of lists that are taken away. */
  readonly removeLists: readonly string[];
  /** Which lists an officer may add. */
  readonly userLists: 'allow' | 'signedOnly' | 'deny';
  /** Lists from files. */
  readonly imports: 'allow' | 'deny';
  /** Minutes between two looks at a list; absent: as its publisher asks for. */
  readonly updateMinutes?: number;
  readonly staleWarnDays: number;
  /** Base address of a further place that has the files of all signed lists. */
  readonly offlineSnapshotUrl?: string;
  /** Whether the officer's own history may be kept. */
  readonly history: 'on' | 'off';
}

export const NO_POLICY: Policy = {
  lists: [],
  removeLists: [],
  userLists: 'allow',
  imports: 'allow',
  staleWarnDays: STALE_DAYS,
  history: 'on',
};

const LISTS = 50;
const STALE = 365;
const ID = /^[a-z0-9-]{3,64}$/;

const READERS: { readonly [Key in keyof Policy]-?: (from: Fields) => Policy[Key] } = {
  lists: (from) => {
    const lists = listOf(from, 'lists', LISTS, readList);
    if (new Set(lists.map(({ id }) => id)).size !== lists.length) throw new FieldError('lists', 'duplicate');
    return lists;
  },
  removeLists: (from) => listOf(from, 'removeLists', LISTS, readId),
  userLists: (from) => oneOf(from['userLists'], ['allow', 'signedOnly', 'deny'], 'userLists'),
  imports: (from) => oneOf(from['imports'], ['allow', 'deny'], 'imports'),
  updateMinutes: (from) =>
    readWhole(from, 'updateMinutes', LIMITS.updateEvery.least, LIMITS.updateEvery.most),
  staleWarnDays: (from) => readWhole(from, 'staleWarnDays', 1, STALE),
  offlineSnapshotUrl: (from) => readMirror(from['offlineSnapshotUrl'], 'offlineSnapshotUrl'),
  history: (from) => oneOf(from['history'], ['on', 'off'], 'history'),
};

/** Reads what the browser hands over. Keys that are not set keep their default; unknown ones are not looked at. */
export function readPolicy(value: unknown): {
  readonly policy: Policy;
  readonly faults: readonly PolicyFault[];
} {
  const from = typeof value === 'object' && value !== null ? (value as Fields) : {};
  const faults: PolicyFault[] = [];
  const read: Record<string, unknown> = {};
  for (const [key, reader] of Object.entries(READERS)) {
    if (from[key] === undefined || from[key] === null) continue;
    try {
      read[key] = reader(from);
    } catch (error) {
      if (!(error instanceof FieldError)) throw error;
      faults.push({ key, field: error.field, cause: error.reason });
    }
  }
  return { policy: { ...NO_POLICY, ...read }, faults };
}

function readList(value: unknown, path: string): PolicyList {
  const from = asFields(value, path);
  const label = optionalText(from, 'label', LIMITS.headerText, `${path}.`);
  return {
    ...readKnown(value, path),
    url: httpsAddress(from, 'url', `${path}.`),
    mirrors: listOf(from, 'mirrors', LIMITS.mirrors, readMirror),
    locked: readSwitch(from, 'locked', false),
    enabled: readSwitch(from, 'enabled', true),
    ...(label === undefined ? {} : { label }),
  };
}

function readId(value: unknown, path: string): string {
  if (typeof value !== 'string') throw new FieldError(path, value === undefined ? 'missing' : 'wrong_type');
  if (!ID.test(value)) throw new FieldError(path, 'bad_value');
  return value;
}

function readSwitch(from: Fields, name: string, fallback: boolean): boolean {
  const value = from[name];
  if (value === undefined || value === null) return fallback;
  if (typeof value !== 'boolean') throw new FieldError(name, 'wrong_type');
  return value;
}

/** The keys in the package. @throws {FieldError} for a file that was built wrong */
export function readKnownKeys(value: unknown): KnownKeys[] {
  return listOf(asFields(value, 'kunci'), 'lists', LISTS, readKnown);
}

function readKnown(value: unknown, path: string): KnownKeys {
  const from = asFields(value, path);
  const keys = readKeys(from['keys'], `${path}.keys`, LIMITS.keys);
  if (keys.length === 0) throw new FieldError(`${path}.keys`, 'empty');
  return {
    id: readId(from['id'], `${path}.id`),
    keys,
    threshold: from['threshold'] === undefined ? 1 : readWhole(from, 'threshold', 1, keys.length),
    ...(from['rootVersion'] === undefined ? {} : { rootVersion: readWhole(from, 'rootVersion', 1) }),
  };
}

/** The keys of a list that are known beforehand: those of the policy before those of the package. */
export function keysOf(policy: Policy, packaged: readonly KnownKeys[]): KeysFor {
  return (id) => {
    const mine = policy.lists.find((list) => list.id === id);
    if (mine) return { keys: mine, from: 'policy' };
    const shipped = packaged.find((keys) => keys.id === id);
    return shipped ? { keys: shipped, from: 'package' } : null;
  };
}

/** Further places of a list that the policy names. */
export function mirrorsOf({ lists, offlineSnapshotUrl }: Policy, id: string): string[] {
  const named = lists.find((list) => list.id === id)?.mirrors ?? [];
  return offlineSnapshotUrl === undefined ? [...named] : [...named, offlineSnapshotUrl];
}
