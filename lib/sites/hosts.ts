/** Which hosts belong together: the permission for one is asked for with the others. */
import { SITES } from './all.ts';

/** Hosts of each site named in the manifest, without `*.`; the first is the one that the site goes by. */
export const BUILTIN_HOSTS: readonly (readonly string[])[] = SITES.filter(
  ({ kind }) => kind === 'builtin',
).map(({ hosts }) => hosts.map((host) => host.replace(/^\*\./, '')));

/** Hosts of each further site that has several, such as the share addresses of a messenger. */
export const FURTHER_HOSTS: readonly (readonly string[])[] = SITES.filter(
  ({ kind, hosts }) => kind === 'optional' && hosts.length > 1,
).map(({ hosts }) => hosts);

/** Match patterns of a site by the host it goes by: all hosts that it has, else that host alone. */
export function patternsOf(host: string): string[] {
  const builtin = BUILTIN_HOSTS.find(([first]) => first === host)?.map((one) => `*.${one}`);
  const hosts = builtin ?? FURTHER_HOSTS.find(([first]) => first === host) ?? [host];
  return hosts.map((one) => `https://${one}/*`);
}
