import type { PageAnswer } from '../../lib/core/answers.ts';
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

/** Answer to a page that was read: its address, whether it is a fact-check itself, and the passages that match. */
export function PageResult({ result, ports }: { result: PageAnswer; ports: CopyPorts }) {
  const { t } = usePopupWords();
  const { page, link, answer } = result;
  const listed = link.outcome === 'address_listed' || link.outcome === 'resembles_official';
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
      {listed ? (
        <LinkResult answer={link} ports={ports} />
      ) : (
        <>
          {link.resembles && <Likeness likeness={link.resembles} />}
          <LinkNotes answer={link} />
        </>
      )}
      {discusses && <h2 class="carried">{t.page.discussed}</h2>}
      <TextResult answer={answer} text={page.text} from="page" headless={discusses} ports={ports} />
    </>
  );
}
