import type { idProblems } from './id-problems.ts';

/** Why a list could not be taken over, in English. */
export const enProblems: typeof idProblems = {
  kept: 'The old version is whole and still in use.',
  accept: 'Use the shorter list',
  mayNeedLeave: 'Some servers only answer when the browser allows Tabayun to reach them.',
  allow: 'Allow this server and try again',
  OFFLINE: { say: 'The device is not connected to the internet.', act: 'Connect, then sync again.' },
  TIMEOUT: { say: 'The server of the list took too long.', act: 'Try again in a while.' },
  REDIRECT: {
    say: 'That address leads to another address.',
    act: 'Ask the publisher for the direct address.',
  },
  NETWORK: {
    say: 'The server of the list cannot be reached.',
    act: 'Check address and connection, then retry.',
  },
  EMPTY: { say: 'That list file is empty.', act: 'Ask the publisher for the complete file.' },
  BUSY: { say: 'This list is being synced.', act: 'Wait until it is done.' },
  ABORTED: { say: 'The sync stopped before it was done.', act: 'Sync again.' },
  NOT_FOUND: { say: 'There is no list at that address (code 404).', act: 'Check the address.' },
  HTTP: (status) => ({
    say: `The server refused the request (code ${status}).`,
    act: 'Try later or contact the publisher of the list.',
  }),
  TOO_BIG: (limit) => ({
    say: `The file is larger than ${limit}.`,
    act: 'Ask the publisher to split the list.',
  }),
  NOT_JSON: { say: 'That file is not complete JSON.', act: 'Download it again or check the address.' },
  NOT_A_LIST: {
    say: 'That file is not a list of clarifications.',
    act: 'Choose a list file of its publisher.',
  },
  NOT_UTF8: { say: 'The letters in that file cannot be read.', act: 'Save the file again as UTF-8.' },
  NEED_UPDATE: { say: 'This list needs a newer Tabayun.', act: 'Update Tabayun.' },
  TOO_MANY: (found, limit) => ({
    say: `The list holds ${found} clarifications, more than ${limit}.`,
    act: 'Ask the publisher to split the list.',
  }),
  WRONG_LIST: (expected, found) => ({
    say: `That address now holds another list (${found}, expected ${expected}).`,
    act: 'Ask the publisher for the right address.',
  }),
  BAD_URL: {
    scheme: { say: 'The address of a list must start with https://.', act: 'Correct the address.' },
    credentials: { say: 'The address must not hold a user name or password.', act: 'Remove that part.' },
    private: { say: 'An address of a private network cannot be used.', act: 'Add the list as a file.' },
    port: { say: 'The port number in that address is not allowed.', act: 'Use an address without a port.' },
    syntax: { say: 'That is not a complete address.', act: 'Copy the address from the publisher.' },
  },
  DUPLICATE_LIST: (id) => ({
    say: `The list “${id}” is already here.`,
    act: 'Sync that list, or remove it first.',
  }),
  BAD_ITEM: (item, field, cause) => ({
    say: `Clarification number ${item} is wrong at “${field}”: ${cause}.`,
    act: 'Tell the publisher of the list this number.',
  }),
  BAD_HEAD: (field, cause) => ({
    say: `The field “${field}” of that list is wrong: ${cause}.`,
    act: 'Tell the publisher of the list.',
  }),
  cause: {
    missing: 'missing',
    wrong_type: 'wrong kind of value',
    empty: 'empty',
    too_long: 'too long',
    too_many: 'too many',
    bad_value: 'value not allowed',
    bad_date: 'not a valid date',
    not_https: 'not a public https address',
    bad_address: 'not a web address',
    duplicate: 'used before',
    bad_key: 'forbidden property name',
    too_deep: 'nested too deeply',
  },
  SHRINK: (before, after) => ({
    say: `The new version is much shorter: ${after} of ${before} clarifications.`,
    act: 'Make sure with the publisher before accepting it.',
  }),
  STORAGE_FULL: { say: 'The storage of this device is full.', act: 'Remove lists that are not used.' },
  STORAGE_BROKEN: { say: 'The storage of the browser cannot be opened.', act: 'Restart the browser.' },
};
