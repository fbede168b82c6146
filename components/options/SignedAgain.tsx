import { useState } from 'preact/hooks';
import type { SignedInBackup } from '../../lib/core/backup.ts';
import { CheckIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { usePageWords } from '../page-text.tsx';
import type { OptionsModel } from './model.ts';
import { Offer } from './Offer.tsx';
import type { AddResult } from './ports.ts';
import { ProblemNote } from './ProblemNote.tsx';

interface Props {
  readonly lists: readonly SignedInBackup[];
  readonly model: OptionsModel;
}

/** The signed lists of a backup: their publishers have them, and their keys are compared anew. */
export function SignedAgain({ lists, model }: Props) {
  const { t } = usePageWords();
  if (lists.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="signed-again">
      <h3 id="signed-again">{t.backup.signedAgain}</h3>
      <p class="hint">{t.backup.signedMeans}</p>
      <ul class="lost-rows">
        {lists.map((list) => (
          <Again key={`${list.title} ${list.url}`} list={list} model={model} />
        ))}
      </ul>
    </section>
  );
}

function Again({ list: { title, url }, model }: { list: SignedInBackup; model: OptionsModel }) {
  const { t } = usePageWords();
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<AddResult | null>(null);
  async function add(address: string, confirmed?: readonly string[]): Promise<void> {
    setBusy(true);
    setResult(null);
    setResult(await model.add(address, confirmed ? { confirmed } : {}));
    setBusy(false);
  }
  return (
    <li>
      <div>
        <ListText text={title} />
        <p class="hint">{url === undefined ? t.backup.signedFile : <ListText text={url} />}</p>
        {url !== undefined && result?.ok === false && 'offer' in result && (
          <Offer
            offer={result.offer}
            busy={busy}
            onAccept={(confirmed) => void add(url, confirmed)}
            onRefuse={() => setResult(null)}
          />
        )}
        <output>
          {result?.ok && (
            <p class="note tone-fact">
              <CheckIcon /> <span>{t.add.addedUrl}</span>
            </p>
          )}
          {url !== undefined && result?.ok === false && 'problem' in result && (
            <ProblemNote
              problem={result.problem}
              kept={false}
              onAccept={() => void add(url)}
              onAllow={() => void model.allow(url).then(() => add(url))}
            />
          )}
        </output>
      </div>
      {url !== undefined && !result?.ok && (
        <button
          type="button"
          class="btn"
          disabled={busy}
          aria-label={t.backup.addAgainFor(title)}
          onClick={() => void add(url)}
        >
          {busy ? t.add.adding : t.backup.addAgain}
        </button>
      )}
    </li>
  );
}
