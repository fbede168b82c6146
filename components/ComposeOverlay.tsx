import { render } from 'preact';
import type { ComposeActions, ComposeView } from '../lib/core/view.ts';
import { composeTextFor } from '../lib/text/compose.ts';
import type { Lang } from '../lib/text/index.ts';
import clarificationCss from './clarification/clarification.css?inline';
import { Card } from './compose/Card.tsx';
import { Chip, chipWords } from './compose/Chip.tsx';
import composeCss from './compose/compose.css?inline';
import reasonsCss from './compose/reasons.css?inline';
import controlsCss from './controls.css?inline';
import { makeWords, WordsContext } from './text.ts';
import tokensCss from './tokens.css?inline';

/** What is mounted into a page, and how to take it away again. */
export interface Overlay {
  /** Draws the view at once. The same view drawn again changes nothing. */
  readonly render: (view: ComposeView, actions: ComposeActions) => void;
  /** Moves the focus into the open card, when the officer asked for it; `ring` shows it, for the keyboard. */
  readonly focusCard: (ring: boolean) => void;
  readonly destroy: () => void;
}

const ANNOUNCED: readonly string[] = ['possible', 'strong', 'refuting', 'empty', 'failed', 'orphaned'];

function element(name: string): HTMLElement {
  const made = document.createElement('div');
  made.className = `tby ${name}`;
  return made;
}

/**
 * Mounts chip, card and a polite status into `container`. The elements `.tby-chip` and `.tby-card` stay the same
 * for the life of the overlay; the caller places them. Styles stay inside the container's root.
 */
export function mountOverlay(container: ShadowRoot | HTMLElement, lang: Lang): Overlay {
  const words = makeWords(composeTextFor(lang), lang, () => Date.now());
  const style = document.createElement('style');
  style.textContent = [tokensCss, controlsCss, clarificationCss, reasonsCss, composeCss].join('\n');
  const chip = element('tby-chip');
  const card = element('tby-card');
  const status = element('tby-status');
  card.hidden = true;
  container.append(style, chip, card, status);

  return {
    render(view, actions) {
      const { state } = view.chip;
      const said = view.card?.notice
        ? words.t.card[view.card.notice]
        : ANNOUNCED.includes(state)
          ? chipWords(words, view.chip)
          : '';
      render(
        <WordsContext.Provider value={words}>
          <Chip chip={view.chip} actions={actions} />
        </WordsContext.Provider>,
        chip,
      );
      render(
        <WordsContext.Provider value={words}>
          {view.card && <Card view={view.card} actions={actions} />}
        </WordsContext.Provider>,
        card,
      );
      card.hidden = view.card === null;
      render(<output class="sr">{said}</output>, status);
    },
    focusCard(ring) {
      card.classList.toggle('ring', ring);
      card.querySelector<HTMLElement>('dialog')?.focus({ preventScroll: true });
    },
    destroy() {
      for (const part of [chip, card, status]) {
        render(null, part);
        part.remove();
      }
      style.remove();
    },
  };
}
