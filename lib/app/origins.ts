/** Where the settings in effect come from. */
export interface SettingOrigin {
  readonly name: string;
  readonly value: string | boolean | readonly string[];
  readonly origin: 'default' | 'own';
}

/** Each setting with its value: the officer's own where it differs from the default. */
export function originsOf<Settings extends object>(settings: Settings, defaults: Settings): SettingOrigin[] {
  return Object.entries(defaults).map(([name, usual]): SettingOrigin => {
    const value = Reflect.get(settings, name) as SettingOrigin['value'];
    return { name, value, origin: JSON.stringify(value) === JSON.stringify(usual) ? 'default' : 'own' };
  });
}
