import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ContentsRow, ListSummary } from '../../lib/core/list-answers.ts';
import { verdictTone } from '../clarification/parts.tsx';
import { MuteIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { usePageWords } from '../page-text.tsx';
import { ContentsDetail } from './ContentsDetail.tsx';
import type { MutesModel } from './mutes-model.ts';
import type { OptionsPorts } from './ports.ts';

interface Props {
  readonly row: ContentsRow;
  readonly list: ListSummary;
  readonly ports: OptionsPorts;
  readonly mutes: MutesModel;
  /** Place among all that were found, from 0, and how many these are: most of them are not drawn. */
  readonly place: number;
  readonly total: number;
  /** CSS pixels from the top of the list, and the height of a closed row. */
  readonly top: number;
  readonly height: number;
  readonly open: boolean;
  /** Told how much higher the row is for being open; null when it is closed. */
  readonly onOpen: (height: number | null) => void;
}

/** A clarification of the list: the claim in one row, the whole of it when opened. */
export function ContentsItem(props: Props) {
  const { row, list, ports, mutes, place, total, top, height, open, onOpen } = props;
  const { t, date } = usePageWords();
  const muted = mutes.of(list.id, row.id) !== undefined;
  return (
    <li class="row" aria-setsize={total} aria-posinset={place + 1} style={{ top: `${top}px` }}>
      <button
        type="button"
        class="row-button"
        style={{ height: `${height}px` }}
        aria-expanded={open}
        onKeyDown={onArrow}
        onClick={() => onOpen(open ? null : 0)}
      >
        <span class={muted ? 'row-claim muted' : 'row-claim'}>
          <ListText text={row.claim} />
        </span>
        <span class="row-state">
          {muted && (
            <span class="pill">
              <MuteIcon size={13} /> {t.mute.muted}
            </span>
          )}
          <span class={`pill ${verdictTone(row.verdict.code)}`}>{t.verdict[row.verdict.code]}</span>
        </span>
        <time class="hint" dateTime={row.published}>
          <span class="sr">{t.contents.published} </span>
          {date(row.published)}
        </time>
      </button>
      {open && (
        <Measured onHeight={onOpen}>
          <ContentsDetail row={row} list={list} ports={ports} mutes={mutes} />
        </Measured>
      )}
    </li>
  );
}

/** Moves the focus from row to row; at the end of what is drawn the window scrolls, and draws more. */
function onArrow(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const row = event.target instanceof Element ? event.target.closest('li') : null;
  if (step === 0 || !row) return;
  event.preventDefault();
  const next = step > 0 ? row.nextElementSibling : row.previousElementSibling;
  next?.querySelector<HTMLElement>('.row-button')?.focus();
}

/** Tells the height of what is in it, and again when it changes. */
function Measured({
  children,
  onHeight,
}: {
  children: ComponentChildren;
  onHeight: (height: number) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setHeight(element.offsetHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- told when the height changes, not when the listener does
  useEffect(() => onHeight(height), [height]);
  return <div ref={box}>{children}</div>;
}
