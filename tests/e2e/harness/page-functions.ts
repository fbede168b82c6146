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

/** Notes in every frame, before it is drawn, what is marked: the texts with a stroke between them, null for none. */
export function noteFrames(): void {
  const noted: (string | null)[] = [];
  Reflect.set(globalThis, 'markedFrames', noted);
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
    noted.push(texts.length > 0 ? texts.map((text) => text.replace(/\.$/, '')).join('|') : null);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** What `noteFrames` has noted, one for each frame since then. */
export function markedFrames(): (string | null)[] {
  return Reflect.get(globalThis, 'markedFrames');
}

/** Ends with the next frame that the page draws. */
export function nextFrame(): Promise<number> {
  return new Promise((done) => requestAnimationFrame(done));
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
