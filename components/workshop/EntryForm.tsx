import { useEffect, useRef } from 'preact/hooks';
import { CLARIFICATION_STATUSES, VERDICT_CODES } from '../../lib/core/model.ts';
import type { Workshop, WorkshopEntry } from '../../lib/core/workshop.ts';
import { usePageWords } from '../page-text.tsx';
import { Duplicates } from './Duplicates.tsx';
import { Field } from './Field.tsx';
import { Lengths } from './Lengths.tsx';
import type { WorkshopModel } from './model.ts';
import type { WorkshopPorts } from './ports.ts';
import { useWorkshopWords } from './words.tsx';

type Name = Exclude<keyof WorkshopEntry, 'key'>;

/** Fields of the item that a field of the form shows the faults of. */
const ITEM_FIELD: Partial<Readonly<Record<Name, string>>> = {
  code: 'verdict.code',
  label: 'verdict.label',
  short: 'correction.short',
  long: 'correction.long',
};

interface Props {
  readonly entry: WorkshopEntry;
  readonly workshop: Workshop;
  readonly model: WorkshopModel;
  readonly ports: WorkshopPorts;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** One clarification to be written: checked as one types. The focus starts on its claim. */
export function EntryForm({ entry, workshop, model, ports, onRemove, onClose }: Props) {
  const t = useWorkshopWords();
  const { t: page } = usePageWords();
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), [entry.key]);
  const faults = ports.faults(entry);
  const help: Partial<Readonly<Record<Name, string>>> = t.help;
  const field = (
    name: Name,
    more: { rows?: number; choices?: readonly (readonly [string, string])[] } = {},
  ) => (
    <Field
      id={`entry-${name}`}
      label={t.field[name === 'code' ? 'verdict' : name]}
      help={help[name]}
      value={entry[name]}
      faults={faults.filter((fault) => fault.field === (ITEM_FIELD[name] ?? name))}
      onChange={(value) => model.edit(entry.key, { [name]: value })}
      {...more}
    />
  );
  return (
    <div class="panel entry-form" ref={form}>
      {field('claim', { rows: 2 })}
      <Duplicates entry={entry} workshop={workshop} ports={ports} />
      {field('variants', { rows: 3 })}
      <div class="two">
        {field('code', { choices: VERDICT_CODES.map((code) => [code, page.verdict[code]]) })}
        {field('published')}
      </div>
      {field('title')}
      {field('answer', { rows: 3 })}
      {field('why')}
      {field('url')}
      {field('sources', { rows: 2 })}
      {field('short', { rows: 2 })}
      <Lengths text={entry.short} limits={ports.limits} />
      {field('long', { rows: 4 })}
      <Lengths text={entry.long} limits={ports.limits} />
      {field('seenAt', { rows: 2 })}
      <div class="with-button">
        {field('id')}
        <button
          type="button"
          class="btn"
          onClick={() => model.edit(entry.key, { id: ports.idFor(entry, takenIds(workshop, entry)) })}
        >
          {t.makeId}
        </button>
      </div>
      <details>
        <summary>{t.more}</summary>
        <div class="entry-more">
          {field('status', { choices: CLARIFICATION_STATUSES.map((one) => [one, t.statusName[one]]) })}
          {field('label')}
          {field('updated')}
          {field('validUntil')}
          {field('topics', { rows: 2 })}
          {field('region', { rows: 2 })}
          {field('lang')}
          {field('supersedes', { rows: 2 })}
          {field('foreignIds', { rows: 2 })}
        </div>
      </details>
      <div class="list-actions">
        <button type="button" class="btn primary" onClick={onClose}>
          {t.close}
        </button>
        <button type="button" class="btn plain push" onClick={onRemove}>
          {t.remove}
        </button>
      </div>
    </div>
  );
}

const takenIds = ({ entries }: Workshop, but: WorkshopEntry): ReadonlySet<string> =>
  new Set(entries.filter(({ key }) => key !== but.key).map(({ id }) => id));
