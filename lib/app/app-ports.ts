/** What the use cases need from outside, and what they offer. */
import type { LinkAnswer, PolicyFault, TextAnswer } from '../core/answers.ts';
import type { Mute } from '../core/mute.ts';
import type { SharedContent } from '../core/shared.ts';
import type { ParseMarkup } from '../lists/imports/markup.ts';
import type { Download } from '../lists/ports.ts';
import type { Crypto } from '../lists/protocol/keys.ts';
import type { Backup, BackupPart } from './backup.ts';
import type { Exported } from './exporter.ts';
import type { Importer } from './importer.ts';
import type { Lists } from './lists.ts';
import type { Mutes } from './mutes.ts';
import type { Policy } from './policy.ts';
import type { AppStore, Kept, Now, Sentinel } from './ports.ts';
import type { Syncer } from './syncer.ts';

export interface AppPorts {
  /** Opens the store; never fails. */
  readonly openStore: () => Promise<AppStore>;
  readonly sentinel: Kept<Sentinel>;
  readonly packaged: () => Promise<Uint8Array<ArrayBuffer>>;
  /** The ordinary texts of the package. */
  readonly ordinary: () => Promise<readonly string[]>;
  readonly download: Download;
  /** SHA-256 as hex. */
  readonly digest: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
  readonly newVersion: () => string;
  readonly pause: () => Promise<void>;
  readonly now: Now;
  readonly random: () => number;
  readonly crypto: Crypto;
  /** What an administrator has set up, as the browser hands it over; nothing when nobody has. */
  readonly managed: () => Promise<unknown>;
  /** Keys of publishers that the package vouches for, as its file holds them. */
  readonly packagedKeys: () => Promise<unknown>;
  readonly wakeAt: (time: number) => Promise<void>;
  readonly keepAwake: <T>(work: () => Promise<T>) => Promise<T>;
  /** Parses markup where nothing is shown. */
  readonly parse: ParseMarkup;
  /** One sentence for every card of an imported list. */
  readonly importNotice: (source: string) => string;
  readonly mutes: Kept<readonly Mute[]>;
  /** What a backup holds besides the lists. */
  readonly backupParts: Readonly<Record<string, BackupPart>>;
  /** Puts bytes where a page can fetch them; gives their key. */
  readonly stage: (bytes: ArrayBuffer) => Promise<string>;
  readonly version: () => string;
}

export interface App {
  readonly checkText: (text: string) => Promise<TextAnswer>;
  /** `resembles`: the address imitates an official one, as who asks has found out. */
  readonly checkLink: (url: string, resembles?: boolean) => Promise<LinkAnswer>;
  readonly checkShared: (content: SharedContent, comment: string) => Promise<TextAnswer>;
  readonly lists: Lists;
  readonly importer: Importer;
  readonly mutes: Mutes;
  readonly backup: Backup;
  /** A held list as a file, in staging. */
  readonly exportList: (id: string, as: 'list' | 'claim-review') => Promise<Exported>;
  readonly syncer: Syncer;
  /** Opens the store, so that the first question does not wait for it. */
  readonly open: () => Promise<AppStore>;
  /** After an install, an update or a start of the browser: the newest packaged list, lost lists, due syncs. */
  readonly begin: () => Promise<void>;
  /** When an alarm rings. */
  readonly tick: () => Promise<void>;
  /** What the administrator has set. */
  readonly policy: () => Promise<Policy>;
  readonly health: () => Promise<{
    clarifications: number;
    lists: number;
    bytes: number;
    policyFaults: PolicyFault[];
  }>;
}
