import { vi } from 'vitest';
import type { Mock } from 'vitest';
import type { ComposeActions } from '../../lib/core/view.ts';

type Spies = { readonly [Name in keyof ComposeActions]: Mock<ComposeActions[Name]> };

/** Actions that only remember how they were called. */
export function spyActions(): Spies {
  return {
    open: vi.fn<ComposeActions['open']>(),
    close: vi.fn<ComposeActions['close']>(),
    copy: vi.fn<ComposeActions['copy']>(),
    insert: vi.fn<ComposeActions['insert']>(),
    refuting: vi.fn<ComposeActions['refuting']>(),
    ignore: vi.fn<ComposeActions['ignore']>(),
    undo: vi.fn<ComposeActions['undo']>(),
  };
}
