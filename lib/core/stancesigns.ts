import { negatedClaim } from './denial.ts';
import { hash32 } from './hash.ts';
import type { Candidate, Span } from './model.ts';
import type { Normal } from './normalise.ts';
import { type CueHit, findCues } from './findcues.ts';
import { stem } from './stem.ts';
import type { Terms } from './terms.ts';
import { words } from './words.ts';

/** A short text: one post, in code units. */
const SHORT = 280;
/** Sentences to either side of the passage in which a cue counts in full; further off it counts `AFAR`. */
const NEAR = 3;
const AFAR = 0.5;
/** A cue said more often than this says no more. */
const AGAIN = 2;
/** How far from the passage the words are read, in code units. */
const WINDOW = 900;
/** What the score measured of the match that also tells a claim that is stated from one that is talked about. */
const MATCH = new Set<string>(
  'coverage coverageExact coverageAnywhere copied oneSentence precision predicate density surpriseCoverage maxUnmatched pieces nameOnly figureConflict'.split(
    ' ',
  ),
);

/** What a text shows of its stance towards a claim. */
export interface StanceSigns {
  /** Named signs: `cue …` for cues, `match …` for the match, others by what they are. About 0..2. */
  readonly named: ReadonlyMap<string, number>;
  /** Hashes of the words and pairs of neighbouring words near the passage, with the claim's own words blanked out. */
  readonly sequences: ReadonlySet<number>;
  /** The cues that are not made of the claim's own words. */
  readonly hits: readonly CueHit[];
}

/** Reads the signs of a text. Cost is linear in its length. */
export function stanceSigns(
  text: string,
  normal: Normal,
  read: Terms,
  sentences: readonly Span[],
  candidate: Candidate,
): StanceSigns {
  const { passage, matched, conflicts } = candidate;
  const own = matched.text;
  const named = new Map<string, number>();
  const hits = [...findCues(normal), ...negatedClaim(text, read, sentences, candidate)].filter(
    ({ aside, span }) => aside || !own.some(([start, end]) => span[0] < end && span[1] > start),
  );
  const paragraph = text.lastIndexOf('\n\n', passage[0]) + 1;
  for (const { id, aside, span } of hits) {
    const before = id !== 'label' && span[1] <= paragraph;
    const counts = !aside && (before || isFar(span, passage, sentences)) ? AFAR : 1;
    named.set(`cue ${id}`, Math.min(AGAIN, (named.get(`cue ${id}`) ?? 0) + counts));
  }
  for (const { kind, draft } of conflicts)
    named.set(`conflict ${kind}${draft.startsWith('(negasi)') ? ' +' : ''}`, 1);
  for (const { name, value } of candidate.parts) if (MATCH.has(name)) named.set(`match ${name}`, value);
  shape(named, text, read, sentences, candidate);
  return { named, sequences: sequencesOf(text, normal, own, passage), hits };
}

/** How the claim stands in the text. */
function shape(
  named: Map<string, number>,
  text: string,
  { terms }: Terms,
  sentences: readonly Span[],
  { passage, matched: { text: own } }: Candidate,
): void {
  const beyond = terms.length - own.length;
  named.set('short', text.length <= SHORT ? 1 : 0);
  named.set('length', Math.min(1.5, Math.log(1 + text.length) / 5));
  named.set('beyond', Math.min(2, beyond / 15));
  named.set('beyond share', beyond / (terms.length || 1));
  named.set('before', Math.min(1, passage[0] / SHORT));
  named.set('after', Math.min(1, (text.length - passage[1]) / SHORT));
  const held = sentences.map(([start, end]) => own.filter(([at]) => at >= start && at < end).length);
  const most = Math.max(0, ...held);
  named.set('sentences', Math.min(1, held.filter((count) => count > 0).length / 4));
  named.set('one sentence', most / (own.length || 1));
  const at = held.indexOf(most);
  const main = sentences[at];
  if (main && most > 0 && /\?["”'’)\]]*$/.test(text.slice(...main)))
    named.set(at + 1 < sentences.length ? 'asked, then more' : 'asked', 1);
  const starts = new Set(own.map(([start]) => start));
  const negated = terms.filter((term) => term.negated);
  const ownNegated = negated.filter(({ span }) => starts.has(span[0])).length;
  if (ownNegated > 0) named.set('own negated', 1);
  if (ownNegated > 0) named.set('own negated share', ownNegated / own.length);
  if (negated.length > ownNegated) named.set('other negated', 1);
}

function isFar(span: Span, passage: Span, sentences: readonly Span[]): boolean {
  const [from, to] = span[1] <= passage[0] ? [span[1], passage[0]] : [passage[1], span[0]];
  let between = 0;
  for (const [start] of sentences) if (start >= from && start < to && ++between > NEAR) return true;
  return false;
}

/** Words and pairs of words as hashes: `_` is a word of the claim, `#` a figure, `@` a link, `.?!:"` what stands between. */
function sequencesOf(text: string, normal: Normal, own: readonly Span[], passage: Span): ReadonlySet<number> {
  const [from, to] = [passage[0] - WINDOW, passage[1] + WINDOW];
  const starts = new Set(own.map(([start]) => start));
  const line: string[] = [];
  let end = -1;
  for (const { span, kind, form } of words(text, normal)) {
    if (span[0] < from || span[1] > to) continue;
    const between = end < 0 ? '^' : /[?!.\n:"“”]/.exec(text.slice(end, span[0]))?.[0];
    if (between) line.push(between === '\n' ? '.' : between.replace(/[“”]/, '"'));
    end = Math.max(end, span[1]);
    if (starts.has(span[0])) line.push('_');
    else line.push(kind === 'link' ? '@' : kind === 'figure' ? '#' : stem(form));
  }
  line.push(/[?!.]/.exec(text.slice(Math.max(0, end), to))?.[0] ?? '.', '$');
  const out = new Set<number>();
  line.forEach((word, i) => {
    if (word !== '^' && word !== '$' && word !== '_') out.add(hash32(word));
    if (i > 0) out.add(hash32(`${line[i - 1]} ${word}`));
  });
  return out;
}
