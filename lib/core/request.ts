/** A request for a clarification that no list holds: the officer sends it, Tabayun only words and keeps it. */
export interface ClarificationRequest {
  readonly id: string;
  /** RFC 3339. */
  readonly created: string;
  readonly claim: string;
  /** Address of the post or page, as given; may be empty. */
  readonly link: string;
  /** Where it was seen, in the officer's words; may be empty. */
  readonly place: string;
  /** Day on which it was seen, `YYYY-MM-DD`. */
  readonly seen: string;
}

/** What the form holds before it becomes a request. */
export type RequestFields = Pick<ClarificationRequest, 'claim' | 'link' | 'place' | 'seen'>;

/** Code units of a claim in a request. */
export const REQUEST_CLAIM = 1000;
/** As many requests are kept; the oldest goes first. */
export const REQUESTS = 100;

/** The queue with a new request at the head. */
export function enqueue(
  queue: readonly ClarificationRequest[],
  request: ClarificationRequest,
): ClarificationRequest[] {
  return [request, ...queue].slice(0, REQUESTS);
}
