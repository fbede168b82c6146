import { counted } from './counted.ts';
import type { idData } from './id-data.ts';

/** English words for muting, export, backup and what the office has decided. */
export const enData: typeof idData = {
  mute: {
    action: 'Mute this clarification',
    muted: 'Muted',
    undo: 'Unmute',
    why: 'Why?',
    since: (date, reason) => `Muted ${date}: ${reason}. This clarification never matches.`,
    heading: (count) => `Muted (${count})`,
    means: 'These clarifications stay in their list, but are not matched on this device.',
    listGone: 'Its list was removed',
    reason: {
      not_ours: 'Not for our unit',
      false_alarms: 'Often marked wrongly',
      outdated: 'No longer valid',
      other: 'Another reason',
    },
  },
  export: {
    action: 'Export',
    means:
      'A list file can be added to another Tabayun without a network. ClaimReview is read by search engines and other fact-checkers.',
    list: 'List file (JSON)',
    claimReview: 'ClaimReview (schema.org)',
    saved: 'The file was saved to your downloads.',
    dropped: 'What that format has no place for, and is left out:',
    names: {
      correction: 'ready corrections',
      supersedes: 'which entries are replaced',
      'status: withdrawn': 'withdrawn clarifications',
      'status: replaced': 'replaced clarifications',
      'status: under_review': 'clarifications under review',
    },
  },
  backup: {
    intro:
      'One file for everything: lists, settings, muted and ignored clarifications, history, requests, the head of reports and the drafts of the workshop. No network needed.',
    save: 'Save a backup',
    saveMeans:
      'The backup holds your lists and your history in full: do not share it. The texts you post are never in it.',
    saveNow: 'Save backup',
    saved: 'The backup was saved to your downloads.',
    restore: 'Restore from a backup',
    restoreMeans: 'Before anything is replaced, Tabayun shows what would be.',
    file: 'Backup file',
    choose: 'Choose a backup file',
    ask: 'Replace with the content of this backup?',
    made: (when, version) => `Made ${when} with Tabayun ${version}`,
    what: 'Part',
    now: 'Now',
    held: 'Backup',
    effect: 'Effect',
    does: {
      add: 'added',
      replace: 'replaced',
      merge: 'merged; what is there stays',
      same: 'stays the same',
      packaged: 'built-in list; only its switch',
      signed: 'signed: offered afterwards, so that its keys are compared',
      conflict: 'skipped: a list of the same name is from another source',
    },
    part: {
      settings: 'Settings',
      mutes: 'Muted',
      ignores: 'Ignored on a site',
      requests: 'Requests for clarification',
      unit: 'Head of reports',
      history: 'History',
      workshop: 'List workshop',
    },
    others: 'Lists that are not in the backup are left alone.',
    restoreNow: 'Yes, restore',
    restored: (lists, parts) => `Restored: ${counted(lists, 'list')} and ${counted(parts, 'other part')}.`,
    skipped: (title) =>
      `“${title}” is not in it: its content is damaged in this browser. Sync or import that list again, then save the backup once more.`,
    signedAgain: 'Signed lists in this backup',
    signedMeans:
      'Their content comes from their publishers, not from the backup: compare their keys once more.',
    signedFile: 'It came as a file: choose that file again under Lists.',
    addAgain: 'Add again',
    addAgainFor: (title) => `Add ${title} again`,
    notRestored: (title) => `“${title}” was not restored.`,
    tryAgain: 'Try again.',
    problem: {
      NOT_A_BACKUP: { say: 'That file is no Tabayun backup.', act: 'Choose a file saved from this page.' },
      NEWER: { say: 'That backup was made by a newer Tabayun.', act: 'Update Tabayun.' },
    },
  },
};
