import { useEffect, useState } from 'preact/hooks';
import type { SettingOrigin } from '../../lib/core/office.ts';
import { officeTextFor } from '../../lib/text/office.ts';
import { LockIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { usePageWords } from '../page-text.tsx';
import type { OptionsPorts } from './ports.ts';

/** Every value in effect and where it comes from: default, the officer, or the office. */
export function OriginsPanel({ ports }: { ports: Pick<OptionsPorts, 'origins' | 'onSettings'> }) {
  const { t, lang } = usePageWords();
  const words = officeTextFor(lang);
  const [values, setValues] = useState<readonly SettingOrigin[] | 'failed' | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const look = (): void => void ports.origins().then(setValues, () => setValues('failed'));
    look();
    ports.onSettings(look, stop.signal);
    return () => stop.abort();
  }, [ports]);
  const named = (names: Readonly<Record<string, string>>, name: string): string => names[name] ?? name;
  const shown = (value: SettingOrigin['value']): string => {
    if (typeof value === 'boolean') return value ? words.on : words.off;
    if (typeof value === 'string') return named(words.value, value);
    return value.length === 0 ? words.none : value.join(', ');
  };
  if (values === null) return null;
  return (
    <section class="panel" aria-labelledby="managed-heading">
      <h3 id="managed-heading">{words.heading}</h3>
      <p class="hint">{words.means}</p>
      {values === 'failed' ? (
        <p class="hint">{t.options.failed}</p>
      ) : (
        <ul class="managed">
          {values.map(({ name, value, origin }) => (
            <li key={name}>
              <span>{named(words.name, name)}</span>
              <strong>
                <ListText text={shown(value)} />
              </strong>
              <span class={origin === 'policy' ? 'pill tone-info' : 'pill'}>
                {origin === 'policy' && <LockIcon size={13} />} {words.origin[origin]}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
