import type { BenchResult, Duplicate } from '../../lib/core/bench-answers.ts';
import type { ListProblem } from '../../lib/core/list-problem.ts';
import type { Workshop, WorkshopEntry } from '../../lib/core/workshop.ts';

/** What is wrong with a field of an entry: names of `WorkshopTexts.field`, causes of core/fields.ts. */
export interface EntryFault {
  readonly field: string;
  readonly cause: string;
}

/** How much a site takes in one post. */
export interface PlaceLimit {
  readonly place: string;
  readonly characters: number;
  readonly length: (text: string) => number;
}

export type OpenedFile =
  | { readonly ok: true; readonly workshop: Workshop; readonly skipped: number }
  | { readonly ok: false; readonly problem: ListProblem };

export type SavedFile = { readonly ok: true } | { readonly ok: false; readonly problem: ListProblem };

/** What the workshop needs from outside. */
export interface WorkshopPorts {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newKey: () => string;
  /** What was worked on last; null for a first visit. */
  readonly load: () => Promise<Workshop | null>;
  readonly save: (before: Workshop | null, after: Workshop) => Promise<void>;
  /** Faults of an entry; none when it is ready. Pure. */
  readonly faults: (entry: WorkshopEntry) => readonly EntryFault[];
  readonly newEntry: (key: string) => WorkshopEntry;
  readonly idFor: (entry: WorkshopEntry, taken: ReadonlySet<string>) => string;
  readonly limits: readonly PlaceLimit[];
  /** Clarifications that the claim of an entry repeats, in the workshop and in the lists that are held. */
  readonly duplicates: (
    entry: WorkshopEntry,
    workshop: Workshop,
  ) => Promise<{ readonly own: readonly Duplicate[]; readonly held: readonly Duplicate[] }>;
  /** Tries the posts of the workshop against its entries that are ready. */
  readonly bench: (workshop: Workshop) => Promise<readonly BenchResult[]>;
  readonly openFile: (file: File) => Promise<OpenedFile>;
  readonly lists: () => Promise<readonly { readonly id: string; readonly title: string }[]>;
  readonly openList: (id: string) => Promise<OpenedFile>;
  readonly saveSource: (workshop: Workshop) => Promise<SavedFile>;
  readonly saveClaimReview: (workshop: Workshop) => Promise<SavedFile>;
  readonly openGuide: () => void;
}
