import { describe, expect, test } from 'vitest';
import { lambert93 } from '../projection.ts';
import type { Match } from './find.ts';
import { findCommunes } from './find.ts';
import type { Commune } from './load.ts';
import { loadGazetteer } from './load.ts';
import { communeByInsee, communesByName, communesByPostalCode } from './lookup.ts';
import { nearestCommune } from './nearest.ts';

const written = ({ commune, by }: Match) => `${commune.insee} ${by}`;

test.each([
  ['Saint-Étienne', '42218 name'],
  ['St Etienne', '42218 name'],
  ['ST-ETIENNE CEDEX 2', '42218 name'],
  ['Clermont-Fd', '63113 name'],
  ['Clermont Ferrand', '63113 name'],
  ['38000 Grenoble', '38185 name'],
  ['38000 GRENOBLE CEDEX 9', '38185 name'],
  ['38031 Grenoble Cedex 1', '38185 name'],
  ['Grenoble (38)', '38185 name'],
  ['38 Voiron', '38563 name'],
  ['44300 NANTES', '44109 name'],
  ['93200 Saint-Denis', '93066 name'],
  ['Saint-Denis (974)', '97411 name'],
  ['Villeneuve d’Ascq', '59009 name'],
  ['Le Mans', '72181 name'],
  ['Mans', '72181 name'],
  ['L’Isle-d’Abeau', '38193 name'],
  ['isle d abeau', '38193 name'],
  ['Chalon s/ Saône', '71076 name'],
  ['Châlons-en-Champagne', '51108 name'],
  ['St-Martin-d’Hères', '38421 name'],
  ['saint martin d heres 38400', '38421 name'],
  ['Bourg-lès-Valence', '26058 name'],
  ['Bourg-les-Valence', '26058 name'],
  ['Valence (82)', '82186 name'],
  ['Lyon 7e', '69123 name'],
  ['69007 Lyon', '69123 name'],
  ['Paris 13ème arrondissement', '75056 name'],
  ['75013 Paris', '75056 name'],
  ['Marseille 8', '13055 name'],
  ['Les Sables d’Olonne', '85194 name'],
  ['Échirolles', '38151 name'],
  ['Fontaine 38600', '38169 name'],
  ['20000 Ajaccio', '2A004 name'],
  ['Vaulx en Velin', '69256 name'],
  ['Annecy-le-Vieux', '74010 alias'],
  ['Cran-Gevrier', '74010 alias'],
  ['Cherbourg-Octeville', '50129 alias'],
  ['63000', '63113 postalCode'],
  ['Villeneuve-dascq', '59009 typo'],
  ['26000 Valance', '26362 typo'],
])('« %s » is one commune', (text, expected) => {
  expect(findCommunes(text).map(written)).toEqual([expected]);
});

test.each([
  '',
  '  ',
  'en ligne',
  'chez moi',
  '12',
  '00000',
  '75001 Grenoble',
  '()',
  '('.repeat(99),
])('« %s » is none', (text) => {
  expect(findCommunes(text)).toEqual([]);
});

describe('homonyms', () => {
  test('are all given, the most populous first, never one at a guess', () => {
    expect(findCommunes('Valence').map(written)).toEqual([
      '26362 name',
      '82186 name',
      '16392 name',
    ]);
    expect(findCommunes('Saint-Denis').length).toBeGreaterThan(2);
    expect(findCommunes('Sainte-Colombe', { limit: 100 }).length).toBeGreaterThan(10);
  });

  test('are settled by the territory that asks', () => {
    const one = (text: string, territory: string) =>
      findCommunes(text, { territory }).map(written)[0];
    expect(findCommunes('Valence', { territory: 'drome' }).map(written)).toEqual(['26362 name']);
    expect(findCommunes('Claix', { territory: 'grenoble' }).map(written)).toEqual(['38111 name']);
    expect(one('clermont', 'auvergne')).toBe('63113 prefix');
    expect(one('Cherbourg', 'normandie')).toBe('50129 prefix');
    expect(one('Lyon', 'loire')).toBe('69123 name');
  });

  test('of one postal code do not exist: name and postal code are enough', () => {
    const { communes } = loadGazetteer();
    const ambiguous = communes
      .filter((_, index) => index % 25 === 0)
      .filter(({ name, insee, postalCodes }) =>
        postalCodes.some((code) => {
          const [found, ...others] = findCommunes(`${code} ${name}`);
          return found?.commune.insee !== insee || others.length > 0;
        }),
      );
    expect(ambiguous.map(({ name }) => name)).toEqual([]);
  });
});

test('a typo or a beginning says that it is one', () => {
  expect(findCommunes('Grenobel').map(written)).toContain('38185 typo');
  expect(findCommunes('Cherbourg').map(written)[0]).toBe('50129 prefix');
  expect(
    findCommunes('Saint-Aubin', { territory: 'bretagne', limit: 3 }).map(({ by }) => by),
  ).toEqual(['prefix', 'prefix', 'prefix']);
});

test('communes are found by INSEE code, present or former, and by postal code', () => {
  expect(communeByInsee('38185')).toMatchObject({
    name: 'Grenoble',
    department: '38',
    territory: 'grenoble',
    isApproximate: false,
  });
  expect(communeByInsee('2a004')?.name).toBe('Ajaccio');
  expect(communeByInsee('74011')?.name).toBe('Annecy');
  expect(communeByInsee('69387')?.name).toBe('Lyon');
  expect(communeByInsee('97411')?.department).toBe('974');
  expect(communeByInsee('99999')).toBeUndefined();
  expect(communesByPostalCode('38500').map(({ name }) => name)).toContain('Voiron');
  expect(communesByPostalCode('00000')).toEqual([]);
});

test('the gazetteer holds France, each commune once and placed', () => {
  const { communes } = loadGazetteer();
  expect(communes).toHaveLength(34_875);
  expect(new Set(communes.map(({ insee }) => insee)).size).toBe(communes.length);
  const people = (list: typeof communes) =>
    list.reduce((sum, { population }) => sum + population, 0);
  expect(
    people(communes.filter(({ isApproximate }) => !isApproximate)) / people(communes),
  ).toBeGreaterThan(0.9);
  for (const { name, latitude, longitude } of communes) {
    expect(Number.isFinite(latitude) && Number.isFinite(longitude), name).toBe(true);
  }
});

test('communes are found by their exact name only, however it is written', () => {
  expect(communesByName('ST-ETIENNE CEDEX 2').map(({ insee }) => insee)).toEqual(['42218']);
  expect(communesByName('Paris 15e arrondissement').map(({ insee }) => insee)).toEqual(['75056']);
  expect(communesByName('Grenobel')).toEqual([]);
  expect(communesByName('')).toEqual([]);
});

test('the nearest commune is found as by looking at all', () => {
  const { communes } = loadGazetteer();
  for (const [longitude, latitude] of [
    [4.89, 44.93],
    [2.14, 43.93],
    [-4.4, 48.4],
  ] as const) {
    const [x, y] = lambert93(longitude, latitude);
    const away = (commune: Commune) => {
      const [east, north] = lambert93(commune.longitude, commune.latitude);
      return Math.hypot(east - x, north - y);
    };
    const nearest = communes.reduce((a, b) => (away(b) < away(a) ? b : a));
    expect(nearestCommune(longitude, latitude, { within: 20_000 })).toBe(nearest);
    const metres = away(nearest);
    expect(nearestCommune(longitude, latitude, { within: metres - 1 })).toBeUndefined();
  }
  const valence = { within: 60_000, territory: 'loire' };
  expect(nearestCommune(4.89, 44.93, valence)?.territory).toBe('loire');
  expect(nearestCommune(Number.NaN, 0, valence)).toBeUndefined();
});
