/** What was seen of every site in public code, by the id of its adapter. */
import { facebookSeen } from './facebook.ts';
import { gmailSeen } from './gmail.ts';
import { instagramSeen } from './instagram.ts';
import { linkedinSeen } from './linkedin.ts';
import { plainSeen } from './plain.ts';
import { telegramSeen } from './telegram.ts';
import { threadsSeen } from './threads.ts';
import { tiktokSeen } from './tiktok.ts';
import { whatsappSeen } from './whatsapp.ts';
import { wordpressSeen } from './wordpress.ts';
import { xSeen } from './x.ts';
import { youtubeSeen } from './youtube.ts';
import type { Seen } from './site.ts';

export const SEEN: Readonly<Record<string, Seen>> = {
  x: xSeen,
  facebook: facebookSeen,
  instagram: instagramSeen,
  threads: threadsSeen,
  linkedin: linkedinSeen,
  tiktok: tiktokSeen,
  youtube: youtubeSeen,
  whatsapp: whatsappSeen,
  telegram: telegramSeen,
  gmail: gmailSeen,
  wordpress: wordpressSeen,
  plain: plainSeen,
};
