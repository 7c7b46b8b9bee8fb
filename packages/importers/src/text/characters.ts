import { oddCharacters } from '@echosciences/schemas';

/** Line ends of other systems, and characters of printers that stand for one. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** Letters drawn as other letters (« 𝗔𝘁𝗲𝗹𝗶𝗲𝗿 », « ＡＢＣ », « ﬁ »): readers’ aids spell them as signs. */
const DRAWN = /[\u{1D400}-\u{1D7FF}\uFF01-\uFF5E\uFB00-\uFB06]/gu;

/** More signs upon one letter than any script has. */
const HEAPED = /(?<=\p{M}{3})\p{M}+/gu;

/** Marks of hyphenation: a page breaks its lines itself. */
const SOFT_HYPHEN = /\u00AD/g;

/** Words that are none: data, keys, an image as text. */
const LONG_WORD = /[^\s]{501,}/g;

/** A text without what `pnpm check` refuses or nobody sees, composed (NFC), its lines ended by `\n`. */
export function visible(text: string): string {
  const shown = text
    .replace(LINE_ENDS, '\n')
    .replace(SOFT_HYPHEN, '')
    .replace(DRAWN, (letter) => letter.normalize('NFKC'))
    .replace(HEAPED, '')
    .replace(/\t/g, ' ');
  const plain = withoutOdd(shown).normalize('NFC').replace(LONG_WORD, '');
  return plain === text ? text : visible(plain);
}

/** The same in one line. */
export function oneLine(text: string): string {
  return visible(text).replace(/\s+/g, ' ').trim();
}

/** Pictograms with what colours and joins them; flags. */
const EMOJI =
  /(?:\p{RI}{2}|(?![\d#*©®™])\p{Emoji}\uFE0F|[#*\d]\uFE0F\u20E3|(?![©®™])\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D|\u20E3)/gu;

/** A text without its emojis: in a title or a list, a reader’s aid reads each aloud. */
export function withoutEmojis(text: string): string {
  return text.replace(EMOJI, ' ').replace(/\s+/g, ' ').trim();
}

/** Letters of other alphabets and the Latin ones that they are taken for. */
const LOOKALIKES = Object.fromEntries(
  'АAВBЕEЅSІIЈJКKМMНHОOРPСCТTУYХXаaеeѕsіiјjоoрpсcуyхxһhԁdԛqԝwΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoαaνvρpυuκkχxϲc'
    .match(/../gu)
    ?.map((pair) => [...pair]) ?? [],
) as Record<string, string>;

/** The Latin letter that another alphabet’s is taken for; none where it looks like none. */
export function latin(letter: string): string {
  return LOOKALIKES[letter] ?? '';
}

function withoutOdd(text: string): string {
  let [kept, from] = ['', 0];
  for (const { index, codePoint } of oddCharacters(text)) {
    kept += text.slice(from, index);
    from = index + (Number.parseInt(codePoint.slice(2), 16) > 0xffff ? 2 : 1);
  }
  return from === 0 ? text : withoutOdd(kept + text.slice(from));
}
