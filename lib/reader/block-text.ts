/** Elements that begin and end a line. */
const BLOCKS = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CAPTION DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3
 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL`.split(/\s+/),
);
/** Elements whose text nobody reads. */
const HIDDEN = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG SELECT HEAD'.split(' '));

/** Text of a node that is not drawn, a line for each block, as `innerText` gives it for drawn ones. */
export function blockText(root: Node): string {
  const parts: string[] = [];
  const open: (Node | '\n')[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === '\n') parts.push('\n');
    else if (node.nodeType === 3) parts.push((node.nodeValue ?? '').replace(/\s+/g, ' '));
    else if (!HIDDEN.has(node.nodeName.toUpperCase())) {
      const block = BLOCKS.has(node.nodeName.toUpperCase());
      if (block) {
        parts.push('\n');
        open.push('\n');
      }
      for (let child = node.lastChild; child; child = child.previousSibling) open.push(child);
    }
  }
  return parts
    .join('')
    .replace(/ *\n[ \n]*/g, '\n')
    .trim();
}
