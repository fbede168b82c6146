/** The words that the reader found, out of its table (TSV as Tesseract writes it). */

export interface Word {
  readonly text: string;
  /** 0 to 100. */
  readonly confidence: number;
}

/** Words line by line; lines with the same paragraph stand under each other as one text. */
export type Lines = readonly {
  readonly paragraph: string;
  readonly words: readonly Word[];
}[];

/** Columns of the table. */
const LEVEL = 0;
const BLOCK = 2;
const PARAGRAPH = 3;
const LINE = 4;
const CONFIDENCE = 10;
const TEXT = 11;
/** Level of a row that is one word. */
const A_WORD = '5';

/** Below this a word of letters is more often a pattern in the photo than a word. */
const SURE = 50;

/** Words and lines that are kept, and how sure the reader is of all that it saw, 0 to 100. */
export interface Reading {
  readonly lines: Lines;
  readonly confidence: number;
}

/** Reads the table. Words that are not sure are left out, and lines without any. */
export function readTable(tsv: string): Reading {
  const all = allLines(tsv);
  const sure = all.map(({ paragraph, words }) => ({
    paragraph,
    words: words.filter(({ confidence }) => confidence >= SURE),
  }));
  return {
    confidence: confidenceOf(all),
    // A line of signs or single letters is ornament.
    lines: sure.filter(({ words }) => words.some(({ text }) => /[\p{L}\p{N}]{2}/u.test(text))),
  };
}

function allLines(tsv: string): Lines {
  const lines = new Map<string, { paragraph: string; words: Word[] }>();
  for (const row of tsv.split('\n')) {
    const cells = row.split('\t');
    if (cells[LEVEL] !== A_WORD) continue;
    const word = { text: (cells[TEXT] ?? '').trim(), confidence: Number(cells[CONFIDENCE]) };
    if (word.text === '') continue;
    const paragraph = `${cells[BLOCK]} ${cells[PARAGRAPH]}`;
    const key = `${paragraph} ${cells[LINE]}`;
    const line = lines.get(key);
    if (line) line.words.push(word);
    else lines.set(key, { paragraph, words: [word] });
  }
  return [...lines.values()];
}

const wordsOf = (lines: Lines): Word[] => lines.flatMap(({ words }) => words);

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** How much was read: letters, each counted by how sure the reader is of its word. */
export function amountOf(lines: Lines): number {
  let amount = 0;
  for (const { text, confidence } of wordsOf(lines)) amount += (lettersIn(text) * confidence) / 100;
  return amount;
}

/** Mean confidence over letters, 0 to 100; 0 where nothing was read. */
export function confidenceOf(lines: Lines): number {
  const letters = wordsOf(lines).reduce((sum, { text }) => sum + lettersIn(text), 0);
  return letters === 0 ? 0 : (100 * amountOf(lines)) / letters;
}

const keyOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Words of a line that must be new for the line to be one that the other reading missed. */
const NEW_SHARE = 0.6;
const NEW_WORDS = 2;

/** Lines of `other` that tell what `best` does not hold, for example white words beside black ones. */
export function missedBy(best: Lines, other: Lines): Lines {
  const known = new Set(wordsOf(best).map(({ text }) => keyOf(text)));
  return other.filter(({ words }) => {
    const long = words.filter(({ text }) => keyOf(text).length > 2);
    const fresh = long.filter(({ text, confidence }) => confidence >= ADDED && !known.has(keyOf(text)));
    return fresh.length >= NEW_WORDS && fresh.length >= NEW_SHARE * long.length;
  });
}

/** A word of a second reading has to be surer than one of the first. */
const ADDED = 80;

/** The words as text. A paragraph is one line: where a picture breaks a sentence says nothing about the sentence. */
export function textOf(lines: Lines): string {
  let text = '';
  let before: string | null = null;
  for (const { paragraph, words } of lines) {
    const joint = before === null ? '' : before !== paragraph ? '\n' : text.endsWith('-') ? '' : ' ';
    text += joint + words.map((word) => word.text).join(' ');
    before = paragraph;
  }
  return text;
}
