import type { Report } from '../../lib/core/report.ts';
import { ListText } from '../ListText.tsx';
import { usePageWords } from '../page-text.tsx';
import type { Audience } from './model.ts';
import { matchedOf } from './tables.ts';
import { useReportWords } from './words.tsx';

/** What the figures come to, in sentences that can be taken over into a letter. */
export function Summary({ report, audience }: { report: Report; audience: Audience }) {
  const { number } = usePageWords();
  const { r, percent } = useReportWords();
  const { now, claims } = report;
  if (now.checks === 0) return null;
  const matched = matchedOf(report);
  const most = claims[0];
  const sentences = [
    matched === 0
      ? r.summary.sentenceNone(number(now.checks))
      : r.summary.sentence(
          number(now.checks),
          number(matched),
          percent(matched, now.checks),
          number(now.matchedClaims),
        ),
    ...(now.lookalikes > 0 && audience === 'leaders'
      ? [r.summary.sentenceLookalikes(number(now.lookalikes))]
      : []),
    audience === 'leaders'
      ? r.summary.sentenceDone(number(now.deeds.edited), number(now.corrections), number(now.refuting))
      : r.summary.sentencePublic(number(now.corrections), number(now.asked)),
    ...(most && audience === 'leaders'
      ? [r.summary.sentenceMost(most.met.claim, number(most.count), number(most.ever))]
      : []),
  ];
  return (
    <p class="lead">
      <ListText text={sentences.join(' ')} />
    </p>
  );
}
