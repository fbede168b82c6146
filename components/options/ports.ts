import type { ContentsPage, ListProblem, ListSummary, SiteState } from '../../lib/core/answers.ts';
import type { Clarification } from '../../lib/core/model.ts';
import type { Lang } from '../../lib/text/index.ts';

/** Result of adding a list. `count` is known when the list came as a file. */
export type AddResult =
  | { readonly ok: true; readonly id: string; readonly count?: number }
  | { readonly ok: false; readonly problem: ListProblem };

export interface Health {
  readonly storage: 'ok' | 'memory' | 'broken';
  readonly clarifications: number;
  readonly lists: number;
  readonly bytes: number;
  readonly version: string;
}

/** What the options page needs from outside. Every promise may reject: the background did not answer. */
export interface OptionsPorts {
  /** Milliseconds since 1970. */
  now(): number;
  lists(): Promise<readonly ListSummary[]>;
  addListByUrl(url: string): Promise<AddResult>;
  addListFile(file: File): Promise<AddResult>;
  removeList(id: string): Promise<unknown>;
  setListEnabled(id: string, enabled: boolean): Promise<unknown>;
  /** Starts a sync of one list, or of all. */
  syncNow(id?: string): Promise<unknown>;
  contents(id: string, query: string, offset: number, limit: number): Promise<ContentsPage>;
  clarification(list: string, id: string): Promise<Clarification | null>;
  sites(): Promise<readonly SiteState[]>;
  setSite(host: string, enabled: boolean): Promise<SiteState>;
  /** Asks the browser for the permission of a site. Called directly in the handler of a click. */
  requestSite(host: string): Promise<boolean>;
  health(): Promise<Health>;
  setLang(lang: Lang): Promise<unknown>;
  /** Copies the ready correction of a clarification; false when the clipboard refused. */
  copy(clarification: Clarification): Promise<boolean>;
  /** Loads the page again. */
  reload(): void;
}
