/** The keyboard while a compose box or our card has the focus. */

export interface KeyTargets {
  /** True when the event is in the box that the chip belongs to, or in our own elements. */
  concerns(event: Event): boolean;
  hasMatches(): boolean;
  cardIsOpen(): boolean;
  openNext(): void;
  close(): void;
}

/**
 * Alt+J opens the card, and again the next one: neither the sites nor the menus of browsers in Indonesian or
 * English use it (Alt+K searches in WhatsApp, Alt+T opens a menu in Firefox). Escape closes an open card and
 * is then not seen by the page, which might close its own dialog and lose the draft. Gives a handler for events
 * at the window's capture phase.
 */
export function createKeys(targets: KeyTargets): (event: Event) => void {
  /** Keys taken when they went down: the page must not see them come up either. */
  const taken = new Set<string>();
  const take = (event: KeyboardEvent): boolean => {
    if (event.type !== 'keydown') {
      const ours = taken.has(event.code);
      if (event.type === 'keyup') taken.delete(event.code);
      return ours;
    }
    taken.delete(event.code);
    // 229 is what browsers report for keys that an input method consumes.
    if (event.isComposing || event.keyCode === 229) return false;
    const next = isShortcut(event) && targets.hasMatches();
    const close = event.key === 'Escape' && targets.cardIsOpen();
    // The pointer opens a card wherever the focus is, so that Escape closes it wherever it is pressed.
    if (!close && !(next && targets.concerns(event))) return false;
    if (close) targets.close();
    else targets.openNext();
    taken.add(event.code);
    return true;
  };
  return (event) => {
    if (!(event instanceof KeyboardEvent) || !event.isTrusted || !take(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
}

function isShortcut(event: KeyboardEvent): boolean {
  const { altKey, ctrlKey, metaKey, shiftKey } = event;
  return event.code === 'KeyJ' && altKey && !ctrlKey && !metaKey && !shiftKey;
}
