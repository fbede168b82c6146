import type { Clarification } from '../core/model.ts';
import { formatDate } from './format.ts';

/** Where a ready reply goes. */
export const REPLY_TARGETS = ['whatsapp', 'x', 'instagram'] as const;
export type ReplyTarget = (typeof REPLY_TARGETS)[number];

/** Longest reply in characters as people count them. X counts every address as 23. */
const LIMITS: Readonly<Record<ReplyTarget, number>> = { whatsapp: 900, x: 280, instagram: 2200 };
const LINK_ON_X = 23;

/**
 * A ready reply of the size and form of a target, in Bahasa Indonesia. Says what the clarification says and no
 * more: its fact, who found it out, when, and where it stands. Long facts are cut at the end of a sentence.
 */
export function replyText(clarification: Clarification, target: ReplyTarget): string {
  const { claim, answer, url, sources, verdict, published } = clarification;
  const by = sources[0]?.title;
  const date = formatDate(published, 'id');
  const bold = (text: string) => (target === 'whatsapp' ? `*${text}*` : text);
  const source = by === undefined ? url : `${by} (${date})\n${url}`;
  const judged = `Klaim ini dinilai ${verdict.label}${by === undefined ? '' : ` oleh ${by}`}, ${date}.`;
  const fact = answer === '' ? judged : answer;
  if (target === 'x') {
    const room = LIMITS.x - LINK_ON_X - 1;
    return `${cutAtSentence(`Cek fakta: ${fact}`, room)}\n${url}`;
  }
  const head = `${bold('Klaim:')} ${claim}\n\n${bold('Faktanya:')} `;
  const tail = `\n\n${bold('Sumber:')} ${source}`;
  const room = LIMITS[target] - countOf(head) - countOf(tail);
  return room < countOf(judged)
    ? `${cutAtSentence(fact, LIMITS[target] - countOf(tail))}${tail}`
    : `${head}${cutAtSentence(fact, room)}${tail}`;
}

function countOf(text: string): number {
  return Array.from(text).length;
}

/** The first sentences that fit, else words with an ellipsis. */
function cutAtSentence(text: string, limit: number): string {
  const letters = Array.from(text);
  if (letters.length <= limit) return text;
  const kept = letters.slice(0, limit).join('');
  const end = Math.max(...['. ', '? ', '! '].map((mark) => kept.lastIndexOf(mark)));
  if (end > limit / 2) return kept.slice(0, end + 1);
  return `${letters
    .slice(0, limit - 1)
    .join('')
    .replace(/\s+\S*$/, '')}…`;
}
