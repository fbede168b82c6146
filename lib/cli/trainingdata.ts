import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hash32 } from '../core/hash.ts';

/** A claim of the training list. */
export interface TrainingClaim {
  readonly id: string;
  readonly claim: string;
  readonly group: string;
  /** About farming, food or the ministry. */
  readonly agri: boolean;
  readonly variants: readonly string[];
}
/** A post and the claim it repeats. */
export interface TrainingPost {
  readonly id: string;
  readonly text: string;
  readonly kind: 'near' | 'paraphrase';
}
/** Everything that is learnt from. */
export interface TrainingData {
  readonly claims: readonly TrainingClaim[];
  readonly posts: readonly TrainingPost[];
  readonly ordinary: readonly { readonly id: string; readonly text: string; readonly news: boolean }[];
  /** Whether two claim ids stand for the same claim. */
  readonly same: (a: string, b: string) => boolean;
}

type Row = Readonly<Record<string, string | boolean | undefined>>;
const rows = (dir: string, file: string): Row[] =>
  readFileSync(join(dir, file), 'utf8')
    .trim()
    .split('\n')
    .map((line): Row => JSON.parse(line));

const isFalse = (verdict: unknown): boolean =>
  typeof verdict === 'string' && /^(?:SALAH|HOA|PENIPUAN|DISINF|MISINF|FITNAH|HASUT|FALSE)/.test(verdict);

/** Reads `claims.jsonl`, `pairs.jsonl` and `negatives.jsonl` of a folder. */
export function readTrainingData(dir: string): TrainingData {
  const claims = rows(dir, 'claims.jsonl').map((row) => ({
    id: String(row['id']),
    claim: String(row['claim']),
    group: String(row['dup_group'] ?? row['id']),
    agri: row['agri'] === true,
    variants: [],
  }));
  const posts = rows(dir, 'pairs.jsonl').flatMap((row): TrainingPost[] => {
    const type = row['match_type'];
    if (row['claim_by'] || !isFalse(row['verdict'])) return [];
    if (type !== 'near_verbatim' && type !== 'paraphrase') return [];
    return [
      { id: String(row['id']), text: String(row['post']), kind: type === 'paraphrase' ? type : 'near' },
    ];
  });
  const ordinary = rows(dir, 'negatives.jsonl').flatMap((row) => {
    const kind = row['kind'];
    if ((kind !== 'tweet' && kind !== 'news') || row['hoax_topic'] || row['condensed']) return [];
    return [{ id: String(row['id']), text: String(row['text']), news: kind === 'news' }];
  });
  return { claims, posts, ordinary, same: sameClaim(claims) };
}

/** Fold of a claim group or an ordinary text, the same in every run. */
export const foldOf = (key: string, folds: number): number => hash32(`fold ${key}`) % folds;

const SMALL = new Set(
  'yang dan atau dari untuk dengan pada dalam oleh akan ada adalah ini itu para bagi agar video foto gambar akun narasi klaim unggahan'.split(
    ' ',
  ),
);

/** Two titles are one claim when a group joins them or half of their words agree (Jaccard). */
function sameClaim(claims: readonly TrainingClaim[]): (a: string, b: string) => boolean {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const wordsOf = new Map<string, Set<string>>();
  const words = (id: string): Set<string> => {
    const known = wordsOf.get(id);
    if (known) return known;
    const text = (byId.get(id)?.claim ?? '').normalize('NFKC').toLowerCase();
    const set = new Set((text.match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter((word) => !SMALL.has(word)));
    wordsOf.set(id, set);
    return set;
  };
  return (a, b) => {
    if (byId.get(a)?.group === byId.get(b)?.group) return true;
    const [x, y] = [words(a), words(b)];
    let shared = 0;
    for (const word of x) if (y.has(word)) shared++;
    return shared / (x.size + y.size - shared || 1) >= 0.5;
  };
}
