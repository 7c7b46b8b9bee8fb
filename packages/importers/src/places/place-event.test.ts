import { address } from '@echosciences/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceLocation, SourceRecord } from '../record.ts';
import { sourceRecord } from '../test-record.ts';
import type { Placed } from './place-event.ts';
import { placeEvent } from './place-event.ts';

const recordAt = (
  location: SourceLocation | undefined,
  attendance: SourceRecord['attendance'] = 'offline',
) => sourceRecord({ attendance, location });

const place = (location: SourceLocation, territory = 'auto') =>
  placeEvent(recordAt(location), territory);

/** « name | street | postal code | city | INSEE », as a reader sees them. */
function written(placed: Placed): string {
  if (!('territory' in placed)) return JSON.stringify(placed);
  const { name, street, postalCode, city, insee } = placed.address ?? { city: 'en ligne' };
  return [name, street, postalCode, city, insee].map((part) => part ?? '–').join(' | ');
}

const inValence = { city: 'Valence', latitude: 44.9334, longitude: 4.8924 };

// Locations of the open data set « evenements-publics-openagenda » (Licence Ouverte 2.0) and likenesses.
test.each<[SourceLocation, string]>([
  [
    { name: 'Centre', address: '5 Place de la Laïcité - 26000 Valence, France', ...inValence },
    'Centre | 5 Place de la Laïcité | 26000 | Valence | 26362',
  ],
  [
    { name: 'Salle des fêtes', address: 'Le Village - 26240 Claveyson', city: 'Claveyson' },
    'Salle des fêtes | Le Village | 26240 | Claveyson | 26094',
  ],
  [{ name: 'Mairie', address: '26200 Montélimar' }, 'Mairie | – | 26200 | Montélimar | 26198'],
  [
    {
      name: 'Musée',
      address: 'Place du Foirail du Castelviel, 81000 Albi',
      postalCode: '81000',
      city: 'ALBI',
    },
    'Musée | Place du Foirail du Castelviel | 81000 | Albi | 81004',
  ],
  [
    { address: '50 rue de Laffemas CS 10054 - 26902 Valence Cedex 09', city: 'Valence' },
    '– | 50 rue de Laffemas CS 10054 | 26000 | Valence | 26362',
  ],
  [
    { name: 'Moulin', address: '1, place du château, 26570 Aulan, Drôme, Auvergne-Rhône-Alpes' },
    'Moulin | 1, place du château | 26570 | Aulan | 26018',
  ],
  [
    { address: '123 Chemin Couleures, Plateau des Couleures, Valence, 26 000', ...inValence },
    '– | 123 Chemin Couleures, Plateau des Couleures | 26000 | Valence | 26362',
  ],
  [
    { name: 'Usine', address: '68 Avenue Berthelot, 26100 ROMANS', city: 'Romans-sur-Isère' },
    'Usine | 68 Avenue Berthelot | 26100 | Romans-sur-Isère | 26281',
  ],
  [
    { address: 'place de l’Eglise Valaurie 26230 Valaurie', city: 'Valaurie' },
    '– | place de l’Eglise | 26230 | Valaurie | 26360',
  ],
  [
    { name: 'Mairie', address: '1 route de Valence 26000 Valence', ...inValence },
    'Mairie | 1 route de Valence | 26000 | Valence | 26362',
  ],
  [
    { name: 'Atelier', address: 'Montélimar 11 rue Etienne Marcel', city: 'Montélimar' },
    'Atelier | 11 rue Etienne Marcel | 26200 | Montélimar | 26198',
  ],
  [
    { name: 'Théâtre', address: 'Rue Bistour, 26100, Romans-sur-Isère, France' },
    'Théâtre | Rue Bistour | 26100 | Romans-sur-Isère | 26281',
  ],
  [
    { name: 'Salle', address: 'F-38000 Grenoble, 3 rue Lesdiguières' },
    'Salle | 3 rue Lesdiguières | 38000 | Grenoble | 38185',
  ],
  [{ name: 'Le Moulin Digital, Alixan' }, 'Le Moulin Digital | – | 26300 | Alixan | 26004'],
  [{ name: 'Valence', postalCode: '26000', city: 'Valence' }, '– | – | 26000 | Valence | 26362'],
  [
    { name: 'Maison des Têtes, Valence', address: '57, grande rue,', ...inValence },
    'Maison des Têtes | 57, grande rue | 26000 | Valence | 26362',
  ],
  [
    { name: 'Lycée du Valentin - Bourg-lès-Valence (26)', city: 'Bourg-lès-Valence' },
    'Lycée du Valentin | – | 26500 | Bourg-lès-Valence | 26058',
  ],
  [
    {
      name: '8 rue de Serres 26300 chateauneuf sur isère',
      address: '8 rue de Serres 26300 chateauneuf sur isère',
    },
    '– | 8 rue de Serres | 26300 | Châteauneuf-sur-Isère | 26084',
  ],
  [
    { name: 'Vélo Gîte', address: 'Vélo Gîte, 11 allée des Champs 26000 Valence', ...inValence },
    'Vélo Gîte | 11 allée des Champs | 26000 | Valence | 26362',
  ],
  [{ name: '8 Fablab', city: 'Crest' }, '8 Fablab | – | 26400 | Crest | 26108'],
  [
    { name: '345 chemin des Teppes 26300', city: 'Châteauneuf sur Isère' },
    '– | 345 chemin des Teppes | 26300 | Châteauneuf-sur-Isère | 26084',
  ],
  [{ city: 'St Etienne', postalCode: '42000' }, '– | – | 42000 | Saint-Étienne | 42218'],
  [
    { insee: '1004', city: 'Ambérieu' },
    '{"outside":"hors des territoires : Ambérieu-en-Bugey (01500)"}',
  ],
  [
    { name: 'Mairie', address: '1 rue de la Gare', city: 'Annecy-le-Vieux' },
    'Mairie | 1 rue de la Gare, Annecy-le-Vieux | – | Annecy | 74010',
  ],
  [{ city: 'Grenoble', postalCode: '38031' }, '– | – | – | Grenoble | 38185'],
  [{ city: '', postalCode: '26000', address: ' , ' }, '– | – | 26000 | Valence | 26362'],
  [{ address: '1 rue X\n26000 VALENCE\nFRANCE' }, '– | 1 rue X | 26000 | Valence | 26362'],
])('%j is written %s', (location, expected) => {
  expect(written(place(location))).toBe(expected);
});

test.each<[SourceLocation, string]>([
  [{ address: 'Rue de Vaugirard 75015 Paris 15e Arrondissement' }, 'Paris (75015)'],
  [{ address: '2 bis avenue Roosevelt paris 75008', city: 'Paris' }, 'Paris (75000)'],
  [{ postalCode: '93350', city: 'Le Bourget', countryCode: 'FR' }, 'Le Bourget (93350)'],
  [{ postalCode: '07500', city: 'Guilherand-Granges' }, 'Guilherand-Granges (07500)'],
  [{ insee: '69387', city: 'Lyon' }, 'Lyon (69001)'],
  [{ postalCode: '97400', city: 'Saint-Denis', countryCode: 'RE' }, 'Saint-Denis (97400)'],
  [{ name: 'Salle', countryCode: 'RE' }, 'La Réunion'],
])('%j is outside every territory', (location, expected) => {
  const placed = place(location);
  expect('outside' in placed && placed.outside.replace(/\d{5}/, '')).toBe(
    `hors des territoires : ${expected.replace(/\d{5}/, '')}`,
  );
});

describe('a territory that is asked for', () => {
  test('takes its own events, and says where the others are', () => {
    const valence = { postalCode: '26000', city: 'Valence' };
    expect(place(valence, 'drome')).toMatchObject({ territory: 'drome' });
    expect(place(valence, 'occitanie')).toEqual({
      outside: 'à Valence (26000) : territoire drome, pas occitanie',
    });
    expect(place({ postalCode: '75015', city: 'Paris' }, 'drome')).toEqual({
      outside: 'hors du territoire drome : Paris (75015)',
    });
    expect(place({ city: 'Namur', countryCode: 'BE' }, 'drome')).toEqual({
      outside: 'à l’étranger : Belgique',
    });
  });

  test('settles homonyms', () => {
    expect(place({ city: 'Valence' }, 'drome')).toMatchObject({ address: { insee: '26362' } });
    expect(place({ city: 'Valence' })).toEqual({
      outside: expect.stringContaining('Valence (26), Valence (82), Valence (16)'),
    });
    expect(place({ city: 'Valence', latitude: 44.11, longitude: 0.89 }, 'drome')).toEqual({
      outside: 'à Valence (82400) : territoire occitanie, pas drome',
    });
  });

  test('asks for a place where there is none, unless all is online', () => {
    expect(placeEvent(recordAt(undefined), 'drome')).toEqual({
      fault: expect.stringMatching(/^sans lieu ni position : ajouter à la source la commune/),
    });
    expect(placeEvent(recordAt({ name: 'Salle polyvalente' }), 'drome')).toEqual({
      fault: expect.stringMatching(/^commune non reconnue : « Salle polyvalente »/),
    });
    expect(placeEvent(recordAt(undefined, 'mixed'), 'drome')).toHaveProperty('fault');
    expect(placeEvent(recordAt(undefined, 'online'), 'drome')).toEqual({
      territory: 'drome',
      notes: [],
    });
    expect(placeEvent(recordAt(undefined, 'online'), 'auto')).toEqual({
      outside: 'sans lieu ni position',
    });
  });

  test('believes an INSEE code, unless all the rest says another commune', () => {
    const lyon = { insee: '69001', postalCode: '69001', city: 'Lyon' };
    expect(place(lyon)).toEqual({ outside: 'hors des territoires : Lyon (69001)' });
    expect(place({ insee: '26362', city: 'Crest' })).toMatchObject({
      address: { city: 'Valence', insee: '26362', postalCode: '26000' },
      notes: ['l’adresse dit « Crest », et Valence : Valence retenu'],
    });
    expect(place({ insee: '26362', postalCode: '26400', city: 'Crest' })).toMatchObject({
      address: { city: 'Crest', insee: '26108', postalCode: '26400' },
      notes: ['code INSEE 26362 (Valence) laissé de côté : le reste dit Crest'],
    });
    expect(
      place({ ...inValence, insee: '26362', postalCode: '26400', city: 'Crest' }),
    ).toMatchObject({
      address: { insee: '26362' },
    });
  });

  test('may be one that the atlas does not know yet: it lies where no other does', () => {
    const fort = { postalCode: '97200', city: 'Fort-de-France', countryCode: 'MQ' };
    expect(place(fort, 'martinique')).toMatchObject({ territory: 'martinique' });
    expect(place({ postalCode: '26000', city: 'Valence' }, 'martinique')).toHaveProperty('outside');
  });

  test('« national » is wherever the event is', () => {
    expect(place({ city: 'Albi' }, 'national')).toMatchObject({ territory: 'occitanie' });
  });
});

describe('a position', () => {
  const albi = { postalCode: '81000', city: 'Albi' };
  const positionOf = (placed: Placed) =>
    'territory' in placed &&
    [placed.address?.lat, placed.address?.lon, ...placed.notes].filter(
      (part) => part !== undefined,
    );

  test.each<[string, SourceLocation, unknown[]]>([
    ['kept', { latitude: 43.9267123456, longitude: 2.1370921 }, [43.926712, 2.137092]],
    [
      'turned round',
      { latitude: 2.137092, longitude: 43.926712 },
      [43.926712, 2.137092, 'latitude et longitude inversées à la source'],
    ],
    ['0, 0', { latitude: 0, longitude: 0 }, ['position 0, 0, laissée de côté']],
    ['half', { latitude: 43.9 }, ['position incomplète, laissée de côté']],
    ['none', { latitude: Number.NaN, longitude: 2 }, ['position incomplète, laissée de côté']],
    [
      'in another town',
      { latitude: 48.85, longitude: 2.35 },
      ['position à 547\u00A0km de sa commune, Albi : laissée de côté'],
    ],
    [
      'absurd',
      { latitude: 4392, longitude: 213 },
      ['position impossible (4392, 213), laissée de côté'],
    ],
  ])('is %s', (_, position, expected) => {
    expect(positionOf(place({ ...albi, ...position }))).toEqual(expected);
  });

  test('alone tells the territory, and a commune to look at', () => {
    const placed = place({ name: 'Halle', latitude: 43.926712, longitude: 2.137092 });
    expect(written(placed)).toBe('Halle | – | – | Albi | –');
    expect(placed).toMatchObject({
      territory: 'occitanie',
      notes: ['commune la plus proche de la position : Albi, à vérifier'],
    });
    expect(place({ latitude: 48.8566, longitude: 2.3522 })).toEqual({
      outside: 'hors des territoires : Paris (75001)',
    });
    for (const [latitude, longitude] of [
      [46.2044, 6.1432],
      [-20.88, 55.45],
      [45, -30],
    ] as const) {
      expect(place({ latitude, longitude })).toHaveProperty('outside');
    }
  });

  test('decides between an address and a city that do not agree', () => {
    const liris = { city: 'Saoû', address: '23 avenue Coubertin, 69100 Villeurbanne, France' };
    expect(place({ ...liris, latitude: 45.782, longitude: 4.8653 }, 'drome')).toEqual({
      outside: 'hors du territoire drome : Villeurbanne (69100)',
    });
    expect(place(liris, 'drome')).toMatchObject({
      address: { city: 'Saou' },
      notes: ['l’adresse dit « Villeurbanne », et Saou : Saou retenu'],
    });
  });
});

test('whatever a source writes, the address is valid, or it is said why there is none', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom(
      '26000 Valence',
      'Valence',
      '\u202E26000\u200B Valence\u0000',
      '  ',
      '('.repeat(400),
    ),
    fc.string({ maxLength: 250 }).map((text) => `${text} 26000 Valence ${text}`),
  );
  const location = fc.record(
    {
      name: odd,
      address: odd,
      postalCode: fc.oneof(odd, fc.constant('26000')),
      city: fc.constantFrom('Valence', '\uD800', 'Val\u200Bence', '26', '(((', 'x'.repeat(999)),
      insee: fc.oneof(odd, fc.constant('26362')),
      latitude: fc.double(),
      longitude: fc.double(),
      countryCode: fc.oneof(odd, fc.constant('FR')),
    },
    { requiredKeys: [] },
  );
  const territory = fc.constantFrom('auto', 'drome', 'corse');
  fc.assert(
    fc.property(location, territory, (where, wanted) => {
      const placed = place(where, wanted);
      if ('territory' in placed) {
        expect(address.safeParse(placed.address)).toMatchObject({ data: placed.address });
      } else {
        expect(Object.values(placed)[0]).toMatch(/\p{L}{3}/u);
      }
    }),
    { numRuns: 100 },
  );
});
