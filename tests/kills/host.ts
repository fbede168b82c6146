/** A host that sends slowly, holds its answers back when told to, and counts what it is asked for. */
import { signedHost } from '../e2e/harness/signed-host.ts';
import type { Site } from '../e2e/harness/server.ts';
import type { Publisher } from '../unit/lists/publisher.ts';

const USUAL = { latency: 40, rate: 400_000 };

export interface KillHost {
  readonly site: Site;
  add(publisher: Publisher): void;
  /** Requests from now on wait. */
  hold(): void;
  /** Those that wait are answered. */
  letGo(): void;
  /** Files that were asked for since the last look, in order. Whoever went away while it waited asked for nothing. */
  asked(): string[];
}

/**
 * Milliseconds before an answer, and bytes a second; with the usual ones a version takes some seconds, most of them in
 * the chunks.
 */
export function killHost({ latency, rate }: { latency: number; rate?: number } = USUAL): KillHost {
  const host = signedHost();
  host.slow(latency, rate);
  let gate: PromiseWithResolvers<void> | null = null;
  return {
    add: host.add,
    hold: () => void (gate ??= Promise.withResolvers()),
    letGo: () => {
      gate?.resolve();
      gate = null;
    },
    asked: () => host.asked().map(({ path }) => path),
    site: async (request, response) => {
      await gate?.promise;
      if (!request.socket.destroyed && !response.destroyed) await host.site(request, response);
    },
  };
}
