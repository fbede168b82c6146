/** How well imitations of official addresses are told from ordinary ones. Prints its figures. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { canonicalLink } from '../../lib/core/links.ts';
import { parseList } from '../../lib/core/listfile.ts';
import { lookalikeOf } from '../../lib/core/lookalike.ts';
import { imitations } from './lookalikes.ts';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
/** Well-known domains of Indonesia: news, offices, schools, shops, banks, companies. Lines with # are headings. */
const ordinary = read('ordinary-domains.txt')
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .flatMap((line) => line.split(/\s+/).filter(Boolean));
/** Endings that only verified bodies get: nothing under them is looked into, so they make the rate look good. */
const VERIFIED = /\.(?:go|ac|sch|mil|desa)\.id$/;
const flagged = (address: string) => lookalikeOf(new URL(address));

describe('imitations of official addresses', () => {
  const all = imitations();
  const found = all.filter(({ address, official }) => flagged(address)?.official === official);

  test('are found, and named with the official one', () => {
    const kinds = Map.groupBy(all, ({ kind }) => kind);
    for (const [kind, ones] of kinds)
      console.log(`${kind}: ${found.filter((one) => one.kind === kind).length} of ${ones.length}`);
    console.log(`lookalikes found: ${found.length} of ${all.length}`);
    console.log(
      `missed: ${all
        .filter((one) => !found.includes(one))
        .map(({ address }) => address)
        .join(' ')}`,
    );
    expect(all.length).toBeGreaterThanOrEqual(300);
    expect(found.length / all.length).toBeGreaterThanOrEqual(0.97);
  });
});

describe('ordinary domains', () => {
  const wrong = ordinary.filter((domain) => flagged(`https://${domain}/`) !== undefined);

  test('are left alone', () => {
    const open = ordinary.filter((domain) => !VERIFIED.test(domain));
    console.log(
      `ordinary domains flagged: ${wrong.length} of ${ordinary.length} (${open.length} under endings open to anyone)`,
      wrong,
    );
    expect(new Set(ordinary).size).toBe(ordinary.length);
    expect(ordinary.length).toBeGreaterThanOrEqual(1000);
    expect(wrong.length / open.length).toBeLessThanOrEqual(0.005);
  });
});

describe('addresses of hoaxes in the packaged list', () => {
  test('are found in the form in which they are passed on', () => {
    const list = parseList(read('../../public/lists/awal.json'));
    const seen = list.ok ? list.list.items.flatMap(({ seenAt }) => seenAt) : [];
    const passedOn = seen.flatMap((address) => [
      `${address.replace('https://', 'http://www.')}?utm_source=wa&fbclid=x#daftar`,
      `https://l.facebook.com/l.php?u=${encodeURIComponent(address)}`,
      `https://web.archive.org/web/20260101000000/${address}`,
      address.replace('https://', 'hxxps://').replace('.', '[.]'),
    ]);
    const same = passedOn.filter(
      (form, index) => canonicalLink(form) === canonicalLink(seen[Math.floor(index / 4)]!),
    );
    const like = seen.filter((address) => flagged(address) !== undefined).length;
    console.log(
      `hoax addresses of the list: ${seen.length}; ${same.length} of ${passedOn.length} disguised forms lead back to them; ${like} borrow an official name`,
    );
    expect(seen.length).toBeGreaterThan(0);
    expect(same).toEqual(passedOn);
  });
});
