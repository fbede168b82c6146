/** The keyboard while a compose box or our card has the focus. */

export interface KeyTargets {
  /** True when the event is in our own elements. */
  isOurs(event: Event): boolean;
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
 * is then not seen by the page, which might close its own dialog and lose the draft. A key that is held on when what
 * it was pressed for has gone belongs to that until it comes up: held on a reason, Enter would press the button of
 * the site that the focus went to. Gives a handler for events at the window's capture phase: true when the event is
 * kept from the page.
 */
export function createKeys(targets: KeyTargets): (event: Event) => boolean {
  /** Keys that went down in our own elements, or were taken: the page must see no more of them. */
  const taken = new Set<string>();
  const isWanted = (event: KeyboardEvent): boolean => {
    // The pointer opens a card wherever the focus is, so that Escape closes it wherever it is pressed.
    const wanted = event.altKey ? isShortcut(event) : targets.cardIsOpen() && event.key === 'Escape';
    // 229 is what browsers report for keys that an input method consumes.
    if (!wanted || !event.isTrusted || event.isComposing || event.keyCode === 229) return false;
    return !event.altKey || (targets.hasMatches() && targets.concerns(event));
  };
  const press = (event: KeyboardEvent): boolean => {
    const ours = targets.isOurs(event);
    if (taken.has(event.code) && event.isTrusted) {
      if (event.repeat && !ours) return true;
      taken.delete(event.code);
    }
    // Most keys type a letter, and cost no more than this.
    if (!isWanted(event)) {
      // Held on, Tab walks out of our elements and on.
      if (ours && event.isTrusted && event.key !== 'Tab') taken.add(event.code);
      return false;
    }
    if (event.altKey) targets.openNext();
    else targets.close();
    taken.add(event.code);
    return true;
  };
  const follow = (event: Event): boolean => {
    if (taken.size === 0 || !(event instanceof KeyboardEvent) || !event.isTrusted) return false;
    // A space that comes up on our own button presses it.
    const ours = taken.has(event.code) && !targets.isOurs(event);
    if (event.type === 'keyup') taken.delete(event.code);
    return ours;
  };
  return (event) => {
    const ours = event.type === 'keydown' ? press(event as KeyboardEvent) : follow(event);
    if (!ours) return false;
    event.preventDefault();
    event.stopImmediatePropagation();
    return true;
  };
}

function isShortcut(event: KeyboardEvent): boolean {
  const { ctrlKey, metaKey, shiftKey } = event;
  return event.code === 'KeyJ' && !ctrlKey && !metaKey && !shiftKey;
}
