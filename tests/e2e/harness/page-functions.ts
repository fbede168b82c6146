/** Functions that run in the page, about what Tabayun has marked there. */

/** Marked texts. Ranges in fields have offsets in the value, and no text of their own. */
export function markedTexts(): string[] {
  const field = document.querySelector<HTMLInputElement>('textarea, input');
  const ours = [...CSS.highlights].filter(([name]) => name.startsWith('tabayun-'));
  return ours
    .flatMap(([, highlight]) => [...highlight])
    .map((range) =>
      range instanceof Range
        ? range.toString()
        : (field?.value.slice(range.startOffset, range.endOffset) ?? ''),
    )
    .map((text) => text.replace(/\.$/, ''))
    .filter((text) => text !== '');
}

/** Notes every frame in which the marked text is not the claim. */
export function countWrongFrames(claim: string): void {
  const wrong: string[] = [];
  Reflect.set(globalThis, 'wrongFrames', wrong);
  const field = document.querySelector<HTMLInputElement>('textarea, input');
  const look = (): void => {
    const ours = [...CSS.highlights].filter(([name]) => name.startsWith('tabayun-'));
    const texts = ours
      .flatMap(([, highlight]) => [...highlight])
      .map((range) =>
        range instanceof Range
          ? range.toString()
          : (field?.value.slice(range.startOffset, range.endOffset) ?? ''),
      );
    if (texts.length !== 1 || texts[0]?.replace(/\.$/, '') !== claim) wrong.push(texts.join('|'));
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Ids of the elements that hold marks, in the order of the registry. */
export function markedIn(): (string | undefined)[] {
  return [...CSS.highlights.values()].flatMap((highlight) =>
    [...highlight].map(({ startContainer }) => {
      const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
      return element?.closest('[id]')?.id;
    }),
  );
}

/** What `countWrongFrames` has noted; nothing where it does not run. */
export function wrongFrames(): string[] {
  return Reflect.get(globalThis, 'wrongFrames') ?? [];
}
