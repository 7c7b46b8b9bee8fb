import { canonicalName } from '../communes.ts';
import type { Commune } from './load.ts';
import { loadGazetteer } from './load.ts';
import { parseQuery } from './query.ts';

/** A commune under one of its names. */
export interface Named {
  commune: Commune;
  /** The name of a former commune or of an arrondissement. */
  isAlias: boolean;
}

interface Lookup {
  /** By canonical name, see {@link byRank}. */
  byName: Map<string, Named[]>;
  byPostalCode: Map<string, Commune[]>;
}

let built: Lookup | undefined;

/** The tables in which communes are found, made on the first call. */
export function lookup(): Lookup {
  built ??= build();
  return built;
}

/** The commune of an INSEE code, former communes and arrondissements included. */
export function communeByInsee(code: string): Commune | undefined {
  return loadGazetteer().byInsee.get(code.toUpperCase());
}

/** Every commune of a postal code, the most populous first. */
export function communesByPostalCode(code: string): Commune[] {
  return lookup().byPostalCode.get(code) ?? [];
}

/** Every commune of exactly this name, present or former, however it is written; see {@link parseQuery}. */
export function communesByName(text: string): Commune[] {
  const named = lookup().byName.get(parseQuery(text).name) ?? [];
  return [...new Set(named.map(({ commune }) => commune))];
}

/** Order of present names before former ones, then the most populous first. */
export function byRank(a: Named, b: Named): number {
  return Number(a.isAlias) - Number(b.isAlias) || b.commune.population - a.commune.population;
}

function build(): Lookup {
  const { communes, aliases } = loadGazetteer();
  const byName = new Map<string, Named[]>();
  const byPostalCode = new Map<string, Commune[]>();
  const add = (name: string, named: Named) => push(byName, canonicalName(name), named);
  for (const commune of communes) {
    add(commune.name, { commune, isAlias: false });
    for (const code of commune.postalCodes) push(byPostalCode, code, commune);
  }
  for (const { name, commune } of aliases) add(name, { commune, isAlias: true });
  for (const list of byName.values()) list.sort(byRank);
  for (const list of byPostalCode.values()) list.sort((a, b) => b.population - a.population);
  return { byName, byPostalCode };
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
