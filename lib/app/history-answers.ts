/** The history as pages ask for it: a checked text is taken down as it is answered. */
import type { App } from './app.ts';
import type { OfficerHistory } from './history.ts';

type Asked<Name extends keyof OfficerHistory> = Parameters<OfficerHistory[Name]>[0];

/** Answers to messages. `later` carries out what nobody waits for. */
export function historyAnswers(
  app: Pick<App, 'checkText'>,
  history: OfficerHistory,
  later: (work: () => Promise<unknown>) => void,
) {
  return {
    checkText: async ({ text }: { text: string }) => {
      const answer = await app.checkText(text);
      // An empty text only asks how much would be searched.
      if (text.trim() !== '') later(() => history.text('text', answer));
      return answer;
    },
    record: async (event: Asked<'record'>) => ({ recorded: await history.record(event) }),
    undoEvent: async ({ time, id }: { time: number; id: string }) => ({
      undone: await history.undo(time, id),
    }),
    clearHistory: async () => (await history.clear(), null),
    pruneHistory: async () => (await history.prune(), null),
    historyState: () => history.state(),
  };
}
