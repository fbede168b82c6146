import type { RequestFields } from '../../lib/core/request.ts';
import { REQUEST_CLAIM } from '../../lib/core/request.ts';
import type { PopupResult } from './results.ts';

/** True for a single word that is an address rather than a text: `https://…`, `contoh.id/…`. */
export function looksLikeAddress(text: string): boolean {
  const word = text.trim();
  return /^[a-z][a-z0-9+.-]*:\S+$/i.test(word) || /^[^\s/.]+(\.[^\s/.]+)+(:\d+)?([/?#]\S*)?$/.test(word);
}

/** What of the field is a draft: an address alone, such as that of the tab in front, is none. */
export function draftIn(input: string): string {
  return looksLikeAddress(input) ? '' : input;
}

/** A request with all that is known already: the text or the title as the claim, the address as the link. */
export function requestFrom(input: string, result: PopupResult, today: string): RequestFields {
  const text = input.trim();
  const address = looksLikeAddress(text) ? text : '';
  const claim = result.kind === 'page' ? result.page.title : address === '' ? text : '';
  return {
    claim: claim.slice(0, REQUEST_CLAIM),
    link: result.kind === 'page' ? (result.asked?.address ?? result.page.address) : address,
    place: '',
    seen: today,
  };
}

/** The day on which this device is, `YYYY-MM-DD`. In Indonesia the day begins seven to nine hours before that of UTC. */
export function dayHere(now: number): string {
  const date = new Date(now);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
