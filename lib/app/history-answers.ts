/** The history as pages ask for it: checks are taken down as they are answered. */
import type { App } from './app.ts';
import type { OfficerHistory } from './history.ts';

/** What a text is of. A part of a greater check is not counted by itself. */
type Part = 'text' | 'page' | 'picture' | 'file' | 'part';
type Asked<Name extends keyof OfficerHistory> = Parameters<OfficerHistory[Name]>[0];

/** Answers to messages. `later` carries out what nobody waits for. */
export function historyAnswers(
  app: Pick<App, 'checkText' | 'checkLink'>,
  history: OfficerHistory,
  later: (work: () => Promise<unknown>) => void,
) {
  return {
    checkText: async ({ text, of = 'text' }: { text: string; of?: Part }) => {
      const answer = await app.checkText(text);
      // An empty text only asks how much would be searched.
      if (text.trim() !== '' && of !== 'part') later(() => history.text(of, answer));
      return answer;
    },
    checkLink: async ({ url, resembles, of }: { url: string; resembles?: boolean; of?: 'part' }) => {
      const answer = await app.checkLink(url, resembles);
      if (of !== 'part') later(() => history.link(answer));
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
