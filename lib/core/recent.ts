/** The last checks on this device: what was checked by address or clarification, never by text. */
import type { CheckVerdict } from './model.ts';
import type { LinkOutcome } from './answers.ts';

export interface RecentCheck {
  /** RFC 3339. */
  readonly at: string;
  readonly kind: 'link' | 'text' | 'page';
  readonly outcome: LinkOutcome | CheckVerdict;
  /** Search key of the address; absent for texts. */
  readonly address?: string;
  /** The first clarification that was found, with its claim as the list words it. */
  readonly clarification?: { readonly list: string; readonly id: string; readonly claim: string };
}

/** As many are kept. */
export const RECENT = 10;

/** The checks with a new one at the head. The same address, or the same clarification of a text, stands once. */
export function remember(checks: readonly RecentCheck[], check: RecentCheck): RecentCheck[] {
  const rest = checks.filter((one) => subjectOf(one) !== subjectOf(check) || subjectOf(check) === '');
  return [check, ...rest].slice(0, RECENT);
}

function subjectOf({ kind, address, clarification }: RecentCheck): string {
  if (address !== undefined) return `${kind === 'text' ? 'text' : 'address'} ${address}`;
  return clarification ? `clarification ${clarification.list}/${clarification.id}` : '';
}
