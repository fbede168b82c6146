import { Detail } from '../clarification/Detail.tsx';
import { usePopupWords } from '../popup-text.tsx';
import { LinkResult } from './LinkResult.tsx';
import type { PopupModel } from './model.ts';
import { PageResult } from './PageResult.tsx';
import type { PopupPorts } from './ports.ts';
import { Replies } from './Replies.tsx';
import { Outcome, TextResult } from './Results.tsx';
import { readProblem } from './read-problem.ts';
import { TextLinks } from './TextLinks.tsx';

/** The result of the last check, or that the background is gone. */
export function Result({ model, ports }: { model: PopupModel; ports: PopupPorts }) {
  const { t, number } = usePopupWords();
  const result = model.result.value;
  switch (result.kind) {
    case 'idle':
      return null;
    case 'failed':
      return (
        <Outcome tone="possible" title={t.popup.failed}>
          <button type="button" class="btn again" onClick={() => ports.reload()}>
            {t.popup.reload}
          </button>
        </Outcome>
      );
    case 'page_failed':
      return (
        <Outcome tone="possible" title={t.popup.pageFailed}>
          <p>{t.popup.pageFailedHint}</p>
        </Outcome>
      );
    case 'too_long':
      return (
        <Outcome tone="possible" title={t.outcome.cannot_check}>
          <p>{t.popup.tooLong(number(ports.maxText))}</p>
        </Outcome>
      );
    case 'link':
      return (
        <>
          {result.unread && (
            <Outcome tone="possible" title={t.read.failed}>
              <p>{readProblem(t, result.unread)}</p>
            </Outcome>
          )}
          <LinkResult answer={result.answer} ports={ports} />
        </>
      );
    case 'page':
      return <PageResult result={result} ports={ports} />;
    case 'clarification':
      if (!result.held) return <Outcome tone="quiet" title={t.recent.gone} />;
      return (
        <Detail match={result.held} copy={ports.copy}>
          <Replies match={result.held} ports={ports} />
        </Detail>
      );
    default:
      return (
        <>
          <TextResult answer={result.answer} text={result.text} ports={ports} />
          <TextLinks links={result.links} left={result.left} ports={ports} />
        </>
      );
  }
}
