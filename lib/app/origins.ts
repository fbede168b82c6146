/** Where the values in effect come from. */
import type { SettingOrigin } from '../core/office.ts';
import type { Policy } from './policy.ts';
import { ruledSettings } from './rules.ts';

/**
 * Each setting with its value: decided by the policy, the officer's own where it differs from the default, or the
 * default. Then what else the policy sets, by its keys in `set`.
 */
export function originsOf<Settings extends object>(
  own: Settings,
  defaults: Settings,
  { policy, set }: { readonly policy: Policy; readonly set: readonly string[] },
): SettingOrigin[] {
  const ruled: Readonly<Record<string, unknown>> = ruledSettings(policy);
  const settings = Object.entries(defaults).map(([name, usual]): SettingOrigin => {
    if (Object.hasOwn(ruled, name)) return { name, value: shown(ruled[name]), origin: 'policy' };
    const value: unknown = Reflect.get(own, name);
    const same = JSON.stringify(value) === JSON.stringify(usual);
    return { name, value: shown(value), origin: same ? 'default' : 'own' };
  });
  return [...settings, ...set.flatMap((key) => policyRows(policy, key))];
}

/** Keys of the policy that decide a setting, and stand there. */
const SETTINGS: ReadonlySet<string> = new Set(['uiLocale', 'gate', 'history']);

function policyRows(policy: Policy, key: string): SettingOrigin[] {
  const row = (name: string, value: unknown): SettingOrigin => ({
    name: `policy.${name}`,
    value: shown(value),
    origin: 'policy',
  });
  if (SETTINGS.has(key)) return [];
  if (key === 'lists')
    return [
      row(
        'lists',
        policy.lists.map(({ id, label }) => label ?? id),
      ),
    ];
  if (key === 'sites')
    return (['enabled', 'disabled'] as const)
      .filter((kind) => policy.sites[kind].length > 0)
      .map((kind) => row(`sites.${kind}`, policy.sites[kind]));
  if (key === 'contact') return [row('contact', policy.contact?.label ?? '')];
  return [row(key, Reflect.get(policy, key))];
}

function shown(value: unknown): SettingOrigin['value'] {
  if (typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.map(String) : String(value);
}
