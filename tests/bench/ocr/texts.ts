/** The texts that stand in the pictures, and the lists that they are found in. */
import { existsSync, readFileSync } from 'node:fs';
import { corpusOf } from '../../../lib/cli/batch.ts';
import { packagedOrdinary } from '../../../lib/cli/ordinary.ts';
import { readItems } from '../../../lib/cli/readlist.ts';
import type { BatchItem } from '../../../lib/cli/readlist.ts';
import { foldOf, readTrainingData } from '../../../lib/cli/trainingdata.ts';
import { check } from '../../../lib/core/check.ts';

/** A post and the claim that it repeats. */
export interface Post {
  readonly text: string;
  readonly gold: string;
}

export interface Posts {
  readonly source: string;
  /** Only posts whose claim is found when they are typed: what is measured is reading, not matching. */
  readonly posts: readonly Post[];
  /** Whether the check shows the claim of a post for a text. */
  readonly found: (text: string, gold: string) => boolean;
}

/** Longer posts do not stand in pictures. UTF-16 code units. */
const LONGEST = 600;
const HASHED = 2 ** 30;

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

function postsIn(
  source: string,
  items: readonly BatchItem[],
  all: readonly Post[],
  count: number,
  same: (a: string, b: string) => boolean,
): Posts {
  const corpus = corpusOf(items, packagedOrdinary());
  const found = (text: string, gold: string): boolean =>
    check(text, corpus).candidates.some(({ id, level }) => level !== 'none' && same(id, gold));
  // The same posts in every run, whatever order they stand in.
  const key = new Map(all.map((post) => [post, foldOf(`ocr ${post.text}`, HASHED)]));
  const posts = all
    .filter(({ text }) => text.length <= LONGEST)
    .toSorted((a, b) => key.get(a)! - key.get(b)!)
    .filter(({ text, gold }) => found(text, gold))
    .slice(0, count);
  return { source, posts, found };
}

const bare = ({ id, claim }: { id: string; claim: string }): BatchItem => ({
  id,
  claim,
  variants: [],
  code: 'salah',
  status: 'active',
  supersedes: [],
  hasAnswer: true,
});

/** Our own labelled drafts and wordings of the packaged list. */
export function ownPosts(count: number): Posts {
  const rows = read('tests/gold/pairs.jsonl')
    .trim()
    .split('\n')
    .map((line): { kind: string; id?: string; claim?: string; gold?: string; text?: string } =>
      JSON.parse(line),
    );
  const claims = rows.flatMap(({ kind, id, claim }) =>
    kind === 'claim' && id && claim ? [bare({ id, claim })] : [],
  );
  const packaged = readItems('awal.json', read('public/lists/awal.json'));
  const labelled = rows.flatMap(({ kind, gold, text }) =>
    ['copy', 'embedded', 'paraphrase'].includes(kind) && gold && text ? [{ gold, text }] : [],
  );
  const wordings = packaged.flatMap(({ id, claim, variants, code }) =>
    code === 'benar' ? [] : [{ gold: id, text: variants[0] ?? claim }],
  );
  const same = (a: string, b: string): boolean => a === b;
  return postsIn('our own', [...claims, ...packaged], [...labelled, ...wordings], count, same);
}

/** Real posts, where they lie beside the project. */
export function realPosts(folder: string, count: number): Posts | null {
  if (!existsSync(folder)) return null;
  const { claims, posts, same } = readTrainingData(folder);
  const all = posts.map(({ id, text }) => ({ gold: id, text }));
  return postsIn('real posts', claims.map(bare), all, count, same);
}
