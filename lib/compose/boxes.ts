/** The compose boxes of a frame that are under watch. */
import { editableAt, isDrawn } from './editable.ts';
import type { GateRules } from './gatecontrols.ts';
import { createFormer } from './former.ts';
import { createJoins } from './join.ts';
import type { JoinRules } from './join.ts';
import { withShared } from './share-box.ts';
import type { ShareRules, SharingServices } from './share-box.ts';
import type { CheckShared } from './share.ts';
import type { RepostRules } from './share-place.ts';
import { watch } from './watch.ts';
import type { Watched, WatchServices } from './watch.ts';

/** What a site's adapter says about its pages, as selectors; empty ones say nothing. */
export interface SiteRules {
  /** Editables that are no compose boxes. */
  readonly exclude: string;
  /** Boxes for private messages: left alone, unless the officer wants them marked. */
  readonly privateMessages: string;
  /** Parts of a box that are not the officer's own text. */
  readonly quoted: string;
  /** What posts; null: nothing is held back on this site. */
  readonly controls: GateRules | null;
  /** What is shared beside a box. */
  readonly shared: ShareRules;
  /** Boxes that are parts of one text. */
  readonly joined: JoinRules;
  /** What is shared by a menu alone. */
  readonly repost: RepostRules;
}

export interface BoxServices
  extends Omit<WatchServices, 'skip' | 'former' | 'checked'>, Pick<SharingServices, 'address'> {
  readonly checkShared: CheckShared;
}

export interface Boxes {
  /** The box that holds an element; starts watching it when it is new. Null: nothing to watch here. */
  find(element: Element): Watched | null;
  all(): readonly Watched[];
  /** The box that an event happened in, or in what is shared beside it. */
  of(event: Event): Watched | null;
  /** A place without a box, where something is shared. */
  add(place: Watched): void;
  /** Watches a place no longer. */
  remove(place: Watched): void;
  /** Whether boxes for private messages are watched. Gives those that are no longer. */
  allowPrivate(allowed: boolean): readonly Watched[];
}

/** Watches no box yet; ends with the signal. */
export function createBoxes(services: BoxServices, rules: SiteRules, signal: AbortSignal): Boxes {
  const watched = new Map<Element, Watched>();
  const joins = createJoins(rules.joined, rules.quoted, services.check, (element) => watched.get(element));
  let privateAllowed = false;
  const former = createFormer();
  const end = (box: Watched): void => {
    box.end();
    watched.delete(box.element);
    joins.forget(box.element);
  };
  const prune = (): void => {
    const { size } = watched;
    for (const [element, box] of watched) {
      if (element.isConnected) continue;
      if (!box.place) former.leave(box.draft.said());
      end(box);
    }
    if (watched.size < size) for (const box of watched.values()) joins.changed(box.element);
  };
  const start = (element: Element): Watched | null => {
    const editable = editableAt(element);
    if (!editable || !isDrawn(editable.element)) return null;
    const known = watched.get(editable.element);
    if (known) return known;
    if (matchesAny(editable.element, rules.exclude)) return null;
    const markOnly = matchesAny(editable.element, rules.privateMessages);
    if (markOnly && !privateAllowed) return null;
    let sharing: ReturnType<typeof withShared> | undefined;
    const changed = (): void => {
      if (sharing) services.changed(sharing.box);
    };
    const own = watch(
      editable,
      {
        ...services,
        check: joins.check(editable.element),
        checked: () => joins.changed(editable.element),
        changed() {
          sharing?.look();
          changed();
        },
        skip: rules.quoted,
        former: former.of,
      },
      signal,
    );
    const whole = joins.whole(editable.element);
    const kind = { ...(markOnly ? { markOnly } : {}), ...(whole ? { whole } : {}) };
    const address = markOnly ? () => null : services.address;
    sharing = withShared(
      { ...own, ...kind },
      { check: services.checkShared, painter: services.painter, address, changed },
      rules.shared,
      signal,
    );
    watched.set(editable.element, sharing.box);
    return sharing.box;
  };
  return {
    find(element) {
      if (signal.aborted) return null;
      prune();
      return watched.get(element) ?? start(element);
    },
    all: () => [...watched.values()],
    of(event) {
      // Seen by the next event at the latest, that a box is gone, and not when another one is found hours later.
      prune();
      const path = event.composedPath();
      const all = [...watched.values()].filter((box) => isIn(box.element, path) || box.holds(path));
      // A place may be the whole page, with boxes inside.
      return all.find(({ place }) => !place) ?? all[0] ?? null;
    },
    add(place) {
      prune();
      watched.set(place.element, place);
    },
    remove: end,
    allowPrivate(allowed) {
      privateAllowed = allowed;
      const gone = allowed ? [] : [...watched.values()].filter(({ markOnly }) => markOnly);
      gone.forEach(end);
      return gone;
    },
  };
}

function matchesAny(element: Element, ...selectors: readonly string[]): boolean {
  return selectors.some((selector) => selector !== '' && element.closest(selector) !== null);
}

/** A path seen from the window ends at the host of a closed root. */
function isIn(element: Element, path: readonly EventTarget[]): boolean {
  if (path.includes(element)) return true;
  const root = element.getRootNode();
  return root instanceof ShadowRoot && root.mode === 'closed' && path.includes(root.host);
}
