/** The checks of the popup: the background answers about the lists, the page itself about likeness; each is taken down. */
import { makePopupChecks } from '../../lib/app/popup-checks.ts';
import { ask } from '../../lib/platform/messages.ts';
import { randomName } from '../../lib/platform/random-name.ts';
import { checkAddress } from '../wiring/check-address.ts';
import { pageRecords } from '../wiring/page-records.ts';

export const checks = {
  ...makePopupChecks({
    checkText: (text) => ask('checkText', { text }),
    checkAddress,
    newName: randomName,
    // What is taken down is worked out by a part which is loaded with the first check.
    takeDown: (events) =>
      void import('../../lib/core/check-reports.ts').then((reports) => pageRecords.checked(events(reports))),
  }),
  /** Of a check that is opened again. */
  clarification: async (list: string, id: string) => {
    const { makeHeld } = await import('../../lib/app/held.ts');
    const held = makeHeld({
      clarification: (from, wanted) => ask('clarification', { list: from, id: wanted }),
      lists: () => ask('lists', {}),
      now: Date.now,
    });
    return held(list, id);
  },
};
