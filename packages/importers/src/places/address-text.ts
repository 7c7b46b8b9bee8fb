import { canonicalName, departmentOf } from '@echosciences/atlas/communes';
import { departmentName } from '@echosciences/atlas/departments';
import type { Commune } from '@echosciences/atlas/gazetteer';
import { communesByName, communesByPostalCode } from '@echosciences/atlas/gazetteer';

/** A postal code and the commune beside it, found in the text of an address. */
export interface AddressPart {
  /** Five digits: a code of the gazetteer, or that of a CEDEX. */
  postalCode: string;
  /** Communes of the name beside it; none where it stands alone. */
  communes: Commune[];
  /** Where the part stands in the text, in UTF-16 units. */
  start: number;
  end: number;
}

const CODE = /(?<!\d|(?:BP|CS|TSA)[ °n]{0,3})(?:F ?- ?)?(\d{2}) ?(\d{3})(?!\d)/gi;
const WORD = /[\p{L}\p{N}]+/gu;
/** « Saint-Germain-de-Tallevende-la-Lande-Vaumont » is the longest name. */
const MOST_WORDS = 9;
const DISTRICT = /^[ ,]*(?:\d{1,2} ?(?:er|e|[eè]me)?\b)(?: arr(?:ondissement|\.)?)?/i;
const CEDEX = /^[ ,]*cedex\b(?: \d{1,2}\b)?/i;

/** A word before the name of a commune that makes it the name of a street: « route de Valence ». */
const LINKS = new Set(
  `de du des d la le les l a au aux en et sur sous rue r avenue av ave boulevard bd bld bvd route rte
   chemin chem ch place pl quai impasse imp allee allees all cours square sq pont porte faubourg fg
   passage sentier montee cote saint sainte st ste notre general marechal colonel docteur dr`.split(
    /\s+/,
  ),
);

/** Regions of the mainland, as canonical names: some geocoders end an address with them. */
const REGIONS = new Set(
  [
    'Auvergne-Rhône-Alpes',
    'Bourgogne-Franche-Comté',
    'Bretagne',
    'Centre-Val de Loire',
    'Corse',
    'Grand Est',
    'Hauts-de-France',
    'Île-de-France',
    'Normandie',
    'Nouvelle-Aquitaine',
    'Occitanie',
    'Pays de la Loire',
    'Provence-Alpes-Côte d’Azur',
  ].map(canonicalName),
);
/** What geocoders end an address with, or write where they know nothing; canonical. */
const EMPTY = new Set(
  'france|france metropolitaine|france metropole|fr|unnamed road|route sans nom'.split('|'),
);

/** Every postal code of an address with its commune, in order: « 1 rue X, 26000 Valence » → 26000, Valence. */
export function partsOf(text: string): AddressPart[] {
  return [...text.matchAll(CODE)].flatMap((match): AddressPart[] => {
    const postalCode = `${match[1]}${match[2]}`;
    const start = match.index;
    const end = start + match[0].length;
    const isKnown = communesByPostalCode(postalCode).length > 0;
    const inDepartment = (commune: Commune) => isOfDepartment(commune, postalCode);
    const after = nameAfter(text, end, inDepartment);
    if (after) return [{ postalCode, communes: after.communes, start, end: after.end }];
    const before = isKnown ? nameBefore(text, start, inDepartment) : undefined;
    if (before) return [{ postalCode, communes: before.communes, start: before.start, end }];
    return isKnown ? [{ postalCode, communes: [], start, end }] : [];
  });
}

/** Whether an address of this postal code may be in a commune: a CEDEX has its département's digits. */
function isOfDepartment({ department }: Commune, postalCode: string): boolean {
  const digits = departmentOf(postalCode);
  return department === digits || (digits === '20' && /^2[AB]$/.test(department));
}

/**
 * What is left of an address, or of a name, without what the commune's fields say again: postal code,
 * commune, département, region, country. Undefined when nothing is.
 */
export function withoutCommune(
  text: string,
  commune: Commune,
  { names, isStreet }: { names: readonly string[]; isStreet: boolean },
): string | undefined {
  const own = new Set([commune.name, ...names].map(canonicalName));
  let rest = text;
  let hadCode = false;
  for (const { start, end } of partsOf(text).toReversed()) {
    rest = `${rest.slice(0, start)}, ${rest.slice(end)}`;
    hadCode = true;
  }
  const isRepeated = (segment: string) =>
    repeats(segment, commune, own) || (hadCode && begins(commune, segment));
  rest = trimmed(rest, isRepeated, { atStart: isStreet });
  if (isStreet || hadCode) rest = withoutHead(withoutTail(rest, own), own);
  return /[\p{L}\p{N}]/u.test(rest) ? rest : undefined;
}

const STREETS =
  '(?:rue|avenue|av|boulevard|bd|place|pl|quai|chemin|chem|route|rte|impasse|imp|all[ée]es?|all|cours|square|esplanade|mont[ée]e|passage)(?![\\p{L}\\p{N}])';
/** « 12 bis, rue X », « Place X »: what surely is a street, where « 8 Fablab » is a name. */
export const STREET = new RegExp(`^(?:\\d+ ?(?:bis|ter|quater|[a-z])?,? )?${STREETS}`, 'iu');
const STREET_OR_NUMBER = new RegExp(`^(?:\\d|${STREETS})`, 'iu');

const SEPARATOR = /(\s*[,;|·]+\s*|\s+[-–—]+\s+|\s+[-–—]+$|^[-–—]+\s+)/u;

/** Without the segments at its ends that say nothing new. */
function trimmed(
  text: string,
  isRepeated: (segment: string) => boolean,
  { atStart }: { atStart: boolean },
): string {
  const parts = text.replace(/\(([^()]*)\)\s*$/, (all, inside) => (isRepeated(inside) ? '' : all));
  const segments = parts.split(SEPARATOR);
  while (segments.length > 0 && isRepeated(segments.at(-1) ?? '')) segments.splice(-2);
  while (
    segments.length > 0 &&
    (atStart || segments[0]?.trim() === '') &&
    isRepeated(segments[0] ?? '')
  ) {
    segments.splice(0, 2);
  }
  return segments
    .join('')
    .replace(/\s*,(?:\s*,)*\s*/g, ', ')
    .replace(/[\s,;.–—-]+$/u, '')
    .trim();
}

function repeats(segment: string, commune: Commune, own: ReadonlySet<string>): boolean {
  const name = canonicalName(segment.replace(/\((?:\d{2,3}|2[ab])\)|^\d{2} (?=\D)/gi, ' '));
  return (
    name === '' ||
    own.has(name) ||
    EMPTY.has(name) ||
    REGIONS.has(name) ||
    name === canonicalName(departmentName(commune.department)) ||
    (commune.name === 'Paris' && DISTRICT.test(segment.replace(/^paris/i, '')))
  );
}

/** « 26100 Romans » for Romans-sur-Isère. */
function begins({ name }: Commune, segment: string): boolean {
  const beginning = canonicalName(segment);
  return beginning.length > 3 && canonicalName(name).startsWith(`${beginning} `);
}

/** Without the commune's name at its beginning: « Montélimar 11 rue Étienne Marcel ». */
function withoutHead(text: string, own: ReadonlySet<string>): string {
  const words = [...text.matchAll(WORD)].slice(0, MOST_WORDS);
  for (const word of words) {
    const end = word.index + word[0].length;
    const rest = text.slice(end).trimStart();
    if (own.has(canonicalName(text.slice(0, end))) && STREET_OR_NUMBER.test(rest)) return rest;
  }
  return text;
}

/** Without the commune's name at its end, unless it is a street's: « rue du château Autichamp ». */
function withoutTail(text: string, own: ReadonlySet<string>): string {
  const words = [...text.matchAll(WORD)];
  for (let count = Math.min(MOST_WORDS, words.length - 1); count > 0; count--) {
    const first = words.at(-count);
    const previous = words.at(-count - 1);
    if (!first || !previous || !own.has(canonicalName(text.slice(first.index)))) continue;
    if (LINKS.has(canonicalName(previous[0]))) return text;
    if (!/\s/.test(text.slice(previous.index + previous[0].length, first.index))) return text;
    return text.slice(0, first.index).replace(/[\s,;–—-]+$/u, '');
  }
  return text;
}

interface Found {
  communes: Commune[];
  start: number;
  end: number;
}

/** The longest name of a commune right after a place in a text, with the CEDEX or arrondissement that follows. */
function nameAfter(
  text: string,
  from: number,
  isWanted: (commune: Commune) => boolean,
): Found | undefined {
  const rest = text.slice(from);
  const line = /^[\s,.:–—-]*([^,;|()]*)/u.exec(rest);
  if (!line) return undefined;
  const offset = line[0].length - (line[1] ?? '').length;
  const words = [...(line[1] ?? '').matchAll(WORD)].slice(0, MOST_WORDS);
  for (const last of words.toReversed()) {
    const end = offset + last.index + last[0].length;
    const communes = communesByName(rest.slice(offset, end)).filter(isWanted);
    if (communes.length === 0) continue;
    const tail = rest.slice(end);
    const more = CEDEX.exec(tail)?.[0] ?? (hasDistricts(communes) ? DISTRICT.exec(tail)?.[0] : '');
    return { communes, start: from, end: from + end + (more?.length ?? 0) };
  }
  return undefined;
}

/** The longest name of a commune right before a place in a text: « avenue Roosevelt Paris 75008 ». */
function nameBefore(
  text: string,
  to: number,
  isWanted: (commune: Commune) => boolean,
): Found | undefined {
  const words = [...text.slice(0, to).matchAll(WORD)].slice(-MOST_WORDS);
  for (const [index, first] of words.entries()) {
    const name = text.slice(first.index, to);
    if (/[;|()]|,(?=.*[\p{L}\p{N}])/u.test(name)) continue;
    const previous = words[index - 1]?.[0] ?? '';
    const communes = communesByName(name).filter(isWanted);
    if (communes.length === 0 || LINKS.has(canonicalName(previous))) continue;
    return { communes, start: first.index, end: to };
  }
  return undefined;
}

function hasDistricts(communes: readonly Commune[]): boolean {
  return communes.some(({ name }) => ['Paris', 'Lyon', 'Marseille'].includes(name));
}
