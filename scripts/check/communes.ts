import { locationOf } from '@echosciences/aggregate';
import { departmentName } from '@echosciences/atlas/departments';
import type { Commune } from '@echosciences/atlas/gazetteer';
import { communesByName } from '@echosciences/atlas/gazetteer';
import type { Entry, Finding, TerritoryContent } from '@echosciences/content';
import { warningAt } from '@echosciences/content';

/**
 * Addresses that name a commune of France without telling its département. A warning with the code to
 * write: which commune is meant is never guessed (docs/decisions/0009-gazetteer.md).
 */
export function communeFindings({
  id,
  entries,
}: Pick<TerritoryContent, 'id' | 'entries'>): Finding[] {
  return entries.flatMap((entry) => {
    const address = 'address' in entry.data ? entry.data.address : undefined;
    if (!address || locationOf(address).department) return [];
    const communes = communesNamed(address, id);
    return communes.length > 0 ? [findingAt(entry, address.city, communes)] : [];
  });
}

/** Those of the territory, else those of France. */
function communesNamed(
  { city, postalCode }: { city: string; postalCode?: string },
  territory: string,
): Commune[] {
  const named = communesByName(city).filter(
    ({ postalCodes }) => !postalCode || postalCodes.includes(postalCode),
  );
  const own = named.filter((commune) => commune.territory === territory);
  return own.length > 0 ? own : named;
}

function findingAt(entry: Entry, city: string, communes: readonly Commune[]): Finding {
  const codes = communes
    .slice(0, 5)
    .map(({ insee, department }) => `insee: "${insee}" (${departmentName(department)})`)
    .join(' ou ');
  const message = `« ${city} » sans son département : l’agenda aurait deux listes d’une même commune, et celle du département ne l’aurait pas. Ajouter dans address : ${codes}`;
  return warningAt(entry, ['address', 'city'], 'commune', message);
}
