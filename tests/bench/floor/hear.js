/**
 * The floor of the benchmark: what a key costs an extension that marks words and does nothing else. It hears the events
 * of a key, is told of changes, waits until they pause, and one passage is highlighted. Nothing follows the text: the
 * words, which come from the page as the attribute `data-claim` of its root, are looked for once.
 */
const EVENTS = ['keydown', 'keyup', 'keypress', 'beforeinput', 'input'];
const PAUSE = 250;

let due = 0;
let timer = 0;
let marked = false;

function look() {
  const left = due - performance.now();
  timer = left > 0 ? setTimeout(look, left) : 0;
  if (left <= 0 && !marked) mark();
}

function told() {
  due = performance.now() + PAUSE;
  if (timer === 0) timer = setTimeout(look, PAUSE);
}

function mark() {
  const { claim } = document.documentElement.dataset;
  const range = claim && document.activeElement && rangeOf(document.activeElement, claim);
  if (!range) return;
  marked = true;
  CSS.highlights.set('hampa', new Highlight(range));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '::highlight(hampa) { background-color: rgb(217 72 15 / 0.18); text-decoration: underline solid rgb(217 72 15) 2px; }',
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

function rangeOf(box, claim) {
  if ('value' in box) {
    const at = box.value.indexOf(claim);
    return at < 0 ? null : box.createValueRange(at, at + claim.length);
  }
  const nodes = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const at = node.data.indexOf(claim);
    if (at < 0) continue;
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, at + claim.length);
    return range;
  }
  return null;
}

for (const type of EVENTS) addEventListener(type, (event) => void event.target, { capture: true });
addEventListener('input', ({ target }) => 'value' in target && told(), { capture: true });
new MutationObserver(told).observe(document, { subtree: true, childList: true, characterData: true });
