import { counted } from './counted.ts';
import type { idNews } from './id-news.ts';

/** Words of news of the lists, of looking back, and of ready corrections. */
export const enNews: typeof idNews = {
  notification: {
    title: 'Lists of clarifications changed',
    titleBack: 'Earlier drafts may need a correction',
    words: ({
      new: added,
      changed,
      removed,
      met,
    }: Readonly<Record<'new' | 'changed' | 'removed' | 'met', number>>) =>
      `${added} new, ${changed} changed, ${removed} withdrawn. ${met} about claims that you have met.`,
    back: (drafts: number) =>
      `${counted(drafts, 'checked draft')} may repeat what new clarifications answer. See Looking back in History and report.`,
  },
  digest: {
    heading: 'News of the lists',
    intro: 'What changed in the lists of clarifications, and what of it concerns claims met on this device.',
    action: 'What changed',
    first: 'No change of this list is on record yet.',
    none: 'Nothing has changed since the lists were last looked at.',
    counts: (added: string, changed: string, removed: string) =>
      `${added} new, ${changed} changed, ${removed} withdrawn`,
    touches: (count: string) => `${count} about claims that you have met`,
    new: 'New',
    changed: 'Changed',
    removed: 'Withdrawn',
    met: 'met by you',
    gone: (id: string) => `Clarification ${id}`,
    more: (count: string) => `Show ${counted(count, 'change')}`,
    notify: 'Tell me at most once a day',
    notifyMeans:
      'A quiet notification of the browser when lists change or an earlier draft may need a correction. Off from the start; the browser will ask for leave.',
    denied: 'The browser gave no leave for notifications, so they stay off.',
    on: 'Told',
    off: 'Not told',
  },
  back: {
    heading: 'Looking back',
    switch: 'Compare earlier drafts with new clarifications',
    on: 'Compared',
    off: 'Not compared',
    means:
      'When on, a fingerprint of each draft checked in a compose box of a site is kept: at most 64 keyed codes of pairs of words, the date and the site, for 30 days, on this device only. The draft itself is not kept. Drafts that refute, private windows, and texts in the popup or in Check a draft are left out. When a new clarification is similar, Tabayun asks for 30 days whether that draft needs a correction. Switching it off deletes all fingerprints.',
    limit:
      'Its limit: whoever holds this device could test whether a given sentence was checked. Most near copies are recognised; sentences put in other words often are not. A draft that denies in unusual words may be asked about all the same.',
    clear: 'Delete all fingerprints',
    cleared: 'The fingerprints were deleted.',
    ask: 'Does this need a correction?',
    when: (date: string, site: string) => `A draft checked on ${date} on ${site} resembles this claim:`,
    done: 'Dealt with',
    failed: 'That change was not kept. Try again.',
  },
  ready: {
    heading: 'Ready correction',
    open: 'Prepare a correction',
    close: 'Close',
    edit: 'Edit before copying. The text says only what the clarification says.',
    copy: 'Copy',
    copied: 'Copied. Paste it into your post.',
    failed: 'It could not be copied. Select the text and copy it yourself.',
    count: (used: string, limit: string) => `${used} of ${limit} characters`,
    over: (by: string) => `${counted(by, 'character')} too long`,
    used: (times: string, where: string) => `Used ${counted(times, 'time')}: ${where}`,
    elsewhere: 'elsewhere',
    fact: 'The fact',
    claim: (claim: string, verdict: string) => `The claim “${claim}” is ${verdict}.`,
    source: (by: string, date: string) => `Source: ${by}, ${date}.`,
    platform: {
      x: 'X',
      threads: 'Threads',
      instagram: 'Instagram',
      facebook: 'Facebook',
      whatsapp: 'WhatsApp',
      linkedin: 'LinkedIn',
      tiktok: 'TikTok',
      long: 'Broadcast and website',
    },
    choose: 'For',
  },
};
