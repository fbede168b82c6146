/** Tells what becomes of each draft, for the history: which claims, and what the officer did. Never a word of it. */
import type { Match } from '../core/answers.ts';
import type { ClaimKey, EventReport } from '../core/history.ts';
import type { CheckVerdict } from '../core/model.ts';
import type { GateReason } from '../core/view.ts';
import { claimOf, keyOf } from './mark.ts';
import type { Mark } from './mark.ts';
import type { Watched } from './watch.ts';

export type PageEvent = EventReport & { readonly surface: 'compose' | 'shared' };
export type Tell = (event: PageEvent) => void;
/** Hands a checked draft on for its fingerprint, where the officer wants that; of one that refutes none is kept. */
export type Remember = (draft: string, text: string, refuting: boolean) => void;

/** What the officer can do about a match. */
type Deed = 'copied' | 'inserted' | 'refuting' | 'ignored' | 'posted';

export interface Recorder {
  /** Marks, verdict or state of a box have changed. */
  seen(box: Watched): void;
  /** The officer did something about matches. `does` carries it out where that silences them. */
  did(box: Watched, matches: readonly Match[], kind: Deed, reason?: GateReason, does?: () => void): void;
  /** What was said last of these claims is taken back. */
  undone(box: Watched, keys: readonly string[]): void;
}

/** A draft from its first check until its box is empty. */
interface Episode {
  /** Its name in the history: boxes that are parts of one text share it, so that a claim over two of them counts once. */
  readonly name: string;
  /** Its own name, under which its words are fingerprinted. */
  readonly own: string;
  /** To know it again when the page makes its box anew. */
  text: string;
  /** Claims that it resembles or refutes now. */
  readonly held: Map<string, Held>;
  /** Claims silenced by the officer, by press. */
  readonly silent: string[][];
  silencing: string[] | null;
  /** It was handed on as a refutation. */
  refuting?: boolean;
}
interface Held {
  readonly claim: ClaimKey;
  readonly surface: PageEvent['surface'];
  readonly verdict: CheckVerdict;
}

/** What was found, by the state of the chip. */
const CHECKED: Readonly<Record<string, CheckVerdict>> = {
  none: 'none',
  partial: 'none',
  possible: 'possible',
  strong: 'strong',
  refuting: 'refuting',
};
const RANK: Readonly<Record<CheckVerdict, number>> = { none: 0, refuting: 1, possible: 2, strong: 3 };

/** `name` gives a draft its random name. */
export function createRecorder(tell: Tell, name: () => string, remember: Remember): Recorder {
  const episodes = new Map<Watched, Episode>();

  /** The draft of a box; one that the page took away goes on in the box that starts with its text. */
  const episodeOf = (box: Watched, text: string): Episode | undefined => {
    const known = episodes.get(box);
    if (known) return known;
    for (const [other, episode] of episodes) {
      if (other.element.isConnected) continue;
      episodes.delete(other);
      if (episode.text !== text) continue;
      episodes.set(box, episode);
      return episode;
    }
    return undefined;
  };
  /** Episodes of the other parts of the text that a box is part of. */
  const besides = (box: Watched): readonly Episode[] =>
    [...episodes].flatMap(([other, episode]) =>
      other !== box && box.whole && other.whole === box.whole && other.element.isConnected ? [episode] : [],
    );
  const begin = (box: Watched, verdict: CheckVerdict): Episode => {
    const own = name();
    const [part] = besides(box);
    const episode: Episode = {
      name: part?.name ?? own,
      own,
      text: '',
      held: new Map(),
      silent: [],
      silencing: null,
    };
    episodes.set(box, episode);
    if (!part) tell({ draft: episode.name, surface: surfaceOf(box), kind: 'checked', verdict });
    return episode;
  };
  const appeared = (episode: Episode, now: ReadonlyMap<string, Held>, others: readonly Episode[]): void => {
    for (const [key, next] of now) {
      const before = episode.held.get(key);
      if (!isNews(next, before)) continue;
      episode.held.set(key, next);
      if (others.some(({ held }) => held.has(key) && !isNews(next, held.get(key)))) continue;
      const { claim, surface, verdict } = next;
      tell({ draft: episode.name, surface, kind: 'matched', verdict, claim });
    }
  };
  const vanished = (
    episode: Episode,
    now: ReadonlyMap<string, Held>,
    ignored: ReadonlySet<string>,
    others: readonly Episode[],
  ): void => {
    const silent = new Set(episode.silent.flat());
    for (const [key, { claim, surface, verdict }] of episode.held) {
      if (now.has(key) || silent.has(key) || ignored.has(key)) continue;
      if (episode.silencing) {
        episode.silencing.push(key);
        continue;
      }
      episode.held.delete(key);
      // Another part of the text repeats it still.
      if (others.some(({ held }) => held.has(key))) continue;
      if (verdict !== 'refuting') tell({ draft: episode.name, surface, kind: 'edited', claim });
    }
  };
  const seen = (box: Watched): void => {
    // Conversations are nobody's business, and no work of an office.
    if (box.markOnly) return;
    const { chip, marks, refuted, pending, ignoredHere } = box.view();
    const { text } = box.draft.said();
    if (text.trim() === '' && marks.length + refuted.length === 0) {
      episodes.delete(box);
      return;
    }
    const verdict = CHECKED[chip];
    if (verdict === undefined) return;
    const episode = episodeOf(box, text) ?? begin(box, verdict);
    const refuting = verdict === 'refuting';
    if (episode.text !== text || episode.refuting !== refuting) remember(episode.own, text, refuting);
    episode.refuting = refuting;
    episode.text = text;
    const now = new Map<string, Held>([
      ...refuted.map((match): [string, Held] => [keyOf(match), heldOf(match, box, 'refuting')]),
      ...marks.map((mark): [string, Held] => [mark.key, heldOf(mark.match, box, mark.match.level, mark)]),
    ]);
    const others = besides(box);
    // Whether a claim is still repeated in other words is known only when the draft was checked again.
    if (!pending || episode.silencing) vanished(episode, now, new Set(ignoredHere.map(keyOf)), others);
    appeared(episode, now, others);
  };
  return {
    seen,
    did(box, matches, kind, reason, does) {
      const episode = episodes.get(box);
      const silences = kind === 'ignored' || kind === 'refuting' || reason === 'meluruskan';
      const tellOf = (key: string, { claim, surface }: Held): void => {
        if (!episode) return;
        tell({
          draft: episode.name,
          surface,
          kind,
          claim,
          ...(reason && kind !== 'refuting' ? { reason } : {}),
        });
      };
      const named = matches.map((match) => [keyOf(match), heldOf(match, box, match.level)] as const);
      if (episode && silences) episode.silencing = named.map(([key]) => key);
      const shown = new Set([...named.map(([key]) => key), ...box.view().marks.map(({ key }) => key)]);
      does?.();
      for (const [key, held] of named) tellOf(key, episode?.held.get(key) ?? held);
      if (!episode?.silencing) return;
      // One whose words are being changed went before, and not by this.
      const all = [...new Set(episode.silencing)].filter((key) => shown.has(key));
      episode.silencing = null;
      episode.silent.push(all);
      // Other claims on the same words are silenced with it.
      for (const key of all.slice(named.length)) {
        const held = episode.held.get(key);
        if (held) tellOf(key, held);
      }
    },
    undone(box, keys) {
      const episode = episodes.get(box);
      if (!episode) return;
      const at = episode.silent.findLastIndex((said) => said.some((key) => keys.includes(key)));
      if (at < 0) return;
      for (const key of episode.silent.splice(at, 1).flat()) {
        const held = episode.held.get(key);
        if (held) tell({ draft: episode.name, surface: held.surface, kind: 'undone', claim: held.claim });
      }
    },
  };
}

/** Whether a claim is resembled more than before, or refuted where it was repeated. */
function isNews(now: Held, before: Held | undefined): boolean {
  if (!before || RANK[now.verdict] > RANK[before.verdict]) return true;
  return (now.verdict === 'refuting') !== (before.verdict === 'refuting');
}

function surfaceOf(box: Watched): PageEvent['surface'] {
  return box.place ? 'shared' : 'compose';
}

function heldOf(match: Match, box: Watched, verdict: CheckVerdict, mark?: Mark): Held {
  return {
    claim: claimOf(match),
    surface: mark?.shared ? 'shared' : surfaceOf(box),
    verdict,
  };
}
