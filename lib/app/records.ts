/** All that is kept of the officer's work, put together: the history, news of the lists, looking back. */
import type { App } from './app-ports.ts';
import { makeDigest } from './digest.ts';
import type { DigestPorts } from './digest.ts';
import { makeHistory } from './history.ts';
import type { HistoryPorts, HistorySettings } from './history.ts';
import { makeLookBack } from './lookback.ts';
import type { FingerprintKeeper, LookBackPorts } from './lookback.ts';
import type { LookBackHit } from '../core/news.ts';
import type { Sites } from './sites.ts';
import type { EventReport } from '../core/history.ts';

interface Settings extends HistorySettings {
  readonly lookBack: boolean;
  readonly digest: boolean;
}

export interface RecordsPorts
  extends
    Pick<HistoryPorts, 'openKeeper' | 'allowed' | 'newVersion' | 'newName' | 'now'>,
    Pick<DigestPorts, 'told' | 'notify'>,
    Pick<LookBackPorts, 'hashes'> {
  readonly app: Pick<App, 'checkText' | 'lists' | 'open'>;
  readonly sites: Pick<Sites, 'ofHost'>;
  readonly settings: { get(): Promise<Settings> };
  readonly events: HistoryPorts['keeper'];
  readonly news: DigestPorts['keeper'];
  readonly prints: FingerprintKeeper & {
    dropHit(hit: Pick<LookBackHit, 'list' | 'id' | 'draft'>): Promise<void>;
  };
}

/** Makes them. `later` carries out what nobody waits for. */
export function makeRecords(ports: RecordsPorts, later: (work: () => Promise<unknown>) => void) {
  const history = makeHistory({ ...ports, keeper: ports.events, lists: ports.app.lists });
  const lookBack = makeLookBack({ ...ports, keeper: ports.prints });
  const digest = makeDigest({
    ...ports,
    store: ports.app.open,
    keeper: ports.news,
    history: () => ports.events.all(),
    onNew: lookBack.compare,
  });
  return {
    /** Answers to extension pages. */
    forPages: {
      checkText: async ({
        text,
        of = 'text',
      }: {
        text: string;
        of?: 'text' | 'page' | 'picture' | 'file';
      }) => {
        const answer = await ports.app.checkText(text);
        // An empty text only asks how much would be searched.
        if (text.trim() !== '') later(() => history.text(of, answer));
        return answer;
      },
      record: async (event: EventReport) => ({ recorded: await history.record(event) }),
      undoEvent: async ({ time, id }: { time: number; id: string }) => ({
        undone: await history.undo(time, id),
      }),
      clearHistory: async () => (await history.clear(), null),
      pruneHistory: async () => (await history.prune(), null),
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
      recordInPage: async (event: EventReport, { host }: { host: string }) => ({
        recorded: await history.recordInPage(event, host),
      }),
      rememberDraft: async (
        { draft, text }: { draft: string; text: string },
        { host }: { host: string },
      ) => ({
        kept: await lookBack.remember(draft, text, host),
      }),
    },
    /** From time to time, after the lists were synced: forgets what is old, sees what is new. */
    tick: async (): Promise<void> => {
      await history.prune();
      await lookBack.prune();
      await digest.look();
    },
  };
}
