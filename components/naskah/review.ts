/** A text and what came of checking it: the draft itself, or the words of one picture. */
import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { LongAnswer } from '../../lib/core/longtext.ts';
import type { NaskahPorts } from './ports.ts';

export type ReviewState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly text: string; readonly answer: LongAnswer }
  /** The background did not answer. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'too_long' };

export interface Review {
  readonly text: ReadonlySignal<string>;
  readonly state: ReadonlySignal<ReviewState>;
  readonly type: (text: string) => void;
  readonly check: () => Promise<void>;
  /** Ends a check without a result. */
  readonly cancel: () => void;
}

/** Makes a review. `onText` is told of every change, `onAnswer` of every answer. Later checks win. */
export function createReview(
  ports: Pick<NaskahPorts, 'checkLong' | 'maxText'>,
  onText: () => void,
  onAnswer: (answer: LongAnswer) => void,
): Review {
  const text = signal('');
  const state = signal<ReviewState>({ kind: 'idle' });
  let running = new AbortController();

  function stop(): AbortSignal {
    running.abort();
    running = new AbortController();
    return running.signal;
  }

  return {
    text,
    state,
    type(next) {
      text.value = next;
      // A result stands for what was checked: beside other words it would say something untrue.
      stop();
      state.value = { kind: 'idle' };
      onText();
    },
    async check() {
      const checked = text.value;
      const mine = stop();
      if (checked.trim() === '') state.value = { kind: 'idle' };
      else if (checked.length > ports.maxText) state.value = { kind: 'too_long' };
      else {
        state.value = { kind: 'checking', done: 0, total: 0 };
        const tell = (done: number, total: number): void => {
          if (!mine.aborted) state.value = { kind: 'checking', done, total };
        };
        const next = await ports.checkLong(checked, tell, mine).then(
          (answer): ReviewState => ({ kind: 'done', text: checked, answer }),
          (): ReviewState => ({ kind: 'failed' }),
        );
        if (mine.aborted) return;
        state.value = next;
        if (next.kind === 'done') onAnswer(next.answer);
      }
    },
    cancel() {
      stop();
      state.value = { kind: 'idle' };
    },
  };
}
