/** Where the officer was when the gate asked. */
import { rememberFocus } from './focus.ts';

/**
 * Gives a function that puts the focus back where it is now: into the box with its caret, or on whatever had it, in
 * the document of the pressed control. The box takes it when that is gone.
 */
export function rememberPlace(box: HTMLElement, control: HTMLElement | null): () => void {
  const toBox = rememberFocus(box);
  if (box.matches(':focus, :focus-within') && box.ownerDocument.hasFocus()) return toBox;
  const active = innermostActive(control?.ownerDocument ?? box.ownerDocument);
  return () => {
    if (active && 'focus' in active) (active as HTMLElement).focus({ preventScroll: true });
    if (!active?.matches(':focus')) toBox();
  };
}

function innermostActive(document: Document): Element | null {
  let active = document.activeElement;
  for (let inner = active?.shadowRoot?.activeElement; inner; inner = active?.shadowRoot?.activeElement)
    active = inner;
  return active === document.body ? null : active;
}
