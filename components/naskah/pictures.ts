/** The pictures of the page: read one after the other, each with its words and their check. */
import { signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { LongAnswer } from '../../lib/core/longanswer.ts';
import type { PictureProblem, PictureProgress } from '../../lib/core/picture.ts';
import type { NaskahPorts } from './ports.ts';
import { createReview } from './review.ts';
import type { Review, ReviewPorts } from './review.ts';

export type PictureState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly progress: PictureProgress }
  /** `confidence` 0 to 100; absent where the words come from before the page was loaded again. */
  | { readonly kind: 'read'; readonly confidence?: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'refused'; readonly problem: PictureProblem | { readonly code: 'FETCH' } }
  /** Still in the web, until the officer has it fetched. */
  | { readonly kind: 'away' }
  | { readonly kind: 'fetching' };

export interface Picture {
  readonly id: number;
  readonly name: string;
  /** Address in the web, with `away`. */
  readonly url?: string;
  readonly state: ReadonlySignal<PictureState>;
  /** The file, for a small view of it; null where it is not at hand. */
  readonly file: ReadonlySignal<Blob | null>;
  readonly review: Review;
}

export interface Pictures {
  readonly all: ReadonlySignal<readonly Picture[]>;
  readonly add: (name: string, file: Blob) => void;
  readonly addAway: (name: string, url: string) => void;
  /** Words read before the page was loaded again. */
  readonly restore: (name: string, text: string) => void;
  /** Fetches a picture that is away. Call it directly in the handler of a click. */
  readonly fetch: (picture: Picture) => Promise<void>;
  /** Ends the reading of one picture; the others go on. */
  readonly cancel: (picture: Picture) => void;
  readonly retry: (picture: Picture) => void;
  readonly remove: (picture: Picture) => void;
  readonly clear: () => void;
}

interface Own extends Picture {
  readonly state: Signal<PictureState>;
  readonly file: Signal<Blob | null>;
  /** Ends what is being done with it; each fetching and each reading has its own. */
  stop: AbortController;
}

type Ports = Pick<NaskahPorts, 'readPicture' | 'fetchPicture'> & ReviewPorts;

export function createPictures(
  ports: Ports,
  onChange: () => void,
  onAnswer: (answer: LongAnswer) => void,
): Pictures {
  const all = signal<readonly Own[]>([]);
  let last = 0;
  let turn: Promise<void> = Promise.resolve();

  function make(name: string, state: PictureState, file: Blob | null, url?: string): Own {
    const own: Own = {
      id: ++last,
      name,
      ...(url === undefined ? {} : { url }),
      state: signal(state),
      file: signal(file),
      review: createReview(ports, 'picture', onChange, onAnswer),
      stop: new AbortController(),
    };
    all.value = [...all.value, own];
    return own;
  }

  /** Ends what is being done with a picture, and gives the signal for what comes next. */
  function begin(own: Own): AbortSignal {
    own.stop.abort();
    own.stop = new AbortController();
    return own.stop.signal;
  }

  async function read({ file, state, review }: Own, stop: AbortSignal): Promise<void> {
    if (stop.aborted || !file.value) return;
    state.value = { kind: 'reading', progress: { phase: 'load', share: 0 } };
    const tell = (progress: PictureProgress): void => {
      if (!stop.aborted) state.value = { kind: 'reading', progress };
    };
    const answer = await file.value
      .arrayBuffer()
      .then((bytes) => ports.readPicture(bytes, tell, stop))
      .catch(() => ({ ok: false, problem: { code: 'READER' } }) as const);
    if (stop.aborted) return;
    if (!answer.ok) {
      state.value = { kind: 'refused', problem: answer.problem };
      return;
    }
    state.value = { kind: 'read', confidence: answer.read.confidence };
    review.type(answer.read.text);
    await review.check();
  }

  function enqueue(own: Own): void {
    const stop = begin(own);
    own.state.value = { kind: 'waiting' };
    turn = turn.then(() => read(own, stop));
  }

  const ownOf = ({ id }: Picture): Own | undefined => all.value.find((own) => own.id === id);

  function end(own: Own): void {
    own.stop.abort();
    own.review.cancel();
  }

  return {
    all,
    add: (name, file) => enqueue(make(name, { kind: 'waiting' }, file)),
    addAway: (name, url) => void make(name, { kind: 'away' }, null, url),
    restore(name, text) {
      const { review } = make(name, { kind: 'read' }, null);
      review.type(text);
      void review.check(true);
    },
    async fetch(picture) {
      const own = ownOf(picture);
      if (!own?.url) return;
      const stop = begin(own);
      own.state.value = { kind: 'fetching' };
      const bytes = await ports.fetchPicture(own.url, stop).catch(() => null);
      if (stop.aborted) return;
      if (!bytes) {
        own.state.value = { kind: 'refused', problem: { code: 'FETCH' } };
        return;
      }
      own.file.value = new Blob([bytes]);
      enqueue(own);
    },
    cancel(picture) {
      const own = ownOf(picture);
      if (!own) return;
      end(own);
      own.state.value = { kind: 'stopped' };
    },
    retry(picture) {
      const own = ownOf(picture);
      if (own?.file.value) enqueue(own);
      else if (own) own.state.value = { kind: 'away' };
    },
    remove(picture) {
      const own = ownOf(picture);
      if (own) end(own);
      all.value = all.value.filter((one) => one !== own);
      onChange();
    },
    clear() {
      all.value.forEach(end);
      all.value = [];
      onChange();
    },
  };
}
