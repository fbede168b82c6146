/** Saving a file from an extension page into the downloads. */

/** Milliseconds after which the browser has taken over the bytes for sure. */
const KEEP = 60_000;

/** Offers bytes as a download under a name. */
export function saveFile(bytes: BlobPart, name: string, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP);
}
