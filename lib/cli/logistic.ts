/** One row: which inputs, 0 or 1, and how much it counts. */
export interface Row {
  readonly inputs: Float32Array;
  readonly label: 0 | 1;
  readonly weight: number;
}

/**
 * Logistic regression with L2 by Newton's method. Deterministic. `inputs` are as they are: scale them before.
 * Returns one weight per input and the bias last (the bias is not shrunk).
 */
export function fitLogistic(rows: readonly Row[], size: number, ridge: number, steps = 12): Float64Array {
  const n = size + 1;
  const w = new Float64Array(n);
  for (let step = 0; step < steps; step++) {
    const gradient = new Float64Array(n);
    const hessian = new Float64Array(n * n);
    for (const row of rows) accumulate(row, w, gradient, hessian, size);
    for (let i = 0; i < size; i++) {
      gradient[i]! += ridge * w[i]!;
      hessian[i * n + i]! += ridge;
    }
    hessian[n * n - 1]! += 1e-6;
    const delta = solve(hessian, gradient, n);
    let moved = 0;
    for (let i = 0; i < n; i++) {
      w[i]! -= delta[i]!;
      moved = Math.max(moved, Math.abs(delta[i]!));
    }
    if (moved < 1e-4) break;
  }
  return w;
}

/** Log-odds of inputs under weights with the bias last. */
export function logOdds(inputs: Float32Array, w: Float64Array): number {
  let z = w[inputs.length]!;
  for (let i = 0; i < inputs.length; i++) z += inputs[i]! * w[i]!;
  return z;
}

function accumulate(
  row: Row,
  w: Float64Array,
  gradient: Float64Array,
  hessian: Float64Array,
  size: number,
): void {
  const n = size + 1;
  const p = 1 / (1 + Math.exp(-logOdds(row.inputs, w)));
  const error = (p - row.label) * row.weight;
  const curve = Math.max(1e-6, p * (1 - p)) * row.weight;
  for (let i = 0; i < n; i++) {
    const x = i < size ? row.inputs[i]! : 1;
    if (x === 0) continue;
    gradient[i]! += error * x;
    const cx = curve * x;
    for (let j = i; j < size; j++) hessian[i * n + j]! += cx * row.inputs[j]!;
    hessian[i * n + size]! += cx;
  }
}

/** Solves a symmetric system given by its upper triangle, by Cholesky. */
function solve(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const l = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[j * n + i]!;
      for (let k = 0; k < j; k++) sum -= l[i * n + k]! * l[j * n + k]!;
      l[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / l[j * n + j]!;
    }
  }
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= l[i * n + k]! * x[k]!;
    x[i]! /= l[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= l[k * n + i]! * x[k]!;
    x[i]! /= l[i * n + i]!;
  }
  return x;
}
