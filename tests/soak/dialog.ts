/** Runs in the page: a composer in a shadow root, as a site without page loads makes one. */
export function openDialog(number: number): void {
  history.pushState({}, '', `?buat=${number}`);
  const dialog = document.body.appendChild(document.createElement('div'));
  dialog.id = 'dialog';
  const box = dialog.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
  box.contentEditable = 'true';
  box.style.minHeight = '60px';
  box.focus();
}

/** Runs in the page. */
export function closeDialog(): void {
  document.querySelector('#dialog')?.remove();
  history.pushState({}, '', '?');
}
