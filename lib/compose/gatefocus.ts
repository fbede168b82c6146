/** Where the officer was when the gate asked. */
import { rememberFocus } from './focus.ts';

/**
 * Gives a function that puts the focus back where it is now, in a box with its caret: in the document of `box`, or,
 * when a frame around it has the focus, in that of the pressed control. The box takes it when that place is gone.
 */
export function rememberPlace(box: HTMLElement, control: HTMLElement | null): () => void {
  const own = box.ownerDocument;
  const active = innermostActive(own.hasFocus() || !control ? own : control.ownerDocument);
  const toBox = rememberFocus(box);
  const toActive = active && active !== box ? rememberFocus(active) : toBox;
  return () => {
    toActive();
    if (active && !active.matches(':focus')) toBox();
  };
}

function innermostActive(document: Document): HTMLElement | null {
  let active = document.activeElement;
  for (let inner = active?.shadowRoot?.activeElement; inner; inner = active?.shadowRoot?.activeElement)
    active = inner;
  return active && active !== document.body && 'focus' in active ? (active as HTMLElement) : null;
}
