import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadGazetteer } from './load.ts';
import type { Whereabouts } from './territory-of.ts';
import { territoryOf } from './territory-of.ts';

/** Two communes of each département and more along the borders; positions from IGN, not from the gazetteer. */
const known = readFileSync(new URL('../../test/communes.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [insee = '', name = '', department = '', territory = '', lat, lon] = line.split('\t');
    return { insee, name, department, territory, latitude: Number(lat), longitude: Number(lon) };
  });

test.each(known)(
  '$name ($department) is in its territory by code, by name and by position: $territory',
  ({ insee, name, department, territory, latitude, longitude }) => {
    const commune = loadGazetteer().byInsee.get(insee);
    expect(commune?.department).toBe(department);
    expect(territoryOf({ insee }) ?? '').toBe(territory);
    const postalCode = commune?.postalCodes[0];
    expect(territoryOf({ postalCode, city: name }) ?? '').toBe(territory);
    expect(territoryOf({ latitude, longitude }) ?? '').toBe(territory);
  },
);

test('the table says something of every territory, and of what has none', () => {
  expect(known.length).toBeGreaterThanOrEqual(200);
  expect(new Set(known.map(({ territory }) => territory)).size).toBe(18);
});

test('99 % of the towns whose place is known lie in their territory’s drawing', () => {
  const towns = loadGazetteer().communes.filter(
    ({ isApproximate, insee }) => !isApproximate && !insee.startsWith('97'),
  );
  const right = towns.filter(
    ({ latitude, longitude, territory }) => territoryOf({ latitude, longitude }) === territory,
  );
  expect(towns.length).toBeGreaterThan(14_000);
  expect(right.length / towns.length).toBeGreaterThan(0.99);
});

test.each<[Whereabouts, string | undefined]>([
  [{ insee: '44109', postalCode: '38000', city: 'Grenoble' }, 'nantes-metropole'],
  [{ insee: '00000', postalCode: '38000', city: 'Grenoble' }, 'grenoble'],
  [{ postalCode: '26000', city: 'Valance', latitude: 48.85, longitude: 2.35 }, 'drome'],
  [{ postalCode: '50100', city: 'Cherbourg' }, 'normandie'],
  [{ postalCode: '38031', city: 'Grenoble Cedex 1' }, 'grenoble'],
  [{ postalCode: '38500' }, 'grenoble'],
  [{ city: 'Nantes' }, 'nantes-metropole'],
  [{ city: 'Valence' }, undefined],
  [{ city: 'Valence', latitude: 44.93, longitude: 4.89 }, 'drome'],
  [{ city: 'Grenobel' }, undefined],
  [{ city: 'en ligne' }, undefined],
  [{}, undefined],
  // The coast of Ouessant, left out of the drawing; Geneva and Bâle; the Atlantic; Saint-Denis.
  [{ latitude: 48.46, longitude: -5.1 }, 'bretagne'],
  [{ latitude: 46.2044, longitude: 6.1432 }, undefined],
  [{ latitude: 47.5596, longitude: 7.5886 }, undefined],
  [{ latitude: 46, longitude: -8 }, undefined],
  [{ latitude: -20.88, longitude: 55.45 }, undefined],
  [{ latitude: Number.NaN, longitude: Number.NaN }, undefined],
])('%j → %s', (whereabouts, territory) => {
  expect(territoryOf(whereabouts)).toBe(territory);
});
