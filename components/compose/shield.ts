/**
 * Keeps the page and our parts out of each other's way: presses made by the page's script do nothing, keys typed in
 * our parts do not reach the site's shortcuts, and a press with the mouse leaves the focus in the compose box.
 * Returns the function that ends it.
 */
export function shieldFromPage(part: HTMLElement): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  part.addEventListener(
    'click',
    (event) => {
      if (event.isTrusted) return;
      event.stopImmediatePropagation();
      event.preventDefault();
    },
    { capture: true, signal },
  );
  part.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
  for (const name of ['keydown', 'keypress', 'keyup', 'click', 'mousedown', 'pointerdown'] as const) {
    part.addEventListener(name, (event) => event.stopPropagation(), { signal });
  }
  return () => stop.abort();
}
