/** Reads `letter=plain` entries. */
function readTable(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .trim()
      .split(/\s+/)
      .map((entry): [string, string] => {
        const letter = String.fromCodePoint(entry.codePointAt(0)!);
        return [letter, entry.slice(letter.length + 1)];
      }),
  );
}

/**
 * Letters of other scripts that pass for Latin ones, own table. Non-ASCII keys only, so that figures and
 * plain letters are never touched (the skeletons of UTS #39 turn `100 ml` into `lOO rnl`).
 */
const PAIRS = readTable(`
а=a в=b г=r е=e з=3 и=u й=u к=k м=m н=h о=o п=n р=p с=c т=t у=y х=x ѕ=s і=i ї=i ј=j һ=h ԁ=d ԛ=q ԝ=w ь=b
ӏ=l ґ=r є=e ѵ=v ү=y ғ=f қ=k ң=h ҽ=e ӡ=3 ɡ=g я=r α=a β=b γ=y δ=d ε=e ζ=z η=n ι=i κ=k μ=m ν=v ο=o ρ=p σ=o
ς=s τ=t υ=u χ=x ω=w ϲ=c ϳ=j ı=i ł=l ø=o đ=d ħ=h ŧ=t ƀ=b ɑ=a ɓ=b ɗ=d ɛ=e ƒ=f ɩ=i ɪ=i ʟ=l ᴍ=m ɴ=n ᴏ=o ᴘ=p
ʀ=r ꜱ=s ᴛ=t ᴜ=u ᴠ=v ᴡ=w ʏ=y ᴢ=z ᴀ=a ʙ=b ᴄ=c ᴅ=d ᴇ=e ꜰ=f ɢ=g ʜ=h ᴊ=j ᴋ=k æ=ae œ=oe ß=ss ǀ=l ո=n ս=u օ=o
ց=g ք=p ’=' ‘=' ʼ=' “=" ”=" –=- —=- ‐=- ‑=- −=- •=. ·=. ∙=. ⁄=/
`);

/** Capitals that resemble another Latin letter than their small form does (Ν is an N, ν a v). */
const CAPITALS = readTable(`
Β=b Γ=r Η=h Ν=n Ρ=p Σ=e Υ=y Χ=x Λ=a В=b Н=h Р=p С=c У=y Х=x И=n Я=r П=n
`);

/** Latin letter for a capital look-alike; undefined for everything else. */
export function capitalLookalike(char: string): string | undefined {
  return CAPITALS.get(char);
}

/** Latin letters (or a mark) for a lower-case look-alike; undefined for everything else. */
export function lookalike(char: string): string | undefined {
  return PAIRS.get(char);
}

/** Enclosed capitals (🅰, 🄰, 🇦) that NFKC leaves as they are. */
export function enclosedLetter(codePoint: number): string | undefined {
  for (const start of [0x1f130, 0x1f150, 0x1f170, 0x1f1e6]) {
    if (codePoint >= start && codePoint < start + 26) return String.fromCharCode(97 + codePoint - start);
  }
  return undefined;
}
