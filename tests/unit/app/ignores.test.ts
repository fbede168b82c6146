import { expect, test } from 'vitest';
import { makeIgnores } from '../../../lib/app/ignores.ts';
import type { TextAnswer } from '../../../lib/core/answers.ts';
import type { SiteIgnore } from '../../../lib/core/ignore.ts';
import { sampleMatch } from '../../gallery/samples.ts';
import { item, kept } from './world.ts';

const CLAIM = { list: 'contoh', id: 'contoh-1' };
const held = item('contoh-1', 'jagung ungu mengubah warna mata');

function make() {
  const place = kept<readonly SiteIgnore[]>([]);
  const ignores = makeIgnores({
    kept: place,
    lists: { clarification: async (list, id) => (list === 'contoh' && id === held.id ? held : null) },
    sites: {
      ofHost: async (host) => ({
        host: host.replace(/^m\./, ''),
        kind: 'builtin',
        granted: true,
        enabled: host !== 'mati.com',
      }),
    },
    now: () => Date.UTC(2026, 10, 20),
  });
  return { ignores, place };
}
const answer = (...matches: TextAnswer['matches']): TextAnswer => ({
  verdict: 'strong',
  matches,
  stance: { refuting: false, score: 0, cues: [] },
  coverage: { searched: 1, updated: null },
  confirmed: [],
});
const said = async (ignores: ReturnType<typeof make>['ignores'], host: string) =>
  (await ignores.told(answer(sampleMatch()), host)).matches.map(({ ignoredHere }) => ignoredHere);

test('a claim ignored on a site is called so there, on all of its hosts, and nowhere else, until it is heeded', async () => {
  const { ignores, place } = make();
  expect(await ignores.ignore(CLAIM, 'kutipan', 'm.x.com')).toBe(true);
  expect(await ignores.ignore(CLAIM, 'lainnya', 'x.com')).toBe(true);
  expect(place.value).toEqual([
    { ...CLAIM, site: 'x.com', claim: held.claim, reason: 'lainnya', at: '2026-11-20T00:00:00.000Z' },
  ]);
  expect(await said(ignores, 'x.com')).toEqual([true]);
  expect(await said(ignores, 'm.x.com')).toEqual([true]);
  expect(await said(ignores, 'facebook.com')).toEqual([undefined]);
  await ignores.heed(CLAIM, 'm.x.com');
  expect(await said(ignores, 'x.com')).toEqual([undefined]);
  expect(await ignores.all()).toEqual([]);
});

test('no site that is off and no claim that no list holds is taken down: a page cannot put its own words here', async () => {
  const { ignores, place } = make();
  expect(await ignores.ignore(CLAIM, 'kutipan', 'mati.com')).toBe(false);
  expect(await ignores.ignore({ list: 'contoh', id: 'isi naskah' }, 'kutipan', 'x.com')).toBe(false);
  expect(place.value).toEqual([]);
});
