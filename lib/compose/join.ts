/**
 * Posts and articles that are written in several boxes, as a thread or the blocks of an article: each box is checked
 * by itself, and once more with what stands right before and behind it, for a claim that is cut in two, and for
 * words beside it that refute it.
 */
import type { Match, TextAnswer } from '../core/answers.ts';
import type { Check } from './draft.ts';
import { keyOf } from './mark.ts';
import { readText } from './textmap.ts';
import type { Watched } from './watch.ts';

/** Boxes that are parts of one text; empty selectors match nothing. */
export interface JoinRules {
  readonly boxes: string;
  /** What holds all boxes of one text. */
  readonly scope: string;
}

/** What stands around a box, each side with the line break that parts it from the box; '' where nothing does. */
interface Around {
  readonly before: string;
  readonly behind: string;
}

export interface Joins {
  /** What holds all boxes of the text that a box is part of; null for a text in one box. */
  whole(element: Element): Element | null;
  /** Checks the text of a box with what stands around it. */
  check(element: HTMLElement): Check;
  /** A box was checked, or one beside it is gone: those that stand beside other words now are checked anew. */
  changed(element: Element): void;
  /** A box is watched no longer. */
  forget(element: Element): void;
}

/** So much of the next box can belong to a claim that begins in this one. Code units; claims are shorter. */
const REACH = 600;
/** Less of a passage is no part of a claim: what an alignment took along. Code units. */
const LEAST = 4;

const NOTHING: Around = { before: '', behind: '' };

/** `skip`: parts of a box that are not the officer's own text. `watched`: the box of an element, if it is watched. */
export function createJoins(
  rules: JoinRules,
  skip: string,
  check: Check,
  watched: (element: Element) => Watched | undefined,
): Joins {
  /** What stood around each box when it was checked last. No `WeakMap`, for the reason in `paint.ts`. */
  const known = new Map<Element, string>();

  const whole = (element: Element): Element | null =>
    rules.boxes !== '' && element.matches(rules.boxes) ? element.closest(rules.scope) : null;
  /** All boxes of the text that a box is part of, in order, whether the officer has been in them or not. */
  const partsOf = (element: Element): readonly HTMLElement[] => {
    const scope = whole(element);
    if (!scope) return [];
    return [...scope.querySelectorAll<HTMLElement>(rules.boxes)].filter((one) => one.isContentEditable);
  };
  const textOf = (element: HTMLElement): string =>
    (watched(element)?.draft.said().text ?? readText(element, skip).text).trim();
  /** The first text in a row of boxes: empty ones part nothing. */
  const firstOf = (parts: Iterable<HTMLElement>): string => {
    for (const part of parts) {
      const text = textOf(part);
      if (text !== '') return text;
    }
    return '';
  };
  const around = (parts: readonly HTMLElement[], at: number): Around => {
    if (at < 0) return NOTHING;
    const before = firstOf(parts.slice(0, at).toReversed()).slice(-REACH);
    const behind = firstOf(parts.slice(at + 1)).slice(0, REACH);
    return { before: before && `${before}\n`, behind: behind && `\n${behind}` };
  };
  const signOf = ({ before, behind }: Around): string => `${before}\0${behind}`;

  return {
    whole,
    check: (element) => async (text, draft) => {
      const parts = partsOf(element);
      const now = around(parts, parts.indexOf(element));
      known.set(element, signOf(now));
      if (now.before === '' && now.behind === '') return check(text, draft);
      const whole = check(`${now.before}${text}${now.behind}`, draft);
      const [own, joined] = await Promise.all([check(text, draft), whole]);
      return { ...joinAnswers(own, joined, [now.before.length, text.length]), draft };
    },
    changed(element) {
      const parts = partsOf(element);
      for (const [at, part] of parts.entries()) {
        const then = known.get(part);
        const now = then === undefined ? '' : signOf(around(parts, at));
        if (then === undefined || then === now) continue;
        known.set(part, now);
        watched(part)?.recheck();
      }
    },
    forget: (element) => void known.delete(element),
  };
}

/**
 * The answer to a box of `length` code units, of itself and of a text in which it begins at `start`. Only what goes
 * over an edge of the box is added; what the words beside it refute is no longer held against it.
 */
export function joinAnswers(
  own: TextAnswer,
  joined: TextAnswer,
  [start, length]: readonly [start: number, length: number],
): TextAnswer {
  if (own.verdict === 'refuting') return own;
  if (joined.verdict === 'refuting') {
    const refuted = new Set(joined.matches.map(keyOf));
    const left = own.matches.filter((match) => !refuted.has(keyOf(match)));
    if (left.length > 0 || own.matches.length === 0) return { ...own, matches: left, verdict: worst(left) };
    return { ...own, verdict: 'refuting', stance: joined.stance };
  }
  const found = new Map(own.matches.map((match) => [keyOf(match), match]));
  for (const match of joined.matches) {
    const [from, to] = match.candidate.passage;
    const passage = [Math.max(from - start, 0), Math.min(to - start, length)] as const;
    const inside = passage[1] - passage[0];
    if (found.get(keyOf(match))?.level === 'strong' || inside < LEAST || to - from - inside < LEAST) continue;
    found.set(keyOf(match), { ...match, candidate: { ...match.candidate, passage } });
  }
  const matches = [...found.values()].sort((a, b) => RANK[a.level] - RANK[b.level]);
  return { ...own, matches, verdict: worst(matches) };
}

const RANK = { strong: 0, possible: 1 } as const;

function worst(matches: readonly Match[]): 'strong' | 'possible' | 'none' {
  if (matches.length === 0) return 'none';
  return matches.some(({ level }) => level === 'strong') ? 'strong' : 'possible';
}
