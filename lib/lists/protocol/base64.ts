const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** Bytes of strict base64 with padding, written in the one canonical way; null for anything else. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 !== 0 || !BASE64.test(text)) return null;
  const binary = atob(text);
  // Spare bits of the last sign would let the same key be written in several ways, and be counted as several.
  return btoa(binary) === text ? Uint8Array.from(binary, (unit) => unit.charCodeAt(0)) : null;
}
