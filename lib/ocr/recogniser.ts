/** Tesseract in a worker, with all that it needs out of the package: the only importer of tesseract.js. */
import { createWorker, OEM, PSM } from 'tesseract.js';
import type { Grey } from './pixels.ts';
import { toPgm } from './pixels.ts';

/** Where the parts of the reader lie in the package; put there by the build (wxt.config.ts). */
const FOLDER = '/ocr';

export interface Recogniser {
  /** The table of words of a picture (TSV). @throws when the reader fails */
  readonly recognise: (grey: Grey, onShare: (share: number) => void) => Promise<string>;
  /** Ends the worker at once, whatever it is doing. */
  readonly end: () => void;
}

/** Starts the reader, which takes some hundred milliseconds. @throws when its parts cannot be loaded */
export async function startRecogniser(onShare: (share: number) => void): Promise<Recogniser> {
  let tell = onShare;
  const worker = await createWorker('ind', OEM.LSTM_ONLY, {
    workerPath: `${FOLDER}/worker.min.js`,
    corePath: `${FOLDER}/tesseract-core-simd-lstm.js`,
    langPath: FOLDER,
    // A worker from a blob would need a policy that lets blobs run.
    workerBlobURL: false,
    // Nothing is written to the disk.
    cacheMethod: 'none',
    logger: ({ progress }) => tell(progress),
    // What fails rejects its promise; without this it is thrown a second time, where nobody can catch it.
    errorHandler: () => undefined,
  });
  // Its remarks on every picture would fill the console.
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, debug_file: '/dev/null' });
  return {
    async recognise(grey, onShare) {
      tell = onShare;
      // A picture in memory is all that the types know; the worker opens every kind of file that Leptonica reads.
      const { data } = await worker.recognize(toPgm(grey) as never, {}, { text: false, tsv: true });
      return data.tsv ?? '';
    },
    end: () => void worker.terminate(),
  };
}
