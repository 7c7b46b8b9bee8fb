import { canonicalName, departmentOf } from '@echosciences/atlas/communes';

/**
 * A commune as a reader may name it: INSEE code, name, postal codes separated by spaces, position in
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

/** Entries by the name of their shard; those that readers look for most come first. */
export type CommuneShards = Record<string, CommuneEntry[]>;

/** What a reader types, made comparable with the names of communes. */
interface Typed {
  /** Figures at the beginning: a postal code, or its first figures. */
  code: string;
  name: string;
}

const CODE = /^\s*(\d{1,5})\b/;
const MOST = 8;

/**
 * The communes in shards, each known by the first two letters of its name, articles and « Saint » left
 * out, or by the first two figures of a postal code. A commune is in every shard that can lead to it.
 */
export function toShards(entries: Iterable<CommuneEntry>): CommuneShards {
  const shards: CommuneShards = {};
  for (const entry of entries) {
    for (const shard of shardsOf(entry)) {
      shards[shard] ??= [];
      shards[shard].push(entry);
    }
  }
  return shards;
}

/** The shard that holds what a text may mean; none as long as it says too little. */
export function shardFor(text: string): string | undefined {
  const { code, name } = read(text);
  if (code) return code.length > 1 ? code.slice(0, 2) : undefined;
  return letters(name).length > 1 ? shardOfName(name) : undefined;
}

/** The shard that holds a commune by its code. Those of Corse lie together, as their postal codes do. */
export function shardOfInsee(insee: string): string {
  return insee.slice(0, 2).replace(/2[AB]/, '20');
}

/** The entries of a shard that begin as the text does; a name that is the whole text comes first. */
export function suggestions(entries: readonly CommuneEntry[], text: string): CommuneEntry[] {
  const { code, name } = read(text);
  const named = entries
    .map((entry) => ({ entry, known: canonicalName(nameOf(entry)) }))
    .filter(({ known }) => known.startsWith(name) || withoutSaint(known).startsWith(name))
    .filter(({ entry }) => postalCodesOf(entry).some((own) => own.startsWith(code)));
  const whole = named.filter(({ known }) => known === name);
  const found = new Map([...whole, ...named].map(({ entry }) => [labelOf(entry), entry]));
  return [...found.values()].slice(0, MOST);
}

/** « Grenoble (38) », « Cran-Gevrier, à Annecy (74) » */
export function labelOf([insee, name, , , , alias]: CommuneEntry): string {
  const commune = `${name} (${departmentOf(insee)})`;
  return alias ? `${alias}, à ${commune}` : commune;
}

function shardsOf(entry: CommuneEntry): Set<string> {
  const [insee, , , , , alias] = entry;
  const byName = shardOfName(canonicalName(nameOf(entry)));
  if (alias) return new Set([byName]);
  const byCode = postalCodesOf(entry).map((code) => code.slice(0, 2));
  return new Set([byName, shardOfInsee(insee), ...byCode].filter(Boolean));
}

function nameOf([, name, , , , alias]: CommuneEntry): string {
  return alias ?? name;
}

function postalCodesOf([, , postalCodes]: CommuneEntry): string[] {
  return postalCodes.split(' ');
}

function shardOfName(name: string): string {
  return letters(name).slice(0, 2);
}

/** « saint etienne » → `etienne`: a tenth of all communes begin with « Saint ». */
function withoutSaint(name: string): string {
  return name.replace(/^saintes? /, '').replace(/^saints? /, '');
}

function letters(name: string): string {
  return withoutSaint(name).replaceAll(' ', '');
}

/** The last word is still being typed: « st » may become « strasbourg », so it is not yet « saint ». */
function read(text: string): Typed {
  const code = CODE.exec(text)?.[1] ?? '';
  const name = canonicalName(`${text.replace(CODE, '')}x`).slice(0, -1);
  return { code, name };
}
