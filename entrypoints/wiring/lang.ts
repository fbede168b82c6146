/** The language of the interface, for pages that need nothing else of the settings. */
import { readManaged } from '../../lib/platform/managed.ts';
import { onSettings, settings } from '../../lib/platform/storage.ts';
import type { Lang } from '../../lib/text/index.ts';

/** That of the administrator, else the officer's. The same rule as in lib/app/rules.ts, without its other readers. */
export async function langInEffect(): Promise<Lang> {
  const [{ lang }, managed] = await Promise.all([settings.get(), readManaged()]);
  const rule: unknown = Reflect.get(Object(managed), 'uiLocale');
  return rule === 'id' || rule === 'en' ? rule : lang;
}

/** Draws a page in the language that is in effect, and again whenever that becomes another one. */
export async function drawInLang(draw: (lang: Lang) => void): Promise<void> {
  let drawn = await langInEffect();
  draw(drawn);
  const follow = async () => {
    const lang = await langInEffect();
    if (lang !== drawn) draw((drawn = lang));
  };
  // As long as the page lives.
  onSettings(() => void follow().catch(() => undefined), new AbortController().signal);
}
