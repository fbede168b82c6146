import { counted } from './counted.ts';
import type { idProblems } from './id-problems.ts';

/** Why a list could not be taken over, in English. */
export const enProblems: typeof idProblems = {
  kept: 'The old version is whole and still in use.',
  accept: 'Use the shorter list',
  mayNeedLeave:
    'Some servers only answer when the browser allows Tabayun to reach them, or when who runs them sets “Access-Control-Allow-Origin: *”.',
  allow: 'Allow this server and try again',
  OFFLINE: { say: 'The device is not connected to the internet.', act: 'Connect, then sync again.' },
  TIMEOUT: { say: 'The server of the list took too long.', act: 'Try again in a while.' },
  REDIRECT: {
    say: 'That address leads to another address.',
    act: 'Ask the publisher for the direct address.',
  },
  NETWORK: {
    say: 'The server of the list cannot be reached, or its connection is not protected (certificate).',
    act: 'Check address, connection and the clock of the device, then retry.',
  },
  EMPTY: { say: 'That list file is empty.', act: 'Ask the publisher for the complete file.' },
  BUSY: { say: 'This list is being synced.', act: 'Wait until it is done.' },
  ABORTED: { say: 'The sync stopped before it was done.', act: 'Sync again.' },
  NOT_FOUND: { say: 'There is no list at that address (code 404).', act: 'Check the address.' },
  GONE: {
    say: 'The server says that this list no longer exists (code 410).',
    act: 'Ask for its new address, or remove this list.',
  },
  RATE_LIMITED: { say: 'The server asks us to wait (code 429).', act: 'Tabayun tries again by itself.' },
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
    say: `The list holds ${counted(found, 'clarification')}, more than ${limit}.`,
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
  SCHEMA: (field, cause) => ({
    say: `The field “${field}” of that signed list is wrong: ${cause}.`,
    act: 'Tell the publisher of the list.',
  }),
  ENVELOPE_PARSE: {
    say: 'That is not a complete signed list file.',
    act: 'Check the connection (a Wi-Fi login page?), then sync again.',
  },
  ENVELOPE_SHAPE: { say: 'That signed file is built wrongly.', act: 'Tell the publisher of the list.' },
  BAD_KEY: { say: 'That list file holds a forbidden property name.', act: 'Tell the publisher of the list.' },
  TOO_DEEP: { say: 'That list file is nested too deeply.', act: 'Tell the publisher of the list.' },
  BAD_ALG: { say: 'The keys of that list sign in a way that is not known.', act: 'Update Tabayun.' },
  UNSUPPORTED_ALG: {
    say: 'This browser is too old to check the signature of that list.',
    act: 'Update the browser.',
  },
  BAD_SIGNATURE: {
    say: 'The signature of that list does not fit its contents.',
    act: 'Do not use that file; tell its publisher.',
  },
  UNKNOWN_KEY: {
    say: 'That list is signed with a key that is not known.',
    act: 'Reach the publisher another way and compare the fingerprint of the key.',
  },
  ROOT_CHAIN: {
    say: 'The change of keys of that list cannot be proved.',
    act: 'Reach the publisher another way.',
  },
  BAD_SEQ: { say: 'The version number of that list is not valid.', act: 'Tell the publisher of the list.' },
  ROLLBACK: {
    say: 'The server gave an older version than the one in use.',
    act: 'Try again later; if it goes on, contact the publisher.',
  },
  FAST_FORWARD: {
    say: 'The version number of that list jumped too far.',
    act: 'Contact the publisher: the key may be misused.',
  },
  EQUIVOCATION: {
    say: 'There are two different contents with the same version number.',
    act: 'Contact the publisher at once: the key may be misused.',
  },
  BAD_VALIDITY: {
    say: 'The period of validity of that list is not valid.',
    act: 'Tell the publisher of the list.',
  },
  FROM_FUTURE: {
    say: 'That list is dated ahead of the clock of this device.',
    act: 'Check date and time of the device.',
  },
  BAD_CHUNK_REF: {
    say: 'A reference to a part of that list is wrong.',
    act: 'Tell the publisher of the list.',
  },
  CHUNK_SIZE: {
    say: 'A part of the list did not arrive whole.',
    act: 'Sync again, if need be over another connection.',
  },
  CHUNK_HASH: {
    say: 'A part of the list was damaged or changed on its way.',
    act: 'Sync again, if need be over another connection.',
  },
  COUNT: {
    say: 'The number of clarifications is not the one that was signed.',
    act: 'Tell the publisher of the list.',
  },
  IS_SIGNED: {
    say: 'That is a signed list.',
    act: 'Add it by its address, or ask for its bundle (one file) to use it without a network.',
  },
  UNSIGNED: {
    say: 'This list used to be signed and no longer is.',
    act: 'Do not accept it; contact its publisher.',
  },
  BY_POLICY: {
    say: 'Your office does not allow it.',
    act: 'Ask whoever manages devices in your office.',
  },
  SHRINK: (before, after) => ({
    say: `The new version is much shorter: ${after} of ${before} clarifications.`,
    act: 'Make sure with the publisher before accepting it.',
  }),
  STORAGE_FULL: { say: 'The storage of this device is full.', act: 'Remove lists that are not used.' },
  STORAGE_BROKEN: { say: 'The storage of the browser cannot be opened.', act: 'Restart the browser.' },
};
