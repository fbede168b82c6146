import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from '../core/check.ts';
import { type Corpus, metaOf } from '../core/corpus.ts';
import { hash32 } from '../core/hash.ts';
import { parseList } from '../core/listfile.ts';
import { normalise } from '../core/normalise.ts';
import { sentences } from '../core/passages.ts';
import { type StanceSigns, stanceSigns } from '../core/stancesigns.ts';
import { readTerms } from '../core/terms.ts';
import { corpusOf } from './batch.ts';
import { packagedOrdinary } from './ordinary.ts';

/** A text with its signs towards the claim that it resembles most. */
export interface StanceSample {
  readonly kind: string;
  readonly refutes: boolean;
  /** Texts about one claim share it. */
  readonly group: string;
  /** `YYYY-MM`, or '' where no month is known. */
  readonly month: string;
  /** The claim it resembles reaches a level: otherwise nobody asks for the stance. */
  readonly asked: boolean;
  readonly signs: StanceSigns;
  readonly weight: number;
}

type Json = Readonly<Record<string, string | boolean | undefined>>;
const rows = (path: string): Json[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line): Json => JSON.parse(line));

const isFalse = (verdict: unknown): boolean =>
  typeof verdict === 'string' && /^(?:SALAH|HOA|PENIPUAN|DISINF|MISINF|FITNAH|HASUT|FALSE)/.test(verdict);

/** How much the rows of a source count. Own texts are few and the only ones in the style of an office. */
const OWN = 4;
const PHRASE = 0.3;
/** Texts that resemble no claim enough, and ordinary texts: they show what words mean nothing. */
const BYSTANDER = 0.3;
/** Claims of real life that each phrase is filled with. */
const FILLS = 6;
const NEGATED = 300;

const gold = (name: string): string => fileURLToPath(new URL(`../../tests/gold/${name}`, import.meta.url));
const OWN_FILES = ['refutations.jsonl', 'javanese.jsonl', 'refutations-seen.jsonl', 'stances-learnt.jsonl'];

/** Reads every labelled text: real posts and denials of `dir`, and the project's own, but none that tests keep unseen. */
export function readStanceSamples(dir: string): StanceSample[] {
  const claims = rows(join(dir, 'claims.jsonl'));
  const byId = new Map(claims.map((claim) => [claim['id'], claim]));
  const groupOf = (id: unknown): string => String(byId.get(String(id))?.['dup_group'] ?? id);
  const monthOf = (date: unknown): string => (typeof date === 'string' ? date.slice(0, 7) : '');
  const real = corpusOf(
    claims.map(({ id, claim }) => ({
      id: String(id),
      claim: String(claim),
      variants: [],
      lang: 'id',
      code: 'salah' as const,
      status: 'active' as const,
      supersedes: [],
      hasAnswer: true,
    })),
  );
  const path = fileURLToPath(new URL('../../public/lists/awal.json', import.meta.url));
  const parsed = parseList(readFileSync(path, 'utf8'));
  if (!parsed.ok) throw new Error('the packaged list cannot be read');
  const packaged = corpusOf(parsed.list.items.map((item) => ({ ...item, ...metaOf(item) })));
  const out: StanceSample[] = [];
  const add = (
    corpus: Corpus,
    text: unknown,
    one: Omit<StanceSample, 'asked' | 'signs' | 'weight'>,
    weight: number,
  ): void => {
    const sample = signsOf(String(text), corpus);
    if (sample) out.push({ ...one, ...sample, weight: sample.asked ? weight : Math.min(weight, BYSTANDER) });
  };
  for (const row of rows(join(dir, 'pairs.jsonl'))) {
    if (row['claim_by'] || !isFalse(row['verdict'])) continue;
    const month = monthOf(row['date'] ?? byId.get(row['id'])?.['date']);
    add(
      real,
      row['post'],
      { kind: String(row['match_type']), refutes: false, group: groupOf(row['id']), month },
      1,
    );
  }
  for (const row of rows(join(dir, 'negatives.jsonl'))) {
    const about = row['about_claim'] ?? row['quotes_post_of'] ?? row['id'];
    const refutes = row['kind'] === 'official_denial';
    if (refutes && row['condensed']) continue;
    const month = monthOf(byId.get(String(about))?.['date']);
    add(
      real,
      row['text'],
      { kind: refutes ? 'denial' : 'ordinary', refutes, group: groupOf(about), month },
      refutes ? 1 : BYSTANDER,
    );
  }
  for (const { id, explanation, verdict, date } of claims) {
    if (!explanation || !isFalse(verdict)) continue;
    add(
      real,
      explanation,
      { kind: 'explanation', refutes: true, group: groupOf(id), month: monthOf(date) },
      1,
    );
  }
  for (const file of OWN_FILES)
    for (const row of rows(gold(file))) {
      const kind = String(row['kind'] ?? (row['repeats'] ? 'defies' : 'refutes'));
      add(
        packaged,
        row['text'],
        { kind, refutes: kind === 'refutes', group: `own ${row['about']}`, month: '' },
        OWN,
      );
    }
  for (const { id, claim, variants, answer, correction, verdict } of parsed.list.items) {
    if (verdict.code === 'benar') continue;
    const group = `own ${id}`;
    for (const text of [claim, ...variants])
      add(packaged, text, { kind: 'listed claim', refutes: false, group, month: '' }, 1);
    const denials = [answer, correction?.short, correction?.long, `Klaim: ${claim}\nFaktanya: ${answer}`];
    for (const text of denials)
      if (text) add(packaged, text, { kind: 'listed answer', refutes: true, group, month: '' }, 1);
  }
  for (const text of packagedOrdinary())
    add(packaged, text, { kind: 'ordinary', refutes: false, group: `own ${text}`, month: '' }, BYSTANDER);
  for (const { phrase, kind, text } of phrases(claims))
    add(
      real,
      text,
      { kind: `phrase ${kind}`, refutes: kind === 'refutes', group: `phrase ${phrase}`, month: '' },
      PHRASE,
    );
  return out;
}

/** The signs of a text, as the check itself reads them; null where nothing resembles it. */
function signsOf(text: string, corpus: Corpus): Pick<StanceSample, 'asked' | 'signs'> | null {
  const first = check(text, corpus).candidates[0];
  if (!first) return null;
  const normal = normalise(text);
  const signs = stanceSigns(text, normal, readTerms(text, normal), sentences(normal), first);
  return { asked: first.level !== 'none', signs };
}

const HOOK = /(?<!\p{L})(?:akan|bisa|dapat|menjadi|mengandung|terbuat|menyebabkan|sudah|telah)(?!\p{L})/iu;
const NEGATOR = /(?<!\p{L})(?:tidak|bukan|tak|belum)(?!\p{L})/iu;

/** Our own phrases around claims of real life, and such claims negated: wordings that no post happens to have. */
function phrases(claims: readonly Json[]): { phrase: string; kind: string; text: string }[] {
  const pool = claims
    .filter(({ claim, verdict, claim_by: by }) => {
      const text = String(claim);
      return (
        !by && isFalse(verdict) && text.split(/\s+/).length >= 5 && text.length < 160 && !/[?"“]/.test(text)
      );
    })
    .sort((a, b) => hash32(`phrase ${a['id']}`) - hash32(`phrase ${b['id']}`))
    .map(({ claim }) => String(claim).replace(/[.!]+$/, ''));
  const out: { phrase: string; kind: string; text: string }[] = [];
  let kind = '';
  let at = 0;
  const file = fileURLToPath(new URL('stance-phrases.txt', import.meta.url));
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    if (line.startsWith('# ')) kind = line.slice(2);
    else
      for (let i = 0; i < FILLS; i++) {
        const claim = pool[at++ % pool.length]!;
        const inside = /[\p{L},] $/u.test(line.slice(0, line.indexOf('{k}')));
        const small = inside && /^[A-Z][a-z]/.test(claim) ? claim[0]!.toLowerCase() + claim.slice(1) : claim;
        out.push({ phrase: line, kind, text: line.replace('{k}', () => small) });
      }
  }
  pool
    .filter((claim) => HOOK.test(claim) && !NEGATOR.test(claim))
    .slice(0, NEGATED)
    .forEach((claim, i) =>
      out.push({
        phrase: `negated ${i % 50}`,
        kind: 'refutes',
        text: claim.replace(HOOK, (hook) => `tidak ${hook}`),
      }),
    );
  return out;
}
