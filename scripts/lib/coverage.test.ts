import { resolve } from 'node:path';
import { loadGazetteer, territoryOf } from '@echosciences/atlas/gazetteer';
import { listTerritories, loadSite } from '@echosciences/content';
import type { Territory } from '@echosciences/schemas';
import { expect, test } from 'vitest';

const content = resolve(import.meta.dirname, '../../content');
const coverages = listTerritories(content).map((id) => ({
  id,
  ...(loadSite(content, id).site as Territory).coverage,
}));

test('the gazetteer gives a commune to the territory whose territoire.yaml covers its département', () => {
  const byDepartment = new Map(
    coverages.flatMap(({ id, departments = [] }) => departments.map((code) => [code, id] as const)),
  );
  const inside = coverages.filter(({ epci = [] }) => epci.length > 0).map(({ id }) => id);
  const astray = loadGazetteer().communes.filter(
    ({ department, territory }) =>
      territory !== byDepartment.get(department) && !inside.includes(territory ?? ''),
  );
  expect(
    astray.map(({ insee, name, territory }) => `${insee} ${name}: ${territory}`),
    'coverage has changed since the gazetteer was made: run packages/atlas/recipe',
  ).toEqual([]);
});

test('a territory made of inter-municipal bodies has its communes', () => {
  const communesOf = (territory: string) =>
    loadGazetteer().communes.filter((commune) => commune.territory === territory).length;
  expect(communesOf('nantes-metropole')).toBe(24);
  expect(territoryOf({ insee: '44143' })).toBe('nantes-metropole');
  expect(territoryOf({ insee: '44184' })).toBe('pays-de-la-loire');
});
