/** The language of the interface, for pages that need nothing else of the settings. */
import { readManaged } from '../../lib/platform/managed.ts';
import { settings } from '../../lib/platform/storage.ts';

/** That of the administrator, else the officer's. The same rule as in lib/app/rules.ts, without its other readers. */
export async function langInEffect(): Promise<'id' | 'en'> {
  const [{ lang }, managed] = await Promise.all([settings.get(), readManaged()]);
  const rule: unknown = Reflect.get(Object(managed), 'uiLocale');
  return rule === 'id' || rule === 'en' ? rule : lang;
}
