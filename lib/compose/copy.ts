/**
 * Puts a text on the clipboard, within the officer's own click. True only when the browser confirms it. Frames
 * without the permission, and pages without https, go by the copy command: our listener fills it in, so that
 * neither selection nor focus of the page moves.
 */
export async function copyText(text: string): Promise<boolean> {
  if (isSecureContext) {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    if (copied) return true;
  }
  return copyByCommand(text);
}

function copyByCommand(text: string): boolean {
  let filled = false;
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    filled = true;
  };
  window.addEventListener('copy', fill, { capture: true });
  const done = document.execCommand('copy');
  window.removeEventListener('copy', fill, { capture: true });
  return done && filled;
}
