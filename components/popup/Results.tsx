import type { ComponentChildren } from 'preact';
import type { Match, TextAnswer } from '../../lib/core/answers.ts';
import { matchedWording } from '../clarification/wording.ts';
import { Detail } from '../clarification/Detail.tsx';
import { AlertIcon, BrandIcon, FactIcon, HintIcon, InfoIcon, SearchIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { usePopupWords } from '../popup-text.tsx';
import { Folded } from './Folded.tsx';
import type { CopyPorts } from './ports.ts';
import { Replies } from './Replies.tsx';

export type Tone = 'strong' | 'possible' | 'info' | 'fact' | 'quiet';
const ICONS = { strong: AlertIcon, possible: HintIcon, info: InfoIcon, fact: FactIcon, quiet: SearchIcon };

/** Head of a result: an icon, the outcome in words, one sentence. */
export function Outcome({
  tone,
  title,
  children,
}: {
  tone: Tone;
  title: string;
  children?: ComponentChildren;
}) {
  const Icon = ICONS[tone];
  return (
    <div class={`outcome tone-${tone}`}>
      <Icon size={20} />
      <div>
        <h2 class="outcome-title" tabIndex={-1}>
          {title}
        </h2>
        {children}
      </div>
    </div>
  );
}

/** Where the checked text stands: in the field, on a page, in a share address. */
type Origin = 'draft' | 'page' | 'link';

/** The checked sentence with the agreeing words, shown beside the claim. In extension pages only. */
function YourWords({ match, text, from }: { match: Match; text: string; from: Origin }) {
  const { t } = usePopupWords();
  const [start, end] = match.candidate.passage;
  const marks = match.candidate.matched.text.map(([from, to]): [number, number] => [
    from - start,
    to - start,
  ]);
  return (
    <figure class="claim yours tone-quiet">
      <figcaption class="eyebrow">
        <BrandIcon size={14} /> {t.popup.wordsOf[from]}
      </figcaption>
      <blockquote class="claim-text">
        <ListText text={text.slice(start, end)} marks={marks} />
      </blockquote>
    </figure>
  );
}

interface Props {
  readonly answer: TextAnswer;
  /** The checked text; absent where only the background knows it. */
  readonly text?: string;
  readonly from?: Origin;
  /** Without a head of its own, where the outcome of a link already says it. */
  readonly headless?: boolean;
  readonly ports: CopyPorts;
}

/** Answer to a text: how sure, in words, then every match, then what was confirmed as true. */
export function TextResult({ answer, text, from = 'draft', headless = false, ports }: Props) {
  const { t, number, age } = usePopupWords();
  const { verdict, matches, confirmed, coverage } = answer;
  const tone = verdict === 'refuting' ? 'info' : verdict === 'none' ? 'quiet' : verdict;
  return (
    <>
      {!headless && (verdict !== 'none' || confirmed.length === 0) && (
        <Outcome tone={tone} title={t.textOutcome[verdict]}>
          {verdict === 'none' && (
            <p>
              {coverage.updated
                ? t.coverage.none(number(coverage.searched), age(coverage.updated))
                : t.coverage.empty}
            </p>
          )}
          {verdict === 'refuting' && <p>{t.card.refuting}.</p>}
        </Outcome>
      )}
      {matches.map((match, index) => (
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
            beside={text === undefined ? null : <YourWords match={match} text={text} from={from} />}
            copy={ports.copy}
          >
            <Replies match={match} ports={ports} />
          </Detail>
        </Folded>
      ))}
      {confirmed.length > 0 && <Outcome tone="fact" title={t.textOutcome.confirmed} />}
      {confirmed.map((match, index) => (
        <Folded key={match.list.id + match.clarification.id} index={index} match={match}>
          <Detail match={match} copy={ports.copy}>
            <Replies match={match} ports={ports} />
          </Detail>
        </Folded>
      ))}
    </>
  );
}
