import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { OfficeRules } from '../../lib/core/office.ts';
import { officeTextFor } from '../../lib/text/office.ts';
import { InfoIcon, LockIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { usePageWords } from '../page-text.tsx';
import { SafeLink } from '../SafeLink.tsx';

/** Where nobody has decided anything. */
export const FREE: OfficeRules = { locked: [], userLists: 'allow', imports: 'allow', exportAllowed: true };

/** What the office that manages the device has decided; free where nobody has. */
export const Office = createContext<OfficeRules>(FREE);
export const useOffice = (): OfficeRules => useContext(Office);

/** Beside a control that the officer cannot change: who decides. */
export function ByOffice() {
  const { t } = usePageWords();
  return (
    <span class="pill tone-info by-office">
      <LockIcon size={13} /> {t.managed.byOffice}
    </span>
  );
}

type Denial = 'noLists' | 'signedOnly' | 'noImports' | 'noExport';

/** In place of what the office does not allow: that it does not, and whom to ask. */
export function OfficeNote({ denies }: { denies: Denial }) {
  const { lang } = usePageWords();
  const words = officeTextFor(lang);
  const { contact } = useOffice();
  return (
    <div class="note tone-info">
      <InfoIcon />
      <p>
        {words[denies]} {contact && words.contact} <Contact />
      </p>
    </div>
  );
}

/** Who helps officers, as the office names it. */
export function Contact() {
  const { contact } = useOffice();
  if (!contact) return null;
  const label = <ListText text={contact.label} />;
  return contact.url === undefined ? label : <SafeLink href={contact.url}>{label}</SafeLink>;
}
