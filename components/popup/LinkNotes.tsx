import type { ComponentChildren } from 'preact';
import type { LinkAnswer } from '../../lib/core/answers.ts';
import { HintIcon, InfoIcon } from '../icons.tsx';
import { usePopupWords } from '../popup-text.tsx';

function Note({ tone, children }: { tone: 'info' | 'possible'; children: ComponentChildren }) {
  return (
    <p class={`note tone-${tone}`}>
      {tone === 'info' ? <InfoIcon /> : <HintIcon />} <span>{children}</span>
    </p>
  );
}

/** What is to be known about an address, whatever the outcome. */
export function LinkNotes({ answer }: { answer: LinkAnswer }) {
  const { t } = usePopupWords();
  const { official, shortener, asks, wrappers, resembles, outcome } = answer;
  return (
    <>
      {official !== undefined && <Note tone="info">{t.note.official(official)}</Note>}
      {resembles && outcome !== 'resembles_official' && (
        <Note tone="possible">{t.note.listedResembles(resembles.official)}</Note>
      )}
      {shortener && <Note tone="possible">{t.note.shortener}</Note>}
      {asks && <Note tone="possible">{t.note[asks]}</Note>}
      {[...new Set(wrappers)].map((kind) => (
        <Note key={kind} tone="info">
          {t.note.wrapper[kind]}
        </Note>
      ))}
    </>
  );
}
