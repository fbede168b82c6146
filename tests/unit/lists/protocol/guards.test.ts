/** Every guard of the protocol is needed: without it, the scenario that it stands against is not refused any more. */
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

import * as chunks from '../../../../lib/lists/sync/chunks.ts';
import * as first from '../../../../lib/lists/sync/first.ts';
import * as signed from '../../../../lib/lists/signed.ts';
import * as sync from '../../../../lib/lists/sync/sync.ts';
import type { Protocol } from './scenarios.ts';
import { SCENARIOS } from './scenarios.ts';

const LIB = new URL('../../../../lib/', import.meta.url).pathname;
const MUTANTS = new URL('../../../../.output/mutants/', import.meta.url).pathname;

describe('the protocol as it is', () => {
  test.each(SCENARIOS)('$name: $expected', async ({ expected, run }) => {
    expect(await run({ ...sync, ...first, ...signed, ...chunks })).toBe(expected);
  });
});

interface Guard {
  readonly name: string;
  /** From `lib/lists`. */
  readonly file: string;
  /** The guard as it stands in the file, and what stands there without it. */
  readonly cut: readonly [with_: string, without: string];
  /** The scenario that must then come out otherwise. */
  readonly against: string;
}

const guard = (file: string, name: string, cut: Guard['cut'], against: string): Guard => ({
  name,
  file,
  cut,
  against,
});

const GUARDS: readonly Guard[] = [
  guard(
    'protocol/envelope.ts',
    'size of an envelope',
    ['bytes.byteLength > limit', 'false'],
    'an envelope above 64 KiB',
  ),
  guard(
    'protocol/envelope.ts',
    'number of signatures',
    ['signatures.length > LIMITS.signatures', 'false'],
    'nine signatures',
  ),
  guard('protocol/strict-json.ts', 'UTF-8', ['fatal: true', 'fatal: false'], 'an envelope that is no UTF-8'),
  guard('../core/json-shape.ts', 'forbidden keys', ['FORBIDDEN.has(key)', 'false'], 'a forbidden key'),
  guard('../core/json-shape.ts', 'depth', ['room === 0', 'false'], 'nesting without end'),
  guard(
    'protocol/keys.ts',
    'the signature itself',
    ['if (result) good', 'if (result !== null) good'],
    'a signature by somebody else',
  ),
  guard(
    'protocol/keys.ts',
    'threshold',
    ['good.size >= threshold) return null', 'good.size >= 1) return null'],
    'one signature where two are needed',
  ),
  guard(
    'protocol/keys.ts',
    'each key once',
    ['good.add(kid)', 'good.add(kid + good.size)'],
    'one key that signs twice where two are needed',
  ),
  guard(
    'protocol/keys.ts',
    'no key under two names',
    [' || !distinct((key) => key.pub)', ''],
    'two names for one key',
  ),
  guard(
    'protocol/statement.ts',
    'id of the list',
    ["from['id'] !== id", 'false'],
    'a statement of another list',
  ),
  guard('protocol/statement.ts', 'format', ["    refuse('NEED_UPDATE');", ''], 'a later format'),
  guard('protocol/statement.ts', 'sequence number', [' || seq < 1', ''], 'number 0'),
  guard('protocol/statement.ts', 'validity', [' || valid > LIMITS.validity', ''], 'validity above 45 days'),
  guard(
    'protocol/statement.ts',
    'no climbing path',
    [" || path.includes('..')", ''],
    'a chunk path that climbs',
  ),
  guard('protocol/statement.ts', 'no folder in a path', ['!PATH.test(path)', 'false'], 'a chunk in a folder'),
  guard(
    'protocol/statement.ts',
    'size of a chunk',
    ['size > LIMITS.chunk ', 'false '],
    'a chunk above 2 MiB',
  ),
  guard(
    'protocol/statement.ts',
    'each chunk once',
    ['.size !== refs.length', '.size < 0'],
    'one chunk named twice',
  ),
  guard(
    'protocol/skips.ts',
    'something is left of a chunk',
    ['value.length >= Math.max(items, 1)', 'false'],
    'a chunk that is skipped throughout',
  ),
  guard('protocol/skips.ts', 'places rise', ['place < least || ', ''], 'an item that is skipped twice'),
  guard(
    'protocol/skips.ts',
    'places lie in the chunk',
    [' || place >= items', ''],
    'an item that is skipped and not there',
  ),
  guard(
    'protocol/chunk.ts',
    'skipped items',
    ['placesOf(ref)', 'placesOf({ ...ref, skip: [] })'],
    'an item that is skipped does not count',
  ),
  guard(
    'protocol/statement.ts',
    'number of chunks',
    ['value.length > LIMITS.chunks)', 'false)'],
    '65 chunks',
  ),
  guard(
    'protocol/statement.ts',
    'size of all chunks',
    ['total > LIMITS.chunksTotal', 'false'],
    'chunks above 64 MiB',
  ),
  guard('protocol/order.ts', 'rollback', ['seq < mark.seq', 'false'], 'an older number'),
  guard(
    'protocol/order.ts',
    'fast forward',
    ['seq - mark.seq > LIMITS.seqJump', 'false'],
    'a number that jumps',
  ),
  guard(
    'protocol/order.ts',
    'equivocation',
    ['mark.sha256 !== sha256', 'false'],
    'the same number for other bytes',
  ),
  guard(
    'protocol/order.ts',
    'clock',
    ['- now > LIMITS.clock', '- now > Infinity'],
    'a version from the future',
  ),
  guard(
    'protocol/order.ts',
    'floor only when a key was taken',
    ['if (taken && ', 'if ('],
    'a lower number after a root that took no key away',
  ),
  guard(
    'protocol/order.ts',
    'floor',
    ['after.seqFloor !== undefined', 'false'],
    'a lower number after a root that took a key away and says so',
  ),
  guard(
    'protocol/chunk.ts',
    'size',
    ['bytes.byteLength !== ref.size', 'false'],
    'a chunk that was cut short',
  ),
  guard(
    'protocol/chunk.ts',
    'hash',
    ['=== ref.sha256 ? null', '!== "" ? null'],
    'a chunk with a flipped bit',
  ),
  guard(
    'protocol/chunk.ts',
    'items of a chunk',
    ['items.length !== ref.items', 'false'],
    'a chunk with fewer items than signed',
  ),
  guard('protocol/chunk.ts', 'each id once', ['seen.has(read.id)', 'false'], 'two items of one id'),
  guard(
    'sync/assemble.ts',
    'sum of the items',
    ['items.length !== count', 'false'],
    'a count that is not the sum',
  ),
  guard(
    'sync/assemble.ts',
    'damage on the disk',
    ['wrong !== null', 'false'],
    'a fetched chunk that was damaged on the disk',
  ),
  guard(
    'sync/chunks.ts',
    'past the cache',
    ['[false, true]', '[false]'],
    'a cache that keeps a damaged chunk',
  ),
  guard(
    'protocol/accept.ts',
    'the root that is named',
    ['expected !== root.sha256', 'false'],
    'a root whose text is not the one that the statement names',
  ),
  guard(
    'protocol/root.ts',
    'signed by the root before',
    ['  await needThreshold(envelope, listId, current.root, crypto);', ''],
    'a root that the one before did not sign',
  ),
  guard(
    'protocol/root.ts',
    'signed by itself',
    ['  await needThreshold(envelope, listId, root.root, crypto);', ''],
    'a root that its own keys did not sign',
  ),
  guard(
    'protocol/root.ts',
    'known keys',
    ['  await needThreshold(envelope, listId, anchor, crypto);', ''],
    'a root by other keys than those known beforehand',
  ),
  guard(
    'protocol/root.ts',
    'no gap',
    ['root.version !== current.version + 1', 'false'],
    'a root that is skipped',
  ),
  guard('protocol/root.ts', 'revoked keys', [' && !gone.has(kid)', ''], 'a key that was revoked'),
  guard(
    'sync/chain.ts',
    'steps of the chain',
    ['step < LIMITS.rootSteps', 'step < Infinity'],
    'a chain of 40 roots in one update',
  ),
  guard(
    'sync/newest.ts',
    'the highest number first',
    ['single.sort(newestFirst)', 'single'],
    'a mirror that is behind, though newer than what is held',
  ),
  guard(
    'sync/newest.ts',
    'what is held is not believed first',
    ['b.accepted.statement.seq - a', 'a.accepted.statement.seq - a'],
    'a mirror that holds an update back',
  ),
  guard(
    'sync/newest.ts',
    'what the host may not serve is said in any case',
    ['source === sources.at(-1) && ALARMING.has(code)', 'false'],
    'a host that went back while a mirror has what is held',
  ),
  guard(
    'sync/newest.ts',
    'other signers are said in any case',
    ["  'BAD_SIGNATURE',\n", ''],
    'a host that somebody else signed for while a mirror has something newer',
  ),
  guard(
    'sync/newest.ts',
    'other bytes under one number are said wherever they lie',
    ["code === 'EQUIVOCATION' || ", ''],
    'a mirror with other bytes under the number that is held',
  ),
  guard(
    'sync/newest.ts',
    'neither of two under one number',
    ['versions.some((other) => isBeside(one, other))', 'false'],
    'two places with other bytes under one new number',
  ),
  guard(
    'sync/newest.ts',
    'all are judged by the newest root',
    [
      'await readAuthentic(envelope.value, id, chain.root,',
      'await readAuthentic(envelope.value, id, known.root,',
    ],
    'a mirror with what a stolen key signed, while the host has new keys',
  ),
  guard(
    'sync/first.ts',
    'known keys are looked for further back',
    ['Math.max(1, rootVersion - LIMITS.rootSteps)', 'rootVersion'],
    'keys known beforehand that were changed twice since',
  ),
  guard(
    'sync/sync.ts',
    'the next version when the content of the newest is gone',
    ['    refused ??= done;', '    return done;'],
    'a newest version whose content is gone',
  ),
  guard(
    'signed.ts',
    'revocations stay',
    ['laterMark(before, by) !== by', 'false'],
    'an older version does not undo a revocation',
  ),
  guard(
    'signed.ts',
    'what was revoked before is held to',
    ['const ids = together(state.revoked.ids, statement.revoked);', 'const ids = statement.revoked;'],
    'a revocation holds while the version that withdraws the item is on its way',
  ),
  guard(
    'sync/sync.ts',
    'what new roots set anew counts after a change of keys',
    ['isSame ? signed.mark : mark', 'signed.mark'],
    'a lower number after other keys became known and a root took a key away',
  ),
  guard(
    'sync/sync.ts',
    'no root sets anew twice',
    ['signed.taken?.statement.root.sha256 === root.sha256', 'false'],
    'a lower number after other keys became known for the root that is held',
  ),
  guard(
    'sync/sync.ts',
    'revocations first',
    ['if (state !== row.signed) await ports.onVerified(state);', ''],
    'a revocation acts though no chunk comes',
  ),
];

/** The protocol without a guard: a copy of its files, one of them changed, beside the same core. */
async function without({ file, cut: [find, put] }: Guard, number: number): Promise<Protocol> {
  const folder = join(MUTANTS, String(number));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(LIB, 'lists'), join(folder, 'lists'), { recursive: true });
  if (file.startsWith('../core/')) cpSync(join(LIB, 'core'), join(folder, 'core'), { recursive: true });
  else symlinkSync(join(LIB, 'core'), join(folder, 'core'));
  const text = readFileSync(join(folder, 'lists', file), 'utf8');
  expect(text.split(find)).toHaveLength(2);
  writeFileSync(join(folder, 'lists', file), text.replace(find, put));
  const load = (name: string): Promise<object> => import(/* @vite-ignore */ join(folder, 'lists', name));
  const parts = await Promise.all(['sync/sync.ts', 'sync/first.ts', 'signed.ts', 'sync/chunks.ts'].map(load));
  return Object.assign({}, ...parts) as Protocol;
}

describe('without the guard', () => {
  afterAll(() => rmSync(MUTANTS, { recursive: true, force: true }));
  test.each(GUARDS.map((one, number) => ({ ...one, number })))('$file: $name', async (one) => {
    const scenario = SCENARIOS.find(({ name }) => name === one.against);
    const said = await scenario?.run(await without(one, one.number)).catch((error: unknown) => String(error));
    expect(said).not.toBe(scenario?.expected);
  });

  test('no two guards are the same, and every refusal has a guard', () => {
    expect(new Set(GUARDS.map(({ file, cut }) => file + cut[0])).size).toBe(GUARDS.length);
    const guarded = new Set(GUARDS.map(({ against }) => against));
    const free = [
      'a good version is taken',
      'a mirror that names an older version and has none of its content',
      'a mirror with an older version',
      'an item with a wrong field',
      'keys that were changed twice',
      'keys known beforehand that no root of the chain has',
    ];
    expect(SCENARIOS.map(({ name }) => name).filter((name) => !guarded.has(name))).toEqual(free);
  });
});
