import { useState } from 'preact/hooks';
import type { ClaimKey } from '../../lib/core/history.ts';
import { newsTextFor } from '../../lib/text/news.ts';
import { CopyIcon } from '../icons.tsx';
import { usePageWords } from '../page-text.tsx';
import { ReadyDialog } from './ReadyDialog.tsx';
import type { ReadyPorts } from './ReadyDialog.tsx';

/** Opens the ready correction of a claim. */
export function ReadyButton({ claim, ports }: { claim: ClaimKey; ports: ReadyPorts }) {
  const { lang } = usePageWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="btn ready-button screen" onClick={() => setOpen(true)}>
        <CopyIcon size={14} /> {newsTextFor(lang).ready.open}
      </button>
      {open && <ReadyDialog claim={claim} ports={ports} close={() => setOpen(false)} />}
    </>
  );
}
