import { contentTypes } from '@echosciences/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventAddress } from './event-address.ts';
import type { KnownPlace } from './known-places.ts';
import { knownPlaces } from './known-places.ts';
import type { Sighting } from './sightings.ts';
import { venuesOf } from './venues.ts';

const naming = {
  kindOf: (name: string) =>
    /mus[ée]e|mus[ée]um/i.test(name)
      ? 'musee'
      : /m[ée]diath[èe]que|biblioth[èe]que/i.test(name)
        ? 'mediatheque'
        : /plan[ée]tarium/i.test(name)
          ? 'planetarium'
          : undefined,
  titleOf: (name: string) => name,
  today: '2026-11-24',
};

const here = { lat: 44.9312, lon: 4.889 };
/** So many metres to the north. */
const north = (metres: number) => ({ lat: here.lat + metres / 111_195, lon: here.lon });

function at(name: string | undefined, rest: Partial<EventAddress> = here): EventAddress {
  return { ...(name && { name }), postalCode: '26000', city: 'Valence', insee: '26362', ...rest };
}

const museum: KnownPlace = {
  slug: 'musee-de-valence',
  title: 'Musée de Valence, art et archéologie',
  address: at(undefined, { ...here, street: '4 place des Ormeaux' }),
  formerSlugs: [],
  isHidden: false,
};

const known = (places: KnownPlace[] = [museum]) => ({ places, taken: new Set<string>() });
const sight = (address: EventAddress, url = 'https://a.example/1'): Sighting => ({
  address,
  source: { provider: 'OpenAgenda', url },
});
const recognise = (address: EventAddress, places: KnownPlace[] = [museum]) =>
  venuesOf(known(places), [sight(address)], naming).recognise(address);

describe('a place of the territory', () => {
  test.each<[string, EventAddress]>([
    ['its name', at('Musée de Valence, art et archéologie')],
    ['its name otherwise written', at('MUSEE DE VALENCE - Art & Archéologie', north(60))],
    ['its name shortened', at('Musée de Valence', north(99))],
    ['its kind only', at('Le musée', north(20))],
    ['a letter too few', at('Musée art et archéologi', north(20))],
    ['its name, without a position', at('Musée de Valence, art et archéologie', {})],
    [
      'its name and street, with a poor position',
      at('Musée de Valence, art et archéologie', {
        ...north(400),
        street: '4, Place des Ormeaux',
      }),
    ],
  ])('is recognised by %s', (_, address) => {
    expect(recognise(address)).toEqual({ place: 'musee-de-valence' });
  });

  test('is still recognised once a person has given it another title', () => {
    const renamed = { ...museum, slug: 'planetarium-copernic', title: 'Copernic, les étoiles' };
    expect(recognise(at('Planétarium Copernic'), [renamed])).toEqual({
      place: 'planetarium-copernic',
    });
  });

  test('is still recognised once its folder has been renamed', () => {
    const renamed = { ...museum, slug: 'lieu', formerSlugs: ['planetarium-copernic'] };
    expect(recognise(at('Planétarium Copernic'), [renamed])).toEqual({ place: 'lieu' });
  });

  test.each<[string, EventAddress, string]>([
    ['another name at its door', at('Maison Dupré-Latour', north(40)), 'à 40\u00A0m du lieu'],
    ['its name farther', at('Musée d’art et archéologie', north(350)), 'à 350\u00A0m du lieu'],
    [
      'its name much farther',
      at('Musée d’art et archéologie', north(2300)),
      'à 2,3\u00A0km du lieu',
    ],
    ['nearly its name, farther', at('Musée d’archéologie', north(600)), 'à 600\u00A0m du lieu'],
    ['a room of it', at('Auditorium du musée'), 'à 0\u00A0m du lieu'],
    ['another kind of its name', at('Lycée art et archéologie'), 'à 0\u00A0m du lieu'],
  ])('is doubtful by %s: nothing is made', (_, address, words) => {
    expect(recognise(address)).toEqual({
      doubt: expect.stringMatching(
        new RegExp(`^« ${address.name} » : ${words} « Musée de Valence.*musee-de-valence`),
      ),
    });
  });

  test('that a person has hidden takes no event, and no second one is made', () => {
    const hidden = [{ ...museum, isHidden: true }];
    expect(recognise(at('Musée de Valence'), hidden)).toEqual({ none: true });
    expect(recognise(at('Musée de Valence, art et archéologie', {}), hidden)).toEqual({
      none: true,
    });
  });

  test.each([
    ['Musée de la Poste', 'Musée de la Figurine'],
    ['Médiathèque 1', 'Médiathèque 2'],
    ['Planétarium Galilée', 'Musée Galilée'],
  ])('« %s » is not « %s »', (name, other) => {
    const place = { ...museum, slug: 'lieu', title: other };
    expect(recognise(at(name, north(10)), [place])).toHaveProperty('doubt');
  });
});

describe('a venue without a place', () => {
  test('becomes one when it is somewhere to visit, and says what is known', () => {
    const website = 'https://planetarium.example/';
    const address = at('Planétarium', { ...here, city: 'Le Mans', insee: '72181' });
    const sightings = [
      { ...sight(address, 'https://a.example/2'), website: 'javascript:alert(1)' },
      { ...sight(address, 'https://a.example/1'), website },
    ];
    const made = venuesOf(known([]), sightings, naming).recognise(address);
    expect(made).toEqual({
      create: {
        slug: 'planetarium-le-mans',
        fields: {
          title: 'Planétarium (Le Mans)',
          summary: 'Planétarium (Le Mans) : un lieu où se tiennent des événements de l’agenda.',
          publishedAt: '2026-11-24',
          kind: 'planetarium',
          address: { ...here, postalCode: '26000', city: 'Le Mans', insee: '72181' },
          contact: { url: website },
          source: { provider: 'OpenAgenda', url: 'https://a.example/1' },
        },
      },
    });
  });

  test.each<[string, EventAddress]>([
    ['nobody visits it', at('Salle des fêtes')],
    ['it is before a door', at('Parvis du musée')],
    ['nobody knows where it is', at('Planétarium Copernic', {})],
    ['it has no name', at(undefined)],
  ])('stays an address when %s', (_, address) => {
    expect(recognise(address, [])).toEqual({ none: true });
  });

  test('is spelled after its most frequent name, else the first of the alphabet', () => {
    const often = at('Médiathèque Latour-Maubourg', north(10));
    const once = at('Bibliothèque Latour Maubourg');
    const titleAfter = (addresses: EventAddress[]) => {
      const venues = venuesOf(
        known([]),
        addresses.map((one) => sight(one)),
        naming,
      );
      const [first, ...others] = addresses.map((one) => venues.recognise(one));
      for (const other of others) expect(other).toEqual(first);
      return first && 'create' in first && first.create.fields.title;
    };
    expect(titleAfter([once, often, often])).toBe('Médiathèque Latour-Maubourg');
    expect(titleAfter([often, once])).toBe('Bibliothèque Latour Maubourg');
  });

  test('has a folder of its own, its commune’s name in it where another has its title', () => {
    const crest = at('Musée de la Poste', { lat: 44.72, lon: 5.02, city: 'Crest', insee: '26108' });
    const valence = at('Musée de la Poste');
    const taken = { places: [], taken: new Set(['musee-de-la-poste-crest']) };
    const venues = venuesOf(
      taken,
      [valence, valence, crest].map((one) => sight(one)),
      naming,
    );
    expect(venues.recognise(valence)).toMatchObject({ create: { slug: 'musee-de-la-poste' } });
    expect(venues.recognise(crest)).toMatchObject({
      create: { slug: 'musee-de-la-poste-crest-2' },
    });
  });

  test('is doubtful when its name and its address are two communes', () => {
    expect(recognise(at('Médiathèque de Donzère'), [])).toEqual({
      doubt: '« Médiathèque de Donzère » : son nom dit Donzère, son adresse Valence',
    });
    expect(recognise(at('Médiathèque de Valence'), [])).toHaveProperty('create');
  });

  test('is suggested when many events name it', () => {
    const hall = at('Salle des fêtes');
    const addresses = [
      hall,
      { ...hall, ...north(3000) },
      hall,
      at('Mairie'),
      at('Mairie'),
      at('Musée', north(900)),
    ];
    const venues = venuesOf(
      known([]),
      addresses.map((one) => sight(one)),
      naming,
    );
    expect(venues.suggestions()).toEqual([{ name: 'Salle des fêtes', city: 'Valence', count: 3 }]);
  });
});

test('the places of a territory are read from its entries, former addresses kept for them', () => {
  const entry = (slug: string, visibility: string) => ({
    type: contentTypes.place,
    slug,
    data: { ...museum, visibility, redirectFrom: [`/lieux/ancien-${slug}/`, '/articles/a/'] },
  });
  const entries = [entry('a', 'published'), entry('b', 'hidden')];
  const folders = [...entries, { type: contentTypes.place, slug: 'casse' }];
  expect(knownPlaces({ entries, folders } as never)).toEqual({
    places: [
      { ...museum, slug: 'a', formerSlugs: ['ancien-a'], isHidden: false },
      { ...museum, slug: 'b', formerSlugs: ['ancien-b'], isHidden: true },
    ],
    taken: new Set(['a', 'b', 'casse', 'ancien-a', 'ancien-b']),
  });
});

describe('whatever the events', () => {
  const name = fc.constantFrom(
    'Musée',
    'Musée de la Poste',
    'MUSEE DE LA POSTE',
    'Musée de la Figurine',
    'Muséum d’histoire naturelle',
    'Musée d’histoire naturelle de Valence',
    'Médiathèque',
    'Médiathèque 1',
    'Médiathèque Latour',
    'Planétarium',
    'Planétarium (Crest)',
    'Salle des fêtes',
    '«»',
  );
  const commune = fc.constantFrom(
    { city: 'Valence', insee: '26362' },
    { city: 'Crest', insee: '26108' },
    { city: 'Crest' },
  );
  const address = fc.tuple(name, commune, fc.option(fc.nat(1500)), fc.boolean()).map(
    ([title, where, metres, hasStreet]): EventAddress => ({
      name: title,
      ...where,
      ...(hasStreet && { street: '1 rue de la Gare' }),
      ...(metres !== null && north(metres)),
    }),
  );
  const addresses = fc.array(address, { minLength: 1, maxLength: 12 });
  const shuffled = addresses.chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
    ),
  );

  test('their order does not matter', () => {
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        const [one, two] = [list, other].map((those) =>
          venuesOf(
            known(),
            those.map((each) => sight(each)),
            naming,
          ),
        );
        for (const each of list) expect(two?.recognise(each)).toEqual(one?.recognise(each));
        expect(two?.suggestions()).toEqual(one?.suggestions());
      }),
    );
  });

  test('a place that was made is valid, and recognised by the next import', () => {
    fc.assert(
      fc.property(addresses, (list) => {
        const sightings = list.map((each) => sight(each));
        const venues = venuesOf(known(), sightings, naming);
        const made = new Map(
          list.flatMap((each) => {
            const found = venues.recognise(each);
            return 'create' in found ? [[found.create.slug, found.create] as const] : [];
          }),
        );
        const places = [...made.values()].map(({ slug, fields: { title, address: where } }) => ({
          slug,
          title,
          address: where,
          formerSlugs: [],
          isHidden: false,
        }));
        const again = venuesOf(known([museum, ...places]), sightings, naming);
        for (const { fields } of made.values()) {
          expect(contentTypes.place.schema.safeParse(fields)).toMatchObject({ success: true });
        }
        for (const each of list) {
          const found = venues.recognise(each);
          const expected = 'create' in found ? { place: found.create.slug } : found;
          expect(again.recognise(each)).toEqual(expected);
        }
      }),
    );
  });
});
