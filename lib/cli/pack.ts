const ROW_BYTES = 6;

/** Packs values (whole numbers 0..65535) by hash for `lookUp` in lib/core/packed.ts. */
export function pack(rows: Iterable<readonly [hash: number, value: number]>): string {
  const sorted = [...rows].sort((a, b) => a[0] - b[0]);
  const bytes = new DataView(new ArrayBuffer(sorted.length * ROW_BYTES));
  sorted.forEach(([hash, value], i) => {
    bytes.setUint32(i * ROW_BYTES, hash, true);
    bytes.setUint16(i * ROW_BYTES + 4, value);
  });
  return Buffer.from(bytes.buffer).toString('base64');
}
