/**
 * The pipeline: one text against the lists, on the device.
 *
 * What other parts build on (all pure, no clock, no network):
 *   buildSegment(items, slice?)            index.ts    generator of progress, returns the ArrayBuffer to store
 *   openSegment(buffer)                    segment.ts  {ok, segment} or {ok: false, problem}: rebuild then
 *   metaOf(clarification)                  corpus.ts   the compact meta to keep beside a segment
 *   makeCorpus([{segment, metas}…])        corpus.ts   one entry per list; `Candidate.list` is the index in it
 *   check(text, corpus, options?)          here        no clarification texts needed
 *   explain(candidate, clarification, text) explain.ts fills `matched.claim` and the claim's words in conflicts
 *   alarms(result)                         here        the candidates that may mark or gate
 *   parseList(text), revise(old, next)     listfile.ts, revise.ts
 *   canonicalLink(url), inspectLink(url)   links.ts
 *   addressProblem(url)                    address.ts
 *
 * `check` leaves `matched.claim` empty and writes the claim's side of a conflict as stems and canonical figures:
 * the texts of the few matches are read from the database afterwards and handed to `explain`.
 */
import { findConflicts } from './conflicts.ts';
import type { Corpus, ItemMeta } from './corpus.ts';
import type { Candidate, CheckResult, Level, Span, Stance } from './model.ts';
import { type Normal, normalise } from './normalise.ts';
import { sentences, snapToSentences } from './passages.ts';
import { HITS } from './retrieve.ts';
import { parts } from './score.ts';
import { signsOfAnArtefact } from './artefacts.ts';
import { candidatesOf, type Found } from './candidates.ts';
import { stanceOf } from './stance.ts';
import { stanceSigns } from './stancesigns.ts';
import { readTerms, type Term, type Terms } from './terms.ts';
import { cappedLevel, levelOf, type LevelRules, verdictOf } from './verdict.ts';

/** Longest text that is read, in UTF-16 code units; what lies beyond is not searched. */
export const READ_LIMIT = 100_000;
/** A long text is searched in pieces of this many terms, each overlapping the next, so that a claim deep in it counts as much as one in a short post. */
const PIECE = 160;
const OVERLAP = 40;
/** Of a text in more pieces than this, fewer wordings a piece are looked at closely. */
const MANY_PIECES = 3;
const HITS_OF_MANY = 10;
/** Candidates returned. */
const DEFAULT_TOP = 5;

export interface CheckOptions extends LevelRules {
  /** Candidates returned at most. */
  readonly top?: number;
}

/**
 * Checks a text against all lists. Cost is linear in the length of the text (1 to 2 ms per 1,000 characters);
 * at most READ_LIMIT code units are read. Offsets are UTF-16 code units of `text` as given.
 */
export function check(text: string, corpus: Corpus, options: CheckOptions = {}): CheckResult {
  const read = text.slice(0, READ_LIMIT);
  const normal = normalise(read);
  const words = readTerms(read, normal);
  const { terms, links } = words;
  const signs = signsOfAnArtefact(normal.text, links.length);
  const cut = pieces(terms);
  const most = cut.length > MANY_PIECES ? HITS_OF_MANY : HITS;
  const top = options.top ?? DEFAULT_TOP;
  const found = cut.flatMap((piece) => candidatesOf(corpus, piece, signs, { hits: most, items: top }));
  // Each list has thresholds of its own, so that a lower score may reach a higher level. Beyond the best, only those
  // that reach a level can change an answer.
  const best = bestPerItem(found)
    .map((one) => ({ one, level: levelIn(corpus, one) }))
    .sort((a, b) => LEVEL_ORDER[a.level] - LEVEL_ORDER[b.level])
    .slice(0, top * 2)
    .filter(({ level }, i) => i < top || level !== 'none');

  const all = sentences(normal);
  const candidates: Candidate[] = [];
  const confirmed: Candidate[] = [];
  for (const { one } of best) {
    const meta = corpus.parts[one.list]!.metas[one.item]!;
    const candidate = describe(corpus, read, one, meta, all, options);
    (meta.code === 'benar' ? confirmed : candidates).push(candidate);
  }
  for (let i = 0; i < candidates.length; i++)
    candidates[i] = withTwinConflict(corpus, candidates[i]!, candidates);
  candidates.sort((a, b) => LEVEL_ORDER[a.level] - LEVEL_ORDER[b.level] || b.score - a.score);
  candidates.splice(top);

  const stance = readStance(read, normal, words, candidates[0], all);
  return { verdict: verdictOf(candidates, stance), candidates, confirmed, stance, searched: corpus.searched };
}

/** Where nothing is claimed, nothing is refuted: the cues are only looked for when a candidate reaches a level. */
function readStance(
  text: string,
  normal: Normal,
  words: Terms,
  first: Candidate | undefined,
  all: readonly Span[],
): Stance {
  if (!first || first.level === 'none') return { refuting: false, score: 0, cues: [] };
  return stanceOf(stanceSigns(text, normal, words, all, first));
}

/** Words of the draft that two candidates must share to be twins. */
const TWIN_SHARE = 0.75;

/**
 * The same claim is often listed twice, once without its figure. Where the draft gives another figure than the
 * twin that has one, the twin without must not warn strongly either.
 */
function withTwinConflict(corpus: Corpus, candidate: Candidate, all: readonly Candidate[]): Candidate {
  if (candidate.level !== 'strong' || candidate.parts.some((part) => part.name === 'figureAgree'))
    return candidate;
  const starts = new Set(candidate.matched.text.map(([start]) => start));
  const twin = all.find(
    (other) =>
      levelIn(corpus, other) !== 'none' &&
      other.conflicts.some((conflict) => conflict.kind === 'angka') &&
      other.matched.text.filter(([start]) => starts.has(start)).length >= TWIN_SHARE * starts.size,
  );
  return twin ? { ...candidate, level: 'possible', conflicts: twin.conflicts } : candidate;
}

const LEVEL_ORDER = { strong: 0, possible: 1, none: 2 } as const;

/** The candidates that may mark a draft: none when the text refutes them. Only `strong` ones may gate. */
export function alarms(result: CheckResult): readonly Candidate[] {
  if (result.verdict === 'refuting' || result.verdict === 'none') return [];
  return result.candidates.filter((candidate) => candidate.level !== 'none');
}

/** Pieces of a long text. */
export function pieces(terms: readonly Term[]): (readonly Term[])[] {
  if (terms.length <= PIECE) return [terms];
  const out: (readonly Term[])[] = [];
  for (let at = 0; at < terms.length; at += PIECE - OVERLAP) {
    out.push(terms.slice(at, at + PIECE));
    if (at + PIECE >= terms.length) break;
  }
  return out;
}

/** Level of a score in its list. */
const levelIn = (corpus: Corpus, { score, list }: { readonly score: number; readonly list: number }): Level =>
  levelOf(score, corpus.parts[list]!.thresholds);

function bestPerItem(found: readonly Found[]): Found[] {
  const best = new Map<string, Found>();
  for (const one of found) {
    const key = `${one.list} ${one.item}`;
    const known = best.get(key);
    if (!known || one.score > known.score) best.set(key, one);
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.list - b.list || a.item - b.item);
}

function describe(
  corpus: Corpus,
  text: string,
  found: Found,
  meta: ItemMeta,
  all: readonly Span[],
  options: CheckOptions,
): Candidate {
  const { measured, terms, list, item } = found;
  const positions = [...new Set(measured.alignment.position)].filter((at) => at >= 0).sort((a, b) => a - b);
  const spans = positions.map((at) => terms[at]!.span);
  const core: Span = [spans[0]?.[0] ?? 0, spans[spans.length - 1]?.[1] ?? 0];
  const level = levelIn(corpus, found);
  const conflicts = level === 'none' ? [] : findConflicts(corpus, text, terms, measured);
  return {
    id: meta.id,
    list,
    score: found.score,
    level: cappedLevel(level, meta, conflicts, options),
    passage: snapToSentences(core, all),
    matched: { text: spans, claim: [] },
    wording: wordingNumber(corpus, found, item),
    parts: parts(measured.values),
    conflicts,
  };
}

/** -1 for the claim, else the variant; a successor is shown with its own claim. */
function wordingNumber(corpus: Corpus, found: Found, item: number): number {
  const { wordingItem } = corpus.parts[found.list]!.segment;
  const { wording } = found.measured.hit;
  if (wordingItem[wording] !== item) return -1;
  let first = wording;
  while (first > 0 && wordingItem[first - 1] === item) first--;
  return wording - first - 1;
}
