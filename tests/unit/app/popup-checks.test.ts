/** What the popup answers and takes down, over the real lists and the real history. */
import { expect, test } from 'vitest';
import { makePageRecords } from '../../../lib/app/page-records.ts';
import { makePopupChecks } from '../../../lib/app/popup-checks.ts';
import * as reports from '../../../lib/core/check-reports.ts';
import type { EventReport } from '../../../lib/core/history.ts';
import { meetingsOf } from '../../../lib/core/meetings.ts';
import type { PageContent } from '../../../lib/core/page.ts';
import { item, listFile, newWorld } from './world.ts';

const CLAIM = 'Bantuan traktor gratis dari kementan dibuka, daftar lewat tautan ini sekarang juga';
const HOAX = 'https://bantuan-tani.example.com/daftar';

async function popup() {
  const world = await newWorld();
  const at = 'https://daftar.contoh.go.id/uji.json';
  world.web.set(at, listFile('uji', [item('a', CLAIM, { seenAt: [HOAX] })]));
  await world.app.lists.addByUrl(at);
  const told: EventReport[] = [];
  let names = 0;
  const newName = () => String(++names).padStart(16, '0');
  const records = makePageRecords({ record: async (event) => told.push(event), newName });
  const checks = makePopupChecks({
    checkText: world.app.checkText,
    checkAddress: world.app.checkLink,
    newName,
    takeDown: (events) => records.checked(events(reports)),
  });
  const counted = () => {
    const log = told.map((event, i) => ({ ...event, id: String(i), time: i, site: '' }));
    const { checks: made, meetings } = meetingsOf(log);
    // The packaged list has claims of its own about tractors.
    const own = meetings.filter(({ key }) => key === 'uji/a');
    return { checks: made.length, meetings: own.map(({ verdict }) => verdict) };
  };
  return { ...checks, counted };
}

const page = (more: Partial<PageContent> = {}): PageContent => ({
  address: HOAX,
  title: '',
  text: 'Selamat datang di laman kami.',
  part: 'all',
  cut: false,
  reviews: [],
  ...more,
});

test('the same address pressed three times, in any spelling, is one check and meets its claim once', async () => {
  const { checkLink, counted } = await popup();
  for (const form of [HOAX, HOAX, `${HOAX}?utm_source=wa`]) await checkLink(form);
  expect(counted()).toEqual({ checks: 1, meetings: ['strong'] });
});

test('a text pressed twice is one check, another text is another one', async () => {
  const { checkText, counted } = await popup();
  for (const text of [CLAIM, `${CLAIM} `, 'Panen padi di Subang lancar.']) await checkText(text);
  expect(counted()).toEqual({ checks: 2, meetings: ['strong'] });
});

test('reading the page behind a checked address is no further check', async () => {
  const { checkLink, checkPage, counted } = await popup();
  const asked = await checkLink(HOAX);
  await checkPage(page({ text: CLAIM }), asked);
  expect(counted()).toEqual({ checks: 1, meetings: ['strong'] });
});

test('a listed address that leads elsewhere stays listed', async () => {
  const { checkLink, checkPage, counted } = await popup();
  const asked = await checkLink(HOAX);
  const found = await checkPage(page({ address: 'https://bantuan-tani.example.com/' }), asked);
  expect(found.asked?.outcome).toBe('address_listed');
  expect(found.link.canonical).toBe('bantuan-tani.example.com');
  expect(counted()).toEqual({ checks: 1, meetings: ['strong'] });
});

test('of an address that leads to itself the first answer is kept: it knows the text that was shared', async () => {
  const { checkLink, checkPage } = await popup();
  const at = 'https://kabar.example.com/a';
  const shared = `https://x.com/intent/post?text=${encodeURIComponent(CLAIM)}&url=${encodeURIComponent(at)}`;
  const asked = await checkLink(shared);
  const found = await checkPage(page({ address: at }), asked);
  expect(found.asked).toBeUndefined();
  expect(found.link).toMatchObject({ outcome: 'content_matches', carried: CLAIM });
});

test('what a fact-check repeats makes its page no match', async () => {
  const { checkPage, counted } = await popup();
  const review = { claim: CLAIM, rating: 'SALAH', author: '', published: '' };
  const at = 'https://cekfakta.example.com/a';
  const plain = await checkPage(page({ address: `${at}/b`, text: CLAIM }));
  expect(plain.link.outcome).toBe('content_matches');
  const found = await checkPage(page({ address: at, text: CLAIM, reviews: [review] }));
  expect(found.link.outcome).toBe('not_listed');
  expect(counted()).toEqual({ checks: 2, meetings: ['strong', 'refuting'] });
});
