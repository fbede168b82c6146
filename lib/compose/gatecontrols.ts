/**
 * Which control posts which box, by what a site's adapter names and nothing else. An element may belong to a frame
 * around ours, where every class is another one, so nothing here asks `instanceof`.
 */
import { isDrawn } from './editable.ts';

/** How a page posts; the same shape as the adapters have. */
export interface GateRules {
  readonly buttons: readonly {
    readonly selector: string;
    readonly names?: readonly string[];
    readonly notIn?: string;
    readonly apart?: true;
  }[];
  readonly keys: readonly { readonly in: string; readonly key: 'enter' | 'mod+enter' }[];
  readonly forms?: { readonly except: readonly string[] };
}

/** Beyond these, and in others of these, a button belongs to something else than the box. */
const EDGES = 'dialog, [role=dialog], article, [role=article], main, [role=main], body';

/** The control that an event is about, or null. */
export function controlIn(path: readonly EventTarget[], rules: GateRules): HTMLElement | null {
  return path.find((target): target is HTMLElement => isElement(target) && isControl(target, rules)) ?? null;
}

/** True when `control` posts what stands in `box`: the nearest one around it, or a button of its form. */
export function postsBy(control: Element, box: Element, rules: GateRules): boolean {
  const form = rules.forms ? formOf(box) : null;
  return (
    (form !== null && isSubmitter(control) && formOf(control) === form) ||
    nearest(box, rules).includes(control)
  );
}

/** The button that posts a box: where the officer sends it after all. Null when none is found. */
export function buttonFor(box: Element, rules: GateRules): HTMLElement | null {
  const form = rules.forms ? formOf(box) : null;
  const submitters = [...(form?.elements ?? [])].filter((one) => isSubmitter(one) && isControl(one, rules));
  const found = nearest(box, rules)[0] ?? submitters[0];
  return found && 'focus' in found ? (found as HTMLElement) : null;
}

/** True when something is known that posts a box which stands at `places`: itself and the frames around it. */
export function isGated(places: readonly Element[], rules: GateRules): boolean {
  const [box] = places;
  const byKey = rules.keys.some((rule) => box?.closest(rule.in));
  return byKey || places.some((place) => buttonFor(place, rules) !== null);
}

/** True when submitting `form`, by `submitter` if there is one, posts what stands in `box`. */
export function postsByForm(
  form: EventTarget | null,
  submitter: Element | null,
  box: Element,
  rules: GateRules,
): boolean {
  if (!rules.forms || form === null || formOf(box) !== form) return false;
  return submitter === null || !isExcepted(submitter, rules);
}

/** True when a key posts what stands in `box`. Keys of an input method, or that pick from a list, never do. */
export function postsByKey(event: KeyboardEvent, box: Element, rules: GateRules): boolean {
  if (event.key !== 'Enter' || event.shiftKey || event.altKey || isComposed(event)) return false;
  if (isChoosing(box)) return false;
  const key = event.ctrlKey || event.metaKey ? 'mod+enter' : 'enter';
  return rules.keys.some((rule) => rule.key === key && box.closest(rule.in) !== null);
}

/**
 * True while a list of suggestions is open, which takes the key for itself. X names an active suggestion at all
 * times, of a list that is only there while it is open.
 */
function isChoosing(box: Element): boolean {
  if (box.getAttribute('aria-expanded') === 'true') return true;
  const active = box.getAttribute('aria-activedescendant');
  const root = box.getRootNode();
  return active !== null && 'getElementById' in root && (root as Document).getElementById(active) !== null;
}

/** True for a control in a menu of its own: no place in the page tells which box it posts. */
export function isApart(control: Element, rules: GateRules): boolean {
  return rules.buttons.some(({ selector, apart }) => apart && control.matches(selector));
}

/** True when a key presses the button that has the focus. */
export function pressesButton(event: KeyboardEvent): boolean {
  return (event.key === 'Enter' || event.key === ' ') && !isComposed(event);
}

/** 229 is what browsers report for keys that an input method consumes. */
function isComposed({ isComposing, keyCode, key }: KeyboardEvent): boolean {
  return isComposing || keyCode === 229 || key === 'Process';
}

function isElement(target: EventTarget): target is Element {
  return 'nodeType' in target && target.nodeType === 1;
}

function isControl(element: Element, rules: GateRules): boolean {
  if (element.getAttribute('aria-disabled') === 'true' || element.matches(':disabled')) return false;
  if (rules.forms && isSubmitter(element) && formOf(element) && !isExcepted(element, rules)) return true;
  return rules.buttons.some(
    ({ selector, names, notIn }) =>
      element.matches(selector) &&
      (!names || names.includes(nameOf(element))) &&
      (!notIn || element.closest(notIn) === null),
  );
}

/** Controls in the smallest part of the page around the box that has any. Hidden twins do not count. */
function nearest(box: Element, rules: GateRules): readonly Element[] {
  const beside = rules.buttons.filter(({ apart }) => !apart);
  const selector = beside.map((button) => button.selector).join(', ');
  if (selector === '') return [];
  for (let at: Element | null = box; at; at = at.parentElement) {
    const part: ParentNode = at.parentElement ? at : (at.getRootNode() as Document | ShadowRoot);
    const found = [...part.querySelectorAll(selector)].filter(
      (one) => isControl(one, rules) && isDrawn(one) && (one.closest(EDGES)?.contains(box) ?? true),
    );
    if (found.length > 0) return found;
    if (at.matches(EDGES)) return [];
  }
  return [];
}

function isSubmitter(element: Element): boolean {
  const type: unknown = Reflect.get(element, 'type');
  return (
    (element.localName === 'button' && type === 'submit') ||
    (element.localName === 'input' && (type === 'submit' || type === 'image'))
  );
}

function formOf(element: Element): HTMLFormElement | null {
  const own: HTMLFormElement | null | undefined = Reflect.get(element, 'form');
  return own ?? element.closest('form');
}

function isExcepted(element: Element, rules: GateRules): boolean {
  const name = nameOf(element).toLowerCase();
  return rules.forms?.except.some((word) => name.startsWith(word)) ?? false;
}

function nameOf(element: Element): string {
  const value: unknown = element.localName === 'input' ? Reflect.get(element, 'value') : null;
  const name =
    element.getAttribute('aria-label') ?? (typeof value === 'string' ? value : element.textContent);
  return (name ?? '').trim();
}
