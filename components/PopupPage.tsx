import { useEffect, useMemo } from 'preact/hooks';
import type { Lang } from '../lib/text/index.ts';
import { BrandIcon, GearIcon } from './icons.tsx';
import { CheckForm } from './popup/CheckForm.tsx';
import { LinkResult } from './popup/LinkResult.tsx';
import { createPopup } from './popup/model.ts';
import type { PopupModel } from './popup/model.ts';
import type { PopupPorts } from './popup/ports.ts';
import { Outcome, TextResult } from './popup/Results.tsx';
import { SiteSwitch } from './popup/SiteSwitch.tsx';
import { Speak, usePageWords } from './page-text.tsx';

export type { PopupPorts } from './popup/ports.ts';

/** The result of the last check, or what to do first, or that the background is gone. */
function Result({ model, ports }: { model: PopupModel; ports: PopupPorts }) {
  const { t, number } = usePageWords();
  const result = model.result.value;
  switch (result.kind) {
    case 'idle':
      return <p class="idle">{t.popup.idle}</p>;
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
      return <LinkResult answer={result.answer} copy={ports.copy} />;
    default:
      return <TextResult answer={result.answer} text={result.text} page={result.page} copy={ports.copy} />;
  }
}

/** What is searched and how old it is: always in sight, so that silence is never taken for truth. */
function CoverageLine({ model }: { model: PopupModel }) {
  const { t, number, age } = usePageWords();
  const coverage = model.coverage.value;
  if (!coverage) return <footer class="coverage hint" />;
  return (
    <footer class="coverage hint">
      {coverage.updated
        ? t.coverage.searched(number(coverage.searched), age(coverage.updated))
        : t.coverage.empty}
    </footer>
  );
}

/** All of the popup, in the words around it. */
function Popup({ model, ports }: { model: PopupModel; ports: PopupPorts }) {
  const { t } = usePageWords();
  return (
    <div class="popup">
      <header>
        <div class="masthead">
          <span class="logo">
            <BrandIcon size={20} />
          </span>
          <div>
            <h1 class="wordmark">{t.product}</h1>
            <p class="hint">{t.popup.tagline}</p>
          </div>
          <button
            type="button"
            class="btn icon"
            aria-label={t.popup.options}
            title={t.popup.options}
            onClick={() => ports.openOptions()}
          >
            <GearIcon size={18} />
          </button>
        </div>
        <SiteSwitch site={model.site.value} onSwitch={() => void model.switchSite()} />
      </header>
      <main>
        <CheckForm model={model} />
        <section class="result" aria-label={t.popup.result} aria-live="polite" aria-busy={model.busy.value}>
          <Result model={model} ports={ports} />
        </section>
      </main>
      <CoverageLine model={model} />
    </div>
  );
}

/** The toolbar popup. `lang` is the officer's language; everything outside arrives as ports. */
export function PopupPage({ ports, lang }: { ports: PopupPorts; lang: Lang }) {
  const model = useMemo(() => createPopup(ports), [ports]);
  useEffect(() => void model.start(), [model]);
  return (
    <Speak lang={lang} now={ports.now}>
      <Popup model={model} ports={ports} />
    </Speak>
  );
}
