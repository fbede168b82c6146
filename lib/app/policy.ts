/** What an administrator has set up, read key by key: a bad value is left out alone, and named. */
import type { PolicyFault } from '../core/setting-answers.ts';
import { FieldError, type Fields, listOf, oneOf } from '../core/fields.ts';
import type { OfficeRules } from '../core/office.ts';
import { STALE_DAYS } from '../lists/age.ts';
import { readWhole } from '../lists/protocol/fields.ts';
import { LIMITS } from '../lists/protocol/limits.ts';
import { readMirror } from '../lists/protocol/statement.ts';
import type { PolicyList } from './policy-lists.ts';
import { LISTS, readListId, readPolicyList } from './policy-lists.ts';
import { NO_RULES, readKeys, RULE_READERS, ruledSettings } from './rules.ts';
import type { Rules } from './rules.ts';

export interface Policy extends Rules {
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
  /** Base address of a further place that has the files of all signed lists, each in a folder named by its id. */
  readonly offlineSnapshotUrl?: string;
}

export const NO_POLICY: Policy = {
  lists: [],
  removeLists: [],
  userLists: 'allow',
  imports: 'allow',
  staleWarnDays: STALE_DAYS,
  ...NO_RULES,
};

const STALE = 365;

const READERS: { readonly [Key in keyof Policy]-?: (from: Fields) => Policy[Key] } = {
  lists: (from) => {
    const lists = listOf(from, 'lists', LISTS, readPolicyList);
    if (new Set(lists.map(({ id }) => id)).size !== lists.length) throw new FieldError('lists', 'duplicate');
    return lists;
  },
  removeLists: (from) => listOf(from, 'removeLists', LISTS, readListId),
  userLists: (from) => oneOf(from['userLists'], ['allow', 'signedOnly', 'deny'], 'userLists'),
  imports: (from) => oneOf(from['imports'], ['allow', 'deny'], 'imports'),
  updateMinutes: (from) =>
    readWhole(from, 'updateMinutes', LIMITS.updateEvery.least, LIMITS.updateEvery.most),
  staleWarnDays: (from) => readWhole(from, 'staleWarnDays', 1, STALE),
  offlineSnapshotUrl: (from) => readMirror(from['offlineSnapshotUrl'], 'offlineSnapshotUrl'),
  ...RULE_READERS,
};

export interface ReadPolicy {
  readonly policy: Policy;
  /** Keys that are set, with values that can be taken. */
  readonly set: readonly (keyof Policy)[];
  readonly faults: readonly PolicyFault[];
}

/** Reads what the browser hands over. Keys that are not set keep their default; unknown ones are not looked at. */
export function readPolicy(value: unknown): ReadPolicy {
  const from = typeof value === 'object' && value !== null ? (value as Fields) : {};
  const { read, faults } = readKeys<Policy>(READERS, from);
  return { policy: { ...NO_POLICY, ...read }, set: Object.keys(read) as (keyof Policy)[], faults };
}

/** What pages show of the policy. */
export function officeRules(policy: Policy): OfficeRules {
  const { userLists, imports, exportAllowed, contact } = policy;
  return {
    locked: Object.keys(ruledSettings(policy)),
    userLists,
    imports,
    exportAllowed,
    ...(contact ? { contact } : {}),
  };
}
