/** What lists, imports, muted clarifications and backups need from outside. */
import type { AppPorts } from '../../lib/app/app-ports.ts';
import { backupParts } from '../../lib/app/backup-parts.ts';
import { addressProblem } from '../../lib/core/address.ts';
import { ZONES } from '../../lib/core/calendar.ts';
import { RETENTION_MONTHS } from '../../lib/core/history.ts';
import { parseAnywhere } from '../../lib/platform/markup-parser.ts';
import { packagedBytes, packagedOrdinary, version } from '../../lib/platform/package.ts';
import { makeSafeFetch } from '../../lib/platform/safe-fetch.ts';
import {
  DEFAULT_SETTINGS,
  mutes,
  NO_UNIT,
  requestQueue,
  settings,
  siteIgnores,
  unit,
} from '../../lib/platform/storage.ts';
import { workshopPlace } from '../../lib/platform/workshop-storage.ts';
import { stageBytes } from '../../lib/store/database-store.ts';
import { historyStore } from '../../lib/store/history-store.ts';
import { importNotice } from '../../lib/text/id-imports.ts';
import { rules } from './settings.ts';

/** Everything that is fetched at somebody's wish goes this way. */
export const safeFetch = makeSafeFetch(addressProblem);

export const listPorts: Pick<
  AppPorts,
  | 'packaged'
  | 'ordinary'
  | 'download'
  | 'parse'
  | 'importNotice'
  | 'mutes'
  | 'backupParts'
  | 'stage'
  | 'version'
> = {
  packaged: () => packagedBytes('/lists/awal.json'),
  ordinary: packagedOrdinary,
  download: safeFetch,
  parse: parseAnywhere,
  importNotice,
  mutes,
  backupParts: backupParts(
    {
      settings,
      mutes,
      ignores: siteIgnores,
      workshop: workshopPlace,
      requests: requestQueue,
      unit,
      history: { get: () => historyStore.all(), set: (history) => historyStore.put(history) },
    },
    {
      defaults: { settings: DEFAULT_SETTINGS, unit: NO_UNIT },
      choices: { lang: ['id', 'en'], zone: Object.keys(ZONES), historyMonths: RETENTION_MONTHS },
      historyAllowed: async () => (await rules()).history === 'on',
    },
  ),
  stage: stageBytes,
  version,
};
