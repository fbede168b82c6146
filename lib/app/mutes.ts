/** Clarifications that the officer has muted: they stay in their list and never match, until it is taken back. */
import type { Mute } from '../core/mute.ts';
import type { Kept, Now } from './ports.ts';
import { timestamp } from './ports.ts';
import { makeTurns } from './turns.ts';

export interface MutesPorts {
  readonly kept: Kept<readonly Mute[]>;
  readonly now: Now;
  /** The next check must know. */
  readonly onChange: () => void;
}

export interface Mutes {
  /** Newest first. */
  all(): Promise<Mute[]>;
  /** Mutes an item once more when it is muted already: the reason is the newest. */
  mute(item: Omit<Mute, 'at'>): Promise<null>;
  unmute(list: string, id: string): Promise<null>;
  /** Ids of a list that never match. */
  of(list: string): Promise<ReadonlySet<string>>;
}

/** Mutes that are kept; the oldest go. */
const MOST = 1000;

export function makeMutes({ kept, now, onChange }: MutesPorts): Mutes {
  const inTurn = makeTurns();
  const change = (edit: (mutes: readonly Mute[]) => readonly Mute[]) =>
    inTurn(async () => {
      await kept.set(edit(await kept.get()).slice(0, MOST));
      onChange();
      return null;
    });
  const others = (mutes: readonly Mute[], list: string, id: string) =>
    mutes.filter((mute) => mute.list !== list || mute.id !== id);

  return {
    all: async () => [...(await kept.get())],
    mute: (item) =>
      change((mutes) => [{ ...item, at: timestamp(now()) }, ...others(mutes, item.list, item.id)]),
    unmute: (list, id) => change((mutes) => others(mutes, list, id)),
    of: async (list) => new Set((await kept.get()).filter((mute) => mute.list === list).map(({ id }) => id)),
  };
}
