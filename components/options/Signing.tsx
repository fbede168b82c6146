import type { KeyPrint, ListSigning, ListSummary } from '../../lib/core/answers.ts';
import { AlertIcon, CheckIcon, InfoIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { usePageWords } from '../page-text.tsx';

/** Keys by name, algorithm and fingerprint. */
export function KeyPrints({ keys }: { keys: readonly KeyPrint[] }) {
  const { t } = usePageWords();
  return (
    <dl class="prints" aria-label={t.signing.prints}>
      {keys.map(({ kid, alg, fingerprint }) => (
        <div key={kid}>
          <dt>
            {kid} <span class="hint">{alg}</span>
          </dt>
          <dd>
            <code>{fingerprint}</code>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Whether a list is signed and by whose keys, and what is wrong with its age. */
export function Signing({ list }: { list: ListSummary }) {
  const { t, number, date } = usePageWords();
  const { signed } = list;
  return (
    <div class="signing">
      {signed ? (
        <Signed signed={signed} />
      ) : (
        list.origin !== 'packaged' && (
          <p class="sync-line tone-quiet">
            <InfoIcon /> {t.signing.unsigned}
          </p>
        )
      )}
      {signed?.expired && (
        <p class="note tone-possible">
          <AlertIcon /> <span>{t.lists.expired(date(signed.expires ?? ''))}</span>
        </p>
      )}
      {list.stale && !signed?.expired && (
        <p class="note tone-possible">
          <AlertIcon /> <span>{t.lists.stale}</span>
        </p>
      )}
      {signed !== undefined && signed.revoked > 0 && (
        <p class="hint">{t.signing.revoked(number(signed.revoked))}</p>
      )}
    </div>
  );
}

function Signed({ signed }: { signed: ListSigning }) {
  const { t, number, date } = usePageWords();
  const { keysFrom, keys, seq, expires, contact } = signed;
  return (
    <>
      <p class="sync-line tone-fact">
        <CheckIcon /> {t.signing.signed} · {t.signing.keysFrom[keysFrom]}
        {expires !== undefined && ` · ${t.signing.version(number(seq), date(expires))}`}
      </p>
      <details class="keys">
        <summary>{t.signing.prints}</summary>
        <KeyPrints keys={keys} />
        {contact !== undefined && (
          <p class="hint">
            <ListText text={t.signing.contact(contact)} />
          </p>
        )}
      </details>
    </>
  );
}
