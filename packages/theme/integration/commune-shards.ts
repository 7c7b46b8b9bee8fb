import { loadGazetteer } from '@echosciences/atlas/gazetteer';
import type { CommuneEntry, CommuneShards } from '../lib/communes/shards.ts';
import { toShards } from '../lib/communes/shards.ts';

const DEGREE = 1000;

/** The gazetteer in shards for the browser: communes by population, then the names that lead to one. */
export function communeShards(): CommuneShards {
  const { communes, aliases } = loadGazetteer();
  const entries = new Map(
    [...communes]
      .sort((a, b) => b.population - a.population)
      .map((commune): [string, CommuneEntry] => [
        commune.insee,
        [
          commune.insee,
          commune.name,
          commune.postalCodes.join(' '),
          Math.round(commune.latitude * DEGREE),
          Math.round(commune.longitude * DEGREE),
        ],
      ]),
  );
  const named = aliases.flatMap(({ name, commune }) => {
    const entry = entries.get(commune.insee);
    if (!entry) return [];
    const [insee, into, postalCodes, lat, lon] = entry;
    return [[insee, into, postalCodes, lat, lon, name] satisfies CommuneEntry];
  });
  return toShards([...entries.values(), ...named]);
}
