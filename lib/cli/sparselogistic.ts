/** One row: which inputs are not zero, their values, whether it is of the class, how much it counts. */
export interface SparseRow {
  readonly at: Int32Array;
  readonly value: Float32Array;
  readonly label: boolean;
  readonly weight: number;
}

const MEMORY = 8;

/**
 * Logistic regression over sparse rows with its own L2 strength per input, by L-BFGS. Deterministic.
 * Returns one weight per input and the bias last (the bias is not shrunk).
 */
export function fitSparse(rows: readonly SparseRow[], ridge: Float64Array, steps: number): Float64Array {
  const n = ridge.length + 1;
  let w = new Float64Array(n);
  let { loss, gradient } = lossOf(rows, ridge, w);
  const past: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let step = 0; step < steps; step++) {
    const direction = descent(gradient, past);
    const slope = dot(direction, gradient);
    let size = step === 0 ? 1 / (1 + Math.sqrt(dot(gradient, gradient))) : 1;
    let next = moved(w, direction, size);
    let there = lossOf(rows, ridge, next);
    while (there.loss > loss + 1e-4 * size * slope && size > 1e-10) {
      size /= 2;
      next = moved(w, direction, size);
      there = lossOf(rows, ridge, next);
    }
    const s = moved(next, w, -1);
    const y = moved(there.gradient, gradient, -1);
    const curve = dot(s, y);
    if (curve > 1e-10) past.push({ s, y, rho: 1 / curve });
    if (past.length > MEMORY) past.shift();
    const gain = loss - there.loss;
    w = next;
    ({ loss, gradient } = there);
    if (gain < 1e-6 * Math.abs(loss)) break;
  }
  return w;
}

/** Log-odds of a row under weights with the bias last. */
export function sparseOdds(row: Pick<SparseRow, 'at' | 'value'>, w: Float64Array): number {
  const { at, value } = row;
  let z = w[w.length - 1]!;
  for (let i = 0; i < at.length; i++) z += w[at[i]!]! * value[i]!;
  return z;
}

function lossOf(
  rows: readonly SparseRow[],
  ridge: Float64Array,
  w: Float64Array,
): { loss: number; gradient: Float64Array } {
  const gradient = new Float64Array(w.length);
  let loss = 0;
  for (const row of rows) {
    const margin = row.label ? sparseOdds(row, w) : -sparseOdds(row, w);
    loss += row.weight * (margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin);
    const pull = ((row.label ? -1 : 1) * row.weight) / (1 + Math.exp(margin));
    const { at, value } = row;
    for (let i = 0; i < at.length; i++) gradient[at[i]!]! += pull * value[i]!;
    gradient[w.length - 1]! += pull;
  }
  for (let i = 0; i < ridge.length; i++) {
    loss += (ridge[i]! * w[i]! ** 2) / 2;
    gradient[i]! += ridge[i]! * w[i]!;
  }
  return { loss, gradient };
}

function descent(
  gradient: Float64Array,
  past: readonly { s: Float64Array; y: Float64Array; rho: number }[],
): Float64Array {
  let q = moved(new Float64Array(gradient.length), gradient, -1);
  const alphas: number[] = [];
  for (const { s, y, rho } of past.toReversed()) {
    const alpha = rho * dot(s, q);
    alphas.unshift(alpha);
    q = moved(q, y, -alpha);
  }
  const last = past.at(-1);
  if (last) q = moved(new Float64Array(q.length), q, 1 / (last.rho * dot(last.y, last.y)));
  past.forEach(({ s, y, rho }, i) => {
    q = moved(q, s, alphas[i]! - rho * dot(y, q));
  });
  return q;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function moved(from: Float64Array, by: Float64Array, size: number): Float64Array<ArrayBuffer> {
  const out = new Float64Array(from.length);
  for (let i = 0; i < out.length; i++) out[i] = from[i]! + size * by[i]!;
  return out;
}
