/** Learning weights from candidates, and judging candidates by weights. */
import { FEATURES } from '../core/features.ts';
import { BENDS } from '../core/score.ts';
import { fitLogistic, logOdds, type Row } from './logistic.ts';

/** Strength of the shrinkage, chosen by cross-validation. */
const RIDGE = 0.3;
/** Weight of a wrong candidate of an ordinary text: a false alarm costs more than a miss. */
const ORDINARY_WEIGHT = 10;
/** Wrong candidates kept of an ordinary text (the hardest), and what each counts. */
const HARD = 4;

/** One text with its candidates as rows to learn from. */
export interface Sample {
  readonly key: string;
  readonly kind: 'near' | 'paraphrase' | 'ordinary';
  readonly rows: readonly { readonly inputs: Float32Array; readonly right: boolean }[];
}

/** Inputs of the logistic: each feature at each bend. */
export function inputsOf(values: Float32Array): Float32Array {
  const out = new Float32Array(FEATURES.length * BENDS.length);
  FEATURES.forEach((_, i) => {
    BENDS.forEach((bend, b) => (out[i * BENDS.length + b] = Math.max(0, values[i]! - bend)));
  });
  return out;
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

/** Weights from all samples: a first fit finds the hardest candidates, the second learns from them. */
export function fit(samples: readonly Sample[]): Float64Array {
  const size = FEATURES.length * BENDS.length;
  const first = fitLogistic(rowsOf(samples, null), size, RIDGE, 8);
  return fitLogistic(rowsOf(samples, first), size, RIDGE);
}

/** Groups of features that measure one thing, for the ablation. */
export const GROUPS: Readonly<Record<string, RegExp>> = {
  'collocations (surprise)': /^surprise/,
  'word-for-word stretches (copied)': /^copied/,
  'sentences (oneSentence, crossed, opening)': /^(?:oneSentence|crossed|opening)$/,
  'labels and artefacts': /frame|artefact/i,
  'names apart from what is said': /^(?:name|predicate|independent|pieces)|predicate|pieces/,
  figures: /^figure/,
  'rarest matched and missing words': /^(?:max|second)/,
  'character 4-grams': /^charCosine$/,
  'string-similarity (dice)': /^dice$/,
  'length of draft and claim': /draftTerms|^claimTerms$/,
  'products of two parts': /×/,
};

/** The samples as if the features of a group had not been measured. */
export function without(samples: readonly Sample[], group: RegExp): Sample[] {
  const gone = FEATURES.flatMap((name, i) =>
    group.test(name) ? BENDS.map((_, b) => i * BENDS.length + b) : [],
  );
  return samples.map((sample) => ({
    ...sample,
    rows: sample.rows.map((row) => {
      const inputs = row.inputs.slice();
      for (const at of gone) inputs[at] = 0;
      return { ...row, inputs };
    }),
  }));
}

/** The best candidate of a text under some weights. */
export interface Judged {
  readonly kind: Sample['kind'];
  readonly top: number;
  readonly right: boolean;
  readonly inFive: boolean;
}

/** Ranks the candidates of each sample. */
export function judge(samples: readonly Sample[], w: Float64Array): Judged[] {
  return samples.map(({ kind, rows }) => {
    const ranked = rows
      .map((row) => ({ z: logOdds(row.inputs, w), right: row.right }))
      .sort((a, b) => b.z - a.z);
    const place = ranked.findIndex((row) => row.right);
    return { kind, top: ranked[0]?.z ?? -99, right: place === 0, inFive: place >= 0 && place < 5 };
  });
}

/** The value below which a share `q` of the values lies. */
export const quantile = (values: readonly number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? 0;
const share = (rows: readonly Judged[], f: (row: Judged) => boolean): string =>
  (rows.filter(f).length / (rows.length || 1)).toFixed(4);

/** Shares of ordinary texts that alarm at which recall is told. */
const CURVE = [0.05, 0.02, 0.01, 0.006, 0.002, 0.001] as const;

/** Recall at fixed rates of false alarms, a line for near copies and one for paraphrases. */
export function report(judged: readonly Judged[]): string[] {
  const ordinary = judged.filter((row) => row.kind === 'ordinary').map((row) => row.top);
  return (['near', 'paraphrase'] as const).map((kind) => {
    const rows = judged.filter((row) => row.kind === kind);
    const at = (rate: number): string => {
      const cut = quantile(ordinary, 1 - rate);
      return share(rows, (row) => row.right && row.top > cut);
    };
    const rates = CURVE.map((rate) => `${Number((100 * rate).toFixed(2))} % ${at(rate)}`);
    return `${kind}: n ${rows.length}, first ${share(rows, (row) => row.right)}, top 5 ${share(rows, (row) => row.inFive)}, caught at ${rates.join(', ')}`;
  });
}
