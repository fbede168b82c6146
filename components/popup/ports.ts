import type { Coverage, LinkAnswer, SiteState, TextAnswer } from '../../lib/core/answers.ts';
import type { Clarification } from '../../lib/core/model.ts';

/** What the popup needs from outside. Every promise may reject: the background did not answer. */
export interface PopupPorts {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Address of the tab in front; empty where the browser does not tell it. */
  readonly activeUrl: () => Promise<string>;
  /** Visible text of the tab in front; null where the browser protects the page. */
  readonly pageText: () => Promise<string | null>;
  readonly loadDraft: () => Promise<string>;
  readonly saveDraft: (text: string) => Promise<void>;
  readonly checkText: (text: string) => Promise<TextAnswer>;
  readonly checkLink: (url: string) => Promise<LinkAnswer>;
  /** What a check would search now. */
  readonly coverage: () => Promise<Coverage>;
  /** Longest text that can be checked, in UTF-16 code units. */
  readonly maxText: number;
  readonly site: (url: string) => Promise<SiteState>;
  readonly setSite: (host: string, enabled: boolean) => Promise<SiteState>;
  /** Asks the browser for the permission of a site. Called directly in the handler of a click. */
  readonly requestSite: (host: string) => Promise<boolean>;
  /** Copies the ready correction of a clarification; false when the clipboard refused. */
  readonly copy: (clarification: Clarification) => Promise<boolean>;
  readonly openOptions: () => void;
  /** Loads the popup again, which wakes the background. */
  readonly reload: () => void;
}
