import type {
  ContentsPage,
  ListOffer,
  ListProblem,
  ListSummary,
  PolicyFault,
  SiteState,
} from '../../lib/core/answers.ts';
import type { Clarification } from '../../lib/core/model.ts';
import type { HistoryPorts } from './history-ports.ts';
import type { NewsPorts } from './NewsSection.tsx';
import type { Lang } from '../../lib/text/index.ts';

/** Result of adding a list. `count` is known when the list came as a file. */
export type AddResult =
  | { readonly ok: true; readonly id: string; readonly count?: number }
  | { readonly ok: false; readonly problem: ListProblem }
  /** A signed list whose keys have to be compared first. */
  | { readonly ok: false; readonly offer: ListOffer };

export interface AddWishes {
  /** Also when a held list becomes much shorter. */
  readonly force?: boolean;
  /** Fingerprints that the officer has compared. */
  readonly confirmed?: readonly string[];
}

export interface Health {
  readonly storage: 'ok' | 'memory' | 'broken';
  readonly clarifications: number;
  readonly lists: number;
  readonly bytes: number;
  readonly version: string;
  /** Values of the administrator that cannot be taken. */
  readonly policyFaults: readonly PolicyFault[];
}

/** What the options page needs from outside. Every promise may reject: the background did not answer. */
export interface OptionsPorts {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly lists: () => Promise<readonly ListSummary[]>;
  /** Called directly in the handler of a click. */
  readonly addListByUrl: (url: string, wishes: AddWishes) => Promise<AddResult>;
  /** `force`, here and below: also when a held list becomes much shorter. */
  readonly addListFile: (file: File, force: boolean) => Promise<AddResult>;
  readonly removeList: (id: string) => Promise<unknown>;
  readonly setListEnabled: (id: string, enabled: boolean) => Promise<unknown>;
  /** Asks the browser for leave to reach the host of an address. Called directly in the handler of a click. */
  readonly requestHost: (address: string) => Promise<boolean>;
  /** Starts a sync of one list, or of all; `force` counts for one. */
  readonly syncNow: (id: string | undefined, force: boolean) => Promise<{ readonly started: boolean }>;
  readonly contents: (id: string, query: string, offset: number, limit: number) => Promise<ContentsPage>;
  readonly clarification: (list: string, id: string) => Promise<Clarification | null>;
  readonly sites: () => Promise<readonly SiteState[]>;
  readonly setSite: (host: string, enabled: boolean) => Promise<SiteState>;
  /** Asks the browser for the permission of a site. Called directly in the handler of a click. */
  readonly requestSite: (host: string) => Promise<boolean>;
  /** Whether posts that closely repeat a claim are held back once. */
  readonly gate: () => Promise<boolean>;
  readonly setGate: (on: boolean) => Promise<unknown>;
  readonly health: () => Promise<Health>;
  /** Whether boxes for private messages are marked. */
  readonly privateMessages: () => Promise<boolean>;
  readonly setPrivateMessages: (marked: boolean) => Promise<unknown>;
  readonly setLang: (lang: Lang) => Promise<unknown>;
  /** Copies the ready correction of a clarification; false when the clipboard refused. */
  readonly copy: (clarification: Clarification) => Promise<boolean>;
  readonly history: HistoryPorts;
  readonly news: NewsPorts;
  /** Loads the page again. */
  readonly reload: () => void;
}
