import { afterEach, describe, expect, it } from 'vitest';
import { mountOverlay } from '../../components/ComposeOverlay.tsx';
import type { Overlay } from '../../components/ComposeOverlay.tsx';
import type { ChipState } from '../../lib/core/view.ts';
import { sampleCard, sampleChip } from '../gallery/samples.ts';
import { spyActions } from './spies.ts';

let overlay: Overlay | undefined;
let container: HTMLElement;
const actions = spyActions();

function mount(lang: 'id' | 'en' = 'id'): Overlay {
  container = document.createElement('div');
  document.body.append(container);
  overlay = mountOverlay(container, lang);
  return overlay;
}

afterEach(() => {
  overlay?.destroy();
  container.remove();
});

function status(): string {
  return container.querySelector('output')?.textContent ?? '';
}

describe('the overlay in a page', () => {
  it('keeps the same chip and card elements from drawing to drawing', () => {
    const { render } = mount();
    render({ chip: sampleChip('watching'), card: null }, actions);
    const chip = container.querySelector('.tby-chip');
    const card = container.querySelector<HTMLElement>('.tby-card');
    expect(card?.hidden).toBe(true);
    render({ chip: sampleChip('strong', 1), card: sampleCard() }, actions);
    expect(container.querySelector('.tby-chip')).toBe(chip);
    expect(container.querySelector('.tby-card')).toBe(card);
    expect(card?.hidden).toBe(false);
    render({ chip: sampleChip('strong', 1), card: null }, actions);
    expect(card?.hidden).toBe(true);
    expect(card?.querySelector('dialog')).toBeNull();
  });

  it('takes no focus by itself, and takes it into the card when asked', () => {
    const field = document.createElement('input');
    document.body.append(field);
    const { render, focusCard } = mount();
    field.focus();
    render({ chip: sampleChip('strong', 1), card: sampleCard() }, actions);
    expect(document.activeElement).toBe(field);
    focusCard(true);
    expect(document.activeElement?.closest('.tby-card')).not.toBeNull();
    field.remove();
  });

  it('says where posts are not held back', () => {
    const { render } = mount();
    const title = () => container.querySelector<HTMLElement>('.chip')?.title;
    render({ chip: { ...sampleChip('strong', 1), ungated: 'unknown' }, card: null }, actions);
    expect(title()).toContain('pengiriman tidak ditahan');
    render({ chip: sampleChip('strong', 1), card: null }, actions);
    expect(title()).not.toContain('tidak ditahan');
  });

  it('calls a match that was set aside by its name, never "no match"', () => {
    const { render } = mount();
    render({ chip: sampleChip('none', 0, true), card: null }, actions);
    expect(container.textContent).toContain('Kecocokan diabaikan untuk draf ini');
    expect(container.textContent).not.toContain('Tidak ada yang cocok');
    expect(container.textContent).not.toContain('Tidak cocok');
  });

  it('names its key on the chip', () => {
    const { render } = mount();
    render({ chip: sampleChip('strong', 1), card: null }, actions);
    expect(container.querySelector('button.chip')?.getAttribute('title')).toContain('Alt+J');
  });

  it('announces results, not every pause in typing', () => {
    const { render } = mount();
    for (const state of ['watching', 'checking', 'none'] as const) {
      render({ chip: sampleChip(state), card: null }, actions);
      expect(status()).toBe('');
    }
    render({ chip: sampleChip('strong', 1), card: null }, actions);
    expect(status()).toBe('1 kalimat sangat mirip klaim');
    render({ chip: sampleChip('strong', 1), card: sampleCard({ notice: 'copied' }) }, actions);
    expect(status()).toContain('Klarifikasi disalin');
  });

  it('leaves nothing behind', () => {
    const { render, destroy } = mount();
    render({ chip: sampleChip('strong', 1), card: sampleCard() }, actions);
    destroy();
    expect(container.childNodes).toHaveLength(0);
  });
});

describe('the chip', () => {
  it.each<[ChipState, string]>([
    ['watching', 'Tabayun aktif'],
    ['checking', 'Memeriksa'],
    ['none', 'bukan tanda benar'],
    ['refuting', 'Anda meluruskan'],
    ['partial', 'hanya sebagian'],
    ['empty', 'Belum ada daftar'],
    ['failed', 'Tidak dapat memeriksa'],
    ['orphaned', 'Muat ulang halaman'],
  ])('says %s in words', (state, words) => {
    mount().render({ chip: sampleChip(state), card: null }, actions);
    expect(container.querySelector('.tby-chip')?.textContent).toContain(words);
  });

  it('says after a check without a match what was searched and that this proves nothing', () => {
    mount().render({ chip: sampleChip('none'), card: null }, actions);
    const words = container.querySelector('.tby-chip')?.textContent;
    expect(words).toContain('Tidak cocok dengan 1.234 klarifikasi');
    expect(words).toContain('Ini bukan tanda benar.');
  });

  it('opens the first match and moves the focus, since the officer asked', () => {
    mount().render({ chip: sampleChip('possible', 2), card: null }, actions);
    container.querySelector<HTMLElement>('.tby-chip button')?.click();
    expect(actions.open).toHaveBeenCalledWith(0, true);
  });

  it('is no button where there is nothing to open', () => {
    mount().render({ chip: sampleChip('none'), card: null }, actions);
    expect(container.querySelector('.tby-chip button')).toBeNull();
  });

  it('takes back the last ignore', () => {
    mount('en').render({ chip: sampleChip('watching', 0, true), card: null }, actions);
    container.querySelector<HTMLElement>('.tby-chip button')?.click();
    expect(actions.undo).toHaveBeenCalledTimes(1);
  });
});
