import type { Commune } from '@echosciences/atlas/gazetteer';
import { loadGazetteer } from '@echosciences/atlas/gazetteer';
import type { CommuneEntry } from '@echosciences/atlas/suggestions';
import { DEGREE } from '@echosciences/atlas/suggestions';
import { typography } from '@echosciences/schemas/typography';

/** The gazetteer's communes as the browser reads them, by population, then the names that lead to one. */
export function communeEntries(isWanted: (commune: Commune) => boolean): CommuneEntry[] {
  const { communes, aliases } = loadGazetteer();
  const entries = new Map(
    communes
      .filter(isWanted)
      .sort((a, b) => b.population - a.population)
      .map((commune): [string, CommuneEntry] => [
        commune.insee,
        [
          commune.insee,
          typography(commune.name),
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
    return [[insee, into, postalCodes, lat, lon, typography(name)] satisfies CommuneEntry];
  });
  return [...entries.values(), ...named];
}
