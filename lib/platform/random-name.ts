/** A random name of 16 hex digits. Works in pages without https too, where `crypto.randomUUID` is missing. */
export function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
