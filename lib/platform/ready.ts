/** What ready corrections need of the background: the same in every page of the extension. */
import type { ClaimKey, Platform } from '../core/history.ts';
import { copyText } from './clipboard.ts';
import { ask } from './messages.ts';
import { randomName } from './random-name.ts';

export const readyPorts = {
  clarification: (list: string, id: string) => ask('clarification', { list, id }),
  copyText,
  /** Takes down that a correction was copied from a list or a report, and for where. */
  used: (claim: ClaimKey, platform: Platform): void =>
    void ask('record', { draft: randomName(), surface: 'list', kind: 'copied', claim, platform }).catch(
      () => undefined,
    ),
};
