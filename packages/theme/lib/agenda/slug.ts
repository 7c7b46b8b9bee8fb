import type { Item } from '@echosciences/aggregate';

/** « Saint-Étienne », 42 → `saint-etienne-42`: communes of one name lie in several départements. */
export function communeSlug({ city, department }: NonNullable<Item['location']>): string {
  return slugify([city, department].filter(Boolean).join(' '));
}

/** Lower-case ASCII words joined by hyphens. */
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
