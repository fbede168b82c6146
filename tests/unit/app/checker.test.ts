import { expect, test } from 'vitest';

import { item, listFile, newWorld } from './world.ts';

const CLAIM = 'Telur ayam yang dijual di pasar mengandung plastik karena dibuat di pabrik';
const URL_A = 'https://daftar.contoh.go.id/a.json';

async function worldWith(items: readonly unknown[]) {
  const world = await newWorld();
  world.web.set(URL_A, listFile('uji', items));
  expect(await world.app.lists.addByUrl(URL_A)).toMatchObject({ ok: true, id: 'uji' });
  await world.app.lists.remove('awal');
  return world;
}

test('the first check of a new install finds a claim of the packaged list', async () => {
  const world = await newWorld();
  const [first] = (
    JSON.parse(new TextDecoder().decode(world.packaged)) as { items: { id: string; claim: string }[] }
  ).items;
  const answer = await world.app.checkText(`Info penting: ${first!.claim}. Sebarkan!`);
  expect(answer.verdict).toBe('strong');
  expect(answer.matches[0]!.clarification.id).toBe(first!.id);
  expect(answer.matches[0]!.list.id).toBe('awal');
  expect(answer.coverage.searched).toBeGreaterThanOrEqual(100);
});

test('a stopped background answers the next check from the database, without the package or the network', async () => {
  const world = await worldWith([item('telur', CLAIM)]);
  await world.restart({
    packaged: () => Promise.reject(new Error('read the package')),
    download: () => Promise.reject(new Error('fetched')),
  });
  const answer = await world.app.checkText(CLAIM);
  expect(answer.matches.map((match) => match.clarification.id)).toEqual(['telur']);
});

test('a match is joined with its own text, and says which words agree', async () => {
  const others = Array.from({ length: 150 }, (_, i) =>
    item(`lain-${i}`, `Pupuk jenis ${i} dilarang di kabupaten ke-${i}`),
  );
  const world = await worldWith([...others, item('telur', CLAIM, { answer: 'Telur palsu tidak ada.' })]);
  const [match] = (await world.app.checkText(CLAIM)).matches;
  expect(match!.clarification.answer).toBe('Telur palsu tidak ada.');
  expect(match!.candidate.matched.claim.length).toBeGreaterThan(0);
  expect(match!.list).toEqual({ id: 'uji', title: 'Daftar uji' });
});

test('lists that change are searched at the next check', async () => {
  const world = await worldWith([item('telur', CLAIM)]);
  expect((await world.app.checkText(CLAIM)).verdict).toBe('strong');
  world.web.set(URL_A, listFile('uji', [item('beras', 'Beras impor mengandung racun tikus')]));
  await world.app.syncer.sync('uji');
  expect((await world.app.checkText(CLAIM)).verdict).toBe('none');
  expect((await world.app.checkText('Beras impor mengandung racun tikus')).verdict).toBe('strong');
  await world.app.lists.setEnabled('uji', false);
  expect((await world.app.checkText('Beras impor mengandung racun tikus')).coverage.searched).toBe(0);
});

test('the state of a match is named, and none of these is strong', async () => {
  const cases = [
    [item('a', CLAIM, { answer: '' }), 'no_fact'],
    [item('a', CLAIM, { status: 'under_review' }), 'under_review'],
    [item('a', CLAIM, { validUntil: '2026-11-22' }), 'expired'],
    [item('a', CLAIM, { verdict: { code: 'belum-terbukti', label: 'Belum terbukti' } }), 'unproven'],
  ] as const;
  for (const [one, state] of cases) {
    const world = await worldWith([one]);
    const answer = await world.app.checkText(CLAIM);
    expect([answer.verdict, answer.matches[0]?.state]).toEqual(['possible', state]);
  }
});

test('a confirmed claim never marks; it is told apart', async () => {
  const world = await worldWith([item('a', CLAIM, { verdict: { code: 'benar', label: 'Benar' } })]);
  const answer = await world.app.checkText(CLAIM);
  expect(answer.verdict).toBe('none');
  expect(answer.matches).toEqual([]);
  expect(answer.confirmed.map((match) => match.clarification.id)).toEqual(['a']);
});

test('coverage is as fresh as the last look that succeeded', async () => {
  const world = await worldWith([item('telur', CLAIM)]);
  expect((await world.app.checkText('x')).coverage).toEqual({
    searched: 1,
    updated: '2026-11-23T08:00:00.000Z',
  });
  world.clock.now += 86_400_000;
  world.web.delete(URL_A);
  await world.app.syncer.sync('uji');
  expect((await world.app.checkText('x')).coverage.updated).toBe('2026-11-23T08:00:00.000Z');
});

test('an officer who posts the answer or the ready correction of the packaged list is never warned', async () => {
  const world = await newWorld();
  const { items } = JSON.parse(new TextDecoder().decode(world.packaged)) as {
    items: { id: string; claim: string; answer: string; correction?: { short?: string; long?: string } }[];
  };
  const alarmed: string[] = [];
  for (const { id, claim, answer, correction } of items.filter((one) => one.answer !== '')) {
    for (const text of [
      answer,
      correction?.short,
      correction?.long,
      `Klaim: ${claim}. Faktanya: ${answer}`,
    ]) {
      const { verdict } = await world.app.checkText(text ?? '');
      if (verdict === 'strong' || verdict === 'possible') alarmed.push(`${id}: ${text}`);
    }
  }
  expect(alarmed).toEqual([]);
});
