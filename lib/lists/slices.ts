/** Long work in slices, so that checks are answered between them. */
export interface Slicing {
  /** Lets other work of the background run. */
  readonly pause: () => Promise<void>;
  readonly signal?: AbortSignal | undefined;
}

/** Runs a generator to its end and pauses wherever it yields. @throws when the signal fires. */
export async function inSlices<Step, Result>(
  work: Generator<Step, Result, undefined>,
  { pause, signal }: Slicing,
  onStep: (step: Step) => void = () => undefined,
): Promise<Result> {
  let step = work.next();
  while (!step.done) {
    onStep(step.value);
    await pause();
    signal?.throwIfAborted();
    step = work.next();
  }
  return step.value;
}
