/** Addresses that pass for those of official bodies. Describes what differs; says nothing about who is behind. */
import { BAIT, FILLER } from './lookalike-bait.ts';
import { oneSlip, skeleton } from './lookalike-forms.ts';
import type { Body } from './official-bodies.ts';
import { BODIES } from './official-bodies.ts';
import { officialBody } from './official.ts';
import type { Registered } from './publicsuffix.ts';
import { registered } from './publicsuffix.ts';
import { readableHost } from './punycode.ts';

/**
 * How an address differs from the official one.
 * `before_at`: the official name stands before an @, so it is no address · `suffix`: the whole official name
 * before another ending (`pertanian.go.id.contoh.com`, `pertanian-go-id.com`) · `ending`: its own name with another
 * ending · `hyphen`: hyphens put in · `letters`: letters or digits that look alike · `script`: letters of another script ·
 * `typo`: one letter more, less, other or swapped · `added`: the name with further words · `free`: the name on a
 * host where anyone makes a page.
 */
export type LookalikeHow =
  | 'before_at'
  | 'suffix'
  | 'ending'
  | 'hyphen'
  | 'letters'
  | 'script'
  | 'typo'
  | 'added'
  | 'free';

export interface Lookalike {
  /** The official address that it resembles. */
  readonly official: string;
  /** Whose that is. */
  readonly body: string;
  readonly how: LookalikeHow;
  /** The part of the host that passes for it, as it reads; the whole host where the official name stands whole in it. */
  readonly found: string;
  /** What its owner registered: where the address really leads. ASCII. */
  readonly domain: string;
}

/** Endings that a registry gives to verified bodies only: a name under them is no imitation. */
const VERIFIED = /(?:^|\.)(?:go|ac|sch|mil|desa)\.id$/;
/** Further hosts where anyone makes a page in the path: the first part names it. */
const PATH_HOSTS = /^(?:sites\.google\.com\/view|(?:form\.)?jotform\.com|telegra\.ph|padlet\.com)\/([^/?#]+)/;

interface Finding {
  readonly body: Body;
  readonly how: LookalikeHow;
  readonly found: string;
}

/**
 * What an address imitates, or undefined. Official addresses and endings that are given to verified bodies only
 * imitate nothing.
 */
export function lookalikeOf(url: URL): Lookalike | undefined {
  const host = url.hostname.toLowerCase().replace(/\.$/, '');
  const own = registered(host);
  if (!own || officialBody(host) !== undefined || VERIFIED.test(own.suffix)) return undefined;
  const finding =
    beforeAt(url) ?? wholeName(readableHost(host)) ?? ofName(host, own) ?? inPath(`${host}${url.pathname}`);
  if (!finding) return undefined;
  const { body, how, found } = finding;
  return { official: body.domains[0]!, body: body.name, how, found, domain: own.domain };
}

function beforeAt(url: URL): Finding | undefined {
  if (url.username === '') return undefined;
  const told = url.username.toLowerCase();
  const body = BODIES.find(({ domains }) => domains.some((domain) => told.includes(domain)));
  return body && { body, how: 'before_at', found: told };
}

/** Official domains, each with a pattern for it as it looks inside a host. Short ones stand in others by chance. */
const WHOLE_NAMES = BODIES.flatMap((body) =>
  body.domains
    .filter((domain) => domain.length >= 8)
    .map((domain) => {
      const parts = skeleton(domain).split('.').map(escaped);
      return { body, domain, written: new RegExp(`(?:^|[.-])(${parts.join('[.-]?')})(?=$|[.-])`) };
    }),
);

/** An official domain written out inside the host, its dots perhaps as hyphens or left out. */
function wholeName(readable: string): Finding | undefined {
  const looks = skeleton(readable);
  for (const { body, domain, written } of WHOLE_NAMES) {
    const whole = written.exec(looks);
    if (!whole) continue;
    const disguised = whole[1] === skeleton(domain) && looks.endsWith(whole[1]);
    const how = !disguised ? 'suffix' : /^[ -~]*$/.test(readable) ? 'letters' : 'script';
    return { body, how, found: readable };
  }
  // Units of the ministry and bodies by names that the table does not hold: `dinas.go.id.contoh.com`.
  const other = /(?:^|\.)([a-z0-9-]{2,}[.-]go[.-]id)(?=[.-])/.exec(readable)?.[1];
  if (other === undefined) return undefined;
  const name = other
    .replace(/[.-]go[.-]id$/, '')
    .split(/[.-]/)
    .at(-1)!;
  const known = BODIES.find(({ names }) => names.includes(name));
  const body = known ?? { name: 'Pemerintah Indonesia', domains: [`${name}.go.id`], names: [], words: [] };
  return { body, how: 'suffix', found: readable };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&');
}

/** A name of a body in what stands before the ending. */
function ofName(host: string, own: Registered): Finding | undefined {
  const before = readableHost(host.slice(0, -own.suffix.length - 1));
  const labels = before.split('.');
  for (const body of BODIES) {
    for (const [index, label] of labels.entries()) {
      const how = nameIn(label, body, index === labels.length - 1);
      if (how)
        return { body, how: own.shared && /^(?:ending|added)$/.test(how) ? 'free' : how, found: label };
    }
    // The name and the bait may stand on both sides of a dot.
    const across =
      labels.length > 1 && body.words.some((word) => word.length > 4 && withBait(labels.join('-'), word));
    if (across) return { body, how: own.shared ? 'free' : 'added', found: before };
  }
  return undefined;
}

/** `whole`: the label was registered as such, so that the same name with another ending counts. */
function nameIn(label: string, body: Body, whole: boolean): LookalikeHow | undefined {
  for (const name of body.names) {
    const how =
      (whole ? sameAs(label, name, true) : undefined) ??
      (withOthers(label, name) ? disguise(label, name) : undefined);
    if (how) return how;
  }
  for (const word of body.words) {
    const how = whole && word.length >= 6 ? sameAs(label, word, false) : undefined;
    if (how) return how;
    if (withBait(label, word)) return disguise(label, word);
  }
  return undefined;
}

/** The registered label is the name, or passes for it. */
function sameAs(label: string, name: string, hyphens: boolean): LookalikeHow | undefined {
  if (label === name) return 'ending';
  const tight = label.replace(/-/g, '');
  if (tight === name) return hyphens ? 'hyphen' : undefined;
  if (skeleton(tight) === skeleton(name)) return disguise(tight, name);
  return name.length >= 7 && oneSlip(tight, name) ? 'typo' : undefined;
}

/** The name with further words: as a part between hyphens, long enough to be plain anywhere, or glued to bait. */
function withOthers(label: string, name: string): boolean {
  const parts = label.split('-');
  if (parts.some((part) => looksLike(part, name)) && parts.length > 1) return true;
  if (name.length < 7) return withBait(label, name);
  if (parts.some((part) => oneSlip(part, name)) && baits(parts.filter((part) => !oneSlip(part, name))))
    return true;
  return skeleton(label.replace(/-/g, '')).includes(skeleton(name));
}

/** The name beside words that bait and fillers alone: `bantuan-pertanian2025`, `undianbri`. */
function withBait(label: string, name: string): boolean {
  const parts = label.split('-');
  const others = parts.filter((part) => !looksLike(part, name));
  if (others.length < parts.length && baits(others)) return true;
  return glued(withoutFigures(label.replace(/-/g, '')), name);
}

function looksLike(part: string, name: string): boolean {
  return skeleton(part) === skeleton(name) || skeleton(withoutFigures(part)) === skeleton(name);
}

/** Figures at both ends: years and counts. Inside a word they stand for letters. */
function withoutFigures(text: string): string {
  return text.replace(/^\d+|\d+$/g, '');
}

/** The name with bait right before or after it. */
function glued(tight: string, name: string): boolean {
  const looks = skeleton(tight);
  const wanted = skeleton(name);
  for (let at = looks.indexOf(wanted); at >= 0; at = looks.indexOf(wanted, at + 1)) {
    const rest = [looks.slice(0, at), looks.slice(at + wanted.length)].filter(Boolean);
    if (rest.length > 0 && rest.every(splits) && baits(rest)) return true;
  }
  return false;
}

/** Whether one of the parts is made of known words with bait among them. */
function baits(parts: readonly string[]): boolean {
  return parts.some((part) => splits(part) && hasBait(part));
}

/** Made of bait, fillers and figures alone. */
function splits(text: string): boolean {
  return reaches(text, [...BAIT, ...FILLER]);
}

/** Made of known words, and not of fillers alone. */
function hasBait(text: string): boolean {
  return !reaches(text, FILLER);
}

function reaches(text: string, words: readonly string[]): boolean {
  const letters = skeleton(text.replace(/\d{2,}/g, ''));
  const reach = [true];
  for (let end = 1; end <= letters.length; end++) {
    const before = letters.slice(0, end);
    reach[end] = words.some((word) => reach[end - word.length] === true && before.endsWith(skeleton(word)));
  }
  return reach[letters.length] === true;
}

/** The name stands there as it is, or in look-alike letters. */
function disguise(label: string, name: string): LookalikeHow {
  if (label.replace(/-/g, '').includes(name)) return 'added';
  return /^[ -~]*$/.test(label) ? 'letters' : 'script';
}

/** Pages that anyone makes on one host: their name stands in the path. */
function inPath(address: string): Finding | undefined {
  const named = PATH_HOSTS.exec(address)?.[1];
  if (named === undefined) return undefined;
  const label = named.toLowerCase().replace(/[_.+]|%20/g, '-');
  const body = BODIES.find((one) => nameIn(label, one, true) !== undefined);
  return body && { body, how: 'free', found: named };
}
