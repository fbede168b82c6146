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
  const isWanted = (event: KeyboardEvent): boolean => {
    // The pointer opens a card wherever the focus is, so that Escape closes it wherever it is pressed.
    const wanted = event.altKey ? isShortcut(event) : targets.cardIsOpen() && event.key === 'Escape';
    // 229 is what browsers report for keys that an input method consumes.
    if (!wanted || !event.isTrusted || event.isComposing || event.keyCode === 229) return false;
    return !event.altKey || (targets.hasMatches() && targets.concerns(event));
  };
  const press = (event: KeyboardEvent): boolean => {
    if (taken.size > 0 && event.isTrusted) taken.delete(event.code);
    // Most keys type a letter, and cost no more than this.
    if (!isWanted(event)) return false;
    if (event.altKey) targets.openNext();
    else targets.close();
    taken.add(event.code);
    return true;
  };
  const follow = (event: Event): boolean => {
    if (taken.size === 0 || !(event instanceof KeyboardEvent) || !event.isTrusted) return false;
    const ours = taken.has(event.code);
    if (event.type === 'keyup') taken.delete(event.code);
    return ours;
  };
  return (event) => {
    const ours = event.type === 'keydown' ? press(event as KeyboardEvent) : follow(event);
    if (!ours) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
}

function isShortcut(event: KeyboardEvent): boolean {
  const { ctrlKey, metaKey, shiftKey } = event;
  return event.code === 'KeyJ' && !ctrlKey && !metaKey && !shiftKey;
}
