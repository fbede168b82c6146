import { AlertIcon } from '../icons.tsx';
import type { EntryFault } from './ports.ts';
import { useFault } from './words.tsx';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly value: string;
  /** Rows of a text; one line when absent. */
  readonly rows?: number;
  readonly choices?: readonly (readonly [value: string, words: string])[];
  readonly faults: readonly EntryFault[];
  readonly onChange: (value: string) => void;
}

/** A labelled field with its help and what is wrong with it. */
export function Field({ id, label, help, value, rows, choices, faults, onChange }: Props) {
  const sentence = useFault();
  const about = [help && `${id}-help`, faults.length > 0 && `${id}-fault`].filter(Boolean).join(' ');
  const shared = {
    id,
    value,
    'aria-invalid': faults.length > 0,
    ...(about === '' ? {} : { 'aria-describedby': about }),
  };
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      {choices ? (
        <select {...shared} onChange={(event) => onChange(event.currentTarget.value)}>
          {choices.map(([one, words]) => (
            <option key={one} value={one}>
              {words}
            </option>
          ))}
        </select>
      ) : rows === undefined ? (
        <input
          {...shared}
          type="text"
          autocomplete="off"
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <textarea {...shared} rows={rows} onInput={(event) => onChange(event.currentTarget.value)} />
      )}
      {help && (
        <p class="hint" id={`${id}-help`}>
          {help}
        </p>
      )}
      {faults.length > 0 && (
        <p class="field-fault tone-strong" id={`${id}-fault`}>
          <AlertIcon size={13} /> {[...new Set(faults.map(({ cause }) => sentence(cause)))].join(' ')}
        </p>
      )}
    </div>
  );
}
