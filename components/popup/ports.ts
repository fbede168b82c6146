import type { Coverage, LinkAnswer, SiteState, TextAnswer } from '../../lib/core/answers.ts';
import type { Clarification } from '../../lib/core/model.ts';

/** What the popup needs from outside. Every promise may reject: the background did not answer. */
export interface PopupPorts {
  /** Milliseconds since 1970. */
  now(): number;
  /** Address of the tab in front; empty where the browser does not tell it. */
  activeUrl(): Promise<string>;
  /** Visible text of the tab in front; null where the browser protects the page. */
  pageText(): Promise<string | null>;
  loadDraft(): Promise<string>;
  saveDraft(text: string): Promise<void>;
  checkText(text: string): Promise<TextAnswer>;
  checkLink(url: string): Promise<LinkAnswer>;
  /** What a check would search now. */
  coverage(): Promise<Coverage>;
  /** Longest text that can be checked, in UTF-16 code units. */
  readonly maxText: number;
  site(url: string): Promise<SiteState>;
  setSite(host: string, enabled: boolean): Promise<SiteState>;
  /** Asks the browser for the permission of a site. Called directly in the handler of a click. */
  requestSite(host: string): Promise<boolean>;
  /** Copies the ready correction of a clarification; false when the clipboard refused. */
  copy(clarification: Clarification): Promise<boolean>;
  openOptions(): void;
  /** Loads the popup again, which wakes the background. */
  reload(): void;
}
