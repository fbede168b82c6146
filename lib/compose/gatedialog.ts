/** The question before a post is sent, in our closed root, above everything else of the page. */
import type { GateActions, GateView } from '../core/view.ts';
import type { Host } from './host.ts';

/** What is drawn into our root while the question stands. */
export interface GateDrawing {
  /** Takes the focus to the safe answer. */
  focus(): void;
  /** Whether the page really shows it, modal. */
  isShown(): boolean;
  destroy(): void;
}

export type MountGate = (root: ShadowRoot, view: GateView, actions: GateActions) => GateDrawing;

export interface GateDialog {
  /** False when the page does not let us show anything. */
  possible(): boolean;
  isOpen(): boolean;
  /** Asks. Throws when the question cannot be seen. */
  open(view: GateView, actions: GateActions): void;
  focus(): void;
  close(): void;
}

/** `opening` and `closed` let card and chip make room and come back. Ends with the signal. */
export function createGateDialog(
  host: Host,
  mount: MountGate,
  hooks: { readonly opening: () => void; readonly closed: () => void },
  signal: AbortSignal,
): GateDialog {
  let drawing: GateDrawing | null = null;
  const close = (): void => {
    if (!drawing) return;
    drawing.destroy();
    drawing = null;
    hooks.closed();
  };
  signal.addEventListener('abort', close);
  return {
    possible: () => host.welcome && !signal.aborted,
    isOpen: () => drawing?.isShown() ?? false,
    open(view, actions) {
      close();
      hooks.opening();
      // A modal dialog of the page must not hold ours: it could go, and take the question with it.
      host.raise(document.documentElement);
      drawing = mount(host.root, view, actions);
      if (drawing.isShown()) return drawing.focus();
      close();
      throw new Error('the question cannot be seen');
    },
    focus: () => drawing?.focus(),
    close,
  };
}
