import { yearFor } from '@echosciences/content/form/slug';
import { collectionName, readCollectionName } from '../config/collections.ts';
import { heldIn } from './collection-of.ts';

/** Where a new entry belongs when it is not of the year of the collection that it was begun in. */
export interface OtherYear {
  collection: string;
  /** `2027` */
  year: string;
  /** « Agenda 2027 » */
  label: string;
  /** French: what it is about. */
  message: string;
}

/** The collection of the year of a new entry's data, if it is another one than `name`. */
export function otherYear(name: string, data: Record<string, unknown>): OtherYear | undefined {
  const held = heldIn(name);
  if (!('type' in held) || held.year === undefined) return undefined;
  const { type, territory, year } = held;
  const right = yearFor(type.key, data);
  if (right === undefined || right === year) return undefined;
  const label = `${type.labels.plural} ${right}`;
  return {
    collection: collectionName(territory, readCollectionName(name).folder, right),
    year: right,
    label,
    message: `ce contenu est de ${right}, il se range dans «\u202F${label}\u202F».`,
  };
}
