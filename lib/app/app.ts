/** The use cases, put together over what the outside hands in. */
import type { LinkAnswer, TextAnswer } from '../core/answers.ts';
import type { PolicyFault } from '../core/setting-answers.ts';
import type { Download } from '../lists/ports.ts';
import type { Crypto } from '../lists/protocol/keys.ts';
import type { SharedContent } from '../core/shared.ts';
import { WEIGHTS } from '../core/weights.ts';
import type { Mute } from '../core/mute.ts';
import type { ParseMarkup } from '../lists/imports/markup.ts';
import type { Backup, BackupPart } from './backup.ts';
import { makeBackup } from './backup.ts';
import { makeChecker } from './checker.ts';
import { makeCorpusKeeper } from './corpus-keeper.ts';
import type { Exported } from './exporter.ts';
import { makeExporter } from './exporter.ts';
import { makeHealer } from './healer.ts';
import type { Importer } from './importer.ts';
import { makeImporter } from './importer.ts';
import { makeImportingDownload } from './importing-download.ts';
import { makeLinkChecker } from './link-checker.ts';
import type { Lists } from './lists.ts';
import { makeLists } from './lists.ts';
import type { Mutes } from './mutes.ts';
import { makeMutes } from './mutes.ts';
import { makeManager } from './manager.ts';
import type { Policy } from './policy.ts';
import { keysOf, mirrorsOf, readKnownKeys, readPolicy } from './policy.ts';
import type { AppStore, Kept, Now, Sentinel } from './ports.ts';
import { makeSentinelKeeper } from './sentinel.ts';
import { makeSharedChecker } from './shared-checker.ts';
import { makeSignedLists } from './signed-lists.ts';
import { makeStarter } from './starter.ts';
import { makeSubscriber } from './subscriber.ts';
import { makeSummarise } from './summary.ts';
import type { Syncer } from './syncer.ts';
import { makeSyncer } from './syncer.ts';
import { makeTaker } from './taker.ts';

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
  /** Whether the administrator lets a history be kept. */
  readonly historyAllowed: () => Promise<boolean>;
  readonly health: () => Promise<{
    clarifications: number;
    lists: number;
    bytes: number;
    policyFaults: PolicyFault[];
  }>;
}

/** Milliseconds that an import may wait for the officer: what an open page has just staged must not be lost to a start. */
const STAGED_FOR = 60 * 60 * 1000;

export function makeApp(ports: AppPorts): App {
  const sentinel = makeSentinelKeeper(ports.sentinel);
  const rows = async () => (await starter.store()).rows();
  const onChange = () => {
    keeper.forget();
    void sentinel.remember(rows).catch(() => undefined);
  };
  const policy = async (): Promise<Policy> => readPolicy(await ports.managed()).policy;
  const taker = makeTaker({ ...ports, onChange });
  const store = () => starter.store();
  const signed = makeSignedLists({
    ...ports,
    store,
    taker,
    sentinel,
    onChange,
    keysFor: async () => keysOf(await policy(), readKnownKeys(await ports.packagedKeys())),
    mirrorsFor: async (id) => mirrorsOf(await policy(), id),
  });
  const starter = makeStarter({
    ...ports,
    open: ports.openStore,
    taker,
    sentinel,
    signed,
    onLoss: () => void starter.restore(syncer).catch(() => undefined),
  });
  const heal = makeHealer({ store, taker, starter, syncer: () => syncer, now: ports.now });
  const mutes = makeMutes({ kept: ports.mutes, now: ports.now, onChange: () => keeper.forget() });
  const keeper = makeCorpusKeeper({ store, heal, muted: (list) => mutes.of(list) });
  const allowed = async () => {
    const { imports, userLists } = await policy();
    return imports !== 'deny' && userLists === 'allow';
  };
  const importing = { parse: ports.parse, notice: ports.importNotice, allowed };
  const download = makeImportingDownload({ download: ports.download, ...importing });
  const updateEvery = async () => {
    const { updateMinutes } = await policy();
    return updateMinutes === undefined ? undefined : updateMinutes * 60_000;
  };
  const syncer = makeSyncer({ ...ports, download, store, taker, signed, updateEvery });
  const manage = makeManager({ store, sentinel, signed, policy, now: ports.now, onChange });
  const checkText = makeChecker({
    keeper,
    store,
    now: ports.now,
    pause: ports.pause,
    onFault: () => starter.reopen(),
    onDamage: (row) => void heal(row).catch(() => undefined),
  });
  const checkLink = makeLinkChecker({ ...ports, keeper, store, checkText });
  const tick = async () => {
    await manage();
    await starter.restore(syncer);
    await syncer.syncDue();
  };
  /** After an update that scores with other weights, lists are searched with the trained thresholds until this. */
  const recalibrate = async () => {
    const stale = (await rows()).filter(
      ({ calibration }) => calibration && calibration.ordinary !== WEIGHTS.ordinary,
    );
    for (const row of stale) if (typeof (await taker.heal(await store(), row)) === 'object') onChange();
  };
  return {
    checkText,
    checkLink,
    checkShared: makeSharedChecker({ checkText, checkLink }),
    lists: makeLists({
      store,
      taker,
      syncer,
      sentinel,
      policy,
      onChange,
      subscribe: makeSubscriber({
        ...ports,
        download,
        store,
        syncer,
        signed,
        userLists: async () => (await policy()).userLists,
      }),
      summarise: makeSummarise({ ...ports, taker, policy }),
    }),
    importer: makeImporter({ store, taker, ...importing }),
    mutes,
    backup: makeBackup({ ...ports, parts: ports.backupParts, store, taker, allowed, onChange }),
    exportList: makeExporter({ ...ports, store }),
    syncer,
    open: store,
    begin: async () => {
      const old = ports.now() - STAGED_FOR;
      await (await store()).clearStaged(old).catch(() => undefined);
      await starter.refreshPackaged();
      await recalibrate();
      await tick();
    },
    tick,
    historyAllowed: async () => (await policy()).history === 'on',
    health: async () => {
      const held = await rows();
      return {
        lists: held.length,
        clarifications: held.reduce((sum, row) => sum + row.count, 0),
        bytes: held.reduce((sum, row) => sum + row.bytes, 0),
        policyFaults: [...readPolicy(await ports.managed()).faults],
      };
    },
  };
}
