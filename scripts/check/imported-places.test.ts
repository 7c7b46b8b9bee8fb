import type { Entry } from '@echosciences/content';
import type { EventAddress, NewPlace } from '@echosciences/importers/places';
import { venuesOf } from '@echosciences/importers/places';
import { contentTypeOf } from '@echosciences/schemas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { samePlaceFindings } from './same-places.ts';

const NAMES = [
  'Musée',
  'Le musée',
  'Musée de la Poste',
  'MUSEE DE LA POSTE, Crest',
  'Musée Poste',
  'Musée de la Figurine',
  'Musée de Valence',
  'Médiathèque 1',
  'Médiathèque 2',
  'Observatoire « Astro »',
];

const communes = [
  { city: 'Valence', insee: '26362' },
  { city: 'Crest', insee: '26108' },
  { city: 'Crest' },
];

const address = fc.record({
  name: fc.constantFrom(...NAMES),
  commune: fc.constantFrom(...communes),
  metres: fc.nat(2500),
});

const naming = { kindOf: () => 'musee', titleOf: (name: string) => name, today: '2026-11-24' };

test('no place that an import makes is one that the check calls a double', () => {
  fc.assert(
    fc.property(fc.array(address, { minLength: 2, maxLength: 14 }), (venues) => {
      const addresses = venues.map(
        ({ name, commune, metres }): EventAddress => ({
          name,
          ...commune,
          lat: 44.9 + metres / 111_195,
          lon: 4.9,
        }),
      );
      const sightings = addresses.map((each) => ({
        address: each,
        source: { provider: 'OpenAgenda' },
      }));
      const { recognise } = venuesOf({ places: [], taken: new Set() }, sightings, naming);
      const made = addresses.flatMap((each) => {
        const found = recognise(each);
        return 'create' in found ? [found.create] : [];
      });
      const distinct = [...new Set(made)];
      expect(new Set(distinct.map(({ slug }) => slug)).size).toBe(distinct.length);
      expect(samePlaceFindings({ entries: distinct.map(entryOf) })).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

function entryOf({ slug, fields }: NewPlace): Entry {
  return {
    type: contentTypeOf('place'),
    slug,
    path: `content/drome/lieux/${slug}/index.md`,
    data: fields,
    locate: () => ({ line: 1, column: 1 }),
  } as unknown as Entry;
}
