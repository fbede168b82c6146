/** Code that runs for the first time is slow: what a check does with its text alone is rehearsed while the lists load. */
import { isDaily } from '../core/daily.ts';
import { normalise } from '../core/normalise.ts';
import { sentences } from '../core/passages.ts';
import { readTerms } from '../core/terms.ts';

/** Code units: as long as a post, and read in a millisecond or two. */
const LENGTH = 300;

/** The steps, each short, because the answers of the database wait meanwhile. Nothing of them is kept. */
function* steps(text: string): Generator<undefined, void, undefined> {
  const normal = normalise(text.slice(0, LENGTH));
  readTerms(text, normal);
  yield;
  sentences(normal);
  isDaily(0);
}

/** Rehearses with the text, and gives the lists as soon as they are there. */
export async function rehearseDuring<Lists>(
  loading: Promise<Lists>,
  text: string,
  pause: () => Promise<void>,
): Promise<Lists> {
  let loaded = false;
  const done = () => {
    loaded = true;
  };
  loading.finally(done).catch(() => undefined);
  for (const _ of steps(text)) {
    await pause();
    if (loaded) break;
  }
  return loading;
}
