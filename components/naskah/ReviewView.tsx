import type { LongAnswer, LongVerdict } from '../../lib/core/longanswer.ts';
import { heededIn } from '../../lib/core/longanswer.ts';
import type { Passage, PassageVerdict } from '../../lib/core/longtext.ts';
import { Detail } from '../clarification/Detail.tsx';
import { matchedWording } from '../clarification/wording.ts';
import { BrandIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { useNaskahWords } from './words.ts';
import type { NaskahWords } from './words.ts';
import { Folded } from '../popup/Folded.tsx';
import { Outcome } from '../popup/Results.tsx';
import type { Tone } from '../popup/Results.tsx';
import type { CopyPorts } from '../popup/ports.ts';
import { TextLinks } from '../popup/TextLinks.tsx';
import type { NaskahPorts } from './ports.ts';
import type { Review } from './review.ts';
import { Progress } from './Progress.tsx';

const TONES: Readonly<Record<PassageVerdict | 'none', Tone>> = {
  strong: 'strong',
  possible: 'possible',
  refuting: 'info',
  confirmed: 'fact',
  none: 'quiet',
};

/** How grave an answer is drawn: an address as grave as it is. */
export function toneOf({ verdict, links }: Pick<LongAnswer, 'verdict' | 'links'>): Tone {
  return verdict === 'link' ? (heededIn(links)[0]?.level ?? 'possible') : TONES[verdict];
}

/** The whole text with its passages marked, each mark a link to its clarification. */
function MarkedText({ id, text, passages }: { id: string; text: string; passages: readonly Passage[] }) {
  const { t, number } = useNaskahWords();
  const pieces: { text: string; passage?: number }[] = [];
  let at = 0;
  for (const [i, { span }] of passages.entries()) {
    const start = Math.max(at, span[0]);
    if (start >= span[1]) continue;
    if (start > at) pieces.push({ text: text.slice(at, start) });
    pieces.push({ text: text.slice(start, span[1]), passage: i });
    at = span[1];
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return (
    <div class="marked">
      <h3 class="label">{t.naskah.marked}</h3>
      <p class="hint">{t.naskah.markedHint}</p>
      <div class="marked-text">
        <bdi>
          {pieces.map((piece, i) =>
            piece.passage === undefined ? (
              piece.text
            ) : (
              <a
                key={i}
                id={`${id}-mark-${piece.passage}`}
                href={`#${id}-passage-${piece.passage}`}
                class={`passage-mark tone-${TONES[passages[piece.passage]!.verdict]}`}
              >
                {piece.text}
                <sup aria-label={t.naskah.passage(number(piece.passage + 1))}>
                  {number(piece.passage + 1)}
                </sup>
              </a>
            ),
          )}
        </bdi>
      </div>
    </div>
  );
}

/** The words of the draft beside a claim. */
function YourWords({ text, marks }: { text: string; marks: readonly (readonly [number, number])[] }) {
  const { t } = useNaskahWords();
  return (
    <figure class="claim yours tone-quiet">
      <figcaption class="eyebrow">
        <BrandIcon size={14} /> {t.naskah.yours}
      </figcaption>
      <blockquote class="claim-text">
        <ListText text={text} marks={marks} />
      </blockquote>
    </figure>
  );
}

interface PassageProps {
  readonly id: string;
  readonly at: number;
  readonly text: string;
  readonly passage: Passage;
  readonly copy: NaskahPorts['copy'];
}

/** One passage: how sure, and every clarification that it resembles. */
function PassageView({ id, at, text, passage, copy }: PassageProps) {
  const { t, number } = useNaskahWords();
  const { verdict, matches } = passage;
  return (
    <li id={`${id}-passage-${at}`} class="passage" tabIndex={-1}>
      <h3 class={`passage-title tone-${TONES[verdict]}`}>
        <a href={`#${id}-mark-${at}`} aria-label={t.naskah.toPassage(number(at + 1))} class="passage-number">
          {number(at + 1)}
        </a>
        <span class="pill-text">{t.naskah.verdict[verdict]}</span>
      </h3>
      {matches.map((match, index) => {
        const [start, end] = match.candidate.passage;
        const marks = match.candidate.matched.text.map(([from, to]) => [from - start, to - start] as const);
        return (
          <Folded
            key={match.list.id + match.clarification.id}
            index={index}
            match={match}
            wording={matchedWording(match)}
            level={match.level}
          >
            <Detail
              match={match}
              wording={matchedWording(match)}
              marks={match.candidate.matched.claim}
              conflicts={match.candidate.conflicts}
              beside={<YourWords text={text.slice(start, end)} marks={marks} />}
              copy={copy}
            />
          </Folded>
        );
      })}
    </li>
  );
}

interface AnswerProps {
  readonly id: string;
  readonly text: string;
  readonly answer: LongAnswer;
  readonly ports: CopyPorts;
}

function titleOf(t: NaskahWords['t'], verdict: LongVerdict): string {
  return verdict === 'none' || verdict === 'link' ? t.naskah.verdict[verdict] : t.textOutcome[verdict];
}

/** Answer to a text of any length. `id` keeps its links apart from those of other answers on the page. */
export function AnswerView({ id, text, answer, ports }: AnswerProps) {
  const { t, number, age } = useNaskahWords();
  const { verdict, passages, links, left, coverage } = answer;
  const heeded = heededIn(links).length;
  return (
    <>
      <Outcome tone={toneOf(answer)} title={titleOf(t, verdict)}>
        {passages.length > 0 && <p>{t.naskah.found(number(passages.length))}</p>}
        {heeded > 0 && <p>{t.naskah.foundLinks(number(heeded))}</p>}
        {verdict === 'none' && (
          <p>
            {coverage.updated
              ? t.coverage.none(number(coverage.searched), age(coverage.updated))
              : t.coverage.empty}
          </p>
        )}
      </Outcome>
      {passages.length > 0 && (
        <div class="side-by-side">
          <MarkedText id={id} text={text} passages={passages} />
          <ol class="passages" aria-label={t.naskah.passages}>
            {passages.map((passage, at) => (
              <PassageView key={at} id={id} at={at} text={text} passage={passage} copy={ports.copy} />
            ))}
          </ol>
        </div>
      )}
      <TextLinks links={links} left={left} ports={ports} />
    </>
  );
}

interface Props {
  readonly id: string;
  readonly review: Review;
  readonly ports: CopyPorts & Pick<NaskahPorts, 'reload' | 'maxText'>;
}

/** What came of checking a text, or how far the check is. */
export function ReviewView({ id, review, ports }: Props) {
  const { t, number } = useNaskahWords();
  const state = review.state.value;
  return (
    <div class="review" aria-live="polite" aria-busy={state.kind === 'checking'}>
      {state.kind === 'checking' && (
        <Progress
          label={t.naskah.checking}
          detail={state.total > 1 ? t.naskah.pieces(number(state.done), number(state.total)) : ''}
          share={state.total === 0 ? null : state.done / state.total}
          onCancel={review.cancel}
        />
      )}
      {state.kind === 'failed' && (
        <Outcome tone="possible" title={t.naskah.failed}>
          <button type="button" class="btn" onClick={() => ports.reload()}>
            {t.naskah.reload}
          </button>
        </Outcome>
      )}
      {state.kind === 'too_long' && (
        <Outcome tone="possible" title={t.outcome.cannot_check}>
          <p>{t.naskah.tooLong(number(ports.maxText))}</p>
        </Outcome>
      )}
      {state.kind === 'done' && <AnswerView id={id} text={state.text} answer={state.answer} ports={ports} />}
    </div>
  );
}
