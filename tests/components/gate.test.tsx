import { fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { mountGate } from '../../components/GateOverlay.tsx';
import type { GateOverlay } from '../../components/GateOverlay.tsx';
import { GATE_REASONS } from '../../lib/core/view.ts';
import type { GateActions, GateView } from '../../lib/core/view.ts';
import { clarification, hostile, sampleMatch } from '../gallery/samples.ts';

let overlay: GateOverlay | undefined;
let container: HTMLElement;

function ask(view: Partial<GateView> = {}, lang: 'id' | 'en' = 'id') {
  const actions = { back: vi.fn<GateActions['back']>(), send: vi.fn<GateActions['send']>() };
  container = document.createElement('div');
  document.body.append(container);
  overlay = mountGate(container, lang, { match: sampleMatch(), more: 0, ...view }, actions);
  return { ...actions, dialog: within(container).getByRole('dialog') };
}

afterEach(() => {
  overlay?.destroy();
  container.remove();
});

it('is a modal dialog with a name: the fact first, then the claim once as what it is, and its source', () => {
  const { dialog } = ask();
  expect(dialog.getAttribute('aria-modal')).toBe('true');
  expect(screen.getByRole('dialog', { name: 'Periksa dulu sebelum dikirim' })).toBe(dialog);
  const said = dialog.textContent ?? '';
  expect(said.indexOf(clarification.answer)).toBeLessThan(said.indexOf(clarification.claim));
  expect(said.split(clarification.claim)).toHaveLength(2);
  expect(said).toContain('Klaim yang beredar · penipuan');
  expect(screen.getByRole('link', { name: /Pemeriksa Fakta Contoh/ })).toBeTruthy();
  expect(dialog.querySelector('time')?.dateTime).toBe(clarification.published);
});

it('has the focus on going back; Esc goes back too', () => {
  const { dialog, back, send } = ask();
  overlay?.focus();
  expect(document.activeElement?.textContent).toBe('Kembali menyunting');
  fireEvent.click(screen.getByRole('button', { name: 'Kembali menyunting' }));
  fireEvent.keyDown(dialog, { key: 'Escape' });
  fireEvent(dialog, new Event('cancel', { cancelable: true }));
  expect(back).toHaveBeenCalledTimes(3);
  expect(send).not.toHaveBeenCalled();
});

it('is sent anyway only with a reason, and says what is left to do', () => {
  const { send } = ask();
  const anyway = screen.getByRole('button', { name: 'Tetap kirim' });
  expect(anyway.getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(anyway);
  expect(send).not.toHaveBeenCalled();
  const group = screen.getByRole('group', { name: /tekan sekali lagi tombol kirim di situs ini/ });
  for (const chip of within(group).getAllByRole('button')) fireEvent.click(chip);
  expect(send.mock.calls.map(([reason]) => reason)).toEqual(GATE_REASONS);
});

it('a key that is still held answers nothing', () => {
  const { dialog, back } = ask();
  expect(fireEvent.keyDown(dialog, { key: 'Enter', repeat: true })).toBe(false);
  expect(fireEvent.keyDown(dialog, { key: 'Enter' })).toBe(true);
  expect(back).not.toHaveBeenCalled();
});

it('names further claims by their number, in both languages', () => {
  expect(ask({ more: 2 }).dialog.textContent).toContain('2 klaim lain');
  overlay?.destroy();
  container.remove();
  expect(ask({ more: 2 }, 'en').dialog.textContent).toContain(
    'Further claims repeated, marked in the text: 2.',
  );
});

it('list text is text, and its address is no script', () => {
  const { dialog } = ask({ match: hostile });
  expect(dialog.querySelector('img, script')).toBeNull();
  expect(dialog.querySelector('a')).toBeNull();
});
