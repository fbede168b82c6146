// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import type { Boxes } from '../../../lib/compose/boxes.ts';
import { createGate } from '../../../lib/compose/gate.ts';
import type { Gate } from '../../../lib/compose/gate.ts';
import type { GateDialog } from '../../../lib/compose/gatedialog.ts';
import type { Recorder } from '../../../lib/compose/record.ts';
import type { Watched } from '../../../lib/compose/watch.ts';
import type { GateActions } from '../../../lib/core/view.ts';
import { sampleMatch } from '../../gallery/samples.ts';

// Nothing is laid out here: every element counts as drawn that is not hidden.
vi.mock('../../../lib/compose/editable.ts', () => ({ isDrawn: (one: HTMLElement) => !one.hidden }));

const RULES = { buttons: [{ selector: '#send' }], keys: [{ in: '#box', key: 'mod+enter' as const }] };
const WHOLE = ['pointerdown', 'touchstart', 'mousedown', 'pointerup', 'touchend', 'mouseup', 'click'];

let text: string;
let passed: string | null;
let on: boolean;
let shown: GateActions | null;
let open: () => void;
let gate: Gate;
let failures: number;
let others: Watched[];

function at(id: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`#${id}`);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

beforeEach(() => {
  document.body.replaceChildren(
    document
      .createRange()
      .createContextualFragment('<div id="box"></div><div id="other"></div><button id="send"></button>'),
  );
  [text, passed, on, shown] = ['Sebuah klaim', null, true, null];
  open = () => undefined;
  failures = 0;
  others = [];
  const view = () => ({ marks: [{ key: 'satu', span: [0, 5], match: sampleMatch() }] });
  const draft = {
    said: () => ({ text, silences: [], passed }),
    pass: () => void (passed = text),
    silence: () => undefined,
  };
  const box = { element: at('box'), view, draft, read: () => undefined } as unknown as Watched;
  const boxes = {
    all: () => [box, ...others],
    of: (event: Event) => (event.composedPath().includes(box.element) ? box : null),
  } as unknown as Boxes;
  const dialog = {
    possible: () => true,
    isOpen: () => shown !== null,
    open: (_view: unknown, actions: GateActions) => {
      open();
      shown = actions;
    },
    focus: () => undefined,
    close: () => void (shown = null),
  } as unknown as GateDialog;
  const recorder: Pick<Recorder, 'did'> = {
    did: (_box, _matches, _kind, _reason, does) => does?.(),
  };
  gate = createGate({ boxes, dialog, rules: RULES, on: () => on, recorder, failed: () => failures++ });
});

/** Plays one event of the officer; true when the page sees it. */
function play(type: string, id = 'send', more: object = {}): boolean {
  let seen = true;
  const path = [at(id), document.body, document];
  gate.hear({
    type,
    isTrusted: true,
    button: 0,
    composedPath: () => path,
    stopImmediatePropagation: () => (seen = false),
    preventDefault: () => undefined,
    ...more,
  } as unknown as Event);
  return seen;
}
const press = (): string[] => WHOLE.filter((type) => play(type));
const ctrlEnter = {
  key: 'Enter',
  ctrlKey: true,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 13,
};

test('the page sees nothing of a press that is held back; after "Tetap kirim" it sees all of the next one', () => {
  expect(press()).toEqual([]);
  shown?.send('lainnya');
  expect(passed).toBe(text);
  expect(press()).toEqual(WHOLE);
});

test('a new press is held back, however soon it comes after one that was let through', () => {
  passed = text;
  expect(press()).toEqual(WHOLE);
  text = 'Sebuah klaim, dan lagi';
  expect(press()).toEqual([]);
  expect(shown).not.toBeNull();
});

test('what follows the first event of a press goes with it, though the page changes the text', () => {
  passed = text;
  expect(play('pointerdown')).toBe(true);
  text += ' .';
  expect(WHOLE.slice(1).filter((type) => play(type))).toEqual(WHOLE.slice(1));
  expect(shown).toBeNull();
});

test('a key that sends is held back, and passes once the text was let through', () => {
  expect(play('keydown', 'box', ctrlEnter)).toBe(false);
  shown?.back();
  passed = text;
  expect(play('keydown', 'box', ctrlEnter)).toBe(true);
});

test('presses of scripts, of other buttons of the mouse and beside the control pass', () => {
  expect(play('click', 'send', { isTrusted: false })).toBe(true);
  expect(play('click', 'send', { button: 1 })).toBe(true);
  expect(play('auxclick')).toBe(true);
  expect(play('click', 'box')).toBe(true);
});

test('switched off, it lets everything pass', () => {
  on = false;
  expect(press()).toEqual(WHOLE);
});

test('a question that cannot be shown lets the post through and says so; the next press is asked about again', () => {
  const shows = open;
  open = () => {
    throw new Error('the question cannot be seen');
  };
  expect(gate.works()).toBe(true);
  expect(play('click')).toBe(true);
  expect([gate.works(), failures]).toEqual([false, 1]);
  expect(press()).toEqual(WHOLE);
  open = shows;
  expect(press()).toEqual(WHOLE.filter((type) => type !== 'click'));
  expect(shown).not.toBeNull();
  expect(gate.works()).toBe(true);
  shown?.back();
  expect(press()).toEqual([]);
});

test('a box out of sight does not hold back what another one says, but what it says alone', () => {
  expect(press()).toEqual([]);
  shown?.back();
  at('box').hidden = true;
  expect(press()).toEqual([]);
  shown?.back();
  others.push({ element: at('other'), view: () => ({ marks: [] }), draft: {} } as unknown as Watched);
  expect(press()).toEqual(WHOLE);
  at('other').hidden = true;
  expect(press()).toEqual([]);
});
