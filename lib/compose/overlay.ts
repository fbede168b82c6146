/** Chip and card in the page: drawn by the component, placed here. */
import type { ComposeActions, ComposeView } from '../core/view.ts';
import { createHost } from './host.ts';
import type { Host } from './host.ts';
import { placeCard, placeChip } from './place.ts';
import type { Box, Side, Size } from './place.ts';
import { createShield } from './shield.ts';
import type { Shield } from './shield.ts';

/** What is drawn into our closed root; `chip` and `card` are the elements that get a place. */
export interface Drawing {
  render(view: ComposeView, actions: ComposeActions): void;
  /** `ring`: shows where the focus went, for those who came by keyboard. */
  focusCard(ring: boolean): void;
  destroy(): void;
  chip(): HTMLElement | null;
  card(): HTMLElement | null;
}
/** In a lower card the actions scroll with the text, else they would leave the fact no room. CSS pixels. */
const STICKY = 440;

export type MountDrawing = (root: ShadowRoot) => Drawing;

export interface Overlay {
  readonly host: Host;
  readonly shield: Shield;
  /** Draws and places. `mark`: the box the card belongs to; null leaves the card where it is. */
  show(view: ComposeView, actions: ComposeActions, near: HTMLElement, mark: Box | null): void;
  hide(): void;
  /** Places again after scrolling or resizing. False when the compose box is out of view. */
  place(near: HTMLElement, mark: Box | null): boolean;
  /** Area of the card, for the pointer on its way there. */
  cardBox(): Box | null;
  focusCard(): void;
  hasFocus(): boolean;
  /** A layer below chip and card, for marks that are drawn. */
  layer(near: Element): HTMLElement;
}

/** Chip and card of a frame, drawn when there is something to show; goes with the signal. */
export function createOverlay(document: Document, mount: MountDrawing, signal: AbortSignal): Overlay {
  const host = createHost(document, signal);
  const layer = host.root.appendChild(document.createElement('div'));
  let drawing: Drawing | null = null;
  let shown: Element | null = null;
  let open = false;
  let side: Side | undefined;
  let since = 0;
  const shield = createShield(host, () => Math.max(since, host.since));
  signal.addEventListener('abort', () => drawing?.destroy());

  const raise = (near: Element): void => {
    if (shown === near && host.element.isConnected && !open) return;
    host.raise(near);
    shown = near;
  };
  const place = (near: HTMLElement, mark: Box | null): boolean => {
    const box = near.getBoundingClientRect();
    const viewport = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const chip = drawing?.chip();
    const size = chip?.getBoundingClientRect();
    const at = size && near.isConnected && box.width > 0 ? placeChip(box, size, viewport) : null;
    if (chip) {
      chip.style.setProperty('visibility', at ? 'visible' : 'hidden');
      if (at) move(chip, at.left, at.top);
    }
    const card = drawing?.card();
    const body = card?.firstElementChild;
    if (card && body instanceof HTMLElement && mark) {
      const chipBox = at && size ? { ...at, width: size.width, height: size.height } : null;
      const placed = placeCard(mark, naturalSize(body), { box, chip: chipBox, viewport }, side);
      side = placed.side;
      body.style.setProperty('max-height', `${placed.maxHeight}px`);
      card.classList.toggle('short', placed.maxHeight < STICKY);
      move(card, placed.left, placed.top);
    }
    return at !== null;
  };
  return {
    host,
    shield,
    place,
    show(view, actions, near, mark) {
      if (!host.welcome) return;
      drawing ??= mount(host.root);
      if (view.card && !open) {
        raise(near);
        since = performance.now();
        side = undefined;
        host.raise(near);
      } else raise(near);
      open = view.card !== null;
      drawing.render(view, actions);
      if (mark) place(near, mark);
      else requestAnimationFrame(() => place(near, null));
    },
    hide() {
      drawing?.destroy();
      drawing = null;
      open = false;
      shown = null;
    },
    cardBox: () => (open ? (drawing?.card()?.getBoundingClientRect() ?? null) : null),
    focusCard: () => drawing?.focusCard(shield.byKey()),
    hasFocus: () => host.root.activeElement !== null,
    layer(near) {
      if (!host.element.isConnected) host.raise(near);
      return layer;
    },
  };
}

/** Size of a card that need not scroll; measured without changing it, which would lose its scrolling. */
function naturalSize(card: HTMLElement): Size {
  const { width } = card.getBoundingClientRect();
  return { width, height: card.scrollHeight + card.offsetHeight - card.clientHeight };
}

function move(element: HTMLElement, left: number, top: number): void {
  element.style.setProperty('position', 'fixed');
  element.style.setProperty('left', `${left}px`);
  element.style.setProperty('top', `${top}px`);
}
