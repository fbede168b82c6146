import { useEffect, useRef } from 'preact/hooks';
import type { ListOffer } from '../../lib/core/list-answers.ts';
import { CheckIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { usePageWords } from '../page-text.tsx';
import { KeyPrints } from './Signing.tsx';

interface Props {
  readonly offer: ListOffer;
  readonly busy: boolean;
  /** With the fingerprints that were shown. */
  readonly onAccept: (fingerprints: readonly string[]) => void;
  readonly onRefuse: () => void;
}

/** A signed list before it is subscribed: its keys, to be compared with what the publisher says elsewhere. */
export function Offer({ offer, busy, onAccept, onRefuse }: Props) {
  const { t, number, date } = usePageWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="note tone-info offer" aria-labelledby="offer-heading">
      <div>
        <h4 id="offer-heading" tabIndex={-1} ref={heading}>
          <ListText text={t.offer.heading(offer.title)} />
        </h4>
        <p>
          <ListText text={t.lists.publisher(offer.publisher)} /> ·{' '}
          {t.offer.holds(number(offer.count), date(offer.expires))}
        </p>
        {offer.contact !== undefined && (
          <p class="hint">
            <ListText text={t.signing.contact(offer.contact)} />
          </p>
        )}
        <p>{t.offer.explain}</p>
        <KeyPrints keys={offer.keys} />
        {offer.keys.length > 1 && (
          <p class="hint">{t.offer.threshold(number(offer.threshold), number(offer.keys.length))}</p>
        )}
        <div class="list-actions">
          <button type="button" class="btn" onClick={onRefuse}>
            {t.offer.refuse}
          </button>
          <button
            type="button"
            class="btn primary"
            disabled={busy}
            onClick={() => onAccept(offer.keys.map((key) => key.fingerprint))}
          >
            <CheckIcon /> {t.offer.accept}
          </button>
        </div>
      </div>
    </section>
  );
}
