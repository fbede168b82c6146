/** Numbers as runs, `first, length, first, length, …`: few, because an update leaves most items where they were. */
export type Runs = readonly number[];

/** The runs of some numbers, in their order. */
export function runsOf(numbers: Iterable<number>): Runs {
  const runs: number[] = [];
  let next = -1;
  for (const number of numbers) {
    if (number === next) runs[runs.length - 1]!++;
    else runs.push(number, 1);
    next = number + 1;
  }
  return runs;
}

/** The numbers of some runs, in their order. */
export function numbersOf(runs: Runs): Uint32Array {
  let length = 0;
  for (let i = 1; i < runs.length; i += 2) length += runs[i]!;
  const numbers = new Uint32Array(length);
  let at = 0;
  for (let i = 0; i < runs.length; i += 2) {
    for (let number = runs[i]!; number < runs[i]! + runs[i + 1]!; number++) numbers[at++] = number;
  }
  return numbers;
}

/** The number at a place; -1 when there is none. */
export function numberAt(runs: Runs, place: number): number {
  let left = place;
  for (let i = 0; i < runs.length; i += 2) {
    if (left < runs[i + 1]!) return runs[i]! + left;
    left -= runs[i + 1]!;
  }
  return -1;
}
