/**
 * Reads pictures of posts with the built extension in Chromium and tells how often their claim is found:
 *   npm run build && npm run bench:ocr [-- --count 80] [--data ../shared/data/dev] [--only own|real] [--keep folder]
 * `--keep` writes the pictures into a folder. Ends with 1 where less is found, or slower, than the project asks for.
 */
import { parseArgs } from 'node:util';
import { foundIn, measurePictures, medianOf, showPictures } from './pictures.ts';

/** Asked for by the project. */
const FOUND = 0.95;
const MEDIAN_MS = 1_500;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '80' },
    data: { type: 'string', default: '../shared/data/dev' },
    only: { type: 'string' },
    keep: { type: 'string' },
  },
});
const figures = await measurePictures({ ...values, count: Number(values.count) });
console.log(showPictures(figures));
if (figures.sets.some(({ reads }) => foundIn(reads) < FOUND || medianOf(reads) > MEDIAN_MS))
  process.exitCode = 1;
