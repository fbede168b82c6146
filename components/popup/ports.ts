import type {
  Coverage,
  LinkAnswer,
  Match,
  PageAnswer,
  ReadAnswer,
  TextWithLinks,
} from '../../lib/core/answers.ts';
import type { ListSummary } from '../../lib/core/list-answers.ts';
import type { SiteState } from '../../lib/core/setting-answers.ts';
import type { PageContent } from '../../lib/core/page.ts';
import type { RecentCheck } from '../../lib/core/recent.ts';
import type { RequestFields } from '../../lib/core/request.ts';
import type { ReplyTarget } from '../../lib/text/reply.ts';

export type Held = Pick<Match, 'clarification' | 'list' | 'state'>;

/** Putting a clarification on the clipboard. */
export type CopyPorts = Pick<PopupPorts, 'copy' | 'copyReply'>;

/** What the popup needs from outside. Every promise may reject: the background did not answer. */
export interface PopupPorts {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Address of the tab in front; empty where the browser does not tell it. */
  readonly activeUrl: () => Promise<string>;
  /** What is selected in the tab in front; empty for nothing. */
  readonly selection: () => Promise<string>;
  /** The page in front, read without any request; null where the browser protects it. */
  readonly readTab: () => Promise<PageContent | null>;
  /**
   * Fetches the page at an address; the browser first asks whether it may reach the host. Called directly in the
   * handler of a click.
   */
  readonly readAddress: (address: string) => Promise<ReadAnswer>;
  readonly loadDraft: () => Promise<string>;
  readonly saveDraft: (text: string) => Promise<void>;
  /** What the context menu or a key asked to check, once. */
  readonly takePending: () => Promise<string>;
  /** Calls back when the menu asks while the popup is open, or wrote later than it opened. */
  readonly onPending: (callback: () => void, signal: AbortSignal) => void;
  readonly checkText: (text: string) => Promise<TextWithLinks>;
  readonly checkLink: (url: string) => Promise<LinkAnswer>;
  /** `asked`: the answer to the address by which the page was found. */
  readonly checkPage: (page: PageContent, asked?: LinkAnswer) => Promise<PageAnswer>;
  /** A clarification that was found before; null when no list holds it any more. */
  readonly clarification: (list: string, id: string) => Promise<Held | null>;
  /** What a check would search now. */
  readonly coverage: () => Promise<Coverage>;
  /** Longest text that can be checked, in UTF-16 code units. */
  readonly maxText: number;
  readonly site: (url: string) => Promise<SiteState>;
  readonly setSite: (host: string, enabled: boolean) => Promise<SiteState>;
  /** Asks the browser for the permission of a site. Called directly in the handler of a click. */
  readonly requestSite: (host: string) => Promise<boolean>;
  readonly paused: () => Promise<boolean>;
  readonly setPaused: (paused: boolean) => Promise<boolean>;
  readonly lists: () => Promise<readonly ListSummary[]>;
  /** Starts a sync of all lists. */
  readonly sync: () => Promise<unknown>;
  /** Copies the ready correction of a clarification, and takes that down; false when the clipboard refused. */
  readonly copy: (match: Pick<Match, 'clarification' | 'list'>) => Promise<boolean>;
  /** The same as a reply of the size and form of where it goes. */
  readonly copyReply: (match: Pick<Match, 'clarification' | 'list'>, target: ReplyTarget) => Promise<boolean>;
  readonly copyText: (text: string) => Promise<boolean>;
  readonly recent: () => Promise<readonly RecentCheck[]>;
  /** Keeps a check, unless the window is private; gives what is kept afterwards. */
  readonly addRecent: (check: RecentCheck) => Promise<readonly RecentCheck[]>;
  readonly clearRecent: () => Promise<void>;
  readonly loadRequest: () => Promise<RequestFields | null>;
  readonly saveRequest: (fields: RequestFields | null) => Promise<void>;
  readonly queueRequest: (fields: RequestFields) => Promise<unknown>;
  /** A request was copied or put into the queue: it is taken down that the information desk was asked. */
  readonly asked: () => void;
  readonly openOptions: () => void;
  /** Opens the page for long texts, pictures and files, with this draft; with what is kept there if it is empty. */
  readonly openNaskah: (text: string) => void;
  /** Loads the popup again, which wakes the background. */
  readonly reload: () => void;
}
