import { useState } from 'preact/hooks';
import type { BenchResult } from '../../lib/core/bench-answers.ts';
import type { Workshop } from '../../lib/core/workshop.ts';
import { formatScore } from '../../lib/text/format.ts';
import { CheckIcon, CrossIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { usePageWords } from '../page-text.tsx';
import { Field } from './Field.tsx';
import type { WorkshopModel } from './model.ts';
import type { WorkshopPorts } from './ports.ts';
import { useWorkshopWords } from './words.tsx';

interface Props {
  readonly workshop: Workshop;
  readonly model: WorkshopModel;
  readonly ports: WorkshopPorts;
}

/** Posts that must be found and posts that must not, tried against the workshop: what fires, and why. */
export function BenchPanel({ workshop, model, ports }: Props) {
  const t = useWorkshopWords();
  const { t: page, number } = usePageWords();
  const [results, setResults] = useState<readonly BenchResult[] | 'running' | 'failed' | null>(null);
  const left = workshop.entries.filter((entry) => ports.faults(entry).length > 0).length;
  const nothing = workshop.entries.length === left;
  return (
    <div class="panel bench">
      <p class="hint">{t.bench.intro}</p>
      <div class="two">
        {(['must', 'mustNot'] as const).map((name) => (
          <Field
            key={name}
            id={`bench-${name}`}
            label={t.bench[name]}
            help={name === 'mustNot' ? t.bench.mustNotHelp : undefined}
            rows={8}
            value={workshop[name]}
            faults={[]}
            onChange={(value) => model.change((now) => ({ ...now, [name]: value }))}
          />
        ))}
      </div>
      <div class="list-actions">
        <button
          type="button"
          class="btn primary"
          disabled={results === 'running' || nothing}
          onClick={() => {
            setResults('running');
            ports.bench(workshop).then(setResults, () => setResults('failed'));
          }}
        >
          {results === 'running' ? t.bench.running : t.bench.run}
        </button>
      </div>
      {nothing && <p class="hint">{t.bench.noEntries}</p>}
      {!nothing && left > 0 && <p class="hint">{t.bench.skipped(number(left))}</p>}
      <output>
        {results === 'failed' && <p class="hint">{page.options.failed}</p>}
        {Array.isArray(results) && (
          <p>
            <strong>
              {results.length === 0
                ? t.bench.none
                : t.bench.passed(number(results.filter(({ good }) => good).length), number(results.length))}
            </strong>{' '}
            {results.length > 0 && <span class="hint">{t.bench.words}</span>}
          </p>
        )}
      </output>
      {Array.isArray(results) && (
        <ul class="bench-results">
          {results.map((result, i) => (
            <Result key={i} result={result} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** One post, with the words that agree, what it was taken for, and why. */
function Result({ result: { text, must, verdict, good, best } }: { result: BenchResult }) {
  const t = useWorkshopWords();
  const { t: page, lang } = usePageWords();
  return (
    <li class={good ? 'tone-fact' : 'tone-strong'}>
      <p class="bench-state">
        {good ? <CheckIcon /> : <CrossIcon />} <strong>{good ? t.bench.good : t.bench.bad}</strong>
        <span class="hint">
          {must ? t.bench.must : t.bench.mustNot} · {t.bench.verdict[verdict]}
        </span>
      </p>
      <p>
        <ListText text={text} marks={best?.marks ?? []} />
      </p>
      {best && (
        <p class="hint">
          <ListText text={(verdict === 'none' ? t.bench.nearest : t.bench.by)(best.claim)} /> ·{' '}
          {t.bench.score(formatScore(best.score, lang))}
        </p>
      )}
      {best && best.conflicts.length > 0 && (
        <p class="hint">
          {t.bench.conflicts} {best.conflicts.map(({ kind }) => page.conflict[kind]).join(', ')}
        </p>
      )}
    </li>
  );
}
