import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPosition, rounded, writePosition } from './position.ts';

const GRENOBLE = { lat: 45.188, lon: 5.724 };

test.each([
  '45.188, 5.724',
  '45.188,5.724',
  '45.188 5.724',
  ' (45.188 ; 5.724) ',
  '45,188 ; 5,724',
  '45,188 5,724',
  '45,188, 5,724',
  '45,188,5,724',
  '45,188\u00A0; 5,724',
  '+45.188/+5.724',
  '45.188° N, 5.724° E',
  '45.188N 5.724E',
  'N 45.188 E 5.724',
  '5.724 E, 45.188 N',
  '45.188 Nord 5.724 Est',
  'Latitude : 45.188, Longitude : 5.724',
  'lat=45.188 lng=5.724',
  'Lon: 5.724, Lat: 45.188',
  '[5.724, 45.188]',
  '45° 11′ 16.8″ N, 5° 43′ 26.4″ E',
  `45°11'16.8"N 5°43'26.4"E`,
  `45°11'16,8''N 5°43'26,4''E`,
  'N 45° 11.28’ E 5° 43.44’',
  '45º 11’ 16,8” N — 5º 43’ 26,4” E'.replace('—', ','),
])('« %s » is Grenoble’s place', (text) => {
  expect(readPosition(text)).toEqual(GRENOBLE);
});

describe('the address of a map’s page gives the place', () => {
  test.each([
    'https://www.openstreetmap.org/#map=17/45.188/5.724',
    'https://www.openstreetmap.org/#map=17/45.188000/5.724000&layers=H',
    'https://www.openstreetmap.org/?mlat=45.188&mlon=5.724#map=8/46.1/3.2',
    'https://www.google.com/maps/@45.188,5.724,15z?hl=fr',
    'https://www.google.fr/maps/place/La+Casemate/@45.2,5.7,17z/data=!3m1!4b1!4m6!3m5!1s0x478af4:0x1!8m2!3d45.188!4d5.724!16s',
    'https://www.google.com/maps/search/45.188,+5.724?entry=tts',
    'https://www.google.com/maps/place/45.188,5.724',
    'https://www.google.com/maps/dir//45.188,5.724/',
    'https://maps.google.com/?q=45.188%2C5.724&z=12',
    'https://www.google.com/maps/search/?api=1&query=45.188%2C%205.724',
    'http://maps.apple.com/?ll=45.188,5.724',
    'www.google.com/maps/@45.188,5.724,15z',
    'openstreetmap.org/#map=17/45.188/5.724',
    'geo:45.188,5.724?z=17',
    'https://www.geoportail.gouv.fr/carte?c=5.724,45.188&z=17&l0=ORTHOIMAGERY',
    'https://cartes.gouv.fr/explorer-les-cartes/?c=5.724,45.188&z=17',
  ])('%s', (link) => {
    expect(readPosition(link)).toEqual(GRENOBLE);
  });

  test.each([
    'https://maps.app.goo.gl/AbCdEf123',
    'https://goo.gl/maps/AbCdEf123',
    'https://osm.org/go/0CqGJ8?m=',
  ])('%s is too short to say where', (link) => {
    expect(readPosition(link)).toBe('shortLink');
  });

  test.each([
    'https://www.openstreetmap.org/node/123456',
    'https://www.lacasemate.fr/?id=45.188',
    'https://example.org/%E0%A4%A',
    'https://',
    'geo:',
  ])('%s says nothing of a place', (link) => {
    expect(readPosition(link)).toBe('unreadable');
  });
});

test.each([
  ['-20.882, 55.4504', { lat: -20.882, lon: 55.4504 }],
  ['20° 52′ 55″ S, 55° 27′ 1″ E', { lat: -20.88194, lon: 55.45028 }],
  ['48° 23′ N 4° 29′ O', { lat: 48.38333, lon: -4.48333 }],
  ['48.39 N, 4.486 W', { lat: 48.39, lon: -4.486 }],
  ['48.39 ; −4.486', { lat: 48.39, lon: -4.486 }],
  ['16.24, -61.53', { lat: 16.24, lon: -61.53 }],
  ['4.92, -52.31', { lat: 4.92, lon: -52.31 }],
  ['45.123456789, 5.987654321', { lat: 45.12346, lon: 5.98765 }],
])('« %s » is read', (text, position) => {
  expect(readPosition(text)).toEqual(position);
});

test.each([
  '',
  '45.188',
  '45,188',
  'Grenoble',
  '45.188, 5.724, 212',
  '45.188 N, 5.724 N',
  '45.188, 5.724 Grenoble',
  '38000 Grenoble',
  '04 76 00 00 00',
  '°',
  'N E',
  `${'45,'.repeat(2000)}5`,
  'NaN, Infinity',
])('« %s » gives no position', (text) => {
  expect(readPosition(text)).toBe('unreadable');
});

test.each(['95.2, 5.7', '45.1, 200', '-70, 3'])('« %s » is nowhere that we know', (text) => {
  expect(readPosition(text)).toBe('outOfRange');
});

test('what is written is read again as it was', () => {
  const position = fc
    .record({
      lat: fc.double({ min: -50, max: 52, noNaN: true }),
      lon: fc.double({ min: -180, max: 180, noNaN: true }),
    })
    .map(rounded)
    // Longitudes first are put in order on purpose.
    .filter(({ lat, lon }) => !(lat > -6 && lat < 10 && lon > 41 && lon < 52));
  fc.assert(
    fc.property(position, (written) => {
      expect(readPosition(writePosition(written))).toEqual({
        lat: written.lat + 0,
        lon: written.lon + 0,
      });
    }),
  );
});

test('any text is read without an error', () => {
  const signs = fc.constantFrom(
    ...'0145.,;:°\'"′″’ \u00A0NSEOW+-−@!?=&/#%[]()',
    'https://',
    'geo:',
  );
  fc.assert(
    fc.property(fc.string({ unit: signs }), (text) => {
      readPosition(text);
    }),
  );
  expect(readPosition(`45.188, 5.724${' '.repeat(100_000)}`)).toEqual(GRENOBLE);
  expect(readPosition(`45°${" 11'".repeat(100_000)}`)).toBe('unreadable');
});
