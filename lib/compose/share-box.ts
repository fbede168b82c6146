/** A compose box together with what is shared beside it: one chip, one row of cards. */
import type { Draft } from './draft.ts';
import type { DraftView } from './draftview.ts';
import { keyOf } from './mark.ts';
import type { Mark, Said, Silence } from './mark.ts';
import { either } from './either.ts';
import { createPause } from './pause.ts';
import { PAUSE } from './watch.ts';
import type { Watched } from './watch.ts';
import { createShared } from './share.ts';
import type { Shared, ShareServices } from './share.ts';
import { linksIn, readShared } from './share-read.ts';
import type { SharedSelectors } from './share-read.ts';

/** Where something is shared beside the boxes of a site. */
export interface ShareRules extends SharedSelectors {
  /** What holds a compose box and all that is shared with it. */
  readonly scope: string;
  /** Boxes that answer a post, which stands beside them but is not shared. */
  readonly replies: string;
}

export interface SharingServices extends ShareServices {
  /** The share address of the page as it stands now; null when it is none. */
  readonly address: () => string | null;
  readonly changed: () => void;
}

/** `own` seen together with what is shared beside it. Call `look` when the text of the box was checked. */
export function withShared(
  own: Watched,
  services: SharingServices,
  rules: ShareRules,
  signal: AbortSignal,
): { readonly box: Watched; readonly look: () => void } {
  const ended = new AbortController();
  const both = either(signal, ended.signal);
  const shared = createShared(services, services.changed, both);
  const isReply = matches(own.element, rules.replies);
  const scope = rules.scope === '' || isReply ? null : own.element.closest(rules.scope);
  const look = (): void => {
    if (both.aborted) return;
    const comment = own.draft.said().text;
    const address = services.address();
    const further = [...(address === null ? [] : [address]), ...linksIn(comment)];
    shared.take(readShared(scope, rules, own.element, further), comment);
  };
  // The box reads its text when it pauses too: whichever comes first, the words looked at are those that stand there.
  const pause = createPause(() => {
    own.flush();
    look();
  });
  const lookSoon = (): void => pause.again(PAUSE);
  // A card comes seconds after its link, and may be taken away again. Beside a share address there are only words,
  // and a single one may refute it.
  const observer = new MutationObserver(lookSoon);
  const observed = scope ?? (services.address() === null ? null : own.element);
  if (observed) observer.observe(observed, { subtree: true, childList: true, characterData: true });
  both.addEventListener('abort', () => {
    observer.disconnect();
    pause.stop();
    shared.end();
  });
  const box: Watched = {
    ...own,
    draft: draftOf(own, shared),
    view: once(
      merged,
      () => own.view(),
      () => shared.view(),
    ),
    read() {
      const before = own.draft.said().text;
      own.read();
      if (shared.isGone()) look();
      else if (own.field && own.draft.said().text !== before) lookSoon();
    },
    boxes: () => {
      const kept = new Set(beside(own.view(), shared.view()).map(({ key }) => key));
      const shown = shared.view().marks;
      return [...own.boxes(), ...shared.boxes().filter((_, index) => kept.has(shown[index]?.key ?? ''))];
    },
    holds: (path) => shared.elements().some((element) => path.includes(element)),
    end() {
      ended.abort();
      own.end();
    },
  };
  look();
  return { box, look };
}

/** Marks of what is shared, without those that the draft itself carries or refutes. */
function beside(own: DraftView, shared: DraftView): readonly Mark[] {
  const known = new Set([...own.marks.map(({ key }) => key), ...own.refuted.map(keyOf)]);
  return shared.marks.filter(({ key }) => !known.has(key));
}

function merged(own: DraftView, shared: DraftView): DraftView {
  const extra = beside(own, shared);
  const silenced = own.silenced + shared.silenced;
  const ignored = new Map([...shared.ignoredHere, ...own.ignoredHere].map((match) => [keyOf(match), match]));
  const ignoredHere = [...ignored.values()];
  const coverage = own.coverage ?? shared.coverage;
  const pending = own.pending || shared.pending;
  if (extra.length === 0) {
    const quiet = own.chip === 'watching' || own.chip === 'none';
    if (!quiet || shared.refuted.length === 0) return { ...own, pending, coverage, silenced, ignoredHere };
    const { refuted, count } = shared;
    return { ...own, chip: 'refuting', refuted, count, pending, coverage, silenced, ignoredHere };
  }
  const marks = [...own.marks, ...extra];
  const chip = marks.some(({ match }) => match.level === 'strong') ? 'strong' : 'possible';
  const count =
    (own.chip === chip ? own.count : 0) + extra.filter(({ match }) => match.level === chip).length;
  const only = own.chip === chip || shared.shared === undefined ? {} : { shared: shared.shared };
  return { chip, marks, count, refuted: own.refuted, pending, coverage, silenced, ignoredHere, ...only };
}

/** Makes something of two views, and makes it anew only when one of them has changed. */
function once<T>(make: (a: DraftView, b: DraftView) => T, a: () => DraftView, b: () => DraftView): () => T {
  let from: readonly [DraftView, DraftView, T] | null = null;
  return () => {
    const now = [a(), b()] as const;
    if (from?.[0] !== now[0] || from[1] !== now[1]) from = [...now, make(...now)];
    return from[2];
  };
}

/**
 * What the officer says about a claim holds for both; taking it back takes back what was said last. A text that was
 * let through is asked about again beside another post that repeats a claim.
 */
function draftOf(own: Watched, shared: Shared): Draft {
  const said: (readonly Draft[])[] = [];
  return {
    ...own.draft,
    check: async () => void (await Promise.all([own.draft.check(), shared.draft.check()])),
    silence(key: string, why: Silence['why'], here?: true) {
      const about = [own.draft, shared.draft].filter((draft) =>
        draft.view().marks.some((mark) => mark.key === key),
      );
      said.push(about);
      return [...new Set(about.flatMap((draft) => draft.silence(key, why, here)))];
    },
    undo() {
      // What was said of a draft that was emptied since has gone with it.
      let undone: Silence[];
      do undone = (said.pop() ?? [own.draft]).flatMap((draft) => draft.undo() ?? []);
      while (undone.length === 0 && said.length > 0);
      const [last] = undone;
      return last && { ...last, keys: [...new Set(undone.flatMap(({ keys }) => keys))] };
    },
    pass() {
      own.draft.pass();
      shared.draft.pass();
    },
    said(): Said {
      const beside = shared.draft.said();
      const settled = shared.view().marks.length === 0 || beside.passed === beside.text;
      return settled ? own.draft.said() : { ...own.draft.said(), passed: null };
    },
  };
}

function matches(element: Element, selector: string): boolean {
  return selector !== '' && element.closest(selector) !== null;
}
