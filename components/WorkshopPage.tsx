import { useEffect, useMemo, useState } from 'preact/hooks';
import { usePageTitle } from './page-title.ts';
import type { Lang } from '../lib/text/index.ts';
import { workshopTextFor } from '../lib/text/workshop.ts';
import { AlertIcon, CheckIcon, InfoIcon, ListIcon, PenIcon, SaveIcon } from './icons.tsx';
import { Masthead } from './Masthead.tsx';
import { Speak } from './page-text.tsx';
import { BenchPanel } from './workshop/BenchPanel.tsx';
import { Entries } from './workshop/Entries.tsx';
import { ExportPanel } from './workshop/ExportPanel.tsx';
import { HeadForm } from './workshop/HeadForm.tsx';
import type { WorkshopModel } from './workshop/model.ts';
import { createWorkshop } from './workshop/model.ts';
import type { WorkshopPorts } from './workshop/ports.ts';
import { useWorkshopWords, WorkshopWords } from './workshop/words.tsx';

export type { WorkshopPorts } from './workshop/ports.ts';

const TABS = [
  ['tabEntries', PenIcon],
  ['tabHead', InfoIcon],
  ['tabBench', ListIcon],
  ['tabExport', SaveIcon],
] as const;
export type WorkshopTab = (typeof TABS)[number][0];

interface Props {
  readonly ports: WorkshopPorts;
  readonly lang: Lang;
  readonly tab?: WorkshopTab;
}

/** The page on which a publisher writes, checks and tries a list. */
export function WorkshopPage({ ports, lang, tab = 'tabEntries' }: Props) {
  const model = useMemo(() => createWorkshop(ports), [ports]);
  useEffect(() => {
    void model.start();
    // A page that goes away writes what is not written yet.
    const flush = (): void => void model.flush();
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [model]);
  return (
    <Speak lang={lang} now={ports.now}>
      <WorkshopWords.Provider value={workshopTextFor(lang)}>
        <Page ports={ports} model={model} lang={lang} first={tab} />
      </WorkshopWords.Provider>
    </Speak>
  );
}

function Page({
  ports,
  model,
  lang,
  first,
}: {
  ports: WorkshopPorts;
  model: WorkshopModel;
  lang: Lang;
  first: WorkshopTab;
}) {
  const t = useWorkshopWords();
  const [tab, setTab] = useState(first);
  usePageTitle(lang, t.title);
  const workshop = model.workshop.value;
  return (
    <div class="options workshop">
      <header class="side">
        <Masthead name={t.title} about={<SaveLine model={model} />} />
        <nav aria-label={t.sections}>
          <ul>
            {TABS.map(([name, Icon]) => (
              <li key={name}>
                <button
                  type="button"
                  class="nav"
                  aria-current={name === tab ? 'page' : undefined}
                  onClick={() => setTab(name)}
                >
                  <Icon size={18} /> {t[name]}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <button type="button" class="btn plain" onClick={() => ports.openGuide()}>
          {t.guide}
        </button>
      </header>
      <main>
        <div class="section-head">
          <div>
            <h1>{t[tab]}</h1>
            <p class="intro">{t.intro}</p>
          </div>
        </div>
        {!workshop && <output class="panel skeleton">{t.loading}</output>}
        {workshop && tab === 'tabEntries' && <Entries workshop={workshop} model={model} ports={ports} />}
        {workshop && tab === 'tabHead' && <HeadForm workshop={workshop} model={model} />}
        {workshop && tab === 'tabBench' && <BenchPanel workshop={workshop} model={model} ports={ports} />}
        {workshop && tab === 'tabExport' && <ExportPanel workshop={workshop} ports={ports} />}
      </main>
    </div>
  );
}

/** Whether what was typed is on the device. */
function SaveLine({ model }: { model: WorkshopModel }) {
  const t = useWorkshopWords();
  const state = model.state.value;
  return (
    <output class={state === 'failed' ? 'save-line tone-strong' : 'save-line tone-quiet'}>
      {state === 'failed' ? <AlertIcon size={13} /> : <CheckIcon size={13} />}{' '}
      {{ saved: t.saved, saving: t.saving, failed: t.notSaved }[state]}
    </output>
  );
}
