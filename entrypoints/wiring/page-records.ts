/** What extension pages tell of checks and deeds. */
import { makePageRecords } from '../../lib/app/page-records.ts';
import { ask } from '../../lib/platform/messages.ts';
import { randomName } from '../../lib/platform/random-name.ts';

export const pageRecords = makePageRecords({ record: (event) => ask('record', event), newName: randomName });
