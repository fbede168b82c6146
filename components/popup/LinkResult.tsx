import type { LinkAnswer } from '../../lib/core/answers.ts';
import { levelOfListed } from '../../lib/core/listed.ts';
import { Detail } from '../clarification/Detail.tsx';
import { ListText } from '../ListText.tsx';
import { usePopupWords } from '../popup-text.tsx';
import { Folded } from './Folded.tsx';
import { Likeness } from './Likeness.tsx';
import { LinkNotes } from './LinkNotes.tsx';
import type { CopyPorts } from './ports.ts';
import { Replies } from './Replies.tsx';
import { Outcome, TextResult } from './Results.tsx';
import type { Tone } from './Results.tsx';

/** How grave an outcome is. An address that only belongs to a clarification is no warning. */
function toneOf(answer: LinkAnswer): Tone {
  switch (answer.outcome) {
    case 'address_listed': {
      const [first] = answer.listed;
      return (first && levelOfListed(first)) ?? 'fact';
    }
    case 'content_matches':
      return answer.text?.verdict === 'strong' ? 'strong' : 'possible';
    case 'resembles_official':
      return 'strong';
    case 'cannot_check':
      return 'possible';
    default:
      return 'quiet';
  }
}

/** One sentence on the outcome: what it means, or what to do. */
function OutcomeSentence({ answer }: { answer: LinkAnswer }) {
  const { t } = usePopupWords();
  switch (answer.outcome) {
    case 'address_listed': {
      const [first] = answer.listed;
      if (first?.as !== 'seenAt') return <p>{t.outcomeDetail.url}</p>;
      return <p>{t.outcomeDetail[first.at === 'same' ? 'seenAt' : first.at]}</p>;
    }
    case 'content_matches':
      return <p>{t.outcomeDetail.content_matches}</p>;
    case 'resembles_official': {
      const { official = '', body = '' } = answer.resembles ?? {};
      return <p>{t.outcomeDetail.resembles(official, body)}</p>;
    }
    case 'cannot_check':
      return <p>{t.outcomeDetail[answer.reason ?? 'other']}</p>;
    default:
      return <p>{t.outcomeDetail.not_listed}</p>;
  }
}

interface Props {
  readonly answer: LinkAnswer;
  readonly ports: CopyPorts;
}

/** Answer to an address: outcome, notes, then the clarifications that name it and the text that it carries. */
export function LinkResult({ answer, ports }: Props) {
  const { t } = usePopupWords();
  return (
    <>
      <Outcome tone={toneOf(answer)} title={t.outcome[answer.outcome]}>
        <OutcomeSentence answer={answer} />
        {answer.canonical !== '' && (
          <p class="address">
            <span class="sr">{t.note.address}: </span>
            <ListText text={answer.canonical} />
          </p>
        )}
      </Outcome>
      {answer.resembles && <Likeness likeness={answer.resembles} />}
      <LinkNotes answer={answer} />
      {answer.listed.map((entry, index) => (
        <Folded key={entry.list.id + entry.clarification.id} index={index} match={entry}>
          <Detail match={entry} copy={ports.copy}>
            <Replies match={entry} ports={ports} />
          </Detail>
        </Folded>
      ))}
      {answer.text && answer.text.matches.length + answer.text.confirmed.length > 0 && (
        <>
          <h2 class="carried">{t.note.carried}</h2>
          <TextResult
            answer={answer.text}
            text={answer.carried ?? ''}
            from="link"
            headless={answer.outcome === 'content_matches'}
            ports={ports}
          />
        </>
      )}
    </>
  );
}
