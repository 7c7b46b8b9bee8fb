import type { CommuneEntry } from '@echosciences/atlas/suggestions';

const shards = new Map<string, Promise<CommuneEntry[]>>();

/**
 * A shard of the portal's communes, fetched once; where no commune begins so, there is none.
 * @throws TypeError or Error when the network or the server fails
 */
export function loadShard(shard: string): Promise<CommuneEntry[]> {
  const loading = shards.get(shard) ?? fetchShard(shard);
  shards.set(shard, loading);
  loading.catch(() => shards.delete(shard));
  return loading;
}

async function fetchShard(shard: string): Promise<CommuneEntry[]> {
  const response = await fetch(`/communes/${encodeURIComponent(shard)}.json`);
  if (response.status === 404) return [];
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.json();
}
