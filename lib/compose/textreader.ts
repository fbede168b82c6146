/** Follows the text of an editor: after a key only the part that changed is read again. */
import { isTransparent, joinSections, readSection } from './textmap.ts';
import type { Section, TextMap } from './textmap.ts';

/** What tells that something has changed: the fields of a `MutationRecord` that are looked at. */
export type Change = Pick<MutationRecord, 'target'>;

export interface TextReader {
  /** Reads everything. */
  read(): TextMap;
  /**
   * Reads what the changes since the last reading touched. Attributes are not looked at again elsewhere, so that
   * everything is to be read once typing pauses.
   */
  follow(changes: readonly Change[]): TextMap;
}

/** A reader of the text in `root`. `skip`: see `readText`. */
export function createTextReader(root: HTMLElement, skip: string): TextReader {
  /** What holds the parts, usually paragraphs: `root`, or the innermost of elements that are each an only child. */
  let holder: Node = root;
  /** In the order of the document. */
  let parts = new Map<Node, Section>();

  const list = (isStale: (node: Node) => boolean): TextMap => {
    const former = parts;
    parts = new Map();
    for (let node = holder.firstChild; node; node = node.nextSibling) {
      const known = isStale(node) ? undefined : former.get(node);
      parts.set(node, known ?? readSection([node], skip));
    }
    return joinSections(parts.values());
  };
  const read = (): TextMap => {
    holder = innermost(root, skip);
    return list(() => true);
  };
  /** The part that holds a node; null when the node is gone. Undefined: it holds the parts itself. */
  const partOf = (node: Node): Node | null | undefined => {
    for (let at: Node | null = node; at; at = at.parentNode) {
      if (at.parentNode === holder) return at;
      if (at === root) return undefined;
    }
    return null;
  };
  return {
    read,
    follow(changes) {
      const stale = new Set<Node>();
      let listed = true;
      for (const { target } of changes) {
        const part = target === holder ? null : partOf(target);
        if (part === undefined) return read();
        if (target === holder) listed = false;
        else if (part) stale.add(part);
      }
      if (!listed || [...stale].some((part) => !parts.has(part))) return list((node) => stale.has(node));
      for (const part of stale) parts.set(part, readSection([part], skip));
      return joinSections(parts.values());
    },
  };
}

function innermost(root: HTMLElement, skip: string): Node {
  let at: Element = root;
  for (;;) {
    const only = at.firstChild;
    if (!(only instanceof Element) || only.nextSibling || !isTransparent(only, skip)) return at;
    at = only;
  }
}
