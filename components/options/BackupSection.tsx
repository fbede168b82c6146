import { useRef, useState } from 'preact/hooks';
import type { Restored, RestorePlan } from '../../lib/core/backup.ts';
import { AlertIcon, CheckIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { usePageWords } from '../page-text.tsx';
import { BackupProblemNote } from './BackupProblemNote.tsx';
import type { BackupFault } from './BackupProblemNote.tsx';
import { OfficeNote, useOffice } from './Office.tsx';
import type { OptionsModel } from './model.ts';
import type { OptionsPorts } from './ports.ts';
import { problemText } from '../../lib/text/problem.ts';
import { RestoreAsk } from './RestoreAsk.tsx';
import { SignedAgain } from './SignedAgain.tsx';

interface Props {
  readonly ports: OptionsPorts;
  readonly model: OptionsModel;
}

type Step =
  | { readonly at: 'start' }
  | { readonly at: 'busy' }
  | { readonly at: 'saved'; readonly skipped: readonly string[] }
  | { readonly at: 'asking'; readonly plan: RestorePlan; readonly key: string }
  | { readonly at: 'restored'; readonly result: Restored }
  | { readonly at: 'failed'; readonly fault: BackupFault };

/** Backup of everything into one file, and back again; then where each setting comes from. */
export function BackupSection({ ports, model }: Props) {
  const { t } = usePageWords();
  const [step, setStep] = useState<Step>({ at: 'start' });
  const input = useRef<HTMLInputElement>(null);
  const run = async (work: () => Promise<Step>): Promise<void> => {
    setStep({ at: 'busy' });
    setStep(await work().catch(() => ({ at: 'failed', fault: 'no_answer' }) as const));
  };
  const save = () =>
    run(async () => {
      const saved = await ports.saveBackup();
      return saved.ok ? { at: 'saved', skipped: saved.skipped } : { at: 'failed', fault: saved.problem };
    });
  const plan = (file: File) =>
    run(async () => {
      const answer = await ports.planRestore(file);
      if (!answer.ok) return { at: 'failed', fault: answer.problem };
      return { at: 'asking', plan: answer.plan, key: answer.key ?? '' };
    });
  const restore = (key: string) =>
    run(async () => {
      const result = await ports.restore(key);
      await model.refreshAll();
      return result.ok ? { at: 'restored', result } : { at: 'failed', fault: result.problem };
    });
  const busy = step.at === 'busy';
  const { exportAllowed } = useOffice();

  return (
    <>
      <div class="section-head">
        <div>
          <h2>{t.options.backup}</h2>
          <p class="intro">{t.backup.intro}</p>
        </div>
      </div>
      <section class="panel" aria-labelledby="backup-save">
        <h3 id="backup-save">{t.backup.save}</h3>
        <p class="hint">{t.backup.saveMeans}</p>
        {exportAllowed ? (
          <div class="list-actions">
            <button type="button" class="btn primary" disabled={busy} onClick={() => void save()}>
              {t.backup.saveNow}
            </button>
          </div>
        ) : (
          <OfficeNote denies="noExport" />
        )}
      </section>
      <section class="panel" aria-labelledby="backup-restore">
        <h3 id="backup-restore">{t.backup.restore}</h3>
        <p class="hint">{t.backup.restoreMeans}</p>
        <label class="sr" for="backup-file">
          {t.backup.file}
        </label>
        <input
          ref={input}
          id="backup-file"
          class="sr"
          type="file"
          tabIndex={-1}
          accept=".json,application/json"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) void plan(file);
          }}
        />
        <div class="list-actions">
          <button type="button" class="btn" disabled={busy} onClick={() => input.current?.click()}>
            {t.backup.choose}
          </button>
        </div>
        {step.at === 'asking' && (
          <RestoreAsk
            plan={step.plan}
            onRestore={() => void restore(step.key)}
            onCancel={() => {
              void ports.dropFile(step.key).catch(() => undefined);
              setStep({ at: 'start' });
            }}
          />
        )}
      </section>
      <output>
        {busy && <p class="hint">{t.options.loading}</p>}
        {step.at === 'saved' && <SavedNote skipped={step.skipped} />}
        {step.at === 'restored' && <RestoredNote result={step.result} />}
        {step.at === 'failed' && <BackupProblemNote fault={step.fault} />}
      </output>
      {step.at === 'restored' && <SignedAgain lists={step.result.signed} model={model} />}
    </>
  );
}

function SavedNote({ skipped }: { skipped: readonly string[] }) {
  const { t } = usePageWords();
  return (
    <div class={skipped.length === 0 ? 'note tone-fact' : 'note tone-strong'}>
      {skipped.length === 0 ? <CheckIcon /> : <AlertIcon />}
      <div>
        <p>{t.backup.saved}</p>
        {skipped.map((title) => (
          <p key={title}>
            <ListText text={t.backup.skipped(title)} />
          </p>
        ))}
      </div>
    </div>
  );
}

function RestoredNote({ result }: { result: Restored }) {
  const words = usePageWords();
  const { t, number } = words;
  return (
    <div class="note tone-fact">
      <CheckIcon />
      <div>
        <p>{t.backup.restored(number(result.lists), number(result.parts))}</p>
        {result.failed.map(({ title, problem }) => (
          <p key={title}>
            <ListText text={t.backup.notRestored(title)} /> {problemText(words, problem).say}
          </p>
        ))}
      </div>
    </div>
  );
}
