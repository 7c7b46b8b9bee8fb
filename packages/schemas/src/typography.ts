const NARROW = '\u202F';
const FIXED = '\u00A0';

/**
 * French typography: non-breaking spaces before double punctuation, inside « guillemets », in
 * numbers and before units; typographic apostrophes and ellipses. Applying it twice changes nothing.
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
    .replace(/(?<=\d h) (?=\d{2}(?!\d))/g, FIXED);
}
