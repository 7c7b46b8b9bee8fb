const NARROW = '\u202F';
const FIXED = '\u00A0';
const MONTHS =
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const DAY_AND_MONTH = new RegExp(`(?<=\\b(?:1er|\\d{1,2})) (?=(?:${MONTHS})\\b)`, 'g');

/**
 * French typography: non-breaking spaces before double punctuation, inside « guillemets », in
 * numbers, in dates and before units; typographic apostrophes and ellipses. Applying it twice changes nothing.
 * Source: Imprimerie nationale, « Lexique des règles typographiques ».
 */
export function typography(text: string): string {
  return text
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replace(/\.\.\./g, '…')
    .replace(/ (?=[;!?»](?:\s|$|[.,)…»”]))/g, NARROW)
    .replace(/« /g, `«${NARROW}`)
    .replace(/ :(?=\s|$)/g, `${FIXED}:`)
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, NARROW)
    .replace(
      /(?<=\d) (?=(?:h|min|s|%|€|km|m|cm|mm|kg|g|t|ha|°C|°|ans?|millions?|milliards?)(?![\p{L}\d]))/gu,
      FIXED,
    )
    .replace(DAY_AND_MONTH, FIXED)
    .replace(/(?<=\d\u00A0h) (?=\d{2}(?!\d))/g, FIXED);
}
