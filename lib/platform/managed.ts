/** What the administrator of the device has set up for us. */
import { browser } from './browser.ts';

/** The values as they stand, unchecked. Nothing when nobody has set any: Firefox rejects then. */
export async function readManaged(): Promise<unknown> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    return {};
  }
}

/** Calls back when the values change. Firefox tells nobody: there they are read at each alarm. */
export function onManagedChanged(callback: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') callback();
  });
}
