import { DF_STEPS, SALIENCE_STEPS } from '../core/background.ts';
import { commonPrefix } from '../core/grams.ts';
import { readTerms } from '../core/terms.ts';
import { pack } from './pack.ts';
import type { TrainingData } from './trainingdata.ts';

/** Stems seen in fewer texts are left out: what ships can name no text. */
const LEAST_TEXTS = 3;
/** Claims that must hold a stem before its salience is trusted, and the weight of the mean it is drawn to. */
const LEAST_CLAIMS = 6;
const PRIOR = { mean: 0.6, weight: 4 };
/** A stem names something when at least this share of its uses carry a capital inside a sentence. */
const NAME_SHARE = 0.6;

interface Count {
  texts: number;
  uses: number;
  capitals: number;
  claims: number;
  repeated: number;
}

/** Counts hashed stems over posts and ordinary texts, and how often posts repeat the stems of their claims. */
export function learnBackground(data: TrainingData): { texts: number; table: string } {
  const counts = new Map<number, Count>();
  const at = (hash: number): Count => {
    let count = counts.get(hash);
    if (!count) counts.set(hash, (count = { texts: 0, uses: 0, capitals: 0, claims: 0, repeated: 0 }));
    return count;
  };
  const texts = [...data.posts.map((post) => post.text), ...data.ordinary.map((one) => one.text)];
  for (const text of texts) {
    const { terms } = readTerms(text);
    for (const term of terms) {
      at(term.hash).uses++;
      if (term.name) at(term.hash).capitals++;
    }
    for (const hash of new Set(terms.map((term) => term.hash))) at(hash).texts++;
  }
  countRepeats(data, at);
  const kept = [...counts].filter(([, count]) => count.texts >= LEAST_TEXTS);
  const rows = kept.map(([hash, count]) => {
    const frequency = Math.min(255, Math.round(Math.log(count.texts) * DF_STEPS));
    return [hash, frequency * 256 + traits(count)] as const;
  });
  return { texts: texts.length, table: pack(rows) };
}

function countRepeats(data: TrainingData, at: (hash: number) => Count): void {
  const claims = new Map(data.claims.map((claim) => [claim.id, claim.claim]));
  for (const post of data.posts) {
    const said = readTerms(post.text).terms;
    const hashes = new Set(said.map((term) => term.hash));
    const seen = new Set<number>();
    for (const term of readTerms(claims.get(post.id) ?? '').terms) {
      if (seen.has(term.hash)) continue;
      seen.add(term.hash);
      at(term.hash).claims++;
      const near = term.stem.length >= 5 && said.some((other) => commonPrefix(other.stem, term.stem) >= 5);
      if (hashes.has(term.hash) || near) at(term.hash).repeated++;
    }
  }
}

function traits(count: Count): number {
  const name = count.capitals / count.uses >= NAME_SHARE ? 128 : 0;
  if (count.claims < LEAST_CLAIMS) return name;
  const share = (count.repeated + PRIOR.mean * PRIOR.weight) / (count.claims + PRIOR.weight);
  return name | Math.max(1, Math.round(share * SALIENCE_STEPS));
}
