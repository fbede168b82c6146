/** Settings as they are in effect: what an administrator has set stands before the officer's own choice. */
import type { Kept } from './ports.ts';
import { ruledSettings, type Rules } from './rules.ts';

/**
 * The officer's settings under the rules. What they decide is never written down as the officer's own: it ends with
 * the rule.
 */
export function governed<Settings extends object>(
  own: Kept<Settings>,
  rules: () => Promise<Rules>,
): Kept<Settings> {
  return {
    get: async () => {
      const [held, decided] = await Promise.all([own.get(), rules()]);
      return { ...held, ...ruledSettings(decided) };
    },
    set: async (value) => {
      const [held, decided] = await Promise.all([own.get(), rules()]);
      const names = Object.keys(ruledSettings(decided));
      const kept = Object.entries(held).filter(([name]) => names.includes(name));
      await own.set({ ...value, ...Object.fromEntries(kept) });
    },
  };
}
