/**
 * The baseline of the benchmark: follows compose boxes the way that grammar checkers usually do. It scans for boxes
 * whenever elements come or go, listens on every block, takes its text by `innerText` and asks for the rectangles of
 * every mark, so that the browser lays the page out in the middle of a key. Finding the marked words is a mere
 * search: only the following is measured. The words come from the page, as the attribute `data-claim` of its root.
 */
const EVENTS = ['focus', 'keydown', 'keyup', 'input', 'beforeinput', 'click', 'scroll'];
const BOXES = 'textarea, input[type=text], [contenteditable]';
const NOT_OF_TEXT = ['inline', 'contents'];

const highlight = new Highlight();
CSS.highlights.set('perbandingan', highlight);
const sheet = new CSSStyleSheet();
sheet.replaceSync('::highlight(perbandingan) { background-color: rgb(217 72 15 / 0.18); }');
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
const layer = document.documentElement.appendChild(document.createElement('div'));
layer.style.cssText = 'position: absolute; left: 0; top: 0; pointer-events: none';

/** Blocks and fields under watch, with what was read last. */
const targets = new Map();
let frame = 0;

function scan() {
  for (const box of document.querySelectorAll(BOXES)) {
    if ('value' in box) watch(box);
    else for (const leaf of leavesOf(box)) watch(blockOf(leaf));
  }
  for (const [element, { observer }] of targets) {
    if (element.isConnected) continue;
    observer.disconnect();
    targets.delete(element);
  }
}

function watch(element) {
  if (targets.has(element)) return;
  const observer = new MutationObserver(update);
  targets.set(element, { observer, text: null, at: -1, mirror: null });
  for (const type of EVENTS) element.addEventListener(type, update);
  observer.observe(element, { characterData: true, subtree: true, childList: true });
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (at.scrollHeight > at.clientHeight) at.addEventListener('scroll', update);
  }
  update();
}

function update() {
  const claim = document.documentElement.dataset.claim;
  if (!claim) return;
  for (const [element, known] of targets) {
    const text = 'value' in element ? element.value : element.innerText;
    if (text === known.text) continue;
    known.text = text;
    known.at = text.indexOf(claim);
  }
  if (frame === 0) frame = requestAnimationFrame(() => draw(claim.length));
}

function draw(length) {
  frame = 0;
  highlight.clear();
  const boxes = [];
  for (const [element, known] of targets) {
    if (known.at < 0) continue;
    const range = 'value' in element ? inMirror(element, known, length) : inBlock(element, known.at, length);
    if (!range) continue;
    if (!('value' in element)) highlight.add(range);
    boxes.push(...range.getClientRects());
  }
  layer.replaceChildren(
    ...boxes.map(({ left, top, width, height }) => {
      const mark = document.createElement('div');
      mark.style.cssText = `position: fixed; left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px`;
      return mark;
    }),
  );
}

function inBlock(element, at, length) {
  const range = new Range();
  let offset = 0;
  let started = false;
  for (const leaf of leavesOf(element)) {
    if (!started && at < offset + leaf.length) {
      range.setStart(leaf, at - offset);
      started = true;
    }
    if (started && at + length <= offset + leaf.length) {
      range.setEnd(leaf, at + length - offset);
      return range;
    }
    offset += leaf.length;
  }
  return null;
}

function inMirror(field, known, length) {
  known.mirror ??= document.documentElement.appendChild(document.createElement('div'));
  const { mirror } = known;
  const { font, padding, letterSpacing, lineHeight } = getComputedStyle(field);
  Object.assign(mirror.style, { font, padding, letterSpacing, lineHeight });
  const { left, top } = field.getBoundingClientRect();
  mirror.style.cssText += `; position: fixed; visibility: hidden; white-space: pre-wrap; box-sizing: border-box;
    left: ${left}px; top: ${top - field.scrollTop}px; width: ${field.clientWidth}px`;
  mirror.textContent = field.value;
  const range = new Range();
  range.setStart(mirror.firstChild, known.at);
  range.setEnd(mirror.firstChild, known.at + length);
  return range;
}

function leavesOf(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const leaves = [];
  while (walker.nextNode()) leaves.push(walker.currentNode);
  return leaves;
}

function blockOf(leaf) {
  let at = leaf.parentElement;
  while (NOT_OF_TEXT.some((display) => getComputedStyle(at).display.startsWith(display)))
    at = at.parentElement;
  return at;
}

for (const type of ['resize', 'scroll', 'pointerdown', 'pointermove', 'keydown', 'keyup', 'focusin'])
  window.addEventListener(type, update, { capture: true, passive: true });
new MutationObserver(scan).observe(document.body, { childList: true, subtree: true });
setInterval(update, 1_000);
scan();
