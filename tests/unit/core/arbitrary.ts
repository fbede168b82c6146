import fc from 'fast-check';

/** Ranges that trouble text code: ASCII, marks, look-alikes, invisible ones, bold letters and emoji halves. */
const UNITS = fc.oneof(
  fc.integer({ min: 0, max: 0x7f }),
  fc.integer({ min: 0x80, max: 0x24f }),
  fc.integer({ min: 0x300, max: 0x45f }),
  fc.integer({ min: 0x2000, max: 0x206f }),
  fc.integer({ min: 0xd800, max: 0xdfff }),
  fc.integer({ min: 0, max: 0xffff }),
);

/** Any text, lone surrogates included, of at most `maxLength` code units. */
export const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(UNITS, { maxLength }).map((units) => String.fromCharCode(...units));

/** Time for a property test on a busy machine. */
export const PATIENCE = 60_000;
