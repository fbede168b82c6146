import type { ListProblem, PlainCode } from '../../core/list-problem.ts';

/** Thrown inside the protocol where something is refused; `attempt` turns it into a value at the border. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly problem: ListProblem;
  /** Milliseconds that the server asked to wait. */
  readonly retryAfter: number | undefined;
  constructor(problem: ListProblem, retryAfter?: number) {
    super(problem.code);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/** Stops with a problem that needs no more than its code. */
export function refuse(code: PlainCode): never {
  throw new Refusal({ code });
}

export interface Refused {
  readonly ok: false;
  readonly problem: ListProblem;
  readonly retryAfter?: number;
}
export type Attempt<T> = { readonly ok: true; readonly value: T } | Refused;

/** The value, or the problem that refused it. Any other error goes on. */
export async function attempt<T>(work: () => T | Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { problem, retryAfter } = error;
    return retryAfter === undefined ? { ok: false, problem } : { ok: false, problem, retryAfter };
  }
}
