import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Lang } from '../lib/text/index.ts';
import { BackIcon, GearIcon, PauseIcon } from './icons.tsx';
import { useKeptFocus } from './kept-focus.ts';
import { Masthead } from './Masthead.tsx';
import { Actions } from './popup/Actions.tsx';
import { CheckForm, toField } from './popup/CheckForm.tsx';
import { createPopup } from './popup/model.ts';
import type { PopupModel } from './popup/model.ts';
import type { PopupPorts } from './popup/ports.ts';
import { Recent } from './popup/Recent.tsx';
import { RequestForm } from './popup/RequestForm.tsx';
import { Result } from './popup/Result.tsx';
import { SiteSwitch } from './popup/SiteSwitch.tsx';
import { SyncLine } from './popup/SyncLine.tsx';
import { SpeakPopup, usePopupWords } from './popup-text.tsx';

export type { PopupPorts } from './popup/ports.ts';

/** Off everywhere: said in sight, with the way back. */
function PauseNote({ model, onResume }: { model: PopupModel; onResume: () => void }) {
  const { t } = usePopupWords();
  if (!model.paused.value) return null;
  return (
    <div class="note tone-possible paused">
      <PauseIcon />
      <span class="grow">{t.popup.paused}</span>
      <button type="button" class="btn" onClick={onResume}>
        {t.popup.resume}
      </button>
    </div>
  );
}

/** The way back to what was shown before. */
function Back({ model }: { model: PopupModel }) {
  const { t } = usePopupWords();
  const { kind } = model.result.value;
  if (kind === 'idle' || kind === 'failed') return null;
  return (
    <button type="button" class="btn plain back" onClick={() => (toField(), model.back())}>
      <BackIcon /> {t.popup.back}
    </button>
  );
}

const outcomeIn = (left: readonly Element[]) => left.at(-1)?.querySelector<HTMLElement>('h2[tabindex]');

/** What came of the last check, and what can be done next. */
function ResultPart({ model, ports }: { model: PopupModel; ports: PopupPorts }) {
  const { t } = usePopupWords();
  const part = useRef<HTMLElement>(null);
  useKeptFocus(part, outcomeIn);
  return (
    <section
      ref={part}
      class="result"
      aria-label={t.popup.result}
      aria-live="polite"
      aria-busy={model.busy.value}
    >
      <Back model={model} />
      <Result model={model} ports={ports} />
      <Actions model={model} />
    </section>
  );
}

/** All of the popup, in the words around it. */
function Popup({ model, ports }: { model: PopupModel; ports: PopupPorts }) {
  const { t } = usePopupWords();
  const request = model.request.value;
  const pause = useRef<HTMLButtonElement>(null);
  return (
    <div class="popup">
      <header>
        <Masthead name={t.product} about={t.popup.tagline} isHeading={true}>
          <button
            ref={pause}
            type="button"
            class="btn icon"
            aria-pressed={model.paused.value}
            aria-label={t.popup.pause}
            title={t.popup.pause}
            onClick={() => void model.switchPause()}
          >
            <PauseIcon size={18} />
          </button>
          <button
            type="button"
            class="btn icon"
            aria-label={t.popup.options}
            title={t.popup.options}
            onClick={() => ports.openOptions()}
          >
            <GearIcon size={18} />
          </button>
        </Masthead>
        {/* The button goes away with the pause: the keys go to the one that pauses again. */}
        <PauseNote model={model} onResume={() => (pause.current?.focus(), void model.switchPause())} />
        <SiteSwitch site={model.site.value} onSwitch={() => void model.switchSite()} />
      </header>
      <main>
        {request ? (
          <RequestForm model={model} ports={ports} fields={request} />
        ) : (
          <>
            <CheckForm model={model} ports={ports} />
            <ResultPart model={model} ports={ports} />
            {model.result.value.kind === 'idle' && <Recent model={model} />}
          </>
        )}
      </main>
      <SyncLine model={model} ports={ports} />
    </div>
  );
}

/** The toolbar popup. `lang` is the officer's language; everything outside arrives as ports. */
export function PopupPage({ ports, lang }: { ports: PopupPorts; lang: Lang }) {
  const model = useMemo(() => createPopup(ports), [ports]);
  useEffect(() => {
    const stop = new AbortController();
    void model.start(stop.signal);
    return () => stop.abort();
  }, [model]);
  return (
    <SpeakPopup lang={lang} now={ports.now}>
      <Popup model={model} ports={ports} />
    </SpeakPopup>
  );
}
