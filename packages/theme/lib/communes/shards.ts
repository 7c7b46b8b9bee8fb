import type { CommuneEntry } from '@echosciences/atlas/suggestions';
import { canonicalOf, postalCodesOf, read, withoutSaint } from '@echosciences/atlas/suggestions';

/** Entries by the name of their shard; those that readers look for most come first. */
export type CommuneShards = Record<string, CommuneEntry[]>;

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

function shardsOf(entry: CommuneEntry): Set<string> {
  const [insee, , , , , alias] = entry;
  const byName = shardOfName(canonicalOf(entry));
  if (alias) return new Set([byName]);
  const byCode = postalCodesOf(entry).map((code) => code.slice(0, 2));
  return new Set([byName, shardOfInsee(insee), ...byCode].filter(Boolean));
}

function shardOfName(name: string): string {
  return letters(name).slice(0, 2);
}

function letters(name: string): string {
  return withoutSaint(name).replaceAll(' ', '');
}
