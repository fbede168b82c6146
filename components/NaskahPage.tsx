import { useEffect, useMemo, useRef } from 'preact/hooks';
import { naskahTextFor } from '../lib/text/naskah.ts';
import type { Lang } from '../lib/text/index.ts';
import { CloseIcon, GearIcon, HintIcon } from './icons.tsx';
import { useKeptFocus } from './kept-focus.ts';
import { Masthead } from './Masthead.tsx';
import { ListText } from './ListText.tsx';
import { CalendarTable } from './naskah/CalendarTable.tsx';
import { Intake } from './naskah/Intake.tsx';
import { createNaskah } from './naskah/model.ts';
import type { NaskahModel } from './naskah/model.ts';
import { PictureCard } from './naskah/PictureCard.tsx';
import type { NaskahPorts } from './naskah/ports.ts';
import { fileProblemText } from './naskah/problem.ts';
import { ReviewView } from './naskah/ReviewView.tsx';
import { Speak } from './page-text.tsx';
import { useNaskahWords } from './naskah/words.ts';

export type { NaskahPorts } from './naskah/ports.ts';

/** Files that were not taken, each with the reason and what to do. */
function RefusedFiles({ model }: { model: NaskahModel }) {
  const words = useNaskahWords();
  const refused = model.refused.value;
  return (
    <output class="refused">
      {refused.map((one) => (
        <div key={one.id} class="note tone-possible">
          <HintIcon />
          <p>
            <strong>
              <ListText text={one.name} />
            </strong>
            : {fileProblemText(words, one.problem)}
          </p>
          <button
            type="button"
            class="btn icon"
            aria-label={words.t.naskah.close}
            onClick={() => model.dismiss(one)}
          >
            <CloseIcon size={14} />
          </button>
        </div>
      ))}
      {model.notKept.value && (
        <p class="note tone-info">
          <HintIcon /> <span>{words.t.naskah.notKept}</span>
        </p>
      )}
    </output>
  );
}

function Results({ model, ports }: { model: NaskahModel; ports: NaskahPorts }) {
  const { t, number } = useNaskahWords();
  const pictures = model.pictures.all.value;
  const nothing =
    model.draft.state.value.kind === 'idle' && pictures.length === 0 && model.table.loaded.value === null;
  return (
    <section class="naskah-results" aria-label={t.naskah.results}>
      {model.failed.value && (
        <div class="note tone-possible">
          <HintIcon />
          <div>
            <p>{t.naskah.failed}</p>
            <button type="button" class="btn" onClick={() => ports.reload()}>
              {t.naskah.reload}
            </button>
          </div>
        </div>
      )}
      {nothing && !model.failed.value && <p class="idle">{t.naskah.idle}</p>}
      <ReviewView id="naskah" review={model.draft} ports={ports} />
      {pictures.length > 0 && (
        <>
          <h2 class="part-title">
            {t.picture.heading} <span class="pill">{number(pictures.length)}</span>
          </h2>
          {pictures.map((picture) => (
            <PictureCard key={picture.id} picture={picture} pictures={model.pictures} ports={ports} />
          ))}
        </>
      )}
      <CalendarTable table={model.table} ports={ports} />
    </section>
  );
}

/** The heading of what is left around a button that went away, else what can be pressed or filled in there. */
function nearest(left: readonly Element[]): HTMLElement | undefined {
  for (const element of left) {
    const found =
      element.querySelector<HTMLElement>(':is(h2, h3)[tabindex]') ??
      element.querySelector<HTMLElement>('button:not(:disabled), textarea, select');
    if (found) return found;
  }
  return undefined;
}

function Page({ model, ports }: { model: NaskahModel; ports: NaskahPorts }) {
  const { t, number, age } = useNaskahWords();
  const coverage = model.coverage.value;
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main, nearest);
  return (
    <div class="naskah">
      <header>
        <Masthead name={t.naskah.title} about={t.naskah.tagline} isHeading={true}>
          <button
            type="button"
            class="btn icon"
            aria-label={t.naskah.options}
            title={t.naskah.options}
            onClick={() => ports.openOptions()}
          >
            <GearIcon size={18} />
          </button>
        </Masthead>
      </header>
      <main ref={main}>
        <Intake model={model} />
        <RefusedFiles model={model} />
        <Results model={model} ports={ports} />
        <section class="not-covered" aria-labelledby="not-covered">
          <h2 id="not-covered" class="label">
            {t.naskah.limits}
          </h2>
          <p class="hint">{t.naskah.limitsText}</p>
        </section>
      </main>
      <footer class="hint">
        {coverage &&
          (coverage.updated
            ? t.coverage.searched(number(coverage.searched), age(coverage.updated))
            : t.coverage.empty)}
      </footer>
    </div>
  );
}

/** The page for long texts, pictures and files. `lang` is the officer's language; everything outside comes as ports. */
export function NaskahPage({ ports, lang }: { ports: NaskahPorts; lang: Lang }) {
  const model = useMemo(() => {
    const t = naskahTextFor(lang);
    return createNaskah(ports, {
      columnName: t.calendar.columnName,
      pastedName: (count) => t.picture.pasted(String(count)),
      handed: t.naskah.handed,
    });
  }, [ports, lang]);
  useEffect(() => void model.start(), [model]);
  return (
    <Speak lang={lang} now={ports.now}>
      <Page model={model} ports={ports} />
    </Speak>
  );
}
