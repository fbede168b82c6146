import { useEffect, useState } from 'preact/hooks';
import type { SettingOrigin } from '../../lib/core/office.ts';
import { LockIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { usePageWords } from '../page-text.tsx';
import type { OptionsPorts } from './ports.ts';

/** Every value in effect and where it comes from: default, the officer, or the office. */
export function OriginsPanel({ ports }: { ports: Pick<OptionsPorts, 'origins' | 'onSettings'> }) {
  const { t } = usePageWords();
  const [values, setValues] = useState<readonly SettingOrigin[] | 'failed' | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const look = (): void => void ports.origins().then(setValues, () => setValues('failed'));
    look();
    ports.onSettings(look, stop.signal);
    return () => stop.abort();
  }, [ports]);
  const named = (words: Readonly<Record<string, string>>, value: string): string => words[value] ?? value;
  const shown = (value: SettingOrigin['value']): string => {
    if (typeof value === 'boolean') return value ? t.managed.on : t.managed.off;
    if (typeof value === 'string') return named(t.managed.value, value);
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
          {values.map(({ name, value, origin }) => (
            <li key={name}>
              <span>{named(t.managed.name, name)}</span>
              <strong>
                <ListText text={shown(value)} />
              </strong>
              <span class={origin === 'policy' ? 'pill tone-info' : 'pill'}>
                {origin === 'policy' && <LockIcon size={13} />} {t.managed.origin[origin]}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
