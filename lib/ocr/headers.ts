/** The sizes that JPEG and WebP files state. */

export interface Header {
  /** Pixels, as the file states them. */
  readonly width: number;
  readonly height: number;
  /** More than one frame. */
  readonly animated: boolean;
}

const still = (width: number, height: number): Header => ({ width, height, animated: false });

/** Markers that start a frame: SOF0 to SOF15 without DHT, JPG and DAC (ITU T.81, table B.1). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Size of a JPEG; null when the file breaks off before it states one. */
export function jpegSize(bytes: Uint8Array, view: DataView): Header | null {
  for (let at = 2; at + 9 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    if (isFrame(marker)) return still(view.getUint16(at + 7), view.getUint16(at + 5));
    // Fill bytes, and markers that stand alone.
    if (marker === 0xff) at++;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** Flag of an animation in the extended header (RFC 9649, 2.7). */
const WEBP_ANIMATION = 0x02;

/** Size of a WebP of any of its three layouts; null when the file breaks off. */
export function webpInfo(bytes: Uint8Array, view: DataView): Header | null {
  if (bytes.length < 30) return null;
  const layout = String.fromCharCode(...bytes.subarray(12, 16));
  if (layout === 'VP8X') {
    const side = (at: number): number => 1 + view.getUint16(at, true) + (bytes[at + 2]! << 16);
    return { width: side(24), height: side(27), animated: (bytes[20]! & WEBP_ANIMATION) !== 0 };
  }
  if (layout === 'VP8L') {
    const bits = view.getUint32(21, true);
    return still(1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff));
  }
  return layout === 'VP8 '
    ? still(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff)
    : null;
}
