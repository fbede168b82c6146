import type { ComponentChildren } from 'preact';
import { OpenIcon } from './icons.tsx';
import { useWords } from './text.ts';

const MAX_ADDRESS = 2048;

/** The parsed address if list text may be opened as a link: https, no credentials, at most 2048 code units. */
export function safeAddress(address: string): URL | null {
  if (address.length > MAX_ADDRESS || !URL.canParse(address)) return null;
  const url = new URL(address);
  const open = url.protocol === 'https:' && url.username === '' && url.password === '';
  return open ? url : null;
}

interface Props {
  readonly href: string;
  readonly className?: string;
  readonly children: ComponentChildren;
}

/** The only way list text becomes a link. An address that is not safe leaves the words without a link. */
export function SafeLink({ href, className = 'link', children }: Props) {
  const { t } = useWords();
  const url = safeAddress(href);
  if (!url) return <span>{children}</span>;
  return (
    <a class={className} href={url.href} target="_blank" rel="noopener noreferrer">
      {children}
      <OpenIcon size={13} />
      <span class="sr"> {t.card.newTab}</span>
    </a>
  );
}
