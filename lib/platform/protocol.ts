/**
 * Every message between pages and the background, as a function signature with a sentence each.
 * Messages are plain JSON. What a content script may ask is kept apart from what an extension page may ask.
 */
import type { LinkAnswer, ReadAnswer, TextAnswer } from '../core/answers.ts';
import type { ContentsPage, ListOffer, ListSummary, LostList } from '../core/list-answers.ts';
import type { ListProblem } from '../core/list-problem.ts';
import type { PolicyFault, SiteState } from '../core/setting-answers.ts';
import type { BackupMade, PlanAnswer, Restored } from '../core/backup.ts';
import type { PreviewAnswer } from '../core/import-answers.ts';
import type { EventReport } from '../core/history.ts';
import type { SiteIgnore } from '../core/ignore.ts';
import type { IgnoreReason } from '../core/view.ts';
import type { Clarification } from '../core/model.ts';
import type { Mute, MuteReason } from '../core/mute.ts';

/** What a content script may ask. It is untrusted: a page may have taken over its renderer. */
export interface FromContent {
  /** Checks the text of a compose box. Nothing of it is kept. `draft` numbers the request; it comes back unchanged. */
  checkDraft(input: { draft: number; text: string }): TextAnswer & { draft: number };
  /**
   * Checks what is shared beside a compose box: its words, and at most `MAX_SHARED_LINKS` addresses, none of which is
   * fetched. `comment` is the draft beside it. Nothing is kept. Passages count in `joinShared`.
   */
  checkShared(input: {
    draft: number;
    text: string;
    links: string[];
    comment: string;
  }): TextAnswer & { draft: number };
  /** Loads the late script into the asking frame. Sent once, at the first editable. */
  needLateScript(input: Record<string, never>): { loaded: boolean };
  /**
   * Whether Tabayun is on for the asking site, also in private messages, whether posts may be held back, and the
   * officer's interface language.
   */
  siteSettings(input: Record<string, never>): {
    enabled: boolean;
    gate: boolean;
    privateMessages: boolean;
    lang: 'id' | 'en';
    /** Whether fingerprints of checked drafts are wanted. */
    lookBack: boolean;
  };
  /** The compose box's present result, for the toolbar badge. */
  reportVerdict(input: { verdict: 'strong' | 'possible' | 'refuting' | 'none' }): null;
  /** Takes down what happened to a draft, never a word of it. False when no history is kept, or the claim is unknown. */
  recordInPage(input: EventReport & { surface: 'compose' | 'shared' }): { recorded: boolean };
  /** Ignores a claim on the asking site, also in drafts to come. False for an unknown claim, or in a private window. */
  ignoreHere(input: { list: string; id: string; reason: IgnoreReason }): { kept: boolean };
  /** Heeds it again there. */
  heedHere(input: { list: string; id: string }): null;
  /** Keeps the fingerprint of a draft, where the officer wants that; its text is forgotten at once. Of one that refutes none is kept. */
  rememberDraft(input: { draft: string; text: string; refuting: boolean }): { kept: boolean };
}

/** What popup, options and other extension pages may ask. */
export interface FromPage {
  /** Nothing of it is kept, nor taken down: who asks knows what was checked, and says so with `record`. */
  checkText(input: { text: string }): TextAnswer;
  /** `resembles`: the asking page found that the address imitates an official one. */
  checkLink(input: { url: string; resembles?: boolean }): LinkAnswer;
  /** Fetches the page at an address and reads its text. Only after the officer pressed the button for it. */
  readAddress(input: { url: string }): ReadAnswer;
  lists(input: Record<string, never>): ListSummary[];
  /** Lists that the database lost and that are not back yet. */
  lostLists(input: Record<string, never>): LostList[];
  /** Does without a list that is lost. */
  giveUpLost(input: { id: string }): null;
  /**
   * Fetches, checks and subscribes. Progress shows in `lists`. `force`: also when a held list shrinks much. A signed
   * list whose keys nobody vouches for comes back as an offer first; `confirmed` are the fingerprints that were compared.
   */
  addListByUrl(input: {
    url: string;
    force?: boolean;
    confirmed?: string[];
  }):
    | { ok: true; id: string; count?: number }
    | { ok: false; problem: ListProblem }
    | { ok: false; offer: ListOffer };
  /** Takes over bytes that the page put into the `staging` store. `force`, `confirmed` and the offer as above. */
  addListFromStaging(input: {
    key: string;
    force?: boolean;
    confirmed?: string[];
  }):
    | { ok: true; id: string; count?: number }
    | { ok: false; problem: ListProblem }
    | { ok: false; offer: ListOffer };
  /** Looks at staged bytes of another format; `source` is the file's name, `columns` the officer's map of a table. */
  previewImport(input: { key: string; source: string; columns?: (string | null)[] }): PreviewAnswer;
  /** Takes them over as an unsigned list. They stay in staging when that fails. */
  addImport(input: {
    key: string;
    source: string;
    columns?: (string | null)[];
    title?: string;
    force?: boolean;
    /** What becomes of the list of the same source that is held. */
    place?: 'instead' | 'beside';
  }): { ok: true; id: string; count: number } | { ok: false; problem: ListProblem };
  dropStaged(input: { key: string }): null;
  removeList(input: { id: string }): { removed: boolean };
  /** Takes the packaged list over again. */
  restorePackaged(input: Record<string, never>): null;
  setListEnabled(input: { id: string; enabled: boolean }): null;
  /** Starts a sync of one list or of all; answers at once. `force`, with an id, as above. */
  syncNow(input: { id?: string; force?: boolean }): { started: boolean };
  contents(input: { id: string; query: string; offset: number; limit: number }): ContentsPage;
  clarification(input: { list: string; id: string }): Clarification | null;
  /** Clarifications that never match on this device, newest first. */
  /** Claims that are ignored on one site, newest first. */
  ignores(input: Record<string, never>): SiteIgnore[];
  heed(input: { list: string; id: string; site: string }): null;
  mutes(input: Record<string, never>): Mute[];
  mute(input: { list: string; id: string; claim: string; reason: MuteReason }): null;
  unmute(input: { list: string; id: string }): null;
  /** Writes a list into `staging` as a file, from where the page saves it; `dropped` is what the format has no place for. */
  exportList(input: {
    id: string;
    as: 'list' | 'claim-review';
  }):
    | { ok: true; key: string; dropped: readonly (readonly [name: string, count: number])[] }
    | { ok: false; problem: ListProblem };
  /** Writes a backup of everything into `staging`, from where the page saves it. */
  makeBackup(input: Record<string, never>): BackupMade;
  /** What restoring staged bytes would change. */
  planRestore(input: { key: string }): PlanAnswer;
  restore(input: { key: string }): Restored | Extract<PlanAnswer, { ok: false }>;
  site(input: { url: string }): SiteState;
  setSite(input: { host: string; enabled: boolean }): SiteState;
  /** Whether compose boxes are left alone everywhere. With `paused`, turns it; gives what holds afterwards. */
  pause(input: { paused?: boolean }): { paused: boolean };
  /** All sites with a state of their own, for options. */
  sites(input: Record<string, never>): SiteState[];
  /** Takes down what was checked and what the officer did in a page of ours. */
  record(input: EventReport): { recorded: boolean };
  /** Takes back an ignoring or refuting of the history. */
  undoEvent(input: { time: number; id: string }): { undone: boolean };
  clearHistory(input: Record<string, never>): null;
  /** Forgets what is older than the settings say. */
  pruneHistory(input: Record<string, never>): null;
  /** Looks at what changed in the lists since the last look. */
  lookAtNews(input: Record<string, never>): null;
  /** Forgets all fingerprints, what was found of them, and their key. */
  clearFingerprints(input: Record<string, never>): null;
  /** A draft that should be corrected was dealt with. */
  dropHit(input: { list: string; id: string; draft: string }): null;
  historyState(input: Record<string, never>): {
    on: boolean;
    /** False when the administrator has switched it off. */
    allowed: boolean;
    storage: 'ok' | 'healed' | 'absent' | 'broken';
    count: number;
  };
  health(input: Record<string, never>): {
    storage: 'ok' | 'memory' | 'broken';
    clarifications: number;
    lists: number;
    bytes: number;
    version: string;
    /** Values of the administrator that cannot be taken. */
    policyFaults: PolicyFault[];
  };
}
