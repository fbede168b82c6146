import { BODIES } from './official-bodies.ts';

/** Whether a host belongs to the Indonesian government: `*.go.id` is given to government bodies only. */
export function isGovernment(host: string): boolean {
  return host === 'go.id' || host.endsWith('.go.id');
}

/**
 * The official body that a host belongs to: a note on an address, never a proof of what stands there.
 * Undefined for every other host. Takes an ASCII host.
 */
export function officialBody(host: string): string | undefined {
  const body = BODIES.find(({ domains }) => domains.some((domain) => isBelow(host, domain)));
  return body?.name ?? (isGovernment(host) ? 'Pemerintah Indonesia' : undefined);
}

function isBelow(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
