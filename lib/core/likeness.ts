import { inspectLink } from './links.ts';
import type { Lookalike } from './lookalike.ts';
import { lookalikeOf } from './lookalike.ts';
import { parseAddress } from './parseaddress.ts';

/** What an address as typed imitates, or the one inside it when a share, an archive or the like stands around it. */
export function likenessOf(address: string): Lookalike | undefined {
  const url = parseAddress(address);
  const facts = inspectLink(address);
  if (!url || !facts.ok) return undefined;
  return lookalikeOf(url) ?? lookalikeOf(new URL(facts.address));
}
