/** What is known about one draft: its text, its matches, what the officer said about them. No document here. */
import type { Coverage, Match, TextAnswer } from '../core/answers.ts';
import type { ClaimKey } from '../core/history.ts';
import type { Span } from '../core/model.ts';
import type { ChipState, IgnoreReason } from '../core/view.ts';
import { editBetween, shiftSpan } from './shift.ts';
import type { Edit } from './shift.ts';
import { checkedPart, LONG_TEXT } from './window.ts';

export type Check = (text: string, draft: number) => Promise<TextAnswer & { readonly draft: number }>;

/** A passage that resembles a claim. The span is kept where the passage is now. */
export interface Mark {
  readonly key: string;
  readonly span: Span;
  readonly match: Match;
  /** It stands in what is shared beside the draft: in the words of a post, or as an address. */
  readonly shared?: 'post' | 'address';
}

/** What the officer said about a match, for this draft only. */
export interface Silence {
  /** The match, and others on the same words when the reason holds for these too. */
  readonly keys: readonly string[];
  readonly why: SilenceReason;
  /** It holds on this site, also in drafts to come. */
  readonly here?: true | undefined;
}
export type SilenceReason = 'refuting' | IgnoreReason;

/** Reasons that speak of the words in the draft, so that no other claim is held against the same words. */
const ABOUT_WORDS: ReadonlySet<SilenceReason> = new Set(['refuting', 'kutipan', 'lainnya']);

export interface DraftView {
  readonly chip: ChipState;
  /** Matches that are marked, best first. Several may stand on the same words. */
  readonly marks: readonly Mark[];
  /** Passages of the chip's level, those on the same words counted once; refuted claims when it refutes. */
  readonly count: number;
  /** Claims that the text refutes: a note, no mark. */
  readonly refuted: readonly Match[];
  readonly coverage: Coverage | null;
  readonly silenced: number;
  /** Matches that are not marked because the officer ignores their claims on this site. */
  readonly ignoredHere: readonly Match[];
  /** What the chip says is about what is shared alone. */
  readonly shared?: 'post' | 'address';
}

/** What the officer said about a text, kept when the page makes its box anew. */
export interface Said {
  readonly text: string;
  readonly silences: readonly Silence[];
  /** The text that the officer chose to send as it is; null for none. */
  readonly passed: string | null;
}

/** What was said of exactly this text in a box that the page took away. */
export type Former = (text: string) => Said | undefined;

export interface Draft {
  /** The same object as before while nothing in it has changed. */
  view(): DraftView;
  /** Takes over the present text and moves the marks with it. False when it is the same as before. */
  edit(text: string): boolean;
  /** Checks the present text; the answer is dropped when a later check was started. */
  check(): Promise<void>;
  /** Shows a match no more, for the reason the officer gave. Gives the keys that this silences. */
  silence(key: string, why: SilenceReason, here?: true): readonly string[];
  /** Takes the last silence back, and gives it. */
  undo(): Silence | undefined;
  /** The officer chose to send exactly the present text. */
  pass(): void;
  said(): Said;
}

/** Shorter texts repeat no claim. Code units. */
const SHORTEST = 12;

/**
 * Starts with an empty text. `changed` is called when an answer has come. What `former` tells of the first text holds
 * on.
 */
export function createDraft(check: Check, changed: () => void, signal: AbortSignal, former?: Former): Draft {
  let text = '';
  let lastEdit = 0;
  let number = 0;
  let marks: readonly Mark[] = [];
  let answer: TextAnswer | null = null;
  let state: 'watching' | 'checking' | 'answered' | 'failed' = 'watching';
  let silences: readonly Silence[] = [];
  let passed: string | null = null;
  /** Asked for several times a key, so it is made only when something that it shows has changed. */
  let view: DraftView | null = null;

  /** `all`: nothing is written any more, so that nothing that was said holds. */
  const forget = (all: boolean): void => {
    view = null;
    number++;
    marks = [];
    answer = null;
    state = 'watching';
    if (!all) return;
    silences = [];
    passed = null;
  };
  const moveMarks = (edit: Edit): void => {
    view = null;
    const before = marks.length;
    marks = marks.flatMap((mark) => {
      const span = shiftSpan(mark.span, edit);
      return span ? [{ ...mark, span }] : [];
    });
    // What was known about the changed words is no longer true, and "no match" is not known yet.
    if (marks.length < before) state = 'checking';
  };
  const take = (got: TextAnswer, asked: string, part: Span): void => {
    const since = editBetween(asked, text);
    const fresh =
      got.verdict === 'refuting' ? [] : got.matches.flatMap((match) => markOf(match, part, since));
    const grown = since ? since.inserted - (since.end - since.start) : 0;
    const checked: Span = shiftSpan(part, since) ?? [part[0], part[1] + grown];
    // What lies outside the checked part of a long text is still what it was.
    const kept = marks.filter(({ span }) => !overlaps(span, checked));
    marks = [...fresh, ...kept];
    answer = got;
    state = 'answered';
  };

  return {
    view: () => (view ??= viewOf(marks, silences, answer, state, text.length > LONG_TEXT)),
    edit(now) {
      const edit = editBetween(text, now);
      if (!edit) return false;
      const before = text === '' ? former?.(now) : undefined;
      if (before) {
        ({ silences, passed } = before);
        view = null;
      }
      // Writing on behind all marks, as most keys do, leaves what is shown as it is.
      if (marks.some(({ span }) => edit.start < span[1])) moveMarks(edit);
      if (now.length > LONG_TEXT !== text.length > LONG_TEXT) view = null;
      text = now;
      lastEdit = edit.start + edit.inserted;
      const { length } = now.trim();
      if (length < SHORTEST) forget(length === 0);
      return true;
    },
    async check() {
      if (text.trim().length < SHORTEST) return;
      const asked = text;
      const part = checkedPart(asked, lastEdit);
      const mine = ++number;
      if (state !== 'answered') {
        state = 'checking';
        view = null;
        changed();
      }
      const got = await check(asked.slice(...part), mine).catch(() => null);
      if (mine !== number || signal.aborted) return;
      view = null;
      if (got) take(got, asked, part);
      else state = 'failed';
      changed();
    },
    silence(key, why, here) {
      const spans = marks.filter((mark) => mark.key === key).map(({ span }) => span);
      const alike = marks.filter(({ span }) => spans.some((one) => overlaps(one, span)));
      const others = ABOUT_WORDS.has(why) ? alike.map((mark) => mark.key) : [];
      view = null;
      const keys = [...new Set([key, ...others])];
      silences = [...silences, { keys, why, here }];
      changed();
      return keys;
    },
    undo() {
      view = null;
      const last = silences.at(-1);
      silences = silences.slice(0, -1);
      changed();
      return last;
    },
    pass: () => void (passed = text),
    said: () => ({ text, silences, passed }),
  };
}

/** Names a clarification across checks of the same draft. */
export function keyOf(match: Match): string {
  return `${match.list.id}/${match.clarification.id}`;
}

/** The claim of a match. */
export function claimOf(match: Match): ClaimKey {
  return { list: match.list.id, id: match.clarification.id };
}

/** The claim that a key names. List ids hold no slash. */
export function claimIn(key: string): ClaimKey {
  const cut = key.indexOf('/');
  return { list: key.slice(0, cut), id: key.slice(cut + 1) };
}

function markOf(match: Match, [from, to]: Span, since: Edit | null): Mark[] {
  const [start, end] = match.candidate.passage;
  const span = shiftSpan([from + start, Math.min(from + end, to)], since);
  return span && span[1] > span[0] ? [{ key: keyOf(match), span, match }] : [];
}

function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

function viewOf(
  marks: readonly Mark[],
  silences: readonly Silence[],
  answer: TextAnswer | null,
  state: 'watching' | 'checking' | 'answered' | 'failed',
  long: boolean,
): DraftView {
  const all = [...marks.map(({ match }) => match), ...(answer?.verdict === 'refuting' ? answer.matches : [])];
  const ignoredHere = all.filter((match) => match.ignoredHere);
  const silent = (key: string): boolean =>
    ignoredHere.some((match) => keyOf(match) === key) || silences.some(({ keys }) => keys.includes(key));
  const shown = marks.filter(({ key }) => !silent(key));
  const refuted =
    answer?.verdict === 'refuting' ? answer.matches.filter((match) => !silent(keyOf(match))) : [];
  const chipOf = (): ChipState => {
    if (shown.some(({ match }) => match.level === 'strong')) return 'strong';
    if (shown.length > 0) return 'possible';
    if (state !== 'answered') return state;
    if (answer?.coverage.searched === 0) return 'empty';
    const said = marks.some(({ key }) =>
      silences.some(({ keys, why }) => keys.includes(key) && why === 'refuting'),
    );
    if (refuted.length > 0 || said) return 'refuting';
    return long ? 'partial' : 'none';
  };
  const chip = chipOf();
  const count =
    chip === 'refuting' ? refuted.length : topmost(shown).filter(({ match }) => match.level === chip).length;
  const coverage = answer?.coverage ?? null;
  return { chip, marks: shown, count, refuted, coverage, silenced: silences.length, ignoredHere };
}

/** Marks without those on words that a better match marks already. */
export function topmost(marks: readonly Mark[]): readonly Mark[] {
  return marks.filter(
    ({ span }, index) => !marks.slice(0, index).some((better) => overlaps(better.span, span)),
  );
}
