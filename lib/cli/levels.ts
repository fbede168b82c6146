/**
 * Shows that a level means the same whatever the size and the topic of the list: with the trained thresholds and with
 * calibrated ones, how many ordinary texts alarm and how many posts whose claim is listed are caught.
 *   node lib/cli/levels.ts --data DIR
 * DIR holds `claims.jsonl`, `pairs.jsonl` and `negatives.jsonl` as for training. Lists beyond the claims at hand are
 * filled up with halves of two claims joined. Small lists are drawn several times and counted together. Deterministic.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { check } from '../core/check.ts';
import type { Corpus } from '../core/corpus.ts';
import { hash32 } from '../core/hash.ts';
import { oddsOf } from '../core/thresholds.ts';
import { corpusOfLists } from './batch.ts';
import { packagedOrdinary } from './ordinary.ts';
import { type BatchItem, readDrafts, readItems } from './readlist.ts';
import { readTrainingData, type TrainingClaim, type TrainingData } from './trainingdata.ts';

/** Ordinary texts and posts looked at, each at most, over all draws of a list. */
const TEXTS = 3_000;

/** What is measured: lists searched together, in one or more draws. */
interface Setting {
  readonly name: string;
  readonly draws: readonly (readonly (readonly BatchItem[])[])[];
}

const shuffled = <T extends { readonly id: string }>(rows: readonly T[], seed = 'levels'): T[] => {
  const key = new Map(rows.map((row) => [row, hash32(`${seed} ${row.id}`)]));
  return [...rows].sort((a, b) => key.get(a)! - key.get(b)!);
};

const itemOf = ({ id, claim }: { readonly id: string; readonly claim: string }): BatchItem => ({
  id,
  claim,
  variants: [],
  code: 'salah',
  status: 'active',
  supersedes: [],
  hasAnswer: true,
});

/** The first `size` claims, filled up with joined halves. */
function listOf(claims: readonly TrainingClaim[], size: number): BatchItem[] {
  const out = claims.slice(0, size).map(itemOf);
  const half = (i: number, second: boolean): string => {
    const words = claims[hash32(`half ${i} ${String(second)}`) % claims.length]!.claim.split(/\s+/);
    const middle = Math.ceil(words.length / 2);
    return words.slice(...(second ? [middle] : [0, middle])).join(' ');
  };
  for (let i = out.length; i < size; i++)
    out.push(itemOf({ id: `joined-${i}`, claim: `${half(i, false)} ${half(i, true)}` }));
  return out;
}

function settings({ claims }: TrainingData): Setting[] {
  const draws = (size: number, count: number): Setting['draws'] =>
    Array.from({ length: count }, (_, i) => [listOf(shuffled(claims, `draw ${i}`), size)]);
  const order = shuffled(claims);
  const many = listOf(order, 8_000);
  const farming = order.filter((claim) => claim.agri);
  const packaged = new URL('../../public/lists/awal.json', import.meta.url);
  const own = readItems('awal.json', readFileSync(packaged, 'utf8'));
  return [
    { name: '100', draws: draws(100, 10) },
    { name: '1,000', draws: draws(1_000, 3) },
    { name: '8,000', draws: [[many]] },
    { name: '80,000', draws: [[listOf(order, 80_000)]] },
    { name: '8,000 in 4 lists', draws: [[0, 1, 2, 3].map((i) => many.slice(i * 2_000, (i + 1) * 2_000))] },
    { name: 'farming only', draws: [[farming.map(itemOf)]] },
    { name: 'farming only, filled up to 8,000', draws: [[listOf(farming, 8_000)]] },
    { name: 'packaged list', draws: [[own]] },
    { name: '8,000 and packaged', draws: [[many, own]] },
  ];
}

interface Text {
  readonly text: string;
  /** The claim that it repeats. */
  readonly claim?: string;
}
interface Counted {
  of: number;
  any: number;
  strong: number;
}

/** Counts texts that alarm; of a text that repeats a claim, only alarms at that claim. */
function count(into: Counted, texts: readonly Text[], corpus: Corpus, same: TrainingData['same']): void {
  for (const { text, claim } of texts) {
    const { verdict, candidates } = check(text, corpus, { top: 1 });
    into.of++;
    if (claim !== undefined && !same(candidates[0]?.id ?? '', claim)) continue;
    if (verdict === 'strong') into.strong++;
    if (verdict === 'strong' || verdict === 'possible') into.any++;
  }
}

function measure(setting: Setting, data: TrainingData, sets: ReadonlyMap<string, readonly Text[]>): void {
  const totals = new Map<string, readonly [fixed: Counted, calibrated: Counted]>();
  const thresholds: string[] = [];
  const share = Math.floor(TEXTS / setting.draws.length);
  for (const [draw, lists] of setting.draws.entries()) {
    const listed = new Set(lists.flat().map(({ id }) => id));
    const all = new Map(sets);
    for (const kind of ['near', 'paraphrase'] as const) {
      const posts = data.posts.filter((post) => post.kind === kind && listed.has(post.id));
      all.set(
        kind,
        shuffled(posts).map(({ text, id }) => ({ text, claim: id })),
      );
    }
    const ordinary = packagedOrdinary();
    for (const [which, corpus] of [corpusOfLists(lists, []), corpusOfLists(lists, ordinary)].entries()) {
      for (const [name, texts] of all) {
        let total = totals.get(name);
        if (!total) totals.set(name, (total = [zero(), zero()]));
        const from = texts.length > TEXTS ? draw * share : 0;
        count(total[which]!, texts.slice(from, from + share), corpus, data.same);
      }
      if (which === 1 && draw === 0)
        thresholds.push(
          ...corpus.parts.map(({ thresholds: { possible, strong } }) => odds(possible, strong)),
        );
    }
  }
  process.stdout.write(`${setting.name} (log-odds asked for: ${thresholds.join(', ')})\n`);
  for (const [name, [fixed, calibrated]] of totals) {
    if (fixed.of > 0)
      process.stdout.write(
        `  ${name.padEnd(18)}${String(fixed.of).padStart(6)}   any ${change(fixed, calibrated, 'any')}   strong ${change(fixed, calibrated, 'strong')}\n`,
      );
  }
}

const zero = (): Counted => ({ of: 0, any: 0, strong: 0 });
const odds = (possible: number, strong: number): string =>
  `${oddsOf(possible).toFixed(2)}/${oddsOf(strong).toFixed(2)}`;
const percent = (part: number, of: number): string => `${((100 * part) / of).toFixed(2)} %`.padStart(8);
const change = (fixed: Counted, calibrated: Counted, level: 'any' | 'strong'): string =>
  `${percent(fixed[level], fixed.of)} →${percent(calibrated[level], calibrated.of)}`;

function main(): void {
  const { values } = parseArgs({ options: { data: { type: 'string' } } });
  if (!values.data) {
    process.stderr.write('levels: --data DIR is needed\n');
    process.exitCode = 2;
    return;
  }
  const data = readTrainingData(values.data);
  const heldOut = new URL('../../tests/gold/captions-heldout.jsonl', import.meta.url);
  const sets = new Map<string, readonly Text[]>([
    ['ordinary posts', shuffled(data.ordinary)],
    ['packaged captions', packagedOrdinary().map((text) => ({ text }))],
    ['held-out captions', readDrafts('captions-heldout.jsonl', readFileSync(heldOut, 'utf8'))],
  ]);
  process.stdout.write('trained thresholds → calibrated ones\n');
  for (const setting of settings(data)) measure(setting, data, sets);
}

main();
