/** What ready corrections need of the background: the same in every page of the extension. */
import type { ClaimKey, Platform } from '../core/history.ts';
import { ask } from './messages.ts';
import { randomName } from './random-name.ts';

const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );

/** Takes down that a correction was copied in a page of ours, and for where if that is known. */
const used = (claim: ClaimKey, platform?: Platform): void => {
  const where = platform ? { platform } : {};
  const event = { draft: randomName(), surface: 'list', kind: 'copied', claim, ...where } as const;
  void ask('record', event).catch(() => undefined);
};

export const readyPorts = {
  clarification: (list: string, id: string) => ask('clarification', { list, id }),
  copyText,
  used,
  /** Copies a correction that is not made for one platform. */
  async copyFor(claim: ClaimKey, text: string): Promise<boolean> {
    const copied = await copyText(text);
    if (copied) used(claim);
    return copied;
  },
};
