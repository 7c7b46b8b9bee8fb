/** A character that is not seen, or not by all, and changes what is read: none has its place in a text. */
export interface OddCharacter {
  /** Place in the text, in UTF-16 units. */
  index: number;
  /** `U+202E` */
  codePoint: string;
  /** French: what it is. */
  name: string;
}

/** The first odd character of a text. */
export function oddCharacter(text: string): OddCharacter | undefined {
  return oddCharacters(text).next().value ?? undefined;
}

/**
 * The characters of a text that hide or lie (Unicode TR 36 and 39): control and direction signs,
 * letters without width or from a private font, the trace of a lost accent. Line breaks and tabs are
 * none; nor is what joins emojis or the letters of other scripts.
 */
export function* oddCharacters(text: string): Generator<OddCharacter, undefined> {
  if (!UNUSUAL.test(text)) return undefined;
  for (const { 0: found, index } of text.matchAll(ODD)) {
    const code = found.codePointAt(0) ?? 0;
    yield {
      index,
      codePoint: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
      name: NAMES.find(([, last]) => code <= last)?.[0] ?? 'signe d’une police particulière',
    };
  }
  return undefined;
}

const ODD =
  /(?![\r\n\t])\p{Cc}|[\u034F\u115F\u1160\u180E\u200B\u2028-\u202E\u2060-\u2069\u3164\uFDD0-\uFDEF\uFEFF\uFFA0\uFFF9-\uFFFD\uFFFE\uFFFF]|[\p{Co}\p{Cs}]|[\u{E0000}-\u{E007F}]|(?<=\p{Script=Latin})[\u200C\u200D]|[\u200C\u200D](?=\p{Script=Latin})/gu;

/** What neither French, nor its neighbours, nor its typography are written with; the odd ones among it. */
const UNUSUAL = /[^\t\n\r -~\u00A0-\u024F\u2010-\u2027\u202F-\u2037\u20A0-\u20BF]/;

/** What the characters above are, up to each of these code points. */
const NAMES: [name: string, last: number][] = [
  ['caractère de commande', 0x9f],
  ['caractère sans largeur', 0x200f],
  ['fin de ligne d’un autre système', 0x2029],
  ['changement du sens d’écriture', 0x202e],
  ['caractère sans largeur', 0x2065],
  ['changement du sens d’écriture', 0x2069],
  ['caractère sans largeur', 0x3164],
  ['moitié d’un caractère', 0xdfff],
  ['signe d’une police particulière', 0xf8ff],
  ['caractère qui n’existe pas', 0xfdef],
  ['marque de début de fichier', 0xfeff],
  ['caractère sans largeur', 0xffa0],
  ['caractère de commande', 0xfffb],
  ['caractère perdu, à retaper', 0xfffd],
  ['caractère qui n’existe pas', 0xffff],
  ['caractère sans largeur', 0xe007f],
];

/** Letters of other scripts that look like Latin ones; Greek ones that do not are signs of science. */
const LOOKALIKES = /[\p{Script=Cyrillic}\p{Script=Cherokee}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανρικυχϲ]/u;

/** The first word that mixes Latin letters with others that look like them, and the first of those. */
export function mixedWord(text: string): { word: string; letter: string } | undefined {
  for (const [word] of text.matchAll(/\p{L}{3,}/gu)) {
    if (!/\p{Script=Latin}{2}/u.test(word)) continue;
    const [letter] = LOOKALIKES.exec(word) ?? [];
    if (letter) return { word, letter };
  }
  return undefined;
}
