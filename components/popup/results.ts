/** What a check of the popup can come to, and what is kept of it. */
import type {
  LinkAnswer,
  Listed,
  Match,
  PageAnswer,
  ReadProblem,
  TextAnswer,
  TextWithLinks,
} from '../../lib/core/answers.ts';
import type { RecentCheck } from '../../lib/core/recent.ts';
import type { Held } from './ports.ts';

export type PopupResult =
  | { readonly kind: 'idle' }
  /** The background did not answer. */
  | { readonly kind: 'failed' }
  /** The browser protects the page in front. */
  | { readonly kind: 'page_failed' }
  | { readonly kind: 'too_long' }
  /** `unread`: why the page behind the address could not be read. */
  | { readonly kind: 'link'; readonly answer: LinkAnswer; readonly unread?: ReadProblem }
  | ({ readonly kind: 'page' } & PageAnswer)
  | ({ readonly kind: 'text'; readonly text: string } & TextWithLinks)
  /** A clarification that was found before; null when no list holds it any more. */
  | { readonly kind: 'clarification'; readonly held: Held | null };

/** What is kept of a result on the device; null for what is no check. */
export function recentOf(result: PopupResult, at: string): RecentCheck | null {
  switch (result.kind) {
    case 'link': {
      const { answer } = result;
      if (answer.outcome === 'cannot_check') return null;
      return entry(at, 'link', answer.outcome, answer.listed[0] ?? answer.text?.matches[0], answer.canonical);
    }
    case 'page': {
      const { link, asked = link, answer } = result;
      const found = asked.listed[0] ?? link.listed[0] ?? answer.matches[0];
      return entry(at, 'page', outcomeOfPage(result), found, asked.canonical);
    }
    case 'text': {
      const listed = result.links.find((one) => one.answer.outcome !== 'not_listed')?.answer;
      const { verdict, matches } = result.answer;
      if (verdict === 'none' && listed)
        return entry(at, 'text', listed.outcome, listed.listed[0], listed.canonical);
      return entry(at, 'text', verdict, matches[0], '');
    }
    default:
      return null;
  }
}

/** The address that was asked for comes first: it is what may be shared. */
function outcomeOfPage({ page, link, asked, answer }: PageAnswer): RecentCheck['outcome'] {
  const outcome = asked && asked.outcome !== 'not_listed' ? asked.outcome : link.outcome;
  const discusses = page.reviews.length > 0 && answer.matches.length > 0;
  return outcome === 'not_listed' && discusses ? 'refuting' : outcome;
}

function entry(
  at: string,
  kind: RecentCheck['kind'],
  outcome: RecentCheck['outcome'],
  found: Match | Listed | undefined,
  address: string,
): RecentCheck {
  const { list, clarification } = found ?? {};
  return {
    at,
    kind,
    outcome,
    ...(address === '' ? {} : { address }),
    ...(list && clarification
      ? { clarification: { list: list.id, id: clarification.id, claim: clarification.claim } }
      : {}),
  };
}

/** Whether the officer may want to ask for a clarification: none was named, or only ones that resemble what was checked. */
export function mayAsk(result: PopupResult): boolean {
  switch (result.kind) {
    case 'link':
      return result.answer.outcome !== 'cannot_check' && isOpen(result.answer.text, [result.answer]);
    case 'page':
      return isOpen(result.answer, result.asked ? [result.link, result.asked] : [result.link]);
    case 'text':
      return isOpen(
        result.answer,
        result.links.map(({ answer }) => answer),
      );
    default:
      return false;
  }
}

function isOpen(text: TextAnswer | undefined, links: readonly LinkAnswer[]): boolean {
  const settled = text?.verdict === 'strong' || text?.verdict === 'refuting';
  return !settled && links.every(({ listed }) => listed.length === 0);
}
