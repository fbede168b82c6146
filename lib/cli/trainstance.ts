/**
 * Learns whether a text refutes the claim it resembles:
 *   node lib/cli/trainstance.ts --data DIR [--dry]
 * Deterministic. Figures it prints are cross-validated by claim group and by month; `--dry` writes nothing. Run it
 * again whenever cues, features or the weights of the score change.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { hash32 } from '../core/hash.ts';
import { SEQUENCE_STEP, SEQUENCE_ZERO } from '../core/stance.ts';
import { pack } from './pack.ts';
import { fitSparse, type SparseRow, sparseOdds } from './sparselogistic.ts';
import { readStanceSamples, type StanceSample } from './stancedata.ts';

const FOLDS = 5;
/** Strength of the shrinkage for named signs and for word sequences, chosen by cross-validation. */
const RIDGE = { named: 0.5, sequence: 8 } as const;
/** A sequence counts from this many texts about this many claims on. */
const TEXTS = 5;
const GROUPS = 3;
/** Sequences that ship: those that weigh most. */
const KEEP = 3000;
/** A post that a first fit is this sure refutes is a wrong pair or a fact-check among the posts: left out of learning. */
const SURE = 1.5;
/** Steps of the two fits: enough for the figures to stand still. */
const STEPS = { first: 40, last: 100 } as const;
/** Share of real posts that may be excused: most of those that score highest are fact-checks paired as posts. */
const LOSS = 0.015;

interface Vocabulary {
  readonly names: ReadonlyMap<string, number>;
  readonly sequences: ReadonlyMap<number, number>;
}

function vocabularyOf(samples: readonly StanceSample[], only?: ReadonlySet<number>): Vocabulary {
  const names = new Map<string, number>();
  const seen = new Map<number, { texts: number; groups: Set<string> }>();
  for (const { signs, group } of samples) {
    for (const name of signs.named.keys()) if (!names.has(name)) names.set(name, names.size);
    for (const sequence of signs.sequences) {
      if (only && !only.has(sequence)) continue;
      const known = seen.get(sequence) ?? { texts: 0, groups: new Set() };
      known.texts++;
      if (known.groups.size < GROUPS) known.groups.add(group);
      seen.set(sequence, known);
    }
  }
  const sequences = new Map<number, number>();
  for (const [sequence, { texts, groups }] of seen)
    if (texts >= TEXTS && groups.size >= GROUPS) sequences.set(sequence, names.size + sequences.size);
  return { names, sequences };
}

function rowOf({ signs, refutes, weight }: StanceSample, { names, sequences }: Vocabulary): SparseRow {
  const cells: [number, number][] = [];
  for (const [name, value] of signs.named) {
    const at = names.get(name);
    if (at !== undefined) cells.push([at, value]);
  }
  for (const sequence of signs.sequences) {
    const at = sequences.get(sequence);
    if (at !== undefined) cells.push([at, 1]);
  }
  return {
    at: Int32Array.from(cells, ([at]) => at),
    value: Float32Array.from(cells, ([, value]) => value),
    label: refutes,
    weight,
  };
}

interface Fit {
  readonly vocabulary: Vocabulary;
  readonly w: Float64Array;
}

function fitTo(samples: readonly StanceSample[], vocabulary: Vocabulary, steps: number): Fit {
  const ridge = new Float64Array(vocabulary.names.size + vocabulary.sequences.size).fill(RIDGE.sequence);
  ridge.fill(RIDGE.named, 0, vocabulary.names.size);
  const rows = samples.map((sample) => rowOf(sample, vocabulary));
  return { vocabulary, w: fitSparse(rows, ridge, steps) };
}

const odds = (sample: StanceSample, { vocabulary, w }: Fit): number =>
  sparseOdds(rowOf(sample, vocabulary), w);

/** Fits, then again without the posts that cannot be right and with the sequences that weigh most. */
function fit(samples: readonly StanceSample[]): Fit {
  const first = fitTo(samples, vocabularyOf(samples), STEPS.first);
  const sound = samples.filter((sample) => sample.refutes || !sample.month || odds(sample, first) <= SURE);
  const heaviest = [...first.vocabulary.sequences]
    .sort(([, a], [, b]) => Math.abs(first.w[b]!) - Math.abs(first.w[a]!))
    .slice(0, KEEP);
  return fitTo(sound, vocabularyOf(sound, new Set(heaviest.map(([sequence]) => sequence))), STEPS.last);
}

interface Judged {
  readonly sample: StanceSample;
  readonly z: number;
}

/** Judges each sample by a fit to those of other folds. */
function crossValidate(samples: readonly StanceSample[], key: (sample: StanceSample) => string): Judged[] {
  const foldOf = (sample: StanceSample): number => (key(sample) ? hash32(`fold ${key(sample)}`) % FOLDS : -1);
  const out: Judged[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const found = fit(samples.filter((sample) => foldOf(sample) !== fold));
    for (const sample of samples) if (foldOf(sample) === fold) out.push({ sample, z: odds(sample, found) });
  }
  return out;
}

/** The threshold that excuses no more than LOSS of either kind of post. */
function thresholdOf(judged: readonly Judged[]): number {
  const cuts = ['near_verbatim', 'paraphrase'].map((kind) => {
    const of = judged.filter(({ sample }) => sample.kind === kind);
    const asked = of.filter(({ sample }) => sample.asked).map(({ z }) => z);
    return asked.sort((a, b) => b - a)[Math.floor(LOSS * of.length)] ?? 0;
  });
  return Math.max(...cuts) + 1e-3;
}

function report(name: string, judged: readonly Judged[], threshold: number): void {
  process.stdout.write(
    `${name}, threshold ${threshold.toFixed(2)}; excused of those that resemble a claim:\n`,
  );
  for (const kind of [...new Set(judged.map(({ sample }) => sample.kind))].sort()) {
    const asked = judged.filter(({ sample }) => sample.kind === kind && sample.asked);
    const excused = asked.filter(({ z }) => z >= threshold).length;
    process.stdout.write(`  ${kind}: ${excused} of ${asked.length}\n`);
  }
}

/** A weight as stance.ts reads it from the packed table. */
const packed = (weight: number): number =>
  SEQUENCE_ZERO + Math.max(-SEQUENCE_ZERO, Math.min(SEQUENCE_ZERO - 1, Math.round(weight / SEQUENCE_STEP)));

function main(): void {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, dry: { type: 'boolean', default: false } },
  });
  if (!values.data) {
    process.stderr.write('trainstance: --data DIR is needed\n');
    process.exitCode = 2;
    return;
  }
  const samples = readStanceSamples(values.data);
  const byGroup = crossValidate(samples, ({ group }) => group);
  const threshold = thresholdOf(byGroup);
  report('by claim group', byGroup, threshold);
  report(
    'by month',
    crossValidate(samples, ({ month }) => month),
    threshold,
  );
  if (values.dry) return;
  const { vocabulary, w } = fit(samples);
  const named = [...vocabulary.names]
    .map(([name, at]) => [name, w[at]!] as const)
    .filter(([, weight]) => Math.abs(weight) >= 0.005)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => `    ${/^\w+$/.test(name) ? name : `'${name}'`}: ${Number(weight.toFixed(2))},`);
  const sequences = pack(
    [...vocabulary.sequences].map(([sequence, at]) => [sequence, packed(w[at]!)] as const),
  );
  const path = fileURLToPath(new URL('../core/stance-weights.ts', import.meta.url));
  writeFileSync(
    path,
    `/** Written by lib/cli/trainstance.ts. Numbers only. */\nexport const STANCE_WEIGHTS: {\n  readonly bias: number;\n  /** Log-odds from which a text refutes. */\n  readonly threshold: number;\n  /** Log-odds by named sign. */\n  readonly named: Readonly<Record<string, number>>;\n  /** Packed table (packed.ts) of word sequences, see stance.ts. */\n  readonly sequences: string;\n} = {\n  bias: ${w[w.length - 1]!.toFixed(2)},\n  threshold: ${threshold.toFixed(2)},\n  named: {\n${named.join('\n')}\n  },\n  sequences:\n    '${sequences}',\n};\n`,
  );
}

main();
