/** What extension pages tell of checks and deeds. */
import { makePageRecords } from '../../lib/app/page-records.ts';
import { replyText } from '../../lib/text/reply.ts';
import type { ReplyTarget } from '../../lib/text/reply.ts';
import { correctionOf } from '../../lib/compose/correction.ts';
import type { Match } from '../../lib/core/answers.ts';
import { copyText } from '../../lib/platform/clipboard.ts';
import { ask } from '../../lib/platform/messages.ts';
import { randomName } from '../../lib/platform/random-name.ts';

export const pageRecords = makePageRecords({ record: (event) => ask('record', event), newName: randomName });

/** Copies the ready correction of a clarification, and takes that down; false when the clipboard refused. */
export async function copyCorrection(match: Pick<Match, 'clarification' | 'list'>): Promise<boolean> {
  const copied = await copyText(correctionOf(match));
  if (copied) pageRecords.copied(match);
  return copied;
}

/** The same as a reply of the size and form of where it goes. */
export async function copyReply(
  match: Pick<Match, 'clarification' | 'list'>,
  target: ReplyTarget,
): Promise<boolean> {
  const copied = await copyText(replyText(match.clarification, target));
  if (copied) pageRecords.copied(match, target);
  return copied;
}
