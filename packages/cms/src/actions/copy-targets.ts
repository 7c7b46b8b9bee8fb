import type { Day } from '@echosciences/calendar';
import { contentTypeOfFolder } from '@echosciences/schemas';
import { collectionName, readCollectionName } from '../config/collections.ts';

/** A collection in which the next edition of an event can be created. */
export interface EditionTarget {
  collection: string;
  year: number;
}

/** How many years are offered. */
const MOST_YEARS = 2;

/**
 * Where the next edition of an event may be created: in the years after its own that are not over.
 * @param names names of all collections
 */
export function editionTargets(
  collection: string,
  names: readonly string[],
  today: Day,
): EditionTarget[] {
  const { territory, folder, year } = readCollectionName(collection);
  const first = [today.slice(0, 4), String(Number(year) + 1)].sort().at(-1) ?? '';
  return names
    .map((name) => ({ name, ...readCollectionName(name) }))
    .filter((other) => other.territory === territory && other.folder === folder)
    .filter((other) => other.year !== undefined && other.year >= first)
    .map((other) => ({ collection: other.name, year: Number(other.year) }))
    .sort((a, b) => a.year - b.year)
    .slice(0, MOST_YEARS);
}

/**
 * Where a duplicate is created: with the first, but for what lies in the year of its publication, which
 * is that of today.
 */
export function duplicateTarget(collection: string, names: readonly string[], today: Day): string {
  const { territory, folder } = readCollectionName(collection);
  const type = contentTypeOfFolder(folder);
  // An event lies in the year of its dates, which a duplicate keeps.
  if (!type?.byYear || type.key === 'event') return collection;
  const ofToday = collectionName(territory, folder, today.slice(0, 4));
  return names.includes(ofToday) ? ofToday : collection;
}
