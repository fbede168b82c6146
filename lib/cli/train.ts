/**
 * Learns the numbers that ship: background document frequencies, collocations, weights, thresholds.
 *   node lib/cli/train.ts --data DIR [--dry] [--ablate]
 * Deterministic. The figures it prints are cross-validated by claim group: of a fold that is judged nothing was learnt,
 * neither weights nor frequencies. `--dry` writes nothing;
 * `--ablate` also tells the figures without each group of features.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { signsOfAnArtefact } from '../core/artefacts.ts';
import { loadBackground } from '../core/background.ts';
import { tailOf } from '../core/calibrate.ts';
import { candidatesOf } from '../core/candidates.ts';
import { pieces } from '../core/check.ts';
import { loadCollocations } from '../core/collocations.ts';
import type { Corpus } from '../core/corpus.ts';
import { FEATURES } from '../core/features.ts';
import { normalise } from '../core/normalise.ts';
import { BENDS, type Learnt } from '../core/score.ts';
import { readTerms } from '../core/terms.ts';
import { RATES } from '../core/thresholds.ts';
import { corpusOf } from './batch.ts';
import { fit, GROUPS, inputsOf, judge, type Judged, quantile, report, type Sample, without } from './fit.ts';
import { learnBackground } from './learnbackground.ts';
import { learnCollocations } from './learncollocations.ts';
import { packagedOrdinary } from './ordinary.ts';
import { foldOf, readTrainingData, type TrainingData } from './trainingdata.ts';

const FOLDS = 5;

interface Tables {
  readonly background: ReturnType<typeof learnBackground>;
  readonly collocations: string;
}

/** Learns the tables from these texts and puts them to use. */
function learnTables(data: TrainingData): Tables {
  const background = learnBackground(data);
  const collocations = learnCollocations([...data.ordinary.map((one) => one.text), ...packagedOrdinary()]);
  loadBackground(background);
  loadCollocations(collocations);
  return { background, collocations };
}

const corpusOfClaims = (data: TrainingData): Corpus =>
  corpusOf(
    data.claims.map((claim) => ({
      ...claim,
      code: 'salah',
      status: 'active',
      supersedes: [],
      hasAnswer: true,
    })),
  );

/** Judges the texts of one fold by what all other folds teach, once with all features and once without each group. */
function judgeFold(data: TrainingData, fold: number, groups: readonly string[]): Judged[][] {
  const groupOf = new Map(data.claims.map((claim) => [claim.id, claim.group]));
  const isHeld = (key: string): boolean => foldOf(key, FOLDS) === fold;
  learnTables({
    ...data,
    posts: data.posts.filter((post) => !isHeld(groupOf.get(post.id) ?? post.id)),
    ordinary: data.ordinary.filter((one) => !isHeld(one.id)),
  });
  const all = samplesOf(data, corpusOfClaims(data));
  return [null, ...groups].map((group) => {
    const samples = group === null ? all : without(all, GROUPS[group]!);
    const w = fit(samples.filter((sample) => !isHeld(sample.key)));
    const held = samples.filter((sample) => isHeld(sample.key));
    return judge(held, w);
  });
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

function writeWeights({ bias, weights, possible, strong, ordinary }: Learnt): void {
  const lines = Object.entries(weights).map(
    ([name, w]) => `    ${/^\w+$/.test(name) ? name : `'${name}'`}: [${w.join(', ')}],`,
  );
  write(
    'weights.ts',
    `import type { Learnt } from './score.ts';\n\nexport const WEIGHTS: Learnt = {\n  bias: ${bias},\n  weights: {\n${lines.join('\n')}\n  },\n  possible: ${possible},\n  strong: ${strong},\n  ordinary: ${ordinary},\n};\n`,
  );
}

function main(): void {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      dry: { type: 'boolean', default: false },
      ablate: { type: 'boolean', default: false },
    },
  });
  if (!values.data) {
    process.stderr.write('train: --data DIR is needed\n');
    process.exitCode = 2;
    return;
  }
  const data = readTrainingData(values.data);
  const groups = values.ablate ? Object.keys(GROUPS) : [];
  const folds = Array.from({ length: FOLDS }, (_, fold) => judgeFold(data, fold, groups));
  [null, ...groups].forEach((group, i) => {
    if (group !== null) process.stdout.write(`without ${group}\n`);
    for (const line of report(folds.flatMap((fold) => fold[i]!))) process.stdout.write(`${line}\n`);
  });
  const judged = folds.flatMap((fold) => fold[0]!);
  if (values.dry) return;
  const tables = learnTables(data);
  const corpus = corpusOfClaims(data);
  const w = fit(samplesOf(data, corpus));
  const texts = packagedOrdinary().map((text) => ({ id: text, text, news: false }));
  const packaged = judge(samplesOf({ ...data, posts: [], ordinary: texts }, corpus), w);
  const ordinary = judged.filter((row) => row.kind === 'ordinary').map((row) => row.top);
  writeWeights(
    learntOf(
      w,
      ordinary,
      packaged.map((row) => row.top),
    ),
  );
  write(
    'background-table.ts',
    `export const BACKGROUND = {\n  texts: ${tables.background.texts},\n  table:\n    '${tables.background.table}',\n};\n`,
  );
  write('collocations-table.ts', `export const COLLOCATIONS =\n  '${tables.collocations}';\n`);
}

main();
