import { SourceRefused } from '../record.ts';
import type { Row } from './rows.ts';
import { isObject } from './value.ts';

/** The formats whose documents are JSON, with the name of what they export. */
export const FAMILIES = { openagenda: 'OpenAgenda', opendatasoft: 'Opendatasoft' } as const;

export type Family = keyof typeof FAMILIES;

/**
 * Refuses a record of another format than the one asked for, and says which command reads it.
 * What is no event at all is no matter of this: it is a fault of that record.
 * @throws {SourceRefused}
 */
export function refuseOtherFamily(row: Row, asked: Family, location: string): void {
  const family = familyOf(row);
  if (family && family !== asked) {
    throw new SourceRefused(
      `${location} vient d’${FAMILIES[family]} : le lire par « pnpm importer ${family} ${location} »`,
    );
  }
}

function familyOf({ list, value }: Row): Family | undefined {
  if (list === 'events') return 'openagenda';
  if (!isObject(value)) return undefined;
  const isFlat = ['title_fr', 'canonicalurl', 'originagenda_uid'].some((name) => name in value);
  if (isFlat || isObject(value.fields) || isObject(value.record)) return 'opendatasoft';
  return Array.isArray(value.timings) || 'removed' in value || isObject(value.title)
    ? 'openagenda'
    : undefined;
}
