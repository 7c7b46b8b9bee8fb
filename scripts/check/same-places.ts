import { areAtSamePlace, locationOf, spotOf } from '@echosciences/aggregate';
import type { Entry, Finding, TerritoryContent } from '@echosciences/content';
import { warningAt } from '@echosciences/content';
import type { EntryData } from '@echosciences/schemas';
import { slugify } from '@echosciences/schemas';
import { fullWords } from '@echosciences/schemas/french-words';

/** What a territory has one of, under one name at one spot. */
const UNIQUE = ['place', 'contributor'];

/**
 * « Doublon probable »: places and contributors that two entries of one territory seem to tell of. A
 * warning at the second. Two territories may each have their own page of a neighbour's museum.
 */
export function samePlaceFindings({ entries }: Pick<TerritoryContent, 'entries'>): Finding[] {
  const byName = Map.groupBy(
    entries.filter(({ type }) => UNIQUE.includes(type.key)),
    ({ type, data }) => `${type.key}/${slugify(fullWords(data.title))}`,
  );
  return [...byName.values()].flatMap((alike) =>
    alike.flatMap((entry, index) => {
      const first = alike.slice(0, index).find((other) => areOne(entry, other));
      return first ? [findingAt(entry, first)] : [];
    }),
  );
}

/** One name is enough for those that say not where they are. */
function areOne(a: Entry, b: Entry): boolean {
  const [here, there] = [addressOf(a), addressOf(b)];
  if (!here || !there) return true;
  return areAtSamePlace(spotAt(a, here), spotAt(b, there));
}

function spotAt({ data }: Entry, address: EntryData<'place'>['address']) {
  const name = slugify(fullWords(data.title));
  return spotOf({ location: { ...locationOf(address), name } });
}

function addressOf({ data }: Entry): EntryData<'place'>['address'] | undefined {
  return 'address' in data ? data.address : undefined;
}

function findingAt(entry: Entry, first: Entry): Finding {
  const message = `doublon probable de ${first.path} (même nom, même endroit). Garder l’une des deux entrées, ou préciser les noms`;
  return warningAt(entry, ['title'], 'doublon', message);
}
