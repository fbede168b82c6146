import { normalise } from './normalise.ts';

/** ASCII signs that pass for one another in an address bar. Both sides of a comparison are brought to one of them. */
const ALIKE: readonly [RegExp, string][] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
  [/[1l|]/g, 'i'],
  [/0/g, 'o'],
  [/3/g, 'e'],
  [/4/g, 'a'],
  [/5/g, 's'],
  [/7/g, 't'],
  [/8/g, 'b'],
  [/9/g, 'g'],
];

/** Latin letters without accents, for letters of other scripts and accents that pass for them. */
function bareForm(text: string): string {
  return /^[ -~]*$/.test(text) ? text.toLowerCase() : normalise(text).text;
}

/** Skeletons that were made: each part of an address is compared with some hundred names, and each name with every part. */
const made = new Map<string, string>();
/** Of a calendar with thousands of addresses they would fill the memory: then they are made anew. */
const MOST = 5_000;

/** What a text looks like at a glance: two texts that pass for one another have the same. No reading, only comparing. */
export function skeleton(text: string): string {
  const known = made.get(text);
  if (known !== undefined) return known;
  const looks = ALIKE.reduce((so, [from, to]) => so.replace(from, to), bareForm(text));
  if (made.size >= MOST) made.clear();
  made.set(text, looks);
  return looks;
}

/**
 * Whether two different words are one slip apart: a letter more, less, other, or two neighbours swapped
 * (Damerau). The first letter stays, as it does in nearly every slip that is meant to be overlooked.
 */
export function oneSlip(word: string, name: string): boolean {
  if (word === name || word[0] !== name[0] || Math.abs(word.length - name.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === name[start]) start++;
  let ends: [number, number] = [word.length, name.length];
  while (ends[0] > start && ends[1] > start && word[ends[0] - 1] === name[ends[1] - 1])
    ends = [ends[0] - 1, ends[1] - 1];
  const [left, right] = [word.slice(start, ends[0]), name.slice(start, ends[1])];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
