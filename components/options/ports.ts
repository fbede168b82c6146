import type { Match } from '../../lib/core/answers.ts';
import type { ContentsPage, ListOffer, ListSummary, LostList } from '../../lib/core/list-answers.ts';
import type { ListProblem } from '../../lib/core/list-problem.ts';
import type { PolicyFault, SiteState } from '../../lib/core/setting-answers.ts';
import type { HistoryPorts } from './history-ports.ts';
import type { ClarificationRequest } from '../../lib/core/request.ts';
import type { NewsPorts } from './news-ports.ts';
import type { BackupMade, PlanAnswer, Restored } from '../../lib/core/backup.ts';
import type { PreviewAnswer } from '../../lib/core/import-answers.ts';
import type { Clarification } from '../../lib/core/model.ts';
import type { Mute } from '../../lib/core/mute.ts';
import type { OfficeRules, SettingOrigin } from '../../lib/core/office.ts';
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

/** A file that waits for the officer's word. `own`: a list of the project's own, which is added as it is. */
export type Looked =
  | Extract<PreviewAnswer, { ok: false }>
  | ({ readonly key: string } & Extract<PreviewAnswer, { ok: true }>);

/** How a file of another format is taken over. */
export interface ImportChoice {
  readonly key: string;
  /** Name of the file. */
  readonly source: string;
  readonly columns?: (string | null)[];
  readonly title?: string;
  readonly force: boolean;
  /** What becomes of the list of the same source that is held. */
  readonly place?: ImportPlace;
}

export type ImportPlace = 'instead' | 'beside';

export type Saved =
  | { readonly ok: true; readonly dropped: readonly (readonly [name: string, count: number])[] }
  | { readonly ok: false; readonly problem: ListProblem };

/** What the options page needs from outside. Every promise may reject: the background did not answer. */
export interface OptionsPorts {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly lists: () => Promise<readonly ListSummary[]>;
  /** Lists that the browser lost and that are not back yet. */
  readonly lostLists: () => Promise<readonly LostList[]>;
  readonly giveUpLost: (id: string) => Promise<unknown>;
  /** Called directly in the handler of a click. */
  readonly addListByUrl: (url: string, wishes: AddWishes) => Promise<AddResult>;
  /** `force`, here and below: also when a held list becomes much shorter. */
  readonly addListFile: (file: File, wishes: AddWishes) => Promise<AddResult>;
  /** Puts a file of any format where the background reads it, and looks what it holds. */
  readonly lookAtFile: (file: File) => Promise<Looked>;
  /** Looks again, with the officer's map of the columns. */
  readonly lookAgain: (key: string, source: string, columns: (string | null)[]) => Promise<PreviewAnswer>;
  readonly addImport: (choice: ImportChoice) => Promise<AddResult>;
  /** The file is not wanted after all. */
  readonly dropFile: (key: string) => Promise<unknown>;
  readonly removeList: (id: string) => Promise<unknown>;
  /** Takes the list of the package over again, after it was removed. */
  readonly restorePackaged: () => Promise<unknown>;
  readonly setListEnabled: (id: string, enabled: boolean) => Promise<unknown>;
  /** Asks the browser for leave to reach the host of an address. Called directly in the handler of a click. */
  readonly requestHost: (address: string) => Promise<boolean>;
  /** Starts a sync of one list, or of all; `force` counts for one. */
  readonly syncNow: (id: string | undefined, force: boolean) => Promise<{ readonly started: boolean }>;
  readonly contents: (id: string, query: string, offset: number, limit: number) => Promise<ContentsPage>;
  readonly clarification: (list: string, id: string) => Promise<Clarification | null>;
  readonly mutes: () => Promise<readonly Mute[]>;
  readonly mute: (item: Omit<Mute, 'at'>) => Promise<unknown>;
  readonly unmute: (list: string, id: string) => Promise<unknown>;
  /** Saves a list as a file. */
  readonly exportList: (list: ListSummary, as: 'list' | 'claim-review') => Promise<Saved>;
  /** Saves a backup of everything as a file. */
  readonly saveBackup: () => Promise<BackupMade>;
  /** Puts a backup file where the background reads it, and asks what restoring it would do. */
  readonly planRestore: (file: File) => Promise<PlanAnswer & { readonly key?: string }>;
  readonly restore: (key: string) => Promise<Restored | Extract<PlanAnswer, { ok: false }>>;
  /** The values in effect, each with its origin. */
  readonly origins: () => Promise<readonly SettingOrigin[]>;
  /** What the office that manages the device has decided. */
  readonly office: () => Promise<OfficeRules>;
  /** Calls back when a setting was changed, here, elsewhere or by the office. */
  readonly onSettings: (callback: () => void, stop: AbortSignal) => void;
  /** Calls back when the lists were changed by somebody else: an alarm, the office, another page. */
  readonly onLists: (callback: () => void, stop: AbortSignal) => void;
  readonly openWorkshop: () => void;
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
  /** Requests for clarification that wait to be sent, the newest first. */
  readonly requests: () => Promise<readonly ClarificationRequest[]>;
  /** Gives what is left. */
  readonly removeRequest: (id: string) => Promise<readonly ClarificationRequest[]>;
  readonly copyText: (text: string) => Promise<boolean>;
  /** Copies the ready correction of a clarification; false when the clipboard refused. */
  readonly copy: (match: Pick<Match, 'clarification' | 'list'>) => Promise<boolean>;
  readonly history: HistoryPorts;
  readonly news: NewsPorts;
  /** Loads the page again. */
  readonly reload: () => void;
}
