/** What is known about one draft: its text, its matches, what the officer said about them. No document here. */
import type { Match, TextAnswer } from '../core/answers.ts';
import type { Span } from '../core/model.ts';
import { viewOf } from './draftview.ts';
import type { DraftState, DraftView } from './draftview.ts';
import { isSilent, keyOf, overlaps } from './mark.ts';
import type { Mark, Said, Silence, SilenceReason } from './mark.ts';
import { editBetween, findSpan, shiftSpan } from './shift.ts';
import type { Edit } from './shift.ts';
import { checkedPart, LONG_TEXT } from './window.ts';

export type Check = (text: string, draft: number) => Promise<TextAnswer & { readonly draft: number }>;

/** Reasons that speak of the words in the draft, so that no other claim is held against the same words. */
const ABOUT_WORDS: ReadonlySet<SilenceReason> = new Set(['refuting', 'kutipan', 'lainnya']);

/** What was said of exactly this text in a box that the page took away. */
export type Former = (text: string) => Said | undefined;

export interface Draft {
  /** The same object as before while nothing in it has changed. */
  view(): DraftView;
  /** Takes over the present text and moves the marks with it. False when it is the same as before. */
  edit(text: string): boolean;
  /** What has to be told at once: nothing, that the words of a mark were changed, or any change of the text. */
  follows(): 'nothing' | 'marks' | 'text';
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

interface Gone {
  readonly text: string;
  readonly marks: readonly Mark[];
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
  let state: DraftState = 'watching';
  let silences: readonly Silence[] = [];
  let passed: string | null = null;
  /** The draft before words of marks were changed, until the next answer: their marks may come back. */
  let gone: Gone | null = null;
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
    // What was silenced does not come back with its words: only an answer tells what is ignored by now.
    if (gone) gone = { ...gone, marks: gone.marks.filter(({ key }) => !isSilent(silences, key)) };
    silences = [];
    passed = null;
  };
  const moveMarks = (edit: Edit, now: string): void => {
    const before = marks;
    view = null;
    marks = moved(before, edit, text, now);
    if (marks.length === before.length) return;
    // What was known about the changed words is no longer true, and "no match" is not known yet.
    state = 'checking';
    gone ??= { text, marks: before };
  };
  /** Shows again the marks whose words are as they were; the officer took a change back, or an editor did. */
  const bringBack = (before: Gone, now: string): void => {
    const back = moved(before.marks, editBetween(before.text, now), before.text, now);
    const all = before.marks.flatMap(({ match }) => {
      const here = [...marks, ...back].find((mark) => mark.match === match);
      return here ? [here] : [];
    });
    if (all.length === marks.length) return;
    view = null;
    marks = all;
    if (all.length === before.marks.length) gone = null;
  };
  const take = (got: TextAnswer, asked: string, part: Span): void => {
    const since = editBetween(asked, text);
    const fresh =
      got.verdict === 'refuting' ? [] : got.matches.flatMap((match) => markOf(match, part, since));
    const grown = since ? since.inserted - (since.end - since.start) : 0;
    const checked: Span = shiftSpan(part, since) ?? [part[0], part[1] + grown];
    const changed: Span | null = since && [since.start, since.start + since.inserted];
    // What lies outside the checked part of a long text is still what it was, and so is a mark that came back since.
    const kept = marks.filter(({ span }) => !overlaps(span, checked) || (changed && overlaps(span, changed)));
    marks = [...fresh, ...kept];
    answer = got;
    gone = null;
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
      if (marks.some(({ span }) => edit.start < span[1])) moveMarks(edit, now);
      if (gone) bringBack(gone, now);
      if (now.length > LONG_TEXT !== text.length > LONG_TEXT) view = null;
      text = now;
      lastEdit = edit.start + edit.inserted;
      const { length } = now.trim();
      if (length < SHORTEST) forget(length === 0);
      return true;
    },
    follows() {
      // A mark that went comes back with its words, and a silence ends with the text it was said of, so that a box that is emptied for a moment has to be seen.
      if (silences.length > 0 || gone) return 'text';
      return marks.length > 0 ? 'marks' : 'nothing';
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

function markOf(match: Match, [from, to]: Span, since: Edit | null): Mark[] {
  const [start, end] = match.candidate.passage;
  const span = shiftSpan([from + start, Math.min(from + end, to)], since);
  return span && span[1] > span[0] ? [{ key: keyOf(match), span, match }] : [];
}

/** The marks whose words are in the later text as they were, where they stand there. */
function moved(marks: readonly Mark[], edit: Edit | null, before: string, now: string): readonly Mark[] {
  return marks.flatMap((mark) => {
    const span = shiftSpan(mark.span, edit) ?? (edit && findSpan(mark.span, edit, before, now));
    return span ? [{ ...mark, span }] : [];
  });
}
