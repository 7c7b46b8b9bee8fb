import type { EntryData } from '@echosciences/schemas';
import type { Item } from './item.ts';

type Address = EntryData<'place'>['address'];

/** An address as the open data tells it: OpenAgenda's names for the position, and the department. */
export function locationOf({ lat, lon, ...address }: Address) {
  return { ...address, latitude: lat, longitude: lon, department: departmentOf(address) };
}

/** The lines of a postal address. */
export function addressLines(location: NonNullable<Item['location']>): string[] {
  const { name, street, postalCode, city } = location;
  return [name, street, [postalCode, city].filter(Boolean).join(' ')].filter(
    (line): line is string => Boolean(line),
  );
}

/**
 * Code of a department, by the commune or else by the postal code. The postal codes of Corse,
 * 20xxx, do not tell 2A from 2B.
 */
function departmentOf({ insee, postalCode }: Pick<Address, 'insee' | 'postalCode'>) {
  const code = insee ?? (postalCode?.startsWith('20') ? undefined : postalCode);
  return code?.slice(0, /^9[78]/.test(code) ? 3 : 2);
}
