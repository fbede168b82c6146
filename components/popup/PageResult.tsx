import type { LinkAnswer, PageAnswer } from '../../lib/core/answers.ts';
import type { Review } from '../../lib/core/claimreview.ts';
import { FactIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { usePopupWords } from '../popup-text.tsx';
import { Likeness } from './Likeness.tsx';
import { LinkNotes } from './LinkNotes.tsx';
import { LinkResult } from './LinkResult.tsx';
import type { CopyPorts } from './ports.ts';
import { TextResult } from './Results.tsx';

/** A fact-check that the page states about itself: its word, shown as such. */
function SelfReview({ review }: { review: Review }) {
  const { t, date } = usePopupWords();
  const { claim, rating, author, published } = review;
  return (
    <li>
      <p>
        “<ListText text={claim} />”
      </p>
      <p class="hint">
        <ListText
          text={[rating && t.page.rated(rating), author, published && date(published)]
            .filter(Boolean)
            .join(' · ')}
        />
      </p>
    </li>
  );
}

/** An address that has something to say beside the text of its page. */
function saysMore({ outcome, text }: LinkAnswer): boolean {
  return outcome === 'address_listed' || outcome === 'resembles_official' || (text?.matches.length ?? 0) > 0;
}

/** Answer to a page that was read: its address, whether it is a fact-check itself, and the passages that match. */
export function PageResult({ result, ports }: { result: PageAnswer; ports: CopyPorts }) {
  const { t } = usePopupWords();
  const { page, link, asked, answer } = result;
  const addresses = (asked ? [asked, link] : [link]).filter(saysMore);
  // What a fact-check repeats in order to judge it is no warning.
  const discusses = page.reviews.length > 0 && answer.matches.length > 0;
  return (
    <>
      <div class="page-head">
        <p class="label">{t.popup.ofPage}</p>
        {page.title !== '' && (
          <p class="page-title">
            <ListText text={page.title} />
          </p>
        )}
        <p class="hint">
          {t.page.part[page.part]}
          {page.cut && ` ${t.page.cut}`}
        </p>
        {asked && (
          <p class="hint">
            {t.page.led} <ListText text={link.canonical} />
          </p>
        )}
      </div>
      {page.reviews.length > 0 && (
        <div class="note tone-info">
          <FactIcon />
          <div>
            <p>{t.page.factCheck}</p>
            <ul class="reviews">
              {page.reviews.map((review, index) => (
                <SelfReview key={index} review={review} />
              ))}
            </ul>
          </div>
        </div>
      )}
      {addresses.map((one) => (
        <LinkResult key={one.canonical} answer={one} ports={ports} />
      ))}
      {!addresses.includes(link) && (
        <>
          {link.resembles && <Likeness likeness={link.resembles} />}
          <LinkNotes answer={link} />
        </>
      )}
      {discusses && (
        <h2 class="carried" tabIndex={-1}>
          {t.page.discussed}
        </h2>
      )}
      <TextResult answer={answer} text={page.text} from="page" headless={discusses} ports={ports} />
    </>
  );
}
