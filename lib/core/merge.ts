/**
 * Walks ascending arrays together: `visit` gets each wanted entry with the rank of its key among all wanted keys, list
 * after list where several hold it. Returns how many ranks there are.
 */
export function mergeKeys(
  lists: readonly Uint32Array[],
  wanted: (list: number, at: number) => boolean,
  visit: (list: number, at: number, rank: number) => void,
): number {
  const next = new Uint32Array(lists.length);
  for (let rank = 0; ; rank++) {
    let least = Infinity;
    for (let s = 0; s < lists.length; s++) {
      const keys = lists[s]!;
      while (next[s]! < keys.length && !wanted(s, next[s]!)) next[s]!++;
      if (next[s]! < keys.length && keys[next[s]!]! < least) least = keys[next[s]!]!;
    }
    if (least === Infinity) return rank;
    for (let s = 0; s < lists.length; s++) if (lists[s]![next[s]!] === least) visit(s, next[s]!++, rank);
  }
}

/** Sorts in place, moves the distinct numbers to the front and says how many there are. */
export function distinct(numbers: Uint32Array): number {
  numbers.sort();
  let count = 0;
  for (let i = 0; i < numbers.length; i++)
    if (i === 0 || numbers[i] !== numbers[i - 1]) numbers[count++] = numbers[i]!;
  return count;
}
