import { describe, expect, test } from 'vitest';
import { splitLocation, whereOf } from './place.ts';
import { propertiesOf } from './property.ts';

describe('an address on one line is parted as well as it tells', () => {
  test.each([
    ['Planétarium', { name: 'Planétarium' }],
    ['Planétarium, Rennes', { name: 'Planétarium', address: 'Rennes' }],
    [
      'Planétarium, 10 cours des Alliés, 35000 Rennes',
      { name: 'Planétarium', address: '10 cours des Alliés', postalCode: '35000', city: 'Rennes' },
    ],
    [
      'Cité des sciences, 30 Av. Corentin Cariou, 75019 Paris, France',
      {
        name: 'Cité des sciences',
        address: '30 Av. Corentin Cariou',
        postalCode: '75019',
        city: 'Paris',
        countryCode: 'FR',
      },
    ],
    [
      '10, cours des Alliés, 35000 Rennes',
      { address: '10, cours des Alliés', postalCode: '35000', city: 'Rennes' },
    ],
    ['12bis rue de l’Étoile', { address: '12bis rue de l’Étoile' }],
    [
      'La Dynamo - 6 rue Amélie, 31000 Toulouse',
      { name: 'La Dynamo', address: '6 rue Amélie', postalCode: '31000', city: 'Toulouse' },
    ],
    [
      'Espace des sciences - Les Champs Libres',
      { name: 'Espace des sciences - Les Champs Libres' },
    ],
    [
      'Le Dôme\n3 esplanade Stéphane Hessel\n14000 Caen\nFrance',
      {
        name: 'Le Dôme',
        address: '3 esplanade Stéphane Hessel',
        postalCode: '14000',
        city: 'Caen',
        countryCode: 'FR',
      },
    ],
    [
      'Muséum, 1 allée Guesde, 31000, Toulouse, Haute-Garonne',
      { name: 'Muséum', address: '1 allée Guesde', postalCode: '31000', city: 'Toulouse' },
    ],
    ['35000 Rennes', { postalCode: '35000', city: 'Rennes' }],
    ['', {}],
    [', , ', {}],
  ])('%s', (text, parts) => {
    expect(splitLocation(text)).toEqual(parts);
  });
});

describe('where it is', () => {
  const where = (...lines: string[]) => whereOf(propertiesOf(lines.join('\n')));

  test.each([
    ['nothing told', [], { attendance: 'offline' }],
    [
      'an address of the web',
      ['LOCATION:https://visio.exemple.test/salle'],
      { attendance: 'online', onlineUrl: 'https://visio.exemple.test/salle' },
    ],
    [
      'a call of a known service, in the texts',
      ['LOCATION:Médiathèque', 'DESCRIPTION:Ou <https://meet.google.com/abc-defg-hij>.'],
      {
        attendance: 'mixed',
        location: { name: 'Médiathèque' },
        onlineUrl: 'https://meet.google.com/abc-defg-hij',
      },
    ],
    [
      'a conference told as such (RFC 7986)',
      ['LOCATION:En visio', 'CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://a.exemple.test/x'],
      { attendance: 'online', onlineUrl: 'https://a.exemple.test/x' },
    ],
    [
      'a telephone is no address of the web',
      ['LOCATION:Salle 2', 'CONFERENCE;VALUE=URI:tel:+33-1-00-00-00-00'],
      { attendance: 'offline', location: { name: 'Salle 2' } },
    ],
    [
      'another link in the texts is none to join',
      ['LOCATION:Salle 2', 'DESCRIPTION:https://exemple.test/programme'],
      { attendance: 'offline', location: { name: 'Salle 2' } },
    ],
    [
      'a position',
      ['LOCATION:Parc', 'GEO:48.11;-1.68'],
      { attendance: 'offline', location: { name: 'Parc', latitude: 48.11, longitude: -1.68 } },
    ],
    [
      'a position that is none',
      ['LOCATION:Parc', 'GEO:148.11;-1.68'],
      { attendance: 'offline', location: { name: 'Parc' } },
    ],
    [
      'what Apple tells',
      [
        'X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-ADDRESS="10 Cours des Alliés, 35000 Rennes";X-TITLE="Planétarium":geo:48.1,-1.6',
      ],
      {
        attendance: 'offline',
        location: {
          name: 'Planétarium',
          address: '10 Cours des Alliés',
          postalCode: '35000',
          city: 'Rennes',
          latitude: 48.1,
          longitude: -1.6,
        },
      },
    ],
  ])('%s', (_, lines, expected) => {
    expect(where(...lines)).toEqual(expected);
  });
});
