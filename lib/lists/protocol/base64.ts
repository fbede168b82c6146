const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** Bytes of strict base64 with padding; null for anything else. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 !== 0 || !BASE64.test(text)) return null;
  return Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
}
