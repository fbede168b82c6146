/** Where the officer was writing, so that the focus can go back there unchanged. */

/**
 * Remembers the caret of a box and gives a function that puts focus and caret back without scrolling. Editors
 * that lose their selection when they lose the focus would start again at the beginning.
 */
export function rememberFocus(box: HTMLElement): () => void {
  const selection = box.ownerDocument.getSelection();
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {};
  return () => {
    box.focus({ preventScroll: true });
    if (!anchorNode || !focusNode || !box.contains(anchorNode) || !box.contains(focusNode)) return;
    if (anchorOffset > lengthOf(anchorNode) || focusOffset > lengthOf(focusNode)) return;
    selection?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  };
}

function lengthOf(node: Node): number {
  return node instanceof CharacterData ? node.length : node.childNodes.length;
}
