/** Switches in the options, in either browser. */
import type { Running } from './either.ts';

/** Turns a switch of the section *Situs*, as a press on it does. */
export async function turnSwitch({ options }: Running, name: string, on: boolean): Promise<void> {
  await options.evaluate(`(${String(turn)})(${JSON.stringify(name)}, ${on})`);
}

/** Runs in the options page. */
async function turn(name: string, on: boolean): Promise<void> {
  const until = async <T>(look: () => T | null | undefined | false): Promise<T> => {
    for (;;) {
      const found = look();
      if (found) return found;
      await new Promise((done) => setTimeout(done, 20));
    }
  };
  const find = (selector: string, wanted: string): HTMLElement | undefined =>
    [...document.querySelectorAll<HTMLElement>(selector)].find((one) =>
      (one.getAttribute('aria-label') ?? one.innerText).startsWith(wanted),
    );
  (await until(() => find('nav button, [role=tab], button', 'Situs'))).click();
  const toggle = await until(() => find('[role=switch]', name));
  if (toggle.getAttribute('aria-checked') !== String(on)) toggle.click();
  await until(() => toggle.getAttribute('aria-checked') === String(on));
}
