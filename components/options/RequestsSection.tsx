import { useEffect, useState } from 'preact/hooks';
import type { ClarificationRequest } from '../../lib/core/request.ts';
import { requestText } from '../../lib/text/request.ts';
import { CopyIcon, TrashIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { usePageWords } from '../page-text.tsx';
import type { OptionsPorts } from './ports.ts';

interface Props {
  readonly ports: Pick<OptionsPorts, 'requests' | 'removeRequest' | 'copyText'>;
}

interface RowProps extends Props {
  readonly request: ClarificationRequest;
  readonly onLeft: (left: readonly ClarificationRequest[]) => void;
}

/** One request: what it asks, and the two things that can be done with it. */
function Request({ request, ports, onLeft }: RowProps) {
  const { t, date, dateTime } = usePageWords();
  const [said, setSaid] = useState<'copied' | 'failed' | null>(null);
  const { id, created, claim, link, place, seen } = request;
  return (
    <li class="panel request-row">
      <p class="request-claim">
        <ListText text={claim || link} />
      </p>
      {claim !== '' && link !== '' && (
        <p class="hint">
          <ListText text={link} />
        </p>
      )}
      <p class="hint">
        <ListText text={[place, date(seen)].filter(Boolean).join(' · ')} /> ·{' '}
        {t.requests.made(dateTime(created))}
      </p>
      <div class="list-actions">
        <button
          type="button"
          class="btn"
          onClick={() => {
            void ports.copyText(requestText(request)).then(
              (copied) => setSaid(copied ? 'copied' : 'failed'),
              () => setSaid('failed'),
            );
          }}
        >
          <CopyIcon /> {t.request.copy}
        </button>
        <button
          type="button"
          class="btn plain"
          onClick={() => void ports.removeRequest(id).then(onLeft, () => setSaid('failed'))}
        >
          <TrashIcon /> {t.requests.remove}
        </button>
        <output class="hint">{said && t.request.notice[said]}</output>
      </div>
    </li>
  );
}

/** Requests to the PPID that were put into the queue in the popup. */
export function RequestsSection({ ports }: Props) {
  const { t } = usePageWords();
  const [requests, setRequests] = useState<readonly ClarificationRequest[] | 'failed' | null>(null);
  useEffect(() => {
    void ports.requests().then(setRequests, () => setRequests('failed'));
  }, [ports]);
  return (
    <>
      <div class="section-head">
        <div>
          <h2>{t.options.requests}</h2>
          <p class="intro">{t.requests.intro}</p>
        </div>
      </div>
      {requests === 'failed' && <p class="hint nothing">{t.requests.failed}</p>}
      {requests?.length === 0 && (
        <div class="panel nothing">
          <p>{t.requests.empty}</p>
          <p class="hint">{t.requests.emptyHint}</p>
        </div>
      )}
      <ul class="requests">
        {requests !== 'failed' &&
          requests?.map((request) => (
            <Request key={request.id} request={request} ports={ports} onLeft={setRequests} />
          ))}
      </ul>
    </>
  );
}
