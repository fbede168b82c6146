/** The name under which the script `reader.js` leaves its function in its world, and the type of it. */
import type { RawPage } from '../core/page.ts';

export const READER = 'tabayunReader';

/** Reads the document that it runs in, or the one in the markup. */
export type Reader = (markup?: string) => RawPage;
