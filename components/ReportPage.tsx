import { useEffect, useMemo, useState } from 'preact/hooks';
import { usePageTitle } from './page-title.ts';
import type { Lang } from '../lib/text/index.ts';
import { AlertIcon, GearIcon, HintIcon } from './icons.tsx';
import { Masthead } from './Masthead.tsx';
import { usePageWords } from './page-text.tsx';
import { createReport } from './report/model.ts';
import type { Audience, ReportModel } from './report/model.ts';
import type { ReportPorts } from './report/ports.ts';
import { Sheet } from './report/Sheet.tsx';
import { Tools } from './report/Tools.tsx';
import { UnitForm } from './report/UnitForm.tsx';
import { SpeakReport, useReportWords } from './report/words.tsx';

export type { ReportPorts } from './report/ports.ts';

interface PageProps {
  readonly model: ReportModel;
  readonly ports: ReportPorts;
}

function Page({ model, ports }: PageProps) {
  const { t, lang } = usePageWords();
  const { r } = useReportWords();
  const [editing, setEditing] = useState(false);
  const report = model.report.value;
  usePageTitle(lang, r.page.title);
  return (
    <div class="report">
      <header class="report-head screen">
        <Masthead name={r.page.title} about={t.popup.tagline} isHeading={true}>
          <button type="button" class="btn plain" onClick={() => ports.openOptions()}>
            <GearIcon /> {r.page.back}
          </button>
        </Masthead>
      </header>
      <Tools model={model} ports={ports} report={report} editUnit={() => setEditing(true)} />
      <main>
        {model.failed.value && (
          <p class="note tone-strong screen" role="alert">
            <AlertIcon /> {r.page.failed}
          </p>
        )}
        {!model.recording.value && (
          <p class="note tone-possible screen">
            <HintIcon /> {r.page.off}
          </p>
        )}
        {!model.failed.value && (
          <Sheet model={model} report={report} now={ports.now} save={ports.download} ready={ports.ready} />
        )}
      </main>
      {editing && <UnitForm model={model} close={() => setEditing(false)} />}
    </div>
  );
}

interface Props {
  readonly ports: ReportPorts;
  readonly lang: Lang;
  readonly audience?: Audience;
}

/** The report page: a period of work in figures, for leaders or the public, made on the officer's own device. */
export function ReportPage({ ports, lang, audience = 'leaders' }: Props) {
  const model = useMemo(() => createReport(ports), [ports]);
  useEffect(() => {
    model.address(audience);
    void model.start();
  }, [model, audience]);
  return (
    <SpeakReport lang={lang} now={ports.now}>
      <Page model={model} ports={ports} />
    </SpeakReport>
  );
}
