/**
 * The contract of compose boxes: what may go wrong between a page, an editor and Tabayun, and the test that shows
 * that it does not. `tests/unit/cases.test.ts` checks that every number is here, and that every named test exists and
 * runs in the browsers of its case.
 */

export interface Case {
  readonly number: number;
  readonly title: string;
  /** Where it has to hold. */
  readonly browsers: 'both' | 'Chromium' | 'Firefox';
  /** Names of tests by file, as they stand in it. */
  readonly tests: Readonly<Record<string, readonly string[]>>;
  /** What of it no test shows, and why. */
  readonly untested?: string;
  /** Named tests that one browser lacks, and why. */
  readonly oneBrowser?: Readonly<Record<string, string>>;
}

const FIELD_RANGES = 'Chromium has ranges in fields, so nothing is drawn over them there.';

const DICTIONARY =
  'Chromium brings no dictionary and would fetch one; there the test makes the events and edits of a correction itself.';

const E2E = 'tests/e2e/';
const DISCOVERY = `${E2E}editors-discovery.test.ts`;
const TEXT = `${E2E}editors-text.test.ts`;
const REAL = `${E2E}editors-real.test.ts`;
const MARKS = `${E2E}editors-marks.test.ts`;
const CARD = `${E2E}editors-card.test.ts`;
const LIFE = `${E2E}editors-lifecycle.test.ts`;
const GATE = `${E2E}gate.test.ts`;
const GATE_PAGES = `${E2E}gate-pages.test.ts`;
const GATE_FORMS = `${E2E}gate-forms.test.ts`;
const GATE_FRAMES = `${E2E}gate-frames.test.ts`;
const GATE_SITES = `${E2E}gate-sites.test.ts`;
const GATE_OTHERS = `${E2E}gate-others.test.ts`;
const CONTROLS = 'tests/unit/compose/gatecontrols.test.ts';
const SHARE_BOX = 'tests/unit/compose/share-box.test.ts';
const SPELLING = `${E2E}editors-spelling.test.ts`;
const SITE_TESTS = `${E2E}editors-sites.test.ts`;
const SHARE = `${E2E}share.test.ts`;
const SHARING_TESTS = `${E2E}editors-sharing.test.ts`;
const INSERT = `${E2E}insert.test.ts`;
const INSERT_EDITORS = `${E2E}editors-insert.test.ts`;

/** Finding compose boxes. */
const FINDING: readonly Case[] = [
  {
    number: 1,
    title: 'The first focus is enough, and an editor is one box, not one for each paragraph',
    browsers: 'both',
    tests: { [REAL]: ['the first focus is enough, and two paragraphs are one box'] },
  },
  {
    number: 2,
    title: 'A composer in an open shadow root, as on LinkedIn',
    browsers: 'both',
    tests: {
      [DISCOVERY]: ['in a shadow root: %s'],
      [INSERT_EDITORS]: ['a claim is marked, and drawn there; the correction is in its model'],
    },
    untested:
      'Quill as it is published asks the document for its caret, which knows of none in a shadow root: there it puts the first letter of a line and any paste elsewhere, with or without Tabayun. What LinkedIn has changed in it is not public.',
  },
  {
    number: 3,
    title: 'A box in a closed shadow root',
    browsers: 'both',
    tests: { [DISCOVERY]: ['in a shadow root: %s'] },
  },
  {
    number: 4,
    title: 'Frames: srcdoc, about:blank, blob, another origin, sandboxed without its origin',
    browsers: 'both',
    tests: { [DISCOVERY]: ['in a frame: %s'] },
  },
  {
    number: 5,
    title: 'Frames whose document is opened anew: TinyMCE 4, designMode',
    browsers: 'both',
    tests: {
      [DISCOVERY]: ['in a frame: %s'],
      [REAL]: ['a claim is marked at its own words, and drawn there'],
    },
  },
  {
    number: 6,
    title: 'The block editor of WordPress: a blob frame, one editable for each block, blocks added later',
    browsers: 'both',
    tests: {
      [DISCOVERY]: ['in each block of the block editor of WordPress, also one that is added later'],
    },
  },
  {
    number: 7,
    title: 'The fake twin in Telegram and hidden twins on YouTube are no boxes',
    browsers: 'both',
    tests: { [DISCOVERY]: ['the fake twin in Telegram and boxes without a size are none'] },
  },
  {
    number: 8,
    title: 'Searches, secrets, numbers and code are left alone; a box without spell check is not',
    browsers: 'both',
    tests: {
      [DISCOVERY]: [
        'secrets, search boxes, numbers and code are left alone, and a box without spell check is not',
      ],
    },
  },
  {
    number: 9,
    title: 'Every value of contenteditable, inherited too; islands that cannot be edited',
    browsers: 'both',
    tests: {
      [DISCOVERY]: [
        'an editable by any value, and inside another element',
        'what cannot be edited inside a box is not its text, and a box in there is one of its own',
      ],
    },
  },
  {
    number: 10,
    title: 'A composer made anew with the same text, a new body, a page back from the cache',
    browsers: 'both',
    tests: {
      [DISCOVERY]: [
        'a box that the page makes anew with the same text is marked again, also in a new body',
        'a page that comes back from the cache of the browser is watched on',
      ],
    },
  },
  {
    number: 11,
    title: 'A feed of 5,000 rows that changes in every frame costs nothing',
    browsers: 'both',
    tests: { [DISCOVERY]: ['a feed of 5,000 rows that changes in every frame costs nothing'] },
    untested:
      'Firefox gives no profile of scripts by its protocol: there the test shows that the late script is not loaded.',
  },
  {
    number: 12,
    title: 'The extension is updated under an open page: the old script ends, nothing is there twice',
    browsers: 'both',
    tests: { [LIFE]: ['after an update old marks and card are gone, new ones come without a reload, once'] },
  },
];

/** The text of a box and the way back to the page. */
const TEXTS: readonly Case[] = [
  {
    number: 13,
    title: 'A claim that bold type, links, mentions or hashtags part',
    browsers: 'both',
    tests: {
      [TEXT]: [
        'a claim in %s is marked as a whole',
        'words that are made bold while writing do not break it: %s',
      ],
    },
  },
  {
    number: 14,
    title: 'Line breaks, empty paragraphs, list items, quotes in quotes: offsets as the user sees them',
    browsers: 'both',
    tests: {
      [TEXT]: [
        'a claim in %s is marked as a whole',
        'a claim that a line break parts is marked on both lines',
      ],
    },
  },
  {
    number: 15,
    title: 'Pictures of emoji, several code points, combining marks, spaces and letters without width',
    browsers: 'both',
    tests: { [TEXT]: ['a claim with %s is marked as a whole'] },
  },
  {
    number: 16,
    title: 'Line breaks of any kind in a field, a greatest length, drafts of 60 kB',
    browsers: 'both',
    tests: {
      [TEXT]: [
        'a field may break its lines in any way',
        'a field that takes no more keeps its text and its mark',
        'a draft of 60 kB stays whole, and what is written in it is checked: %s',
      ],
    },
    untested:
      'What a key costs in a long draft is a figure, printed by `npm run bench:compose`, and no test.',
  },
  {
    number: 17,
    title: 'Quoted mail, signatures and the post that is answered are not the own text',
    browsers: 'both',
    tests: { [TEXT]: ['what others wrote is not the own text: %s'] },
  },
  {
    number: 18,
    title: 'A sentence over two blocks or two posts of a thread',
    browsers: 'both',
    tests: {
      [TEXT]: [
        'a claim that is cut in two between the posts of a thread is marked in both',
        'a claim that is cut in two between blocks of the block editor of WordPress is marked in both',
        'a post of a thread that refutes what the one before it says takes its mark away',
      ],
    },
  },
  {
    number: 19,
    title: 'Words that hold the place of a text are never read',
    browsers: 'both',
    tests: { [TEXT]: ['words that only hold the place of a text are none: %s'] },
  },
  {
    number: 20,
    title: 'An editor that holds only the lines in view: left alone, because a part is no text to judge',
    browsers: 'both',
    tests: { [TEXT]: ['an editor that holds only the lines in view is left alone'] },
  },
];

/** Marks. */
const MARKING: readonly Case[] = [
  {
    number: 21,
    title: 'Marks are drawn on their words in every editor, seen in a picture',
    browsers: 'both',
    tests: {
      [REAL]: [
        'a claim is marked at its own words, and drawn there',
        'nothing is drawn beside the marked words, and they are marked to their ends',
      ],
    },
  },
  {
    number: 22,
    title: 'No wrong frame while typing before, inside and after a mark',
    browsers: 'Chromium',
    tests: {
      [REAL]: [
        'the mark stands right in every frame while the text around it changes, and all can be undone',
        'an edit inside the mark takes it away at once; taking the edit back brings it back',
      ],
    },
  },
  {
    number: 23,
    title: 'Editors that replace their text nodes with every key',
    browsers: 'both',
    tests: {
      [REAL]: [
        'the mark stands right in every frame while the text around it changes, and all can be undone',
      ],
    },
  },
  {
    number: 24,
    title: 'Enter and paste above, cut, dragged words, undo, redo, a replaced word',
    browsers: 'both',
    tests: {
      [MARKS]: [
        'follow lines that are added, pasted, cut and taken back above them',
        'stay when words beside them are replaced, as by a spelling correction',
        'follow words that are dragged elsewhere',
      ],
      [REAL]: ['what is cut, pasted, undone and redone before the mark leaves it on its words'],
    },
    oneBrowser: {
      'follow words that are dragged elsewhere':
        'The protocol of Firefox moves the pointer, but starts no drag of what is selected.',
    },
  },
  {
    number: 25,
    title: 'An edit inside the mark takes it away at once',
    browsers: 'both',
    tests: {
      [REAL]: ['an edit inside the mark takes it away at once; taking the edit back brings it back'],
    },
  },
  {
    number: 26,
    title: 'The page clears all highlights or uses our name',
    browsers: 'both',
    tests: {
      [MARKS]: ['are put back when the page clears them, takes our style sheet or uses the same name'],
    },
  },
  {
    number: 27,
    title: 'A shadow root gets a sheet of its own, and keeps those of the page',
    browsers: 'both',
    tests: { [MARKS]: ['are drawn in a shadow root, whose own style sheets stay'] },
  },
  {
    number: 28,
    title: 'A strict content policy with Trusted Types',
    browsers: 'both',
    tests: {
      [MARKS]: ['are drawn where the policy of the page forbids styles and markup, and so is the card'],
    },
  },
  {
    number: 29,
    title: 'Scrolling, transforms, zoom from 67 to 200 %, pinch, another size of window or field',
    browsers: 'both',
    tests: {
      [MARKS]: [
        'follow scrolling of the page and inside it: %s',
        'lie on their words in what is moved and enlarged, and after the window has another size',
        'lie on their words at a zoom of %s: %s',
        'lie on their words when the page is pinched',
        'lie on their words after the officer drags a field to another size',
      ],
    },
    oneBrowser: {
      'lie on their words when the page is pinched': 'Firefox has no pinch by its protocol.',
    },
  },
  {
    number: 30,
    title: 'Marks in fields: ranges of the value in Chromium, a copy with the same wrapping in Firefox',
    browsers: 'both',
    tests: {
      [`${E2E}compose-mirror.test.ts`]: [
        'the copy of a %s stands where the browser itself says the passage is',
      ],
      [`${E2E}fields-firefox.test.ts`]: [
        'a mark in a field is drawn over it and follows typing and scrolling',
        'they lie on the very words from end to end: a field with %s',
        'a banner that comes above moves them, though nothing scrolls and nothing is written',
        'a field made narrower has them on the words where they are now',
        'a field that is %s takes them along',
        'what the page shows above a field that is left is not drawn over; in the field again they are back',
      ],
      [REAL]: [
        'a claim is marked at its own words, and drawn there',
        'nothing is drawn beside the marked words, and they are marked to their ends',
      ],
    },
    oneBrowser: {
      'a mark in a field is drawn over it and follows typing and scrolling': FIELD_RANGES,
      'they lie on the very words from end to end: a field with %s': FIELD_RANGES,
      'a banner that comes above moves them, though nothing scrolls and nothing is written': FIELD_RANGES,
      'a field made narrower has them on the words where they are now': FIELD_RANGES,
      'a field that is %s takes them along': FIELD_RANGES,
      'what the page shows above a field that is left is not drawn over; in the field again they are back':
        FIELD_RANGES,
    },
  },
  {
    number: 31,
    title: 'Dark pages, forced colours, print',
    browsers: 'both',
    tests: {
      [MARKS]: [
        'are legible on a dark page',
        'have a colour of the system in forced colours, and are not printed',
        'are not printed over a field either',
      ],
    },
  },
  {
    number: 32,
    title: 'Selection, caret and the line of the spell checker stay visible over a mark',
    browsers: 'both',
    tests: {
      [MARKS]: ['show the selection of the officer above them'],
      [SPELLING]: ['the caret is seen: %s', 'the line under a wrong word is seen: %s'],
    },
    oneBrowser: { 'the line under a wrong word is seen: %s': DICTIONARY },
  },
  {
    number: 33,
    title: 'The elements of an editor are byte for byte the same with and without Tabayun',
    browsers: 'both',
    tests: {
      [REAL]: ['its elements, what it hears and what each undo restores are the same as without Tabayun'],
    },
  },
  {
    number: 34,
    title: 'A second extension that writes into the page',
    browsers: 'both',
    tests: { [MARKS]: ['stand beside an extension that puts elements of its own into the page'] },
  },
];

/** Input methods and other ways to write. */
const WRITING: readonly Case[] = [
  {
    number: 35,
    title: 'Letters that an input method composes, with the mark moving along',
    browsers: 'both',
    tests: { [REAL]: ['letters that an input method composes arrive whole, and the mark stays'] },
  },
  {
    number: 36,
    title: 'Enter that ends a composition sends nothing and asks nothing',
    browsers: 'both',
    tests: { [GATE]: ['Enter that ends a composition is not held back'] },
  },
  {
    number: 37,
    title: 'Words that are put at once: dictation, corrections, emoji',
    browsers: 'both',
    tests: {
      [MARKS]: [
        'stay when words beside them are replaced, as by a spelling correction',
        'stay when a spelling correction of the browser replaces words beside them: %s',
      ],
      [SPELLING]: ['a word that the spell checker corrects leaves the mark where it is: %s'],
    },
    oneBrowser: { 'a word that the spell checker corrects leaves the mark where it is: %s': DICTIONARY },
  },
  {
    number: 38,
    title: 'The same steps of undo as without Tabayun',
    browsers: 'both',
    tests: {
      [REAL]: ['its elements, what it hears and what each undo restores are the same as without Tabayun'],
    },
  },
];

/** The card and the chip. */
const CARDS: readonly Case[] = [
  {
    number: 39,
    title: 'Pointer, chip and keyboard open the card, Escape closes it, writing goes on',
    browsers: 'both',
    tests: {
      [CARD]: [
        'opens by the pointer on the mark, and writing goes on while it is open',
        'opens by the chip and by the keyboard, and Escape gives the focus back',
      ],
      [`${E2E}fields-firefox.test.ts`]: [
        'the pointer on a mark opens its card, and away from both closes it; writing goes on',
      ],
    },
    oneBrowser: {
      'the pointer on a mark opens its card, and away from both closes it; writing goes on': FIELD_RANGES,
    },
    untested:
      'That focus opens it: a mark is painted and no element, so it takes none, and a card at the caret would cover what is being written. The keyboard has the shortcut and the chip.',
  },
  {
    number: 40,
    title: 'Neither focus nor scrolling move when the card opens or closes',
    browsers: 'both',
    tests: { [CARD]: ['moves neither the page nor the focus of who only looks'] },
  },
  {
    number: 41,
    title: 'A mark at the edge of the window, pages from right to left, 320 pixels wide, at 200 %',
    browsers: 'both',
    tests: { [CARD]: ['stays in the window for a mark at its edge: $path, $view'] },
  },
  {
    number: 42,
    title: 'Shortcuts of the page do not hear our keys; a page that takes all keys does not get them',
    browsers: 'both',
    tests: {
      [CARD]: [
        'shortcuts of the page and "click outside" see nothing of what happens in it',
        'a page that takes every key for its box does not get the keys of the card',
      ],
    },
  },
  {
    number: 43,
    title: 'A page that closes its composer on a press outside keeps the draft',
    browsers: 'both',
    tests: { [CARD]: ['a page that closes its composer on a press outside keeps it, and the draft'] },
  },
  {
    number: 44,
    title: 'Composers in a dialog, a popover, full screen',
    browsers: 'both',
    tests: { [CARD]: ['stands above the top layer of the page: %s'] },
  },
  {
    number: 45,
    title: 'One polite status, not with every key; every button has a name',
    browsers: 'both',
    tests: {
      [CARD]: ['tells a screen reader the result once, not with every key, and its buttons have names'],
    },
  },
];

/** Holding posts back. */
const HOLDING: readonly Case[] = [
  {
    number: 46,
    title: 'A post without a claim: the page sees the very events that it sees without Tabayun',
    browsers: 'both',
    tests: {
      [GATE]: ['without a claim a page sees the very events that it sees without Tabayun: $name'],
    },
  },
  {
    number: 47,
    title: 'Buttons of every make: React, div with a role, pressable, custom element, link',
    browsers: 'both',
    tests: {
      [GATE]: [
        'is held back before the page sees any of the press; fact and claim are shown; Esc goes back',
        'goes out after "Tetap kirim" only when the officer presses the button of the site again',
        'is held back at a div with the role of a button, by mouse, Enter and Space',
      ],
      [GATE_PAGES]: ['is held back whatever it reacts to: %s'],
    },
  },
  {
    number: 48,
    title: 'Controls that react to pointerdown or mousedown',
    browsers: 'both',
    tests: { [GATE_PAGES]: ['is held back whatever it reacts to: %s'] },
  },
  {
    number: 49,
    title: 'A control that only trusts real presses works after the answer',
    browsers: 'both',
    tests: {
      [GATE]: ['goes out after "Tetap kirim" only when the officer presses the button of the site again'],
    },
  },
  {
    number: 50,
    title: 'Enter and Space on the control, Ctrl+Enter, Enter in a comment, also those of the number keys',
    browsers: 'both',
    tests: {
      [GATE]: [
        'the answer that has the focus is the safe one, by Enter and by Space',
        'is held back at a div with the role of a button, by mouse, Enter and Space',
        'Ctrl+Enter is held back without a trace; after "Tetap kirim" it sends: %s',
        'Enter in a comment is held back, Shift+Enter is not: %s',
      ],
      [GATE_PAGES]: ['on a share address: the key on a button that nothing clicks is held back too'],
      [CONTROLS]: ['a key posts only where the site says so, never from an input method or an open list'],
    },
    untested: 'Telegram sends by Enter or by Ctrl+Enter, but private messages are never held back.',
  },
  {
    number: 51,
    title: 'Forms: their button, Enter in a line, submitted by the page; one answer covers the whole press',
    browsers: 'both',
    tests: {
      [GATE_FORMS]: [
        'is held back by its button and by Enter in a line, and sent by the next press',
        'is held back at Enter and Space on its button, and at the Enter of the number keys in a line',
        'is held back when the page submits it after a press',
        'keeping a draft, and the page keeping it by itself, pass',
        'one choice covers the whole press, also where the page changes the text during it',
      ],
    },
  },
  {
    number: 52,
    title: 'The control is drawn anew while the question stands',
    browsers: 'both',
    tests: { [GATE]: ['a button that is drawn anew while the question stands is found again'] },
  },
  {
    number: 53,
    title: 'Changed after the answer: asked again; unchanged: not asked',
    browsers: 'both',
    tests: { [GATE]: ['the same text is asked about once, a changed one again'] },
  },
  {
    number: 54,
    title: 'Double clicks and held keys ask once; what is not checked yet passes at once',
    browsers: 'both',
    tests: {
      [GATE]: [
        'pressing twice, and holding the key, asks once',
        'a text that was not checked yet passes at once',
      ],
    },
  },
  {
    number: 55,
    title: 'A page that holds the focus in its dialog',
    browsers: 'both',
    tests: { [GATE]: ['the page cannot take the focus out of the question'] },
  },
  {
    number: 56,
    title: 'A page that makes everything else inert',
    browsers: 'both',
    tests: { [GATE_PAGES]: ['in a page that makes everything else inert: the question can be answered'] },
  },
  {
    number: 57,
    title: 'The block editor of WordPress: two steps, schedule, update; keeping a draft passes',
    browsers: 'both',
    tests: {
      [GATE_SITES]: [
        'is asked about once in the two steps of publishing; keeping a draft never asks',
        'that is planned for later is the same post; what is changed after it is asked about again',
        'whose panel is open already is held back at its second step',
      ],
      [GATE_FRAMES]: ['keeping a draft is not posting', '%s'],
      [SITE_TESTS]: ['$name: a post that repeats a claim is held back once, at $what'],
    },
    untested:
      'Ctrl+S keeps a draft, but updates an article that is out already; which of both nothing in the page tells, so it passes.',
  },
  {
    number: 58,
    title: 'X: two composers at once, threads, reposts and quotes without a word',
    browsers: 'both',
    tests: {
      [GATE]: [
        'holds back its own composer only, not the one in a dialog',
        'the posts of a thread go together: the one that repeats a claim holds all back, at the button and by key',
      ],
      [GATE_PAGES]: ['of a thread: any of its posts holds all back, and writing goes on where it was'],
      [SHARE]: [
        'without a word of one’s own is held back once, and again beside another post',
        'shows what the post says, of the right one among three, and lets it be opened',
      ],
      [SHARE_BOX]: [
        'a post that is quoted without a word is held back, let through, and asked about again beside another',
      ],
    },
  },
  {
    number: 59,
    title: 'Gmail: send, Ctrl+Enter, schedule, send and archive; its own question after ours',
    browsers: 'both',
    tests: {
      [GATE_SITES]: [
        'is held back at %s, and sent by the next press',
        'is held back at Ctrl+Enter, also from its subject',
        'that is sent later is held back in the menu, once',
        'is not held back in the menu where two are open: it may be the other one',
        'that the page asks about itself after our question is not asked about twice',
      ],
      [CONTROLS]: ['Ctrl+Enter in the subject or the body sends a mail'],
      [SITE_TESTS]: ['$name: a post that repeats a claim is held back once, at $what'],
    },
  },
  {
    number: 60,
    title: 'Share links opened with the middle button or Ctrl; share addresses in a window of their own',
    browsers: 'both',
    tests: {
      [SHARE]: ['that is opened by %s is checked there, and the press on it left alone'],
    },
  },
  {
    number: 61,
    title: 'Presses by scripts of the page and of other extensions pass',
    browsers: 'both',
    tests: {
      [GATE]: ['presses by the page itself pass'],
      [GATE_OTHERS]: ['a press that another extension makes passes; that of the officer is held back'],
    },
  },
  {
    number: 62,
    title: 'Listeners of the page stand before ours: after an update, or where a site is switched on late',
    browsers: 'both',
    tests: {
      [GATE_FORMS]: [
        'a page that was open before its site was switched on: nothing is held back until it is loaded again',
      ],
      [LIFE]: ['after an update old marks and card are gone, new ones come without a reload, once'],
    },
  },
];

/** What is shared beside a draft, and corrections that are put into it. */
const SHARING: readonly Case[] = [
  {
    number: 63,
    title: 'Share addresses of every site, in any encoding; what they carry is read without a request',
    browsers: 'both',
    tests: {
      [SHARING_TESTS]: [
        '$row: a share address is checked before there is a box',
        'a share address in another form is checked: %s',
      ],
      [SHARE]: ['is asked about nowhere: no request goes out, nothing is stored'],
      'tests/unit/core/links.test.ts': ['carried text of share addresses, and the addresses in it'],
    },
    untested:
      'What an address of WordPress carries stands in its editor at once and is checked there as a draft; Bluesky is no site of ours.',
  },
  {
    number: 64,
    title: 'A card that comes late, and is taken away',
    browsers: 'both',
    tests: {
      [SHARE]: [
        'is checked though it comes after the box and nothing is written; its words are marked',
        'is forgotten when the officer takes it away',
        'that was taken away just now holds nothing back',
      ],
      [SHARING_TESTS]: ['$row: a $kind beside the box is checked, and forgotten once it is taken away'],
      [SHARE_BOX]: [
        'a card that was taken away is no longer held against the post, though no time has passed',
      ],
    },
  },
  {
    number: 65,
    title: 'The menu of a repost with three posts in view',
    browsers: 'both',
    tests: {
      [SHARE]: ['shows what the post says, of the right one among three, and lets it be opened'],
      'tests/unit/compose/share-place.test.ts': [
        'what is told of is the post whose button was pressed last, though the menu of another never came',
      ],
      [SHARING_TESTS]: [
        '$row: the post whose menu is open is checked, not the one above it, until the menu closes',
      ],
    },
  },
  {
    number: 66,
    title: 'The preview of a link that says little',
    browsers: 'both',
    tests: {
      [SHARE]: [
        'is checked by its address, though its title is in another language and the address is wrapped, until it is taken away',
        'is checked though the page shows only its beginning',
      ],
    },
  },
  {
    number: 67,
    title: 'One line is put in, in every editor; writing and undo go on',
    browsers: 'both',
    tests: { [REAL]: ['"Sisipkan" puts the correction after the marked sentence, and writing goes on'] },
  },
  {
    number: 68,
    title: 'Several lines are put in, and all are in the model of the editor',
    browsers: 'both',
    tests: {
      [REAL]: ['"Sisipkan" keeps every line of a correction of two'],
      [INSERT_EDITORS]: [
        'every line of a correction is in the model, and no empty one; writing goes on behind it',
        'lines go between those of a block that has several',
        'a sentence without its full stop gets the correction on a line of its own',
      ],
    },
    untested:
      'The block editor of WordPress is a twin: its packages take 920 MB. Its model and its paste are as measured with them once.',
  },
  {
    number: 69,
    title: 'Nothing is sent to an editor in Firefox when a paste would be empty',
    browsers: 'Firefox',
    tests: {
      [INSERT]: ['makes an editor delete what is selected', 'is not sent: what is selected stays'],
      [REAL]: ['"Sisipkan" keeps every line of a correction of two'],
    },
  },
  {
    number: 70,
    title: 'The text changes between press and insertion, or the focus goes elsewhere',
    browsers: 'both',
    tests: {
      [INSERT]: [
        'a text that changes under the press is left alone: %s',
        'a caret that goes elsewhere in the box gets nothing there; it is copied: %s',
        'a page that takes the focus elsewhere meanwhile gets the correction nowhere; it is copied',
        'two presses insert once',
      ],
    },
  },
  {
    number: 71,
    title: 'The limit of a site, and accounts that may write more',
    browsers: 'both',
    tests: {
      [INSERT]: [
        'where a post is short, the short correction is inserted',
        'where a post takes 500 characters, as on Threads: %s',
        'a correction that does not fit is copied instead: %s',
        'an account that may write more than others, which its own draft shows, gets the correction',
      ],
      [SITE_TESTS]: [
        '$name: a claim is marked, its card opens, and a correction is put after it, or copied where it is too long',
      ],
    },
  },
  {
    number: 72,
    title: 'An editor that takes nothing, or something else: copied, and no second try',
    browsers: 'both',
    tests: {
      [INSERT]: [
        'an editor that takes nothing keeps its text, and the correction is copied',
        'an editor that changes what is inserted gets nothing more; the officer is told to look',
      ],
      [INSERT_EDITORS]: [
        'an editor that makes blocks of the lines has them; the officer is told to look, and nothing is doubled',
        'several lines go where Quill itself puts a paste there; the officer is told to look',
      ],
    },
  },
  {
    number: 73,
    title: 'A clipboard that may not be written',
    browsers: 'both',
    tests: {
      [CARD]: ['the correction is copied where the page may not write the clipboard'],
      [GATE_FRAMES]: ['from a frame that may not write the clipboard a correction is copied all the same'],
    },
    oneBrowser: {
      'the correction is copied where the page may not write the clipboard':
        'Firefox lets every secure page write, whatever its headers say; frames of other pages are tested in both.',
    },
  },
];

/** Speed and hard knocks. */
const ROBUST: readonly Case[] = [
  {
    number: 74,
    title: 'No layout is forced by a key',
    browsers: 'Chromium',
    tests: {
      [`${E2E}compose-cost.test.ts`]: [
        'a key in $name makes the browser lay out no more than without Tabayun',
      ],
    },
    untested: 'Times with a slowed processor are figures, printed by `npm run bench:compose`, and no test.',
  },
  {
    number: 75,
    title: 'Two hours of typing leave nothing behind',
    browsers: 'both',
    tests: {
      [LIFE]: ['a thousand keys leave no listener, observer, element or highlight behind'],
      'tests/soak/compose.test.ts': ['nothing becomes more in two hours of writing in %s'],
      'tests/soak/compose-firefox.test.ts': ['nothing becomes more in two hours of writing in %s'],
    },
    untested:
      'Firefox tells of listeners, elements, highlights, style sheets and memory, but counts no observers.',
  },
  {
    number: 76,
    title: 'The background ends between two keys; the lists change while a page is open',
    browsers: 'both',
    tests: {
      [LIFE]: [
        'a draft goes on through a background that ends between two keys, and through a change of the lists',
      ],
    },
  },
  {
    number: 77,
    title: 'A page of 30 frames gets the late script in none of them',
    browsers: 'both',
    tests: { [DISCOVERY]: ['a page of 30 frames without a box gets the late script in none of them'] },
  },
  {
    number: 78,
    title: 'All selectors of a site are wrong: marks are there, and the chip says that nothing is held back',
    browsers: 'both',
    tests: {
      [DISCOVERY]: [
        'a site that has changed altogether: marks stay, and the chip says that nothing is held back',
      ],
      [GATE]: ['a button under another name holds nothing back, and the chip says so'],
    },
  },
];

export const CASES: readonly Case[] = [
  ...FINDING,
  ...TEXTS,
  ...MARKING,
  ...WRITING,
  ...CARDS,
  ...HOLDING,
  ...SHARING,
  ...ROBUST,
];
