/** Why an address may not be fetched: the causes of `BAD_URL` (list-problem.ts). */
export type AddressProblem = 'scheme' | 'credentials' | 'private' | 'port' | 'syntax';

/** Longest address that is taken, in UTF-16 code units. */
export const ADDRESS_LIMIT = 2048;

/**
 * Checks an address before it is fetched or shown as a link: https, no user name, no port of its own, a public
 * host. null when it is fine. Names that resolve to private addresses cannot be seen here.
 */
export function addressProblem(address: string): AddressProblem | null {
  if (address.length > ADDRESS_LIMIT || !URL.canParse(address)) return 'syntax';
  const url = new URL(address);
  if (url.protocol !== 'https:') return 'scheme';
  if (url.username !== '' || url.password !== '') return 'credentials';
  if (isPrivateHost(url.hostname)) return 'private';
  return url.port === '' ? null : 'port';
}

/** Endings of names that only mean something inside a network (RFC 6761, 6762, 8375, 9476 and common habit). */
const PRIVATE_SUFFIX =
  /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|test|example|invalid|onion|alt|home\.arpa|localdomain)$/;

/** Whether a host, as `URL` writes it, is a single label, a private name or a non-public IP address. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.+$/, '');
  if (host.startsWith('[')) return isPrivateIPv6(host.slice(1, -1));
  const parts = host.split('.');
  if (parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part)))
    return isPrivateIPv4(parts.map(Number));
  return parts.length < 2 || PRIVATE_SUFFIX.test(host);
}

/** Ranges of the IANA special-purpose registry (RFC 6890 and later). */
function isPrivateIPv4(bytes: readonly number[]): boolean {
  const [a = 0, b = 0, c = 0] = bytes;
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    (a === 100 && b >= 64 && b <= 127) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b <= 31) ||
    (a === 192 && (b === 168 || (b === 0 && (c === 0 || c === 2)) || (b === 88 && c === 99))) ||
    (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) ||
    (a === 203 && b === 0 && c === 113) ||
    a >= 224
  );
}

function isPrivateIPv6(host: string): boolean {
  const groups = expandIPv6(host);
  const [first = 0, second = 0] = groups;
  const zeros = (until: number): boolean => groups.slice(0, until).every((group) => group === 0);
  const lastAsIPv4 = (): boolean =>
    isPrivateIPv4([groups[6]! >> 8, groups[6]! & 255, groups[7]! >> 8, groups[7]! & 255]);
  if (zeros(5) && (groups[5] === 0xffff || groups[5] === 0)) return groups[5] === 0 || lastAsIPv4();
  // NAT64 (RFC 6052); its other half is for local use (RFC 8215).
  if (first === 0x64 && second === 0xff9b)
    return groups.slice(2, 6).some((group) => group !== 0) || lastAsIPv4();
  if (first === 0x2002) return isPrivateIPv4([second >> 8, second & 255, groups[2]! >> 8, groups[2]! & 255]);
  // Global unicast is 2000::/3. Out of it 2001::/23 is for protocols (Teredo carries IPv4), 2001:db8::/32 and
  // 3fff::/20 for documentation.
  return (
    first < 0x2000 ||
    first > 0x3fff ||
    (first === 0x2001 && (second < 0x200 || second === 0xdb8)) ||
    (first === 0x3fff && second < 0x1000)
  );
}

function expandIPv6(host: string): number[] {
  const [head = '', tail] = host.split('::');
  const read = (text: string): number[] =>
    text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
  const left = read(head);
  const right = tail === undefined ? [] : read(tail);
  return [...left, ...Array<number>(Math.max(0, 8 - left.length - right.length)).fill(0), ...right];
}
