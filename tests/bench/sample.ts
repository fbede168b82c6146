/** The one fixed sample that every engine gets: real posts where they lie beside the project, else our own. */
import { existsSync, readFileSync } from 'node:fs';
import { packagedOrdinary } from '../../lib/cli/ordinary.ts';
import { foldOf, readTrainingData } from '../../lib/cli/trainingdata.ts';
import { makeClaims } from './claims.ts';
import type { Claim } from './engine.ts';

/** Posts that repeat a claim, half of them near copies where the data say which are; and ordinary posts. */
const POSITIVES = 200;
const NEGATIVES = 400;

export interface Draft {
  readonly text: string;
  /** The claim that it repeats; null for an ordinary post. */
  readonly gold: string | null;
  readonly kind: 'near' | 'paraphrase' | 'ordinary';
}

export interface Sample {
  /** For people: what the sample is. */
  readonly source: string;
  readonly claims: readonly Claim[];
  /** One positive, two ordinary posts, and so on: any beginning of it is a fair sample too. */
  readonly drafts: readonly Draft[];
  /** Whether two ids stand for the same claim. */
  readonly same: (a: string, b: string) => boolean;
}

/** Reads labelled posts from a folder (`claims.jsonl`, `pairs.jsonl`, `negatives.jsonl`) if it is there. */
export function readSample(folder: string): Sample {
  return existsSync(folder) ? realSample(folder) : ownSample();
}

const HASHED = 2 ** 30;
/** The same `count` rows in every run, whatever order they stand in. */
function pick<T extends Draft>(rows: readonly T[], count: number): T[] {
  const key = new Map(rows.map((row) => [row, foldOf(`bench ${row.gold} ${row.text}`, HASHED)]));
  return [...rows].sort((a, b) => key.get(a)! - key.get(b)!).slice(0, count);
}

function realSample(folder: string): Sample {
  const { claims, posts, ordinary, same } = readTrainingData(folder);
  const positives = (['near', 'paraphrase'] as const).map((kind) =>
    pick(
      posts.filter((post) => post.kind === kind).map(({ id, text }) => ({ text, gold: id, kind })),
      POSITIVES / 2,
    ),
  );
  const negatives = [false, true].map((news) =>
    pick(
      ordinary.filter((post) => post.news === news).map(({ text }) => ordinaryDraft(text)),
      NEGATIVES / 2,
    ),
  );
  const drafts = mix(pick(positives.flat(), POSITIVES), pick(negatives.flat(), NEGATIVES));
  return {
    source: 'real posts and claims; Tabayun learnt its weights from the same data',
    claims,
    drafts,
    same,
  };
}

const ordinaryDraft = (text: string): Draft => ({ text, gold: null, kind: 'ordinary' });

function mix(positives: readonly Draft[], negatives: readonly Draft[]): Draft[] {
  const each = Math.ceil(negatives.length / Math.max(1, positives.length));
  const mixed = positives.flatMap((draft, i) => [draft, ...negatives.slice(i * each, (i + 1) * each)]);
  return [...mixed, ...negatives.slice(positives.length * each)];
}

interface Row {
  readonly kind?: string;
  readonly id?: string;
  readonly claim?: string;
  readonly text?: string;
  readonly gold?: string | null;
}
interface PackagedItem extends Claim {
  readonly variants?: readonly string[];
}

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const KINDS: Readonly<Record<string, Draft['kind']>> = {
  copy: 'near',
  embedded: 'near',
  disguise: 'near',
  paraphrase: 'paraphrase',
  ordinary: 'ordinary',
};

const rowsOf = (path: string): Row[] =>
  read(path)
    .trim()
    .split('\n')
    .map((line): Row => JSON.parse(line));

/**
 * The packaged list, its other wordings held back as posts, and the labelled drafts of the gold tests and the packaged captions.
 * At most `posts` of all these posts.
 */
export function ownSample(posts = Infinity): Sample {
  const { items }: { items: readonly PackagedItem[] } = JSON.parse(read('public/lists/awal.json'));
  const rows = rowsOf('tests/gold/pairs.jsonl');
  const captions = packagedOrdinary().map(ordinaryDraft);
  const ours = rows.flatMap(({ kind, id, claim }) =>
    kind === 'claim' && id && claim ? [{ id, claim }] : [],
  );
  const labelled = rows.flatMap(({ kind = '', gold = null, text }): Draft[] => {
    const as = KINDS[kind];
    return as && text ? [{ text, gold, kind: as }] : [];
  });
  const wordings = items.flatMap(({ id, variants = [] }) =>
    variants.map((text): Draft => ({ text, gold: id, kind: 'paraphrase' })),
  );
  const claims = [...ours, ...items.map(({ id, claim }) => ({ id, claim }))];
  const positives = [...labelled.filter(({ gold }) => gold !== null), ...wordings];
  const negatives = [...labelled.filter(({ gold }) => gold === null), ...captions];
  return {
    source: 'our own labelled drafts, captions and wordings of the packaged list: small, so a smoke test',
    claims,
    drafts: mix(pick(positives, POSITIVES), pick(negatives, NEGATIVES)).slice(0, posts),
    same: (a, b) => a === b,
  };
}

/** Claims below this number are too few to be spliced into more: made-up ones are used instead. */
const ENOUGH = 1_000;

/** Claims to grow a list of any size from, and texts to cut drafts from: real ones, or made-up ones that hold claims. */
export function material({ claims, drafts }: Sample): {
  readonly claims: readonly Claim[];
  readonly texts: readonly string[];
} {
  if (claims.length >= ENOUGH) return { claims, texts: drafts.map(({ text }) => text) };
  const made = makeClaims(ENOUGH);
  const other = makeClaims(ENOUGH, 2);
  return { claims: made, texts: made.flatMap(({ claim }, i) => [other[i]!.claim, claim]) };
}
