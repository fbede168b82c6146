import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Card } from '../../components/compose/Card.tsx';
import type { CardView } from '../../lib/core/view.ts';
import {
  candidate,
  clarification,
  conflicted,
  expired,
  hostile,
  sampleCard,
  sampleMatch,
  underReview,
  unproven,
  withoutFact,
} from '../gallery/samples.ts';
import { spyActions } from './spies.ts';

afterEach(cleanup);

let actions = spyActions();
beforeEach(() => {
  actions = spyActions();
});

function show(change: Partial<CardView> = {}): HTMLElement {
  render(<Card view={sampleCard(change)} actions={actions} />);
  return screen.getByRole('dialog');
}

/** Where a text stands in the card, for comparing what comes first. */
function placeOf(card: HTMLElement, text: string): number {
  expect(card.textContent).toContain(text);
  return card.textContent?.indexOf(text) ?? -1;
}

describe('what the card says', () => {
  it('states the fact before the claim, then why, then the source with its date', () => {
    const card = show();
    const places = [
      clarification.answer,
      'Klaim yang beredar',
      clarification.why ?? '',
      'Pemeriksa Fakta Contoh',
      '14 Februari 2026',
    ].map((text) => placeOf(card, text));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('names the claim once and marks it as not true in words', () => {
    const card = show();
    expect(card.textContent?.split(clarification.claim)).toHaveLength(2);
    expect(within(card).getByText(/Klaim yang beredar · penipuan/)).toBeTruthy();
    expect(card.querySelector('blockquote')?.lang).toBe(clarification.lang);
  });

  it('says that a shared post or address is meant, not what was written', () => {
    const post = show({ shared: 'post' });
    expect(screen.getByRole('dialog', { name: /^Unggahan yang Anda bagikan sangat mirip/ })).toBe(post);
    expect(post.textContent).toContain('sama dengan kata di unggahan itu');
    cleanup();
    show({ shared: 'address' });
    expect(screen.getByRole('dialog', { name: /^Alamat yang Anda bagikan tercatat/ })).toBeTruthy();
    cleanup();
    show({ shared: 'post', refuting: true });
    expect(screen.getByRole('dialog', { name: /^Anda meluruskan klaim ini/ })).toBeTruthy();
  });

  it('says in words how sure it is', () => {
    show();
    expect(screen.getByRole('dialog', { name: /^Sangat mirip/ })).toBeTruthy();
    cleanup();
    show({ match: conflicted });
    expect(screen.getByRole('dialog', { name: /^Mirip/ })).toBeTruthy();
  });

  it('marks exactly the agreeing words of the wording that matched', () => {
    const card = show();
    expect([...card.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'mendaftar lewat tautan ini',
      'traktor gratis',
      'Rp10 juta',
    ]);
    cleanup();
    const variant = show({ match: sampleMatch({ candidate: { ...candidate, wording: 0 } }) });
    expect(variant.textContent).toContain(clarification.variants[0]);
    expect(variant.textContent).not.toContain(clarification.claim);
  });

  it("names a conflict with the claim's figure and never the draft's", () => {
    const card = show({ match: conflicted });
    expect(card.textContent).toContain('angka berbeda');
    expect(card.textContent).toContain('Rp10 juta');
    expect(card.textContent).not.toContain('Rp5 juta');
  });

  it('shows who judged a claim, and when, where the list states no fact', () => {
    const card = show({ match: withoutFact });
    expect(card.textContent).toContain(
      'Dinilai SALAH oleh Pemeriksa Fakta Contoh, 14 Februari 2026; penjelasan di sumber.',
    );
    expect(card.textContent).not.toContain('Faktanya');
  });

  it.each([
    [expired, 'berlaku sampai 30 Juni 2026'],
    [underReview, 'sedang ditinjau'],
    [unproven, 'belum terbukti benar dan belum terbukti salah'],
  ])('shows the state of the clarification: %#', (match, words) => {
    expect(show({ match }).textContent).toContain(words);
  });

  it('repeats the notice of the list', () => {
    expect(show().textContent).toContain('bukan daftar resmi');
  });

  it('only asks to link the clarification when the officer refutes the claim', () => {
    const card = show({ refuting: true });
    expect(screen.getByRole('dialog', { name: /Anda meluruskan klaim ini/ })).toBeTruthy();
    expect(card.querySelectorAll('mark')).toHaveLength(0);
    expect(within(card).queryByRole('button', { name: 'Saya sedang meluruskan' })).toBeNull();
    fireEvent.click(within(card).getByRole('button', { name: 'Salin klarifikasi dan tautannya' }));
    expect(actions.copy).toHaveBeenCalledWith(0);
  });
});

describe('what the card does', () => {
  it('copies, takes refuting, closes and steps with the index of the match it shows', () => {
    const card = within(show({ index: 1, of: 3 }));
    fireEvent.click(card.getByRole('button', { name: 'Salin klarifikasi' }));
    fireEvent.click(card.getByRole('button', { name: 'Sisipkan' }));
    fireEvent.click(card.getByRole('button', { name: 'Saya sedang meluruskan' }));
    fireEvent.click(card.getByRole('button', { name: 'Sebelumnya' }));
    fireEvent.click(card.getByRole('button', { name: 'Berikutnya' }));
    fireEvent.click(card.getByRole('button', { name: 'Tutup' }));
    expect(actions.copy).toHaveBeenCalledWith(1);
    expect(actions.insert).toHaveBeenCalledWith(1);
    expect(actions.refuting).toHaveBeenCalledWith(1);
    expect(actions.open.mock.calls).toEqual([
      [0, false],
      [2, false],
    ]);
    expect(actions.close).toHaveBeenCalledTimes(1);
  });

  it('stays where it is at either end', () => {
    const card = within(show({ index: 0, of: 2 }));
    const back = card.getByRole('button', { name: 'Sebelumnya' });
    expect(back.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(back);
    expect(actions.open).not.toHaveBeenCalled();
  });

  it('ignores only with a reason', () => {
    const card = within(show());
    const ignore = card.getByRole('button', { name: 'Abaikan' });
    expect(ignore.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(ignore);
    expect(actions.ignore).not.toHaveBeenCalled();
    expect(ignore.getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(card.getByRole('button', { name: 'Hanya kutipan' }));
    expect(actions.ignore).toHaveBeenCalledWith(0, 'kutipan', false);
  });

  it('holds no field to type in', () => {
    const card = show();
    fireEvent.click(within(card).getByRole('button', { name: 'Abaikan' }));
    expect(card.querySelectorAll('input, textarea, select, [contenteditable]')).toHaveLength(0);
  });

  it('opens the source in a tab of its own that knows nothing of this one', () => {
    const link = within(show()).getByRole('link', { name: /Pemeriksa Fakta Contoh/ });
    expect(link.getAttribute('href')).toBe(clarification.url);
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('says what came of copying', () => {
    expect(show({ notice: 'copied' }).textContent).toContain('Klarifikasi disalin');
    cleanup();
    expect(show({ notice: 'copy_failed' }).textContent).toContain('Tidak dapat menyalin');
  });
});

describe('inserting', () => {
  it.each([
    [false, 'setelah kalimat yang ditandai'],
    [true, 'di akhir naskah'],
  ])('says before the press where the correction will stand (refuting: %s)', (refuting, where) => {
    const button = within(show({ refuting })).getByRole('button', { name: 'Sisipkan' });
    expect(button.title).toContain(where);
    expect(button.title).toContain('tidak diubah');
  });

  it.each([
    ['inserted', 'tone-fact', 'Ctrl+Z'],
    ['inserted_for_good', 'tone-fact', 'tidak mengembalikan naskah'],
    ['insert_changed', 'tone-possible', 'tidak ada yang disisipkan'],
    ['too_long', 'tone-possible', 'melebihi batas huruf'],
    ['insert_copied', 'tone-possible', 'tempel dengan Ctrl+V'],
    ['insert_unsure_copied', 'tone-possible', 'sudah disalin'],
    ['insert_unsure', 'tone-possible', 'mungkin tidak utuh'],
  ] as const)('says what came of it: %s', (notice, tone, words) => {
    expect(show({ notice }).querySelector(`.note.${tone}`)?.textContent).toContain(words);
  });
});

describe('hostile list text', () => {
  it('stays text: no element, no script, no link of its own', () => {
    const card = show({ match: hostile });
    expect(card.querySelectorAll('img, script, a')).toHaveLength(0);
    expect(card.textContent).toContain('<b>Daftar</b>');
    expect(card.textContent).toContain('<img src=x onerror=alert(1)>');
    expect(card.textContent).toContain('<script>alert(1)</script>');
  });

  it('keeps a turned reading direction inside its own text', () => {
    const card = show({ match: hostile });
    const turned = [...card.querySelectorAll('bdi')].filter((one) => one.textContent?.includes('\u202E'));
    expect(turned).toHaveLength(1);
    expect(card.querySelector('h2')?.textContent).not.toContain('\u202E');
  });

  it.each([
    'javascript:alert(1)',
    'http://periksa.example/',
    'data:text/html,x',
    'https://nama:sandi@periksa.example/',
    `https://periksa.example/${'a'.repeat(2048)}`,
    'bukan alamat',
  ])('makes no link of %s', (url) => {
    show({ match: sampleMatch({}, { url }) });
    expect(screen.queryByRole('link')).toBeNull();
  });
});
