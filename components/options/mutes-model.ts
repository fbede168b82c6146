/** The clarifications that never match on this device, shared by all lists of the page. */
import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Mute } from '../../lib/core/mute.ts';
import type { OptionsPorts } from './ports.ts';

export interface MutesModel {
  /** Newest first; null until the background answered. */
  readonly all: ReadonlySignal<readonly Mute[] | null>;
  readonly of: (list: string, id: string) => Mute | undefined;
  readonly refresh: () => Promise<void>;
  /** Both reject when the background does not answer. */
  readonly mute: (item: Omit<Mute, 'at'>) => Promise<void>;
  readonly unmute: (list: string, id: string) => Promise<void>;
}

export function createMutes(ports: Pick<OptionsPorts, 'mutes' | 'mute' | 'unmute'>): MutesModel {
  const all = signal<readonly Mute[] | null>(null);
  const refresh = async (): Promise<void> => {
    all.value = await ports.mutes();
  };
  return {
    all,
    of: (list, id) => all.value?.find((mute) => mute.list === list && mute.id === id),
    refresh,
    async mute(item) {
      await ports.mute(item);
      await refresh();
    },
    async unmute(list, id) {
      await ports.unmute(list, id);
      await refresh();
    },
  };
}
