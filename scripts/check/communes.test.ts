import { loadTerritory } from '@echosciences/content';
import { contentFolder, entry } from '@echosciences/content/test';
import { expect, test } from 'vitest';
import { communeFindings } from './communes.ts';

const EVENT = 'fictif/agenda/2026/2026-12-13-nuit/index.md';

/** What is said of an event at an address, in a territory. */
function said(address: string, territory: string): string[] {
  const event = entry({
    format: 'format: divers',
    occurrences: 'occurrences: [{ start: 2026-12-13T20:30 }]',
    address: `address: { ${address} }`,
  });
  const { entries } = loadTerritory(contentFolder({ [EVENT]: event }), 'fictif');
  expect(entries.map(({ path }) => path)).toContain(`content/${EVENT}`);
  return communeFindings({ id: territory, entries }).map(({ message }) => message);
}

test('a commune of the territory without its département is given the code to write', () => {
  const message = expect.stringMatching(/Ajouter dans address : insee: "2A004" \(Corse-du-Sud\)$/);
  expect(said('city: Ajaccio', 'corse')).toEqual([message]);
  expect(said('city: Ajaccio, postalCode: "20000"', 'corse')).toEqual([message]);
});

test('of several communes of one name, those of the territory are named and none is chosen', () => {
  expect(said('city: Saint-Denis', 'occitanie')).toEqual([
    expect.stringMatching(/insee: "11339" \(Aude\) ou insee: "30247" \(Gard\)/),
  ]);
});

test('a code of the commune or a postal code tell the département; abroad there is none', () => {
  expect(said('city: Ajaccio, insee: 2A004', 'corse')).toEqual([]);
  expect(said('city: Rennes, postalCode: "35000"', 'bretagne')).toEqual([]);
  expect(said('city: Bergame', 'corse')).toEqual([]);
});
