import { distance } from 'fastest-levenshtein';
import { departmentOf } from '../communes.ts';
import type { Commune } from './load.ts';
import type { Named } from './lookup.ts';
import { byRank, communesByPostalCode, lookup } from './lookup.ts';
import type { Query } from './query.ts';
import { parseQuery } from './query.ts';

/** A commune that a text may mean. */
export interface Match {
  commune: Commune;
  /** How it was found: what only begins so, or has a wrong letter, is to be confirmed. */
  by: 'name' | 'alias' | 'postalCode' | 'prefix' | 'typo';
}

interface Options {
  /** Communes of this territory come alone when it has any of that name: a site means its own « Valence ». */
  territory?: string;
  /** At most so many, 10 by default. */
  limit?: number;
}

/**
 * The communes that a text may mean, whatever its accents, hyphens, abbreviations, CEDEX or up to two
 * wrong letters. One match by `name` or `alias` is certain; several are homonyms, for a person, a
 * postal code or a territory to choose among. Present names come first, then the most populous.
 */
export function findCommunes(text: string, { territory, limit = 10 }: Options = {}): Match[] {
  const query = parseQuery(text);
  const isOwn = ({ commune }: Match) => commune.territory === territory;
  const exact = exactly(query);
  const own = territory ? exact.filter(isOwn) : exact;
  if (own.length > 0) return distinct(own).slice(0, limit);
  const near = [...beginning(query), ...mistyped(query)];
  const others = exact.length > 0 ? exact : near;
  return distinct(territory ? [...near.filter(isOwn), ...others] : near).slice(0, limit);
}

function exactly(query: Query): Match[] {
  const { name, postalCode } = query;
  const known = postalCode ? communesByPostalCode(postalCode) : [];
  if (name === '') return known.map((commune) => ({ commune, by: 'postalCode' }));
  const homonyms = lookup().byName.get(name) ?? [];
  const ofPostalCode = homonyms.filter(({ commune }) => known.includes(commune));
  // The code of a CEDEX is none of its commune's, but shares its département.
  return (ofPostalCode.length > 0 ? ofPostalCode : homonyms.filter(isWithin(query))).map(
    ({ commune, isAlias }) => ({ commune, by: isAlias ? 'alias' : 'name' }),
  );
}

/** Communes whose name begins with what was typed, by whole words. */
function beginning(query: Query): Match[] {
  const { name } = query;
  if (name.length < 3) return [];
  return [...lookup().byName]
    .flatMap(([known, list]) => (known.startsWith(`${name} `) ? list : []))
    .filter(isWithin(query))
    .sort(byRank)
    .map(({ commune }) => ({ commune, by: 'prefix' }));
}

/** Communes whose name is nearest to what was typed: one wrong letter in a short name, two in a long one. */
function mistyped(query: Query): Match[] {
  const { name } = query;
  if (name.length < 4) return [];
  const most = name.length > 7 || (query.postalCode && name.length > 4) ? 2 : 1;
  let least = most;
  let nearest: Named[] = [];
  for (const [known, list] of lookup().byName) {
    if (Math.abs(known.length - name.length) > least) continue;
    const edits = distance(known, name);
    if (edits > least || !haveSameWords(known, name)) continue;
    const within = list.filter(isWithin(query));
    if (within.length === 0) continue;
    nearest = edits < least ? within : [...nearest, ...within];
    least = edits;
  }
  return nearest.sort(byRank).map(({ commune }) => ({ commune, by: 'typo' }));
}

/** Whether two names have as many words, or differ by their spaces only: « en ligne » is not Ensigné. */
function haveSameWords(a: string, b: string): boolean {
  return (
    a.split(' ').length === b.split(' ').length || a.replaceAll(' ', '') === b.replaceAll(' ', '')
  );
}

/** Whether a commune lies where the query says: in its postal code if there is such a one, or its département. */
function isWithin({ name, postalCode, department }: Query) {
  const known = postalCode ? communesByPostalCode(postalCode) : [];
  const isNamed = lookup().byName.has(name);
  if (known.length > 0 && !isNamed) return ({ commune }: Named) => known.includes(commune);
  const wanted = department ?? (postalCode && departmentOf(postalCode));
  // The postal codes of Corse do not tell 2A from 2B.
  return ({ commune }: Named) =>
    !wanted ||
    commune.department === wanted ||
    (wanted === '20' && /^2[AB]$/.test(commune.department));
}

function distinct(matches: readonly Match[]): Match[] {
  const seen = new Set<Commune>();
  return matches.filter(({ commune }) => !seen.has(commune) && seen.add(commune));
}
