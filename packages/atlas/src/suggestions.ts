import { canonicalName, departmentOf } from './communes.ts';

/**
 * A commune as a person may name it: INSEE code, name, postal codes separated by spaces, position in
 * thousandths of a degree, and the former commune or the quarter whose name leads to it.
 */
export type CommuneEntry = [
  insee: string,
  name: string,
  postalCodes: string,
  lat: number,
  lon: number,
  alias?: string,
];

/** What somebody types, made comparable with the names of communes. */
export interface Typed {
  /** Figures at the beginning: a postal code, or its first figures. */
  code: string;
  name: string;
}

/** Parts of a degree in which entries tell positions. */
export const DEGREE = 1000;

const CODE = /^\s*(\d{1,5})\b/;
const MOST = 8;

/** The entries that begin as the text does, in their order; a name that is the whole text comes first. */
export function suggestions(entries: readonly CommuneEntry[], text: string): CommuneEntry[] {
  const { code, name } = read(text);
  const named = entries
    .map((entry) => ({ entry, known: canonicalOf(entry) }))
    // A space after the name ends its last word, as keyboards of phones put one.
    .filter(({ known }) => [known, withoutSaint(known)].some((own) => `${own} `.startsWith(name)))
    .filter(({ entry }) => postalCodesOf(entry).some((own) => own.startsWith(code)));
  const whole = named.filter(({ known }) => known === name.trimEnd());
  const found = new Map([...whole, ...named].map(({ entry }) => [labelOf(entry), entry]));
  return [...found.values()].slice(0, MOST);
}

/** « Grenoble (38) », « Cran-Gevrier, à Annecy (74) » */
export function labelOf([insee, name, , , , alias]: CommuneEntry): string {
  const commune = `${name} (${departmentOf(insee)})`;
  return alias ? `${alias}, à ${commune}` : commune;
}

export function postalCodesOf([, , postalCodes]: CommuneEntry): string[] {
  return postalCodes.split(' ');
}

const canonical = new WeakMap<CommuneEntry, string>();

/** The name by which an entry is known, as {@link canonicalName} makes it; made once for each. */
export function canonicalOf(entry: CommuneEntry): string {
  const known = canonical.get(entry);
  if (known !== undefined) return known;
  const [, name, , , , alias] = entry;
  const made = canonicalName(alias ?? name);
  canonical.set(entry, made);
  return made;
}

/** « saint etienne » → `etienne`: a tenth of all communes begin with « Saint ». */
export function withoutSaint(name: string): string {
  return name.replace(/^saintes? /, '').replace(/^saints? /, '');
}

/** The last word is still being typed: « st » may become « strasbourg », so it is not yet « saint ». */
export function read(text: string): Typed {
  const code = CODE.exec(text)?.[1] ?? '';
  const name = canonicalName(`${text.replace(CODE, '')}x`).slice(0, -1);
  return { code, name };
}
