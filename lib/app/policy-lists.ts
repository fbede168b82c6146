/** Lists and keys that an administrator has set up, or that the package brings. */
import { asFields, FieldError, httpsAddress, listOf, optionalText } from '../core/fields.ts';
import { readWhole } from '../lists/protocol/fields.ts';
import { readKeys } from '../lists/protocol/keys.ts';
import { LIMITS } from '../lists/protocol/limits.ts';
import { readMirror } from '../lists/protocol/statement.ts';
import type { KnownKeys } from '../lists/signed.ts';
import type { KeysFor } from '../lists/sync/first.ts';
import { readSwitch } from './rules.ts';

/** Lists that one policy, or the package, may name. */
export const LISTS = 50;
const ID = /^[a-z0-9-]{3,64}$/;

/** A signed list that every officer gets. */
export interface PolicyList extends KnownKeys {
  readonly url: string;
  readonly mirrors: readonly string[];
  /** The officer can neither switch it off nor remove it. */
  readonly locked: boolean;
  readonly enabled: boolean;
  readonly label?: string;
}

/** The part of a policy that says where lists are. */
interface Places {
  readonly lists: readonly PolicyList[];
  readonly offlineSnapshotUrl?: string;
}

/** A list of the policy. @throws {FieldError} */
export function readPolicyList(value: unknown, path: string): PolicyList {
  const from = asFields(value, path);
  const label = optionalText(from, 'label', LIMITS.headerText, `${path}.`);
  return {
    ...readKnown(value, path),
    url: httpsAddress(from, 'url', `${path}.`),
    mirrors: listOf({ [`${path}.mirrors`]: from['mirrors'] }, `${path}.mirrors`, LIMITS.mirrors, readMirror),
    // Firefox hands on what an administrator left at null.
    locked: readSwitch({ locked: from['locked'] ?? false }, 'locked', `${path}.`),
    enabled: readSwitch({ enabled: from['enabled'] ?? true }, 'enabled', `${path}.`),
    ...(label === undefined ? {} : { label }),
  };
}

/** An id of a list. @throws {FieldError} */
export function readListId(value: unknown, path: string): string {
  if (typeof value !== 'string') throw new FieldError(path, value === undefined ? 'missing' : 'wrong_type');
  if (!ID.test(value)) throw new FieldError(path, 'bad_value');
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
  const isSet = (name: string): boolean => from[name] !== undefined && from[name] !== null;
  const whole = (name: string, most?: number): number =>
    readWhole({ [`${path}.${name}`]: from[name] }, `${path}.${name}`, 1, most);
  return {
    id: readListId(from['id'], `${path}.id`),
    keys,
    threshold: isSet('threshold') ? whole('threshold', keys.length) : 1,
    ...(isSet('rootVersion') ? { rootVersion: whole('rootVersion') } : {}),
  };
}

/** The keys of a list that are known beforehand: those of the policy before those of the package. */
export function keysOf(policy: Places, packaged: readonly KnownKeys[]): KeysFor {
  return (id) => {
    const mine = policy.lists.find((list) => list.id === id);
    if (mine) return { keys: mine, from: 'policy' };
    const shipped = packaged.find((keys) => keys.id === id);
    return shipped ? { keys: shipped, from: 'package' } : null;
  };
}

/** Further places of a list that the policy names: its own, and its folder in the place that has all lists. */
export function mirrorsOf({ lists, offlineSnapshotUrl }: Places, id: string): string[] {
  const named = lists.find((list) => list.id === id)?.mirrors ?? [];
  return offlineSnapshotUrl === undefined ? [...named] : [...named, `${offlineSnapshotUrl}${id}/`];
}
