/** Lower-case ASCII words joined by hyphens: « L’œuvre d’été » → `l-oeuvre-d-ete`. */
export function slugify(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** A text without case nor accents, as people type it: « Œuvre à Évreux » → `oeuvre a evreux`. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('’', "'");
}
