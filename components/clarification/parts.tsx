import type { Match } from '../../lib/core/answers.ts';
import type { Clarification, Span, VerdictCode } from '../../lib/core/model.ts';
import { CrossIcon, FactIcon, HintIcon, InfoIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { SafeLink, safeAddress } from '../SafeLink.tsx';
import { useWords } from '../text.ts';

/** Who gave the verdict: the first source, else the list it comes from. */
export function checkedBy(clarification: Clarification, listTitle: string): string {
  return clarification.sources[0]?.title ?? listTitle;
}

/** The fact, or, where the list states none, who judged the claim and when. Always stands first. */
export function Fact({ clarification, listTitle }: { clarification: Clarification; listTitle: string }) {
  const { t, date } = useWords();
  const { answer, verdict, published } = clarification;
  if (answer === '') {
    return (
      <p class="note tone-info">
        <InfoIcon />
        <ListText
          text={t.state.no_fact(verdict.label, checkedBy(clarification, listTitle), date(published))}
        />
      </p>
    );
  }
  return (
    <div class="tone-fact">
      <p class="eyebrow">
        <FactIcon size={14} /> {t.card.fact}
      </p>
      <p class="fact-text">
        <ListText text={answer} />
      </p>
    </div>
  );
}

/** Tone of a claim by what was found about it: brick for false, amber for half-true, green for true. */
export function verdictTone(code: VerdictCode): string {
  if (code === 'benar') return 'tone-fact';
  return code === 'salah' || code === 'penipuan' ? 'tone-strong' : 'tone-possible';
}

interface ClaimProps {
  readonly clarification: Clarification;
  /** The wording that matched. */
  readonly text: string;
  readonly marks: readonly Span[];
}

/** The claim as it circulates, named once and marked with its verdict in words; `marks` are the agreeing words. */
export function Claim({ clarification, text, marks }: ClaimProps) {
  const { code } = clarification.verdict;
  const { t } = useWords();
  const Icon = code === 'benar' ? FactIcon : code === 'salah' || code === 'penipuan' ? CrossIcon : HintIcon;
  return (
    <figure class={`claim ${verdictTone(code)}`}>
      <figcaption class="eyebrow">
        <Icon size={14} /> {t.card.claim} · {t.verdict[code]}
      </figcaption>
      <blockquote class="claim-text" lang={clarification.lang}>
        <ListText text={text} marks={marks} />
      </blockquote>
    </figure>
  );
}

/** Why the claim misleads, or, where it is true, why it holds: in one line. */
export function Why({ text, code }: { text: string; code: VerdictCode }) {
  const { t } = useWords();
  return (
    <p class="why">
      <b>{code === 'benar' ? t.card.explanation : t.card.why}:</b> <ListText text={text} />
    </p>
  );
}

/** What the reader has to know before using the clarification: under review, expired, unproven. */
export function StateLine({ match }: { match: Pick<Match, 'state' | 'clarification' | 'list'> }) {
  const { t, date } = useWords();
  const { state, clarification, list } = match;
  const own = state === 'active' || state === 'no_fact' ? null : state;
  const words = [
    ...(own === null
      ? []
      : [own === 'expired' ? t.state.expired(date(clarification.validUntil ?? '')) : t.state[own]]),
    ...(list.expired ? [t.state.list_expired] : []),
  ];
  return words.map((sentence) => (
    <p class="note tone-info" key={sentence}>
      <InfoIcon /> <span>{sentence}</span>
    </p>
  ));
}

type Placed = Pick<Match, 'clarification' | 'list'>;

/** Who found it out, as a link, with host and date. */
export function Source({ match }: { match: Placed }) {
  const { t, date } = useWords();
  const { clarification, list } = match;
  const host = safeAddress(clarification.url)?.hostname;
  return (
    <div class="origin">
      <p>
        {t.card.source}:{' '}
        <SafeLink href={clarification.url}>
          <span class="sr">{t.card.openSource}: </span>
          <ListText text={checkedBy(clarification, list.title)} />
        </SafeLink>
      </p>
      <p>
        {host && `${host} · `}
        <time dateTime={clarification.published}>{date(clarification.published)}</time>
      </p>
    </div>
  );
}

/** The list that the clarification comes from, with its notice. */
export function FromList({ match }: { match: Placed }) {
  const { t } = useWords();
  const { list } = match;
  return (
    <p class="hint">
      {t.card.list}: <ListText text={list.title} />
      {list.notice && (
        <>
          {' '}
          – <ListText text={list.notice} />
        </>
      )}
    </p>
  );
}
