const names = new Intl.DisplayNames('fr', { type: 'region', fallback: 'none' });

/** France and what ISO 3166 gives codes of their own; `FX` was the mainland's. */
const FRENCH = new Set('FR FX GF GP MQ RE YT PM BL MF NC PF WF TF'.split(' '));

/** The French name of a country other than France, by its ISO 3166 code; undefined for codes that say nothing. */
export function foreignCountry(code: string | undefined): string | undefined {
  const letters = code?.trim().toUpperCase() ?? '';
  if (!/^[A-Z]{2}$/.test(letters) || FRENCH.has(letters)) return undefined;
  return names.of(letters);
}

/** The name of an overseas part of France, by its own ISO 3166 code. */
export function overseasPart(code: string | undefined): string | undefined {
  const letters = code?.trim().toUpperCase() ?? '';
  return FRENCH.has(letters) && letters !== 'FR' && letters !== 'FX'
    ? names.of(letters)
    : undefined;
}
