import { useEffect, useRef, useState } from 'preact/hooks';
import { HintIcon } from '../icons.tsx';
import type { ReportModel } from './model.ts';
import { MAX_LOGO } from './ports.ts';
import type { Unit } from './ports.ts';
import { useReportWords } from './words.tsx';

const FIELDS = ['parent', 'name', 'address', 'place', 'position', 'signer', 'nip'] as const;
const LOGO_TYPES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp']);

/** Who reports: kept as it is typed. A dialog, so that the report behind it shows at once what changes. */
export function UnitForm({ model, close }: { model: ReportModel; close: () => void }) {
  const { r } = useReportWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [problem, setProblem] = useState<LogoProblem | 'notSaved' | null>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const unit = model.unit.value;
  const keep = async (change: Partial<Unit>): Promise<void> => {
    const kept = await model.keepUnit({ ...model.unit.value, ...change });
    setProblem(kept ? null : 'notSaved');
  };
  return (
    <dialog ref={dialog} class="unit-form" aria-labelledby="unit-heading" onClose={close}>
      <h2 id="unit-heading">{r.unit.heading}</h2>
      <p class="hint">{r.unit.hint}</p>
      {FIELDS.map((field) => (
        <label key={field} class="field">
          <span class="label">{r.unit[field]}</span>
          <input
            type="text"
            value={unit[field]}
            maxLength={200}
            onInput={(event) => void keep({ [field]: event.currentTarget.value })}
          />
        </label>
      ))}
      <Logo unit={unit} keep={keep} refuse={setProblem} />
      <output>
        {problem !== null && (
          <p class="note tone-possible">
            <HintIcon /> {r.unit[problem]}
          </p>
        )}
      </output>
      <button type="button" class="btn primary" onClick={() => dialog.current?.close()}>
        {r.unit.done}
      </button>
    </dialog>
  );
}

type LogoProblem = 'badLogo' | 'unreadLogo';

interface LogoProps {
  readonly unit: Unit;
  readonly keep: (change: Partial<Unit>) => Promise<void>;
  readonly refuse: (why: LogoProblem) => void;
}

function Logo({ unit, keep, refuse }: LogoProps) {
  const { r } = useReportWords();
  const input = useRef<HTMLInputElement>(null);
  async function take(file: File | undefined): Promise<void> {
    if (!file) return;
    if (!LOGO_TYPES.has(file.type) || file.size > MAX_LOGO) return refuse('badLogo');
    const logo = await addressOf(file).catch(() => null);
    if (logo === null) refuse('unreadLogo');
    else if (await isPicture(logo)) await keep({ logo });
    else refuse('badLogo');
  }
  return (
    <div class="field">
      <span class="label">{r.unit.logo}</span>
      <input
        ref={input}
        type="file"
        hidden
        accept={[...LOGO_TYPES].join(',')}
        aria-label={r.unit.logo}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // So that the same file can be chosen again.
          event.currentTarget.value = '';
          void take(file);
        }}
      />
      <div class="logo-row">
        {unit.logo !== '' && <img src={unit.logo} alt="" class="unit-logo" />}
        <button type="button" class="btn" onClick={() => input.current?.click()}>
          {r.unit.chooseLogo}
        </button>
        {unit.logo !== '' && (
          <button type="button" class="btn plain" onClick={() => void keep({ logo: '' })}>
            {r.unit.dropLogo}
          </button>
        )}
      </div>
    </div>
  );
}

/** @throws when the file cannot be read: it was moved or deleted since it was chosen */
function addressOf(file: File): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
  reader.addEventListener('error', () => reject(new Error('the file cannot be read')));
  reader.readAsDataURL(file);
  return promise;
}

/** Whether the browser can draw it: a name and a type prove nothing. */
async function isPicture(address: string): Promise<boolean> {
  const image = new Image();
  image.src = address;
  return image.decode().then(
    () => true,
    () => false,
  );
}
