import { useEffect, useRef, useState } from 'preact/hooks';
import type { RequestFields } from '../../lib/core/request.ts';
import { REQUEST_CLAIM } from '../../lib/core/request.ts';
import { requestText } from '../../lib/text/request.ts';
import { BackIcon, CopyIcon } from '../icons.tsx';
import { usePopupWords } from '../popup-text.tsx';
import type { PopupModel } from './model.ts';
import type { PopupPorts } from './ports.ts';

interface Props {
  readonly model: PopupModel;
  readonly ports: PopupPorts;
  readonly fields: RequestFields;
}

type Notice = 'copied' | 'failed' | 'queued' | 'empty' | null;

/**
 * A request to the PPID: filled in as far as it is known, copied or put into the queue. Nothing is sent. Firefox would
 * write every field without `autocomplete="off"` of its own to its session files.
 */
export function RequestForm({ model, ports, fields }: Props) {
  const { t } = usePopupWords();
  const [notice, setNotice] = useState<Notice>(null);
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  const change = (part: Partial<RequestFields>) => {
    setNotice(null);
    model.writeRequest({ ...fields, ...part });
  };
  const [asked, setAsked] = useState(false);
  /** A second press while the first is being carried out must not queue twice. */
  const actingRef = useRef(false);
  const act = async (deed: () => Promise<'copied' | 'queued' | 'failed'>): Promise<void> => {
    if (actingRef.current) return;
    if (fields.claim.trim() === '' && fields.link.trim() === '') {
      setNotice('empty');
      return;
    }
    actingRef.current = true;
    const next = await deed().catch(() => 'failed' as const);
    actingRef.current = false;
    setNotice(next);
    if (next === 'failed' || asked) return;
    // Copied and kept for later it is one request all the same.
    setAsked(true);
    ports.asked();
  };
  return (
    <form class="request" aria-labelledby="request-title" onSubmit={(event) => event.preventDefault()}>
      <button type="button" class="btn plain back" onClick={() => model.writeRequest(null)}>
        <BackIcon /> {t.popup.back}
      </button>
      <h2 id="request-title">{t.request.title}</h2>
      <p class="hint">{t.request.intro}</p>
      <label>
        <span class="label">{t.request.claim}</span>
        <textarea
          ref={first}
          rows={3}
          maxLength={REQUEST_CLAIM}
          autocomplete="off"
          value={fields.claim}
          onInput={(event) => change({ claim: event.currentTarget.value })}
        />
      </label>
      <label>
        <span class="label">{t.request.link}</span>
        <input
          type="text"
          inputMode="url"
          spellcheck={false}
          autocomplete="off"
          value={fields.link}
          onInput={(event) => change({ link: event.currentTarget.value })}
        />
      </label>
      <div class="request-pair">
        <label>
          <span class="label">{t.request.place}</span>
          <input
            type="text"
            placeholder={t.request.placeHint}
            autocomplete="off"
            value={fields.place}
            onInput={(event) => change({ place: event.currentTarget.value })}
          />
        </label>
        <label>
          <span class="label">{t.request.seen}</span>
          <input
            type="date"
            autocomplete="off"
            value={fields.seen}
            onInput={(event) => change({ seen: event.currentTarget.value })}
          />
        </label>
      </div>
      <div class="check-buttons">
        <button
          type="button"
          class="btn primary"
          onClick={() =>
            void act(async () => ((await ports.copyText(requestText(fields))) ? 'copied' : 'failed'))
          }
        >
          <CopyIcon /> {t.request.copy}
        </button>
        <button
          type="button"
          class="btn"
          aria-disabled={notice === 'queued'}
          onClick={() =>
            notice !== 'queued' && void act(() => model.queueRequest().then(() => 'queued' as const))
          }
        >
          {t.request.queue}
        </button>
      </div>
      <output class="hint">{notice && t.request.notice[notice]}</output>
    </form>
  );
}
