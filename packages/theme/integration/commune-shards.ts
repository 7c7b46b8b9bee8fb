import type { CommuneShards } from '../lib/communes/shards.ts';
import { toShards } from '../lib/communes/shards.ts';
import { communeEntries } from './commune-entries.ts';

/** The gazetteer in shards for the browser. */
export function communeShards(): CommuneShards {
  return toShards(communeEntries(() => true));
}
