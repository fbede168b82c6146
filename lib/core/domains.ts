import { parse } from 'tldts';

/** The parts of a host by the public suffix list. */
export interface DomainParts {
  /** The domain that somebody registered (`contoh.co.id`), or the host itself when there is none. */
  readonly domain: string;
  /** The label that was chosen (`contoh`). */
  readonly name: string;
  /** The public suffix (`co.id`). */
  readonly suffix: string;
  readonly isIp: boolean;
}

/** Splits an ASCII host. */
export function domainParts(host: string): DomainParts {
  const parsed = parse(host);
  return {
    domain: parsed.domain ?? host,
    name: parsed.domainWithoutSuffix ?? '',
    suffix: parsed.publicSuffix ?? '',
    isIp: parsed.isIp ?? false,
  };
}
