import type { Span } from './model.ts';
import type { Normal } from './normalise.ts';

/** Abbreviations after which a full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:dr|drs|dra|ir|prof|h|hj|kh|st|sh|se|no|jl|jln|tgl|hal|dll|dsb|dst|dkk|a\.n|s\.d|d\.a|rp|pt|cv|tn|ny|bpk|sdr|kab|kec|kel|prov|mr|mrs|vs|\p{L})\.$/u;

/** Sentences of a text, as spans in the text as given, without surrounding space. A line break ends a sentence. */
export function sentences(normal: Normal): Span[] {
  const { text } = normal;
  const out: Span[] = [];
  let start = 0;
  const close = (end: number): void => {
    const piece = text.slice(start, end);
    const lead = piece.length - piece.trimStart().length;
    const body = piece.trim().length;
    if (body > 0) out.push([normal.from[start + lead]!, normal.to[start + lead + body - 1]!]);
    start = end;
  };
  for (const match of text.matchAll(/\n+|[.!?…]+["')\]]*(?=\s|$)/gu)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('\n')) close(match.index);
    else if (!(match[0] === '.' && ABBREVIATION.test(text.slice(Math.max(start, end - 12), end)))) close(end);
  }
  close(text.length);
  return out;
}

/** A sentence may be this many times longer than the words that agree and still be shown whole. */
const SENTENCE_SLACK = 2.2;

/**
 * The passage to show for words that agree: the sentences that hold them, unless these are much longer
 * than the words themselves.
 */
export function snapToSentences(core: Span, all: readonly Span[]): Span {
  let [start, end] = core;
  for (const [from, to] of all) {
    if (to <= core[0]) continue;
    if (from >= core[1]) break;
    start = Math.min(start, from);
    end = Math.max(end, to);
  }
  return end - start <= SENTENCE_SLACK * (core[1] - core[0]) ? [start, end] : core;
}
