/** One thing that is shared: what is known about it, and the marks on its words. Treated like a draft. */
import type { TextAnswer } from '../core/answers.ts';
import type { SharedContent } from '../core/shared.ts';
import { joinShared } from '../core/shared.ts';
import { createDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import type { DraftView } from './draftview.ts';
import { topmost } from './mark.ts';
import type { Mark } from './mark.ts';
import type { Painter } from './paint.ts';
import type { Box } from './place.ts';
import type { SharedPart, SharedReading } from './share-read.ts';
import { rangeOf } from './textmap.ts';

/** `draft` numbers the request; `comment` is the draft beside what is shared. */
export type CheckShared = (
  content: SharedContent,
  comment: string,
  draft: number,
) => Promise<TextAnswer & { readonly draft: number }>;

export interface ShareServices {
  readonly check: CheckShared;
  readonly painter: Painter;
}

export interface Shared {
  readonly draft: Draft;
  /** Its matches are marked as shared. The same object while nothing has changed. */
  view(): DraftView;
  /** Takes over what is shared now; asks when it has changed, or when it matches and the comment has changed. */
  take(reading: SharedReading, comment: string): void;
  /** Boxes of each mark as drawn now; none for an address. Reads layout. */
  boxes(): readonly (readonly Box[])[];
  /** The elements that hold its words. */
  elements(): readonly Element[];
  /** True when some of it is no longer in the page, and what is known of it out of date. */
  isGone(): boolean;
  end(): void;
}

const NOTHING: SharedReading = { content: { text: '', links: [] }, parts: [], sources: [] };

/** Shares nothing yet. `changed` is called when its answer has come, or when what was known is no longer shown. */
export function createShared(services: ShareServices, changed: () => void, signal: AbortSignal): Shared {
  let reading = NOTHING;
  let comment = '';
  const check = (_text: string, draft: number): ReturnType<CheckShared> =>
    services.check(reading.content, comment, draft);
  const draft = createDraft(check, () => (show(), changed()), signal);

  let seen: { readonly of: DraftView; readonly as: DraftView } | null = null;
  const view = (): DraftView => {
    const of = draft.view();
    if (seen?.of !== of) seen = { of, as: asShared(of) };
    return seen.as;
  };
  const rangesOf = (part: SharedPart, [from, to]: readonly [number, number]): Range[] => {
    const { start, map } = part;
    const range = rangeOf(map, [Math.max(from - start, 0), Math.min(to - start, map.text.length)]);
    return range ? [range] : [];
  };
  const show = (): void => {
    const marks = topmost(draft.view().marks);
    for (const part of reading.parts) {
      const painted = marks.flatMap(({ span, match: { level } }) =>
        rangesOf(part, span).map((range) => ({ level, range })),
      );
      services.painter.paint(part.element, painted, rootOf(part.element));
    }
  };
  const clear = (parts: readonly SharedPart[]): void => {
    for (const { element } of parts) services.painter.paint(element, [], rootOf(element));
  };
  return {
    draft,
    view,
    take(next, said) {
      const gone = reading.parts.filter(
        ({ element }) => !next.parts.some((part) => part.element === element),
      );
      const commented = said !== comment;
      reading = next;
      comment = said;
      clear(gone);
      const { marks, refuted } = draft.view();
      const other = draft.edit(joinShared(reading.content));
      show();
      // What was taken away is no longer told of, though nothing is asked.
      if (other) changed();
      if (other || (commented && marks.length + refuted.length > 0)) void draft.check();
    },
    boxes: () =>
      draft
        .view()
        .marks.map(({ span }) =>
          reading.parts.flatMap((part) =>
            rangesOf(part, span).flatMap((range) => [...range.getClientRects()]),
          ),
        ),
    elements: () => reading.parts.map(({ element }) => element),
    isGone: () => reading.sources.some((element) => !element.isConnected),
    end: () => clear(reading.parts),
  };
}

function asShared(view: DraftView): DraftView {
  const marks = view.marks.map((mark): Mark => ({
    ...mark,
    shared: mark.match.by === 'address' ? 'address' : 'post',
  }));
  const shared = marks[0]?.shared;
  return shared ? { ...view, shared, marks } : view;
}

function rootOf(element: Element): Document | ShadowRoot {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root : element.ownerDocument;
}
