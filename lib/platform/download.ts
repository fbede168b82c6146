/** Milliseconds until a browser has surely begun to read a file that it was offered. */
const TAKEN = 60_000;

/** Offers a file to the officer, as if a link to it had been pressed. Needs no permission. */
export function download(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), TAKEN);
}
