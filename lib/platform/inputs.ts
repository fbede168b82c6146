/** The shape of every message's input, checked before a handler sees it. */
import * as v from 'valibot';

import { DRAFT_NAME, EVENT_KINDS, PLATFORMS, SURFACES } from '../core/history.ts';
import { MUTE_REASONS } from '../core/mute.ts';
import { MAX_SHARED_LINKS } from '../core/shared.ts';
import { GATE_REASONS, IGNORE_REASONS } from '../core/view.ts';
import type { FromContent, FromPage } from './protocol.ts';
import { MAX_TEXT } from './wire.ts';

const TOO_LONG = 'TOO_LONG';

const text = v.pipe(v.string(), v.maxLength(MAX_TEXT, TOO_LONG));
/** Addresses above this are refused by browsers and servers alike. */
const address = v.pipe(v.string(), v.maxLength(8192, TOO_LONG));
const name = v.pipe(v.string(), v.maxLength(300));
const host = v.pipe(v.string(), v.maxLength(253));
const listId = v.pipe(v.string(), v.maxLength(64));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const force = v.exactOptional(v.boolean());
/** Fingerprints of keys. */
const confirmed = v.exactOptional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(16)));
const nothing = v.object({});
/** The map of a table with more columns than any list has fields is no map. */
const columns = v.exactOptional(v.pipe(v.array(v.nullable(name)), v.maxLength(500)));
const verdict = v.picklist(['strong', 'possible', 'refuting', 'none']);
const itemId = v.pipe(v.string(), v.maxLength(80));
const draftName = v.pipe(v.string(), v.regex(DRAFT_NAME));
/** What happened to a draft: words from closed lists, and ids. */
const event = <const Surfaces extends readonly string[]>(surfaces: Surfaces) =>
  v.object({
    draft: draftName,
    surface: v.picklist(surfaces),
    kind: v.picklist(EVENT_KINDS),
    verdict: v.exactOptional(verdict),
    claim: v.exactOptional(v.object({ list: listId, id: itemId })),
    reason: v.exactOptional(v.picklist(GATE_REASONS)),
    platform: v.exactOptional(v.picklist(PLATFORMS)),
  });

type Schemas = {
  readonly [Name in keyof FromPage]: v.GenericSchema<unknown, Parameters<FromPage[Name]>[0]>;
} & {
  readonly [Name in keyof FromContent]: v.GenericSchema<unknown, Parameters<FromContent[Name]>[0]>;
};

const SCHEMAS: Schemas = {
  checkDraft: v.object({ draft: count, text }),
  checkShared: v.object({
    draft: count,
    text,
    links: v.pipe(v.array(address), v.maxLength(MAX_SHARED_LINKS)),
    comment: text,
  }),
  needLateScript: nothing,
  siteSettings: nothing,
  reportVerdict: v.object({ verdict }),
  recordInPage: event(['compose', 'shared']),
  ignoreHere: v.object({ list: listId, id: itemId, reason: v.picklist(IGNORE_REASONS) }),
  heedHere: v.object({ list: listId, id: itemId }),
  rememberDraft: v.object({ draft: draftName, text, refuting: v.boolean() }),
  checkText: v.object({ text }),
  // A share address may carry a whole text.
  checkLink: v.object({ url: text, resembles: v.exactOptional(v.boolean()) }),
  readAddress: v.object({ url: address }),
  lists: nothing,
  lostLists: nothing,
  giveUpLost: v.object({ id: listId }),
  addListByUrl: v.object({
    url: address,
    force,
    confirmed,
  }),
  addListFromStaging: v.object({ key: name, force, confirmed }),
  previewImport: v.object({ key: name, source: name, columns }),
  addImport: v.object({
    key: name,
    source: name,
    columns,
    title: v.exactOptional(name),
    force,
    place: v.exactOptional(v.picklist(['instead', 'beside'])),
  }),
  dropStaged: v.object({ key: name }),
  removeList: v.object({ id: listId }),
  restorePackaged: nothing,
  setListEnabled: v.object({ id: listId, enabled: v.boolean() }),
  syncNow: v.object({ id: v.exactOptional(listId), force }),
  contents: v.object({
    id: listId,
    query: name,
    offset: count,
    limit: v.pipe(count, v.maxValue(500)),
  }),
  clarification: v.object({ list: listId, id: itemId }),
  ignores: nothing,
  heed: v.object({ list: listId, id: itemId, site: host }),
  mutes: nothing,
  mute: v.object({
    list: listId,
    id: itemId,
    claim: v.pipe(v.string(), v.maxLength(2000)),
    reason: v.picklist(MUTE_REASONS),
  }),
  unmute: v.object({ list: listId, id: itemId }),
  exportList: v.object({ id: listId, as: v.picklist(['list', 'claim-review']) }),
  makeBackup: nothing,
  planRestore: v.object({ key: name }),
  restore: v.object({ key: name }),
  site: v.object({ url: address }),
  setSite: v.object({ host, enabled: v.boolean() }),
  pause: v.object({ paused: v.exactOptional(v.boolean()) }),
  sites: nothing,
  record: event(SURFACES),
  undoEvent: v.object({ time: count, id: name }),
  clearHistory: nothing,
  pruneHistory: nothing,
  historyState: nothing,
  lookAtNews: nothing,
  clearFingerprints: nothing,
  dropHit: v.object({ list: listId, id: itemId, draft: draftName }),
  health: nothing,
};

export type ReadInput =
  | { readonly ok: true; readonly input: unknown }
  | { readonly ok: false; readonly code: 'BAD_INPUT' | 'TOO_LONG' | 'REFUSED'; readonly message: string };

/** Checks and copies the input of the message `name`: only known fields come through. */
export function readInput(message: string, input: unknown): ReadInput {
  if (!Object.hasOwn(SCHEMAS, message)) {
    return { ok: false, code: 'REFUSED', message: `No message is called ${message}` };
  }
  const schema = SCHEMAS[message as keyof Schemas];
  const result = v.safeParse(schema, input);
  if (result.success) return { ok: true, input: result.output };
  const issue = result.issues[0];
  const where = v.getDotPath(issue) ?? '';
  return issue.message === TOO_LONG
    ? { ok: false, code: 'TOO_LONG', message: where }
    : { ok: false, code: 'BAD_INPUT', message: where };
}
