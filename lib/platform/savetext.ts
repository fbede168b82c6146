/** Hands a text to the browser's downloads, under a name. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the bytes by the next task; before that the address must stay.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
