import { useEffect, useMemo, useState } from 'preact/hooks';
import { usePageTitle } from './page-title.ts';
import type { Lang } from '../lib/text/index.ts';
import { AlertIcon, FileIcon, GlobeIcon, InfoIcon, ListIcon, SaveIcon, SendIcon } from './icons.tsx';
import { Masthead } from './Masthead.tsx';
import { AboutSection } from './options/AboutSection.tsx';
import { BackupSection } from './options/BackupSection.tsx';
import { HistorySection } from './options/HistorySection.tsx';
import { ListsSection } from './options/ListsSection.tsx';
import { FREE, Office } from './options/Office.tsx';
import { createOptions } from './options/model.ts';
import type { OptionsModel } from './options/model.ts';
import type { OptionsPorts } from './options/ports.ts';
import { RequestsSection } from './options/RequestsSection.tsx';
import { SitesSection } from './options/SitesSection.tsx';
import { Speak, usePageWords } from './page-text.tsx';

export type { OptionsPorts } from './options/ports.ts';

const SECTIONS = [
  ['lists', ListIcon],
  ['sites', GlobeIcon],
  ['history', FileIcon],
  ['requests', SendIcon],
  ['backup', SaveIcon],
  ['about', InfoIcon],
] as const;
export type Section = (typeof SECTIONS)[number][0];

/** The way between the sections. */
function Sections({ current, onOpen }: { current: Section; onOpen: (section: Section) => void }) {
  const { t } = usePageWords();
  return (
    <nav aria-label={t.options.sections}>
      <ul>
        {SECTIONS.map(([section, Icon]) => (
          <li key={section}>
            <button
              type="button"
              class="nav"
              aria-current={section === current ? 'page' : undefined}
              onClick={() => onOpen(section)}
            >
              <Icon size={18} /> {t.options[section]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface OptionsProps {
  readonly model: OptionsModel;
  readonly ports: OptionsPorts;
  readonly first: Section;
  readonly onLang: (lang: Lang) => void;
}

/** All of the options page, in the words around it. */
function Options({ model, ports, first, onLang }: OptionsProps) {
  const { t, lang } = usePageWords();
  const [current, setCurrent] = useState(first);
  usePageTitle(lang, t.options.title);
  return (
    <div class="options">
      <header class="side">
        <Masthead name={t.product} about={t.popup.tagline} />
        <Sections current={current} onOpen={setCurrent} />
      </header>
      <main>
        <h1 class="sr">{t.options.title}</h1>
        {model.failed.value && (
          <div class="note tone-possible failed" role="alert">
            <AlertIcon />
            <span class="grow">{t.options.failed}</span>
            <button type="button" class="btn" onClick={() => ports.reload()}>
              {t.options.reload}
            </button>
          </div>
        )}
        {current === 'lists' && <ListsSection model={model} ports={ports} />}
        {current === 'sites' && <SitesSection model={model} />}
        {current === 'history' && <HistorySection ports={ports.history} news={ports.news} />}
        {current === 'requests' && <RequestsSection ports={ports} />}
        {current === 'backup' && <BackupSection ports={ports} model={model} />}
        {current === 'about' && <AboutSection model={model} ports={ports} onLang={onLang} />}
      </main>
    </div>
  );
}

interface Props {
  readonly ports: OptionsPorts;
  /** The language in effect. The officer's own choice is spoken before it is kept. */
  readonly lang: Lang;
  readonly section?: Section;
}

/** The options page: lists, sites, and about. Everything outside arrives as ports. */
export function OptionsPage({ ports, lang: inEffect, section = 'lists' }: Props) {
  const model = useMemo(() => createOptions(ports), [ports]);
  const [lang, setLang] = useState(inEffect);
  useEffect(() => setLang(inEffect), [inEffect]);
  useEffect(() => {
    const stop = new AbortController();
    model.start(stop.signal);
    return () => stop.abort();
  }, [model]);
  function speak(next: Lang): void {
    setLang(next);
    // The page already speaks it; a refused write only means that it is asked again next time.
    ports.setLang(next).catch(() => undefined);
  }
  return (
    <Speak lang={lang} now={ports.now}>
      <Office.Provider value={model.office.value ?? FREE}>
        <Options model={model} ports={ports} first={section} onLang={speak} />
      </Office.Provider>
    </Speak>
  );
}
