/** The use cases, put together over what the outside hands in. */
import { WEIGHTS } from '../core/weights.ts';
import type { App, AppPorts } from './app-ports.ts';
import { makeBackup } from './backup.ts';
import { makeChecker } from './checker.ts';
import { makeCorpusKeeper } from './corpus-keeper.ts';
import { makeExporter } from './exporter.ts';
import { makeHealer } from './healer.ts';
import { makeImporter } from './importer.ts';
import { makeImportingDownload } from './importing-download.ts';
import { makeLinkChecker } from './link-checker.ts';
import { makeLists } from './lists.ts';
import { makeMutes } from './mutes.ts';
import { makeManager } from './manager.ts';
import type { Policy } from './policy.ts';
import { readPolicy } from './policy.ts';
import { keysOf, mirrorsOf, readKnownKeys } from './policy-lists.ts';
import { makeSentinelKeeper } from './sentinel.ts';
import { makeSharedChecker } from './shared-checker.ts';
import { makeSignedLists } from './signed-lists.ts';
import { makeStarter } from './starter.ts';
import { makeSubscriber } from './subscriber.ts';
import { makeSummarise } from './summary.ts';
import { makeSyncer } from './syncer.ts';
import { makeTaker } from './taker.ts';

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
  const keysFor = async () => keysOf(await policy(), readKnownKeys(await ports.packagedKeys()));
  const signed = makeSignedLists({
    ...ports,
    store,
    taker,
    sentinel,
    onChange,
    keysFor,
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
  const exportAllowed = async () => (await policy()).exportAllowed;
  const importing = { parse: ports.parse, notice: ports.importNotice, allowed };
  const download = makeImportingDownload({ download: ports.download, ...importing });
  const updateEvery = async () => {
    const { updateMinutes } = await policy();
    return updateMinutes === undefined ? undefined : updateMinutes * 60_000;
  };
  const syncer = makeSyncer({ ...ports, download, store, taker, signed, updateEvery });
  const manage = makeManager({ ...ports, store, sentinel, signed, policy, keysFor, onChange });
  const checkText = makeChecker({
    keeper,
    store,
    now: ports.now,
    pause: ports.pause,
    onFault: () => starter.reopen(),
    onDamage: (row) => void heal(row).catch(() => undefined),
  });
  const checkLink = makeLinkChecker({ keeper, store, checkText, now: ports.now });
  const tick = async () => {
    await manage();
    await starter.restore(syncer);
    await syncer.syncDue();
    // A background that was stopped right after a change has not copied it.
    await sentinel.remember(rows);
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
      starter,
      manage,
      policy,
      onChange,
      subscriber: makeSubscriber({
        ...ports,
        download,
        store,
        syncer,
        signed,
        userLists: async () => (await policy()).userLists,
        mayAddBundle: async () => {
          const { imports, userLists } = await policy();
          return imports === 'allow' && userLists !== 'deny';
        },
      }),
      summarise: makeSummarise({ ...ports, taker, policy }),
    }),
    importer: makeImporter({ store, taker, ...importing }),
    mutes,
    backup: makeBackup({
      ...ports,
      parts: ports.backupParts,
      store,
      taker,
      allowed,
      exportAllowed,
      settle: manage,
      onChange,
    }),
    exportList: makeExporter({ ...ports, store, exportAllowed }),
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
    policy,
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
