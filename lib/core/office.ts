/** What the office that manages the device has decided, as pages show it. */

/** Who helps officers. */
export interface OfficeContact {
  readonly label: string;
  /** https. */
  readonly url?: string;
}

export interface OfficeRules {
  /** Names of settings that the officer cannot change. */
  readonly locked: readonly string[];
  /** Which lists an officer may add, and whether from files and from strangers' formats. */
  readonly userLists: 'allow' | 'signedOnly' | 'deny';
  readonly imports: 'allow' | 'deny';
  /** Whether lists, history and backups may leave as files. */
  readonly exportAllowed: boolean;
  readonly contact?: OfficeContact;
}

/** A value in effect, and who decided it. */
export interface SettingOrigin {
  readonly name: string;
  readonly value: string | boolean | readonly string[];
  readonly origin: 'default' | 'own' | 'policy';
}
