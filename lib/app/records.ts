/** All that is kept of the officer's work, put together: the history, news of the lists, looking back. */
import type { App } from './app-ports.ts';
import { makeDigest } from './digest.ts';
import type { DigestPorts } from './digest.ts';
import { makeHistory } from './history.ts';
import type { HistoryPorts, HistorySettings } from './history.ts';
import { makeIgnores } from './ignores.ts';
import type { IgnoresPorts } from './ignores.ts';
import { makeLookBack } from './lookback.ts';
import type { FingerprintKeeper, LookBackPorts } from './lookback.ts';
import type { LookBackHit } from '../core/news.ts';
import type { Sites } from './sites.ts';
import type { ClaimKey, EventReport } from '../core/history.ts';
import type { IgnoreReason } from '../core/view.ts';

/** The frame that asks, as the browser states it. */
interface Asker {
  readonly host: string;
  readonly isPrivate: boolean;
}

interface Settings extends HistorySettings {
  readonly lookBack: boolean;
  readonly digest: boolean;
}

export interface RecordsPorts
  extends
    Pick<HistoryPorts, 'openKeeper' | 'allowed' | 'newVersion' | 'now'>,
    Pick<DigestPorts, 'told' | 'notify'>,
    Pick<LookBackPorts, 'hashes'> {
  readonly app: Pick<App, 'lists' | 'open'>;
  readonly sites: Pick<Sites, 'ofHost'>;
  readonly settings: { get(): Promise<Settings> };
  readonly events: HistoryPorts['keeper'] & { claims(): Promise<readonly ClaimKey[]> };
  readonly news: DigestPorts['keeper'];
  /** Whether the window in front is a private one: what an extension page is asked there is not taken down. */
  readonly isPrivate: () => Promise<boolean>;
  readonly ignored: IgnoresPorts['kept'];
  readonly prints: FingerprintKeeper & {
    hits(): Promise<readonly LookBackHit[]>;
    dropHit(hit: Pick<LookBackHit, 'list' | 'id' | 'draft'>): Promise<void>;
  };
}

/** Makes them. */
export function makeRecords(ports: RecordsPorts) {
  const history = makeHistory({ ...ports, keeper: ports.events, lists: ports.app.lists });
  const lookBack = makeLookBack({ ...ports, keeper: ports.prints });
  const ignores = makeIgnores({ ...ports, kept: ports.ignored, lists: ports.app.lists });
  const digest = makeDigest({
    ...ports,
    store: ports.app.open,
    keeper: ports.news,
    claims: () => ports.events.claims(),
    onNew: lookBack.compare,
    hits: () => ports.prints.hits(),
  });
  return {
    /** Answers to extension pages. */
    forPages: {
      record: async (event: EventReport) => ({
        recorded: !(await ports.isPrivate()) && (await history.record(event)),
      }),
      undoEvent: async ({ time, id }: { time: number; id: string }) => ({
        undone: await history.undo(time, id),
      }),
      clearHistory: async () => (await history.clear(), null),
      pruneHistory: async () => (await history.prune(), null),
      ignores: () => ignores.all(),
      heed: async ({ site, ...claim }: ClaimKey & { site: string }) => (
        await ignores.heed(claim, site),
        null
      ),
      historyState: () => history.state(),
      lookAtNews: async () => (await digest.look(), null),
      clearFingerprints: async () => (await lookBack.clear(), null),
      dropHit: async (hit: { list: string; id: string; draft: string }) => (
        await ports.prints.dropHit(hit),
        null
      ),
    },
    /** Answers to web pages, by the host that the browser states. */
    forContent: {
      recordInPage: async (event: EventReport, { host, isPrivate }: Asker) => ({
        recorded: !isPrivate && (await history.recordInPage(event, host)),
      }),
      ignoreHere: async (
        { reason, ...claim }: ClaimKey & { reason: IgnoreReason },
        { host, isPrivate }: Asker,
      ) => ({
        kept: !isPrivate && (await ignores.ignore(claim, reason, host)),
      }),
      heedHere: async (claim: ClaimKey, { host }: Asker) => (await ignores.heed(claim, host), null),
      rememberDraft: async (
        { draft, text, refuting }: { draft: string; text: string; refuting: boolean },
        { host, isPrivate }: Asker,
      ) => ({
        kept: !isPrivate && (await lookBack.remember(draft, text, host, refuting)),
      }),
    },
    ignores,
    /** From time to time, after the lists were synced: forgets what is old, sees what is new. */
    tick: async (): Promise<void> => {
      await history.prune();
      await lookBack.prune();
      await digest.look();
    },
  };
}
