import { usePageWords } from '../page-text.tsx';
import { partBefore, remarksOn } from './remarks.ts';
import type { RemarksOn } from './remarks.ts';
import { useReportWords } from './words.tsx';

/** How the figures were counted, and what they do not say. */
export function Notes(about: RemarksOn) {
  const words = { ...usePageWords(), ...useReportWords() };
  return (
    <ul class="remarks">
      {remarksOn(about, words).map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  );
}

/** Says where the period before is not known whole. */
export function PartBefore(about: Pick<RemarksOn, 'report' | 'merged'>) {
  const words = { ...usePageWords(), ...useReportWords() };
  const said = partBefore(about, words);
  return said === null ? null : <p class="part-before">{said}</p>;
}

/** Says that there is nothing to report. */
export function Empty() {
  const { r } = useReportWords();
  return (
    <div class="note tone-quiet empty">
      <div>
        <p>
          <strong>{r.sheet.empty}</strong>
        </p>
        <p>{r.sheet.emptyHint}</p>
      </div>
    </div>
  );
}
