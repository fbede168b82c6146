import { expect, test } from 'vitest';

import { ADDRESS_FORM } from '../../../lib/core/canonical.ts';
import { database } from '../../../lib/store/database.ts';
import { item, listFile, newWorld } from './world.ts';

const HOAX = 'https://bantuan-tani.example.com/daftar';
const CLAIM = 'Bantuan traktor gratis dari kementan dibuka, daftar lewat tautan ini sekarang juga';
const at = (id: string) => `https://daftar.contoh.go.id/${id}.json`;

async function worldWith(lists: Record<string, readonly unknown[]>) {
  const world = await newWorld();
  for (const [id, items] of Object.entries(lists)) {
    world.web.set(at(id), listFile(id, items));
    expect(await world.app.lists.addByUrl(at(id))).toMatchObject({ ok: true });
  }
  return world;
}

test('an address is found in every form it is shared in', async () => {
  const world = await worldWith({ uji: [item('lain', 'Klaim lain'), item('a', CLAIM, { seenAt: [HOAX] })] });
  const forms = [
    HOAX,
    'http://www.bantuan-tani.example.com/daftar/?utm_source=wa&fbclid=1#atas',
    'bantuan-tani.example.com/daftar',
    `https://www.facebook.com/sharer.php?u=${encodeURIComponent(HOAX)}`,
  ];
  for (const form of forms) {
    const answer = await world.app.checkLink(form);
    expect(answer.outcome).toBe('address_listed');
    expect(answer.listed.map((one) => [one.as, one.clarification.id, one.list.id])).toEqual([
      ['seenAt', 'a', 'uji'],
    ]);
  }
});

test('the address of a clarification is told from that of a hoax, and the hoax comes first', async () => {
  const shared = 'https://berita.example.com/artikel';
  const world = await worldWith({
    aaa: [item('sumber', 'Klaim satu', { url: shared })],
    bbb: [item('hoaks', 'Klaim dua', { seenAt: [shared] })],
  });
  const answer = await world.app.checkLink(shared);
  expect(answer.listed.map((one) => [one.as, one.clarification.id])).toEqual([
    ['seenAt', 'hoaks'],
    ['url', 'sumber'],
  ]);
});

test('withdrawn items are not found, replaced ones hand over, states are named', async () => {
  const world = await worldWith({
    uji: [
      item('ditarik', 'Klaim satu', { status: 'withdrawn', seenAt: ['https://satu.example.com/'] }),
      item('lama', 'Klaim dua', { status: 'replaced', seenAt: ['https://dua.example.com/'] }),
      item('baru', 'Klaim dua baru', { supersedes: ['lama'], answer: '' }),
    ],
  });
  expect((await world.app.checkLink('https://satu.example.com/')).outcome).toBe('not_listed');
  const answer = await world.app.checkLink('https://dua.example.com/');
  expect(answer.listed.map((one) => [one.clarification.id, one.state])).toEqual([['baru', 'no_fact']]);
});

test('the text that a share address carries is checked like a draft', async () => {
  const world = await worldWith({ uji: [item('a', CLAIM)] });
  const answer = await world.app.checkLink(`https://wa.me/?text=${encodeURIComponent(CLAIM)}`);
  expect(answer.outcome).toBe('content_matches');
  expect(answer.text?.matches[0]?.clarification.id).toBe('a');
});

test('a shared text that refutes a claim is no warning', async () => {
  const world = await worldWith({ uji: [item('a', CLAIM)] });
  const denial = `Hoaks! ${CLAIM}. Informasi itu tidak benar, jangan disebarkan.`;
  const answer = await world.app.checkLink(`https://wa.me/?text=${encodeURIComponent(denial)}`);
  expect(answer.text?.verdict).toBe('refuting');
  expect(answer.outcome).toBe('not_listed');
});

test('the place of a claim that was found true comes after that of a hoax', async () => {
  const world = await worldWith({
    aaa: [item('benar', 'Klaim satu', { seenAt: [HOAX], verdict: { code: 'benar', label: 'Benar' } })],
    bbb: [item('hoaks', 'Klaim dua', { seenAt: [HOAX] })],
  });
  const { listed } = await world.app.checkLink(HOAX);
  expect(listed.map(({ clarification }) => clarification.id)).toEqual(['hoaks', 'benar']);
});

test('an address that is in no list says how much was searched, never that it is safe', async () => {
  const world = await worldWith({ uji: [item('a', CLAIM)] });
  const answer = await world.app.checkLink('https://www.pertanian.go.id/berita');
  expect(answer).toMatchObject({ outcome: 'not_listed', official: 'Kementerian Pertanian', listed: [] });
  expect(answer.coverage.searched).toBeGreaterThan(100);
  expect(await world.app.checkLink('https://bit.ly/abc')).toMatchObject({
    outcome: 'not_listed',
    shortener: true,
  });
});

test('a page below a listed address is found as such; a page below a clarification is not', async () => {
  const source = 'https://berita.example.com/artikel';
  const world = await worldWith({ uji: [item('a', CLAIM, { url: source, seenAt: [HOAX] })] });
  const listed = async (address: string) =>
    (await world.app.checkLink(address)).listed.map(({ as, at }) => [as, at]);
  expect(await listed(`${HOAX}/langkah-2?nama=x`)).toEqual([['seenAt', 'below']]);
  expect(await listed(`${HOAX}?nama=x`)).toEqual([['seenAt', 'below']]);
  expect(await listed('https://bantuan-tani.example.com/')).toEqual([]);
  expect(await listed(`${source}?versi=cetak`)).toEqual([['url', 'below']]);
  expect(await listed(`${source}/lain`)).toEqual([]);
});

test('an address inside the text of a share address is found', async () => {
  const world = await worldWith({ uji: [item('a', CLAIM, { seenAt: [HOAX] })] });
  const text = `Ayo daftar di ${HOAX}?utm_source=wa sekarang`;
  const answer = await world.app.checkLink(`https://wa.me/?text=${encodeURIComponent(text)}`);
  expect(answer).toMatchObject({ outcome: 'address_listed', carried: text });
  expect(answer.listed.map(({ at }) => at)).toEqual(['carried']);
});

test('an archived or translated page is found, and what stood around it is named', async () => {
  const world = await worldWith({ uji: [item('a', CLAIM, { seenAt: [HOAX] })] });
  const answer = await world.app.checkLink(`https://web.archive.org/web/20260101000000/${HOAX}`);
  expect(answer).toMatchObject({ outcome: 'address_listed', wrappers: ['archive'], address: HOAX });
});

test('what is no public web address cannot be checked, and why', async () => {
  const world = await newWorld();
  const reasons = ['bukan alamat', 'javascript:alert(1)', 'http://192.168.1.1/'].map(
    async (address) => (await world.app.checkLink(address)).reason,
  );
  expect(await Promise.all(reasons)).toEqual(['not_an_address', 'not_web', 'private_address']);
});

test('addresses follow the lists: changed, switched off, removed', async () => {
  const world = await worldWith({ uji: [item('a', CLAIM, { seenAt: [HOAX] })] });
  const outcome = async () => (await world.app.checkLink(HOAX)).outcome;
  expect(await outcome()).toBe('address_listed');
  await world.app.lists.setEnabled('uji', false);
  expect(await outcome()).toBe('not_listed');
  await world.app.lists.setEnabled('uji', true);
  expect(await outcome()).toBe('address_listed');
  world.web.set(at('uji'), listFile('uji', [item('a', CLAIM)]));
  await world.app.syncer.sync('uji');
  expect(await outcome()).toBe('not_listed');
});

test('addresses kept in the form of an earlier version, or damaged, are made anew from the texts', async () => {
  const world = await worldWith({ uji: [item('lain', 'Klaim lain'), item('a', CLAIM, { seenAt: [HOAX] })] });
  const [piece] = (await (await database()).get('lists', 'uji'))!.pieces;
  const now: [string, string] = [piece!.name, `addresses-${ADDRESS_FORM}`];
  const made = await (await database()).get('parts', now);
  expect(made).toContain('bantuan-tani.example.com');
  const spoil = [
    async () => {
      await (
        await database()
      ).put('parts', '[["bentuk-lama.example.com",1,"seenAt"]]', [piece!.name, 'addresses']);
      await (await database()).delete('parts', now);
    },
    async () => (await database()).put('parts', made!.slice(0, 20), now),
  ];
  for (const how of spoil) {
    await how();
    await world.restart();
    expect((await world.app.checkLink(HOAX)).listed.map(({ clarification }) => clarification.id)).toEqual([
      'a',
    ]);
    expect(await (await database()).get('parts', now)).toBe(made);
  }
});
