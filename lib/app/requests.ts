/** Keeping requests for clarification on the device until the officer has sent them. */
import type { ClarificationRequest, RequestFields } from '../core/request.ts';
import { enqueue } from '../core/request.ts';
import type { Kept, Now } from './ports.ts';
import { timestamp } from './ports.ts';
import { makeTurns } from './turns.ts';

export interface RequestsPorts {
  readonly kept: Kept<readonly ClarificationRequest[]>;
  readonly now: Now;
  /** A name never used before. */
  readonly newId: () => string;
}

export function keepRequests({ kept, now, newId }: RequestsPorts) {
  const inTurn = makeTurns();
  return {
    requests: () => kept.get(),
    queueRequest: (fields: RequestFields) =>
      inTurn(async () => {
        const request = { ...fields, id: newId(), created: timestamp(now()) };
        await kept.set(enqueue(await kept.get(), request));
      }),
    /** Gives what is left. */
    removeRequest: (id: string) =>
      inTurn(async () => {
        const left = (await kept.get()).filter((one) => one.id !== id);
        await kept.set(left);
        return left;
      }),
  };
}
