/** The one element of ours in a page: a closed shadow root outside of the content, above its top layers. */
import { DISPLAY, MARKER } from './leftovers.ts';

export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /**
   * Shows the host above everything else; inside the modal dialog or the full screen that holds `near`, which makes
   * the rest inert.
   */
  raise(near: Element): void;
  /** False when the page took the host away too often: then nothing is shown any more. */
  readonly welcome: boolean;
  /** Milliseconds of `performance.now()` since when the host stands where it is. */
  readonly since: number;
}

/** After so many removals the page means it. */
const PATIENCE = 3;
/** Resets what a page may set on every `div`; `!important` inline wins over the page's own. */
const STYLE: Readonly<Record<string, string>> = {
  all: 'initial',
  display: DISPLAY,
  position: 'fixed',
  inset: '0 auto auto 0',
  width: '0',
  height: '0',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'none',
  overflow: 'visible',
  opacity: '1',
  'z-index': '2147483647',
};

/** Nothing of ours is printed. Important rules of a shadow root win over those around it. */
const UNPRINTED = '@media print { :host { display: none !important } }';

/** Makes the host. Removed with the signal. */
export function createHost(document: Document, signal: AbortSignal): Host {
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(UNPRINTED);
  root.adoptedStyleSheets = [sheet];
  let removals = 0;
  let home: Element = document.documentElement;
  let since = 0;

  const dress = (): void => {
    element.setAttribute(MARKER, '');
    element.setAttribute('popover', 'manual');
    element.removeAttribute('class');
    element.removeAttribute('hidden');
    for (const [name, value] of Object.entries(STYLE)) element.style.setProperty(name, value, 'important');
  };
  const show = (): void => {
    observer.disconnect();
    if (element.parentNode !== home) home.append(element);
    if (element.isConnected) {
      element.hidePopover();
      element.showPopover();
      since = performance.now();
    }
    observer.observe(home, { childList: true });
    observer.observe(document, { childList: true });
    observer.observe(element, { attributes: true });
  };
  const tampered = (): void => {
    if (signal.aborted || removals >= PATIENCE) return;
    const moved = element.parentNode !== home;
    // A later instance of Tabayun took our place: this one is done.
    if (moved && document.querySelector(`[${MARKER}]`) !== null && !element.isConnected) removals = PATIENCE;
    if (removals >= PATIENCE) return;
    const closed = element.isConnected && !element.matches(':popover-open');
    if (!moved && !closed && element.style.getPropertyValue('display') === DISPLAY && !element.hidden) return;
    removals++;
    if (!home.isConnected) home = document.documentElement;
    observer.disconnect();
    if (removals >= PATIENCE) {
      element.remove();
      return;
    }
    dress();
    show();
  };
  const observer = new MutationObserver(tampered);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    element.remove();
  });
  dress();

  return {
    element,
    root,
    get welcome() {
      return !signal.aborted && removals < PATIENCE;
    },
    get since() {
      return since;
    },
    raise(near) {
      if (signal.aborted || removals >= PATIENCE) return;
      home = topAround(near) ?? document.documentElement;
      show();
    },
  };
}

/** The dialog or full screen around an element, through shadow roots; null where it is part of what is written. */
function topAround(near: Element): Element | null {
  for (let at: Element | undefined = near; at; at = hostOf(at)) {
    const found = at.closest('dialog:modal, :fullscreen');
    if (found) return found instanceof HTMLElement && found.isContentEditable ? null : found;
  }
  return null;
}

function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}
