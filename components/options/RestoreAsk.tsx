import { useEffect, useRef } from 'preact/hooks';
import type { RestorePlan } from '../../lib/core/backup.ts';
import { ListText } from '../ListText.tsx';
import { usePageWords } from '../page-text.tsx';

interface Props {
  readonly plan: RestorePlan;
  readonly onRestore: () => void;
  readonly onCancel: () => void;
}

/** Shows what a restore would put in place of what is there. The focus starts on the harmless answer. */
export function RestoreAsk({ plan, onRestore, onCancel }: Props) {
  const { t, number, dateTime } = usePageWords();
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  const partName = (name: string): string =>
    (t.backup.part as Readonly<Record<string, string>>)[name] ?? name;
  return (
    <fieldset class="restore" aria-label={t.backup.ask}>
      <p>
        <strong>{t.backup.ask}</strong>
      </p>
      <p class="hint">
        <ListText text={t.backup.made(dateTime(plan.made), plan.version)} />
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.backup.what}</th>
            <th scope="col">{t.backup.now}</th>
            <th scope="col">{t.backup.held}</th>
            <th scope="col">{t.backup.effect}</th>
          </tr>
        </thead>
        <tbody>
          {plan.lists.map(({ id, title, count, now, does }) => (
            <tr key={id}>
              <th scope="row">
                <ListText text={title} />
              </th>
              <td>{number(now)}</td>
              <td>{number(count)}</td>
              <td>{t.backup.does[does]}</td>
            </tr>
          ))}
          {plan.parts.map(({ name, entries, now, does }) => (
            <tr key={name}>
              <th scope="row">{partName(name)}</th>
              <td>{number(now)}</td>
              <td>{number(entries)}</td>
              <td>{t.backup.does[does]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">{t.backup.others}</p>
      <div class="list-actions">
        <button type="button" class="btn" ref={cancel} onClick={onCancel}>
          {t.lists.cancel}
        </button>
        <button type="button" class="btn danger" onClick={onRestore}>
          {t.backup.restoreNow}
        </button>
      </div>
    </fieldset>
  );
}
