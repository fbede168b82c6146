/**
 * Learns the numbers that ship: background document frequencies, weights, thresholds.
 *   node lib/cli/train.ts --data DIR [--dry]
 * Deterministic. Figures it prints are cross-validated by claim group; `--dry` writes nothing.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BACKGROUND } from '../core/background-table.ts';
import { loadBackground } from '../core/background.ts';
import { candidatesOf } from '../core/candidates.ts';
import { pieces } from '../core/check.ts';
import { signsOfAnArtefact } from '../core/artefacts.ts';
import { tailOf } from '../core/calibrate.ts';
import type { Corpus } from '../core/corpus.ts';
import { FEATURES } from '../core/features.ts';
import { normalise } from '../core/normalise.ts';
import { BENDS, type Learnt } from '../core/score.ts';
import { readTerms } from '../core/terms.ts';
import { RATES } from '../core/thresholds.ts';
import { corpusOf } from './batch.ts';
import { learnBackground } from './learnbackground.ts';
import { fitLogistic, logOdds, type Row } from './logistic.ts';
import { packagedOrdinary } from './ordinary.ts';
import { foldOf, readTrainingData, type TrainingData } from './trainingdata.ts';

const FOLDS = 5;
/** Strength of the shrinkage, chosen by cross-validation. */
const RIDGE = 0.05;
/** Weight of a wrong candidate of an ordinary text: a false alarm costs more than a miss. */
const ORDINARY_WEIGHT = 10;
/** Wrong candidates kept of an ordinary text (the hardest), and what each counts. */
const HARD = 4;

interface Sample {
  readonly key: string;
  readonly kind: 'near' | 'paraphrase' | 'ordinary';
  readonly rows: readonly { readonly inputs: Float32Array; readonly right: boolean }[];
}

/** Inputs of the logistic: each feature at each bend. */
function inputsOf(values: Float32Array): Float32Array {
  const out = new Float32Array(FEATURES.length * BENDS.length);
  FEATURES.forEach((_, i) => {
    BENDS.forEach((bend, b) => (out[i * BENDS.length + b] = Math.max(0, values[i]! - bend)));
  });
  return out;
}

function samplesOf(data: TrainingData, corpus: Corpus): Sample[] {
  const ids = data.claims.map((claim) => claim.id);
  const groups = new Map(data.claims.map((claim) => [claim.id, claim.group]));
  const measured = (text: string, right: (item: number) => boolean): Sample['rows'] => {
    const normal = normalise(text);
    const { terms, links } = readTerms(text, normal);
    const signs = signsOfAnArtefact(normal.text, links.length);
    return pieces(terms).flatMap((piece) =>
      candidatesOf(corpus, piece, signs).map((found) => ({
        inputs: inputsOf(found.measured.values),
        right: right(found.item),
      })),
    );
  };
  return [
    ...data.posts.map((post) => ({
      key: groups.get(post.id) ?? post.id,
      kind: post.kind,
      rows: measured(post.text, (item) => data.same(ids[item]!, post.id)),
    })),
    ...data.ordinary.map((one) => ({
      key: one.id,
      kind: 'ordinary' as const,
      rows: measured(one.text, () => false),
    })),
  ];
}

/** Rows to learn from: all candidates of posts, the hardest of ordinary texts by an earlier fit. */
function rowsOf(samples: readonly Sample[], earlier: Float64Array | null): Row[] {
  return samples.flatMap((sample) => {
    let { rows } = sample;
    if (earlier) {
      const ranked = [...rows].sort((a, b) => logOdds(b.inputs, earlier) - logOdds(a.inputs, earlier));
      rows =
        sample.kind === 'ordinary' ? ranked.slice(0, HARD) : ranked.filter((row, i) => row.right || i < 8);
    } else rows = rows.filter((row, i) => row.right || i < 6);
    const weight = sample.kind === 'ordinary' ? ORDINARY_WEIGHT : 1;
    return rows.map((row): Row => ({ inputs: row.inputs, label: row.right ? 1 : 0, weight }));
  });
}

function fit(samples: readonly Sample[]): Float64Array {
  const size = FEATURES.length * BENDS.length;
  const first = fitLogistic(rowsOf(samples, null), size, RIDGE, 8);
  return fitLogistic(rowsOf(samples, first), size, RIDGE);
}

interface Judged {
  readonly kind: Sample['kind'];
  readonly top: number;
  readonly right: boolean;
  readonly inFive: boolean;
}

function judge(samples: readonly Sample[], w: Float64Array): Judged[] {
  return samples.map(({ kind, rows }) => {
    const ranked = rows
      .map((row) => ({ z: logOdds(row.inputs, w), right: row.right }))
      .sort((a, b) => b.z - a.z);
    const place = ranked.findIndex((row) => row.right);
    return { kind, top: ranked[0]?.z ?? -99, right: place === 0, inFive: place >= 0 && place < 5 };
  });
}

const quantile = (values: readonly number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? 0;
const share = (rows: readonly Judged[], f: (row: Judged) => boolean): string =>
  (rows.filter(f).length / (rows.length || 1)).toFixed(4);

function report(judged: readonly Judged[]): string[] {
  const ordinary = judged.filter((row) => row.kind === 'ordinary').map((row) => row.top);
  return (['near', 'paraphrase'] as const).map((kind) => {
    const rows = judged.filter((row) => row.kind === kind);
    const at = (rate: number): string => {
      const cut = quantile(ordinary, 1 - rate);
      return share(rows, (row) => row.right && row.top > cut);
    };
    return `${kind}: n ${rows.length}, first ${share(rows, (row) => row.right)}, top 5 ${share(rows, (row) => row.inFive)}, at 1 % ${at(0.01)}, at 0.6 % ${at(0.006)}, at 0.2 % ${at(0.002)}`;
  });
}

function learntOf(w: Float64Array, ordinary: readonly number[], packaged: readonly number[]): Learnt {
  const probability = (z: number): number => Number((1 / (1 + Math.exp(-z))).toFixed(4));
  const weights = Object.fromEntries(
    FEATURES.map((name, i) => [name, BENDS.map((_, b) => Number(w[i * BENDS.length + b]!.toFixed(3)))]),
  );
  return {
    bias: Number(w[w.length - 1]!.toFixed(3)),
    weights,
    possible: probability(quantile(ordinary, 1 - RATES.possible)),
    strong: probability(quantile(ordinary, 1 - RATES.strong)),
    ordinary: Number(tailOf(packaged).tail.toFixed(3)),
  };
}

function write(name: string, body: string): void {
  const path = fileURLToPath(new URL(`../core/${name}`, import.meta.url));
  writeFileSync(path, `/** Written by lib/cli/train.ts. Numbers only. */\n${body}`);
}

function main(): void {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, dry: { type: 'boolean', default: false } },
  });
  if (!values.data) {
    process.stderr.write('train: --data DIR is needed\n');
    process.exitCode = 2;
    return;
  }
  const data = readTrainingData(values.data);
  const background = learnBackground(data);
  loadBackground(background);
  const corpus = corpusOf(
    data.claims.map((claim) => ({
      ...claim,
      code: 'salah',
      status: 'active',
      supersedes: [],
      hasAnswer: true,
    })),
  );
  const samples = samplesOf(data, corpus);
  const judged: Judged[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = samples.filter((sample) => foldOf(sample.key, FOLDS) === fold);
    const w = fit(samples.filter((sample) => foldOf(sample.key, FOLDS) !== fold));
    judged.push(...judge(held, w));
  }
  for (const line of report(judged)) process.stdout.write(`${line}\n`);
  if (values.dry) return loadBackground(BACKGROUND);
  const ordinary = judged.filter((row) => row.kind === 'ordinary').map((row) => row.top);
  const texts = packagedOrdinary().map((text) => ({ id: text, text, news: false }));
  const packaged = samplesOf({ ...data, posts: [], ordinary: texts }, corpus);
  const w = fit(samples);
  const tops = judge(packaged, w).map((row) => row.top);
  const learnt = learntOf(w, ordinary, tops);
  const keys = Object.entries(learnt.weights).map(
    ([name, w]) => `    ${/^\w+$/.test(name) ? name : `'${name}'`}: [${w.join(', ')}],`,
  );
  write(
    'weights.ts',
    `import type { Learnt } from './score.ts';\n\nexport const WEIGHTS: Learnt = {\n  bias: ${learnt.bias},\n  weights: {\n${keys.join('\n')}\n  },\n  possible: ${learnt.possible},\n  strong: ${learnt.strong},\n  ordinary: ${learnt.ordinary},\n};\n`,
  );
  write(
    'background-table.ts',
    `export const BACKGROUND = {\n  texts: ${background.texts},\n  table:\n    '${background.table}',\n};\n`,
  );
}

main();
