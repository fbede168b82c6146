/** The settings in effect, and what the administrator has set. */
import { governed } from '../../lib/app/governed.ts';
import { readRules } from '../../lib/app/rules.ts';
import { readManaged } from '../../lib/platform/managed.ts';
import { settings as own } from '../../lib/platform/storage.ts';

export const rules = async () => readRules(await readManaged());

/** What is written here is the officer's own choice; what is read is under the rules of the administrator. */
export const settings = governed(own, rules);
