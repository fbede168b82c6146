import { useEffect, useState } from 'preact/hooks';
import { AlertIcon, LockIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { usePageWords } from '../page-text.tsx';
import type { ManagedValue, OptionsPorts } from './ports.ts';

/** Every setting with its value and where that comes from: default, the officer, or the administrator's policy. */
export function ManagedPanel({ ports }: { ports: Pick<OptionsPorts, 'managed'> }) {
  const { t } = usePageWords();
  const [values, setValues] = useState<readonly ManagedValue[] | 'failed' | null>(null);
  useEffect(() => {
    ports.managed().then(setValues, () => setValues('failed'));
  }, [ports]);
  const shown = (value: ManagedValue['value']): string => {
    if (typeof value === 'boolean') return value ? t.managed.on : t.managed.off;
    if (typeof value === 'string') return value;
    return value.length === 0 ? t.managed.none : value.join(', ');
  };
  if (values === null) return null;
  return (
    <section class="panel" aria-labelledby="managed-heading">
      <h3 id="managed-heading">{t.managed.heading}</h3>
      <p class="hint">{t.managed.means}</p>
      {values === 'failed' ? (
        <p class="hint">{t.options.failed}</p>
      ) : (
        <ul class="managed">
          {values.map((one) => (
            <li key={one.name}>
              <span>
                {(t.managed.name as Readonly<Record<string, string>>)[one.name] ?? one.name}
                {one.problem && (
                  <span class="hint">
                    <AlertIcon size={13} /> {t.managed.ignored} <ListText text={one.problem} />
                  </span>
                )}
              </span>
              <strong>
                <ListText text={shown(one.value)} />
              </strong>
              <span class={one.origin === 'policy' ? 'pill tone-info' : 'pill'}>
                {one.locked && <LockIcon size={13} />} {t.managed.origin[one.origin]}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
