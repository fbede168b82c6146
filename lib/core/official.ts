import { normalise } from './normalise.ts';
import { plainWord } from './words.ts';
import { readableHost } from './punycode.ts';

/** An official domain that a host resembles. */
export interface Resemblance {
  readonly official: string;
  /**
   * How it differs. `suffix`: the official name stands before another ending (`pertanian.go.id.contoh.com`);
   * `letters`: letters or a hyphen changed; `name`: it uses the ministry's name under an ending open to anyone.
   */
  readonly how: 'suffix' | 'letters' | 'name';
}

/** The ministry's own domain. `*.go.id` is given to government bodies only. */
const MINISTRY = 'pertanian.go.id';
/** Endings that a registry gives to verified bodies only: a name under them is no imitation. */
const VERIFIED = /(?:^|\.)(?:go|ac|sch|mil|desa)\.id\.?$/;

/** Whether a host belongs to the Indonesian government. */
export function isOfficial(host: string): boolean {
  return host === 'go.id' || host.endsWith('.go.id');
}

/** Whether a host imitates an official domain; undefined when it does not, or is one. Takes an ASCII host. */
export function resemblance(host: string): Resemblance | undefined {
  if (isOfficial(host)) return undefined;
  if (VERIFIED.test(host)) return undefined;
  const readable = readableHost(host);
  const plain = normalise(readable).text;
  const looks = plain
    .split('.')
    .map((label) => label.split('-').map(plainWord).join('-'))
    .join('.');
  const tight = looks.replace(/[.-]/g, '');
  const ministry = /pertanian|kementan|ditjenp|deptan/.test(tight);
  if (isOfficial(looks)) return { official: looks, how: 'letters' };
  const inside = /(?:^|[.-])([a-z0-9]+)\.go\.id\./.exec(looks);
  if (inside?.[1]) return { official: ministry ? MINISTRY : `${inside[1]}.go.id`, how: 'suffix' };
  const joined = /([a-z0-9]{3,})[.-]?go[.-]id(?:$|[.-])/.exec(looks);
  if (joined?.[1]) return { official: ministry ? MINISTRY : `${joined[1]}.go.id`, how: 'letters' };
  if (/kementan|kementerianpertanian|kementrianpertanian|pertaniangoid|pertanianri/.test(tight)) {
    return { official: MINISTRY, how: 'name' };
  }
  return undefined;
}
