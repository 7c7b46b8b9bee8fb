import type { Item } from '@echosciences/aggregate';
import { slugify } from '@echosciences/schemas/slugify';

/** « Saint-Étienne », 42 → `saint-etienne-42`: communes of one name lie in several départements. */
export function communeSlug({ city, department }: NonNullable<Item['location']>): string {
  return slugify([city, department].filter(Boolean).join(' '));
}
