import type { ComponentChildren } from 'preact';
import { BrandIcon } from './icons.tsx';

interface Props {
  readonly name: string;
  /** What the page is for, or its state. */
  readonly about: ComponentChildren;
  /** The name is the heading of the page; else the page has another. */
  readonly isHeading?: boolean;
  /** Buttons at the end. */
  readonly children?: ComponentChildren;
}

/** The head of every page of the extension. */
export function Masthead({ name, about, isHeading = false, children }: Props) {
  return (
    <div class="masthead">
      <span class="logo">
        <BrandIcon size={20} />
      </span>
      <div>
        {isHeading ? <h1 class="wordmark">{name}</h1> : <p class="wordmark">{name}</p>}
        {typeof about === 'string' ? <p class="hint">{about}</p> : about}
      </div>
      {children}
    </div>
  );
}
