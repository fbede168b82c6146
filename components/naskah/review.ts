/** A text and what came of checking it: the draft itself, or the words of one picture. */
import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { LongAnswer } from '../../lib/core/longanswer.ts';
import type { CheckedAs, NaskahPorts } from './ports.ts';

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
  /** `again`: the same text was checked before the page was loaded anew. */
  readonly check: (again?: boolean) => Promise<void>;
  /** Ends a check without a result. */
  readonly cancel: () => void;
}

export type ReviewPorts = Pick<NaskahPorts, 'checkLong' | 'maxText' | 'newName' | 'checked'>;

/** Makes a review. `onText` is told of every change, `onAnswer` of every answer. Later checks win. */
export function createReview(
  ports: ReviewPorts,
  surface: CheckedAs,
  onText: () => void,
  onAnswer: (answer: LongAnswer) => void,
): Review {
  const text = signal('');
  const state = signal<ReviewState>({ kind: 'idle' });
  let running = new AbortController();
  // A draft goes on until its text is taken away.
  let name = ports.newName();

  function stop(): AbortSignal {
    running.abort();
    running = new AbortController();
    return running.signal;
  }

  return {
    text,
    state,
    type(next) {
      if (next.trim() === '') name = ports.newName();
      text.value = next;
      // A result stands for what was checked: beside other words it would say something untrue.
      stop();
      state.value = { kind: 'idle' };
      onText();
    },
    async check(again = false) {
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
        if (next.kind !== 'done') return;
        onAnswer(next.answer);
        ports.checked(surface, name, next.answer, again);
      }
    },
    cancel() {
      stop();
      state.value = { kind: 'idle' };
    },
  };
}
