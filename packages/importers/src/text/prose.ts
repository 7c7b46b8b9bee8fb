import { typography } from '@echosciences/schemas';

const NARROW = '\u202F';
const FIXED = '\u00A0';

/** What prose leaves a space after: a letter, a figure, a closing sign. */
const END_OF_WORD = '(?<=[\\p{L}\\p{N})»”%€°])';

const RULES: [RegExp, string][] = [
  // Spaces of all widths, and runs of them, were typed for lack of styles.
  [/\s+/g, ' '],
  [/(?<=\p{L})[´`‘'](?=\p{L})/gu, '’'],
  [/(?<!\p{L})((?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)’) (?=\p{L})/giu, '$1'],
  // A sentence glued to the next one, where lines were joined.
  [/(?<=\p{Ll}{2}[.!?…])(?=\p{Lu}\p{Ll})/gu, ' '],
  [/\.{3,}/g, '…'],
  [/…[.…]+/g, '…'],
  [/ (?=[,)\]](?:[\s.,;]|$))/g, ''],
  [/(?<=\s|^)\( /g, '('],
  [/(?<=\p{L}) \.(?=\s|$)/gu, '.'],
  [/(?<=\S|^) -{1,2} (?=[^\s\d])/g, ' – '],
  [/«\s?(?=\S)/g, `«${NARROW}`],
  [/(?<=\S)\s?»/g, `${NARROW}»`],
  [new RegExp(`${END_OF_WORD}\\s?(?=[!?]+(?:[\\s)»”…]|$))`, 'gu'), NARROW],
  [new RegExp(`${END_OF_WORD}\\s?(?=;(?:\\s|$))`, 'gu'), NARROW],
  [/(?<=[\p{L})»”])\s?:(?=\s|$)/gu, `${FIXED}:`],
  [/(?<![\p{L}\d])(\d{1,2})\s?[hH]\s?(\d{2})(?![\p{L}\d])/gu, `$1${FIXED}h${FIXED}$2`],
  [/(?<![\p{L}\d])(\d{1,2})\s?[hH](?![\p{L}\d’])/gu, `$1${FIXED}h`],
  [/(?<=\d)(?=[€%](?![\p{L}\d]))/gu, FIXED],
];

/**
 * Prose as a French editor sets it: spaces, apostrophes, quotation marks, dashes, hours and prices;
 * then the network’s own typography. The spaces at its ends stay. Twice changes nothing.
 */
export function prose(text: string): string {
  let [before, after] = ['', text];
  // A rule may make room for another: two passes do, a flood of signs may take more.
  for (let pass = 0; pass < 6 && after !== before; pass++) {
    before = after;
    after = typography(
      RULES.reduce((line, [sign, better]) => line.replace(sign, better), guillemets(before)),
    );
  }
  return after;
}

/** Straight and English quotation marks in pairs, outside of « » that are already there. */
function guillemets(text: string): string {
  return text.replace(
    /«[^»]*»|(?<![\p{L}\p{N}])"\s?([^"«»]{1,300}?)\s?"(?![\p{L}\p{N}])|“\s?([^“”«»]{1,300}?)\s?”|(?<![\p{L}\p{N}])['‘]([^'’‘«»]{2,80})['’](?![\p{L}\p{N}])/gu,
    (whole, straight?: string, curly?: string, single?: string) => {
      const quoted = straight ?? curly ?? single;
      return quoted?.trim() ? `« ${quoted} »` : whole;
    },
  );
}
