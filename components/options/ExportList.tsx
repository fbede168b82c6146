import { useState } from 'preact/hooks';
import type { ListSummary } from '../../lib/core/answers.ts';
import { ListText } from '../ListText.tsx';
import { usePageWords } from '../page-text.tsx';
import { OfficeNote, useOffice } from './Office.tsx';
import type { OptionsPorts, Saved } from './ports.ts';
import { problemText } from '../../lib/text/problem.ts';

/** Saves a list as a file, and names what the format has no place for. */
export function ExportList({ list, ports }: { list: ListSummary; ports: Pick<OptionsPorts, 'exportList'> }) {
  const words = usePageWords();
  const { t, number } = words;
  const [saved, setSaved] = useState<Saved | 'failed' | null>(null);
  const save = (as: 'list' | 'claim-review') =>
    void ports.exportList(list, as).then(setSaved, () => setSaved('failed'));
  if (!useOffice().exportAllowed) return <OfficeNote denies="noExport" />;
  return (
    <section class="export">
      <p class="hint">{t.export.means}</p>
      <div class="list-actions">
        <button type="button" class="btn" onClick={() => save('list')}>
          {t.export.list}
        </button>
        <button type="button" class="btn" onClick={() => save('claim-review')}>
          {t.export.claimReview}
        </button>
      </div>
      <output>
        {saved === 'failed' && <p class="hint">{t.options.failed}</p>}
        {saved !== null && saved !== 'failed' && !saved.ok && (
          <p class="hint">{problemText(words, saved.problem).say}</p>
        )}
        {saved !== null && saved !== 'failed' && saved.ok && (
          <div class="hint">
            <p>{t.export.saved}</p>
            {saved.dropped.length > 0 && (
              <>
                <p>{t.export.dropped}</p>
                <ul class="bullets">
                  {saved.dropped.map(([name, count]) => (
                    <li key={name}>
                      <ListText
                        text={t.imports.droppedTimes(droppedName(t.export.names, name), number(count))}
                      />
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
        )}
      </output>
    </section>
  );
}

const droppedName = (names: Readonly<Record<string, string>>, name: string): string => names[name] ?? name;
