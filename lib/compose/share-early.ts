/** Pages and presses that share something before any compose box is there. Part of the early script. */
import type { Handover } from './handover.ts';

/** Paths of the sites' share addresses, and the parameters that carry something. The background reads them in full. */
const PATH =
  /^\/(?:intent\/(?:tweet|post)|compose\/(?:tweet|post)|share|share\.php|share\/url|sharer(?:\/sharer)?(?:\.php)?|dialog\/(?:share|feed)|sharing\/share-offsite|shareArticle|feed|send|mail(?:\/u\/\d+)?|\+?\d*)\/?$/;
const CARRIED = ['text', 'url', 'u', 'href', 'quote', 'link', 'shareUrl', 'summary', 'body'];

/** The address when it shares something, else null. */
export function shareAddress({ href }: { readonly href: string }): string | null {
  const { pathname, searchParams } = new URL(href);
  return PATH.test(pathname) && CARRIED.some((name) => searchParams.get(name)) ? href : null;
}

/** Tells the late script, and has it loaded, when a page shares by its address or a repost is asked for. */
export function watchSharing(target: Window, openers: string, shared: Handover): void {
  if (shared.signal.aborted) return;
  // Sites may write their address anew before the late script is there.
  if (target === target.top) shared.address = shareAddress(target.location);
  if (shared.address !== null) shared.wake();
  const press = (event: Event): void => {
    const top = event.composedPath()[0];
    const button = event.isTrusted && top instanceof Element ? top.closest(openers) : null;
    if (!button) return;
    shared.pressed = button;
    if (shared.late) shared.late.pressed(button);
    else shared.wake();
  };
  shared.listening.on('click', press, shared.signal, { passive: true });
}
