import { render } from 'preact';
import type { GateActions, GateView } from '../lib/core/view.ts';
import { composeTextFor } from '../lib/text/compose.ts';
import type { Lang } from '../lib/text/index.ts';
import clarificationCss from './clarification/clarification.css?inline';
import gateCss from './compose/gate.css?inline';
import reasonsCss from './compose/reasons.css?inline';
import { GateDialog } from './compose/GateDialog.tsx';
import controlsCss from './controls.css?inline';
import { makeWords, WordsContext } from './text.ts';
import tokensCss from './tokens.css?inline';

/** The question before a post is sent, and how to take it away again. */
export interface GateOverlay {
  /** Takes the focus to the safe answer. */
  readonly focus: () => void;
  /** Whether it is shown as a modal dialog. */
  readonly isShown: () => boolean;
  readonly destroy: () => void;
}

/** Asks in `container`, as a modal dialog. Styles stay inside the container's root. */
export function mountGate(
  container: ShadowRoot | HTMLElement,
  lang: Lang,
  view: GateView,
  actions: GateActions,
): GateOverlay {
  const words = makeWords(composeTextFor(lang), lang, () => Date.now());
  const style = document.createElement('style');
  style.textContent = [tokensCss, controlsCss, clarificationCss, reasonsCss, gateCss].join('\n');
  const place = document.createElement('div');
  place.className = 'tby tby-gate';
  container.append(style, place);
  render(
    <WordsContext.Provider value={words}>
      <GateDialog view={view} actions={actions} />
    </WordsContext.Provider>,
    place,
  );
  const dialog = place.querySelector('dialog');
  dialog?.showModal();
  return {
    focus: () => dialog?.querySelector<HTMLElement>('[data-safe]')?.focus({ preventScroll: true }),
    isShown: () => dialog !== null && dialog.matches(':modal') && dialog.getBoundingClientRect().width > 0,
    destroy() {
      dialog?.close();
      render(null, place);
      place.remove();
      style.remove();
    },
  };
}
