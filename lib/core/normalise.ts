import { capitalLookalike, enclosedLetter, lookalike } from './lookalikes.ts';

/** Normalised text with the way back: unit `i` of `text` came from draft units `[from[i], to[i])`. */
export interface Normal {
  readonly text: string;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

const IGNORABLE = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Mn}\p{Me}]$/u;
const MARKS = /[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
const SPACE = /^[\s\u0085]$/u;

/** Few thousand distinct characters ever occur; the cap only guards against hostile input. */
const CACHE_LIMIT = 20_000;
const cache = new Map<number, string>();

/** One code point → its plain form, '' when it is invisible. A fixed point: plain(plain(x)) = plain(x). */
function plain(codePoint: number): string {
  const known = cache.get(codePoint);
  if (known !== undefined) return known;
  const given = String.fromCodePoint(codePoint);
  let form = capitalLookalike(given) ?? given;
  for (let turn = 0; turn < 4; turn++) {
    const next = onePass(form);
    if (next === form) break;
    form = next;
  }
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(codePoint, form);
  return form;
}

function onePass(form: string): string {
  let out = '';
  for (const char of form.normalize('NFKC').toLowerCase().normalize('NFD').replace(MARKS, '')) {
    if (IGNORABLE.test(char)) continue;
    if (SPACE.test(char)) out += char === '\n' || char === '\u2028' || char === '\u2029' ? '\n' : ' ';
    else out += lookalike(char) ?? enclosedLetter(char.codePointAt(0)!) ?? char;
  }
  return out;
}

/**
 * Brings a text to plain lower-case letters, character by character: compatibility forms (bold, full width),
 * invisible characters, accents and look-alike letters of other scripts. Words are not touched (see words.ts).
 *
 * Normalising the result again changes nothing. Offsets are UTF-16 code units of the text as given.
 */
export function normalise(text: string): Normal {
  let out = '';
  const from: number[] = [];
  const to: number[] = [];
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    const codePoint = code < 0xd800 || code > 0xdfff ? code : text.codePointAt(at)!;
    const width = codePoint > 0xffff ? 2 : 1;
    const form = code < 0x80 ? asciiForm(code) : plain(codePoint);
    for (let i = 0; i < form.length; i++) {
      from.push(at);
      to.push(at + width);
    }
    // A mark or an invisible character belongs to the letter before it: no span ends between the two.
    if (form === '' && to.length > 0) to[to.length - 1] = at + width;
    out += form;
    at += width;
  }
  return { text: out, from: Int32Array.from(from), to: Int32Array.from(to) };
}

function asciiForm(code: number): string {
  if (code >= 65 && code <= 90) return String.fromCharCode(code + 32);
  if (code === 10) return '\n';
  if (code < 32) return code >= 9 && code <= 13 ? ' ' : '';
  return code === 127 ? '' : String.fromCharCode(code);
}
