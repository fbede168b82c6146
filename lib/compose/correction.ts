import type { Match } from '../core/answers.ts';

/** What *Salin klarifikasi* copies: the ready correction, else the fact (or the title) with its address. */
export function correctionOf({ clarification }: Pick<Match, 'clarification'>): string {
  const { correction, answer, title, url } = clarification;
  const ready = correction?.short ?? correction?.long;
  if (ready !== undefined) return ready;
  return `${answer === '' ? title : answer}\n${url}`;
}
