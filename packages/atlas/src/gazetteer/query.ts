import { canonicalName } from '../communes.ts';

/** What somebody wrote for a commune, taken apart. */
export interface Query {
  /** Canonical; empty when a postal code came alone. */
  name: string;
  postalCode?: string;
  /** Code of the département that was named: `38`, `2A`, `974`. */
  department?: string;
}

const POSTAL_CODE = /\b\d{5}\b/;
const DEPARTMENT = /\((\d{2,3}|2[ab])\)|^(\d{2}|2[ab])(?= \D)/i;
const DISTRICT = /\b\d{1,2} ?(?:er|e|[eè]me)\b(?: arr(?:ondissement|\.)?)?/i;
const CITY_DISTRICT = /^(paris|lyon|marseille) \d{1,2}$/;

/** « 38031 Grenoble Cedex 1 », « Saint-Denis (974) », « Lyon 7e », « Clermont-Fd », « 26000 ». */
export function parseQuery(text: string): Query {
  const postalCode = POSTAL_CODE.exec(text)?.[0];
  const rest = text.replace(POSTAL_CODE, ' ').trim();
  const department = DEPARTMENT.exec(rest)?.slice(1).find(Boolean)?.toUpperCase();
  const name = canonicalName(rest.replace(DEPARTMENT, ' ').replace(DISTRICT, ' '));
  return { name: name.replace(CITY_DISTRICT, '$1'), postalCode, department };
}
