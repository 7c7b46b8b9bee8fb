import { communeByInsee, loadGazetteer } from '@echosciences/atlas/gazetteer';
import { labelOf, suggestions } from '@echosciences/atlas/suggestions';
import { describe, expect, test } from 'vitest';
import { communeShards } from '../../integration/commune-shards.ts';
import { shardFor, shardOfInsee } from './shards.ts';

const shards = communeShards();
const suggest = (text: string) =>
  suggestions(shards[shardFor(text) ?? ''] ?? [], text).map(labelOf);

test.each([
  ['saint etien', 'et'],
  ['St-É', undefined],
  ['st et', 'et'],
  ['st', 'st'],
  ['stras', 'st'],
  ['le ', undefined],
  ['le', 'le'],
  ['le mans', 'ma'],
  ["L'Isle", 'is'],
  ['Œuilly', 'oe'],
  ['Ô de Selle', 'od'],
  ['g', undefined],
  ['38', '38'],
  ['38500', '38'],
  ['38000 gre', '38'],
  ['3', undefined],
  ['97400', '97'],
  ['', undefined],
  ['---', undefined],
])('« %s » asks for the shard %s', (text, shard) => {
  expect(shardFor(text)).toBe(shard);
});

describe('a commune is suggested', () => {
  test.each([
    ['saint etien', 'Saint-Étienne (42)'],
    ['etienne', 'Saint-Étienne (42)'],
    ['greno', 'Grenoble (38)'],
    ['GRENOBLE', 'Grenoble (38)'],
    ['38000', 'Grenoble (38)'],
    ['38000 gren', 'Grenoble (38)'],
    ['mans', 'Le Mans (72)'],
    ['chalon s/ s', 'Chalon-sur-Saône (71)'],
    ['75013', 'Paris (75)'],
    ['20000', 'Ajaccio (2A)'],
    ['97400', 'Saint-Denis (974)'],
    ['cran-g', 'Cran-Gevrier, à Annecy (74)'],
    ['eu', 'Eu (76)'],
    ['nantes ', 'Nantes (44)'],
    ['38000 grenoble ', 'Grenoble (38)'],
    ['etienne ', 'Saint-Étienne (42)'],
  ])('« %s » → %s', (text, label) => {
    expect(suggest(text)).toContain(label);
  });

  test('the one of the very name first, then the most populous', () => {
    expect(suggest('clermont')[0]).toBe('Clermont (60)');
    expect(suggest('clermont-')).toContain('Clermont-Ferrand (63)');
    expect(suggest('clermont ')[0]).toBe('Clermont (60)');
    expect(suggest('saint-denis').slice(0, 2)).toEqual(['Saint-Denis (974)', 'Saint-Denis (93)']);
    expect(suggest('marseil')[0]).toBe('Marseille (13)');
  });

  test('never beyond what the text says, nor more than eight', () => {
    expect(suggest('saint')).not.toContain('Saint-Étienne (42)');
    expect(suggest('ma')).toHaveLength(8);
    expect(suggest('zzz')).toEqual([]);
    expect(suggest('38000 marseille')).toEqual([]);
  });
});

test('every commune is found by its whole name, by its postal codes and by its code', () => {
  const lost = loadGazetteer()
    .communes.filter((_, index) => index % 10 === 0)
    .filter(({ name, insee, postalCodes }) => {
      const holds = (shard: string | undefined, text: string) =>
        suggestionsOf(shard, text).some(([code]) => code === insee);
      const isOneLetter = shardFor(name) === undefined;
      return !(
        (isOneLetter || holds(shardFor(name), `${postalCodes[0]} ${name}`)) &&
        postalCodes.every((code) => holds(shardFor(code), `${code} ${name}`)) &&
        shards[shardOfInsee(insee)]?.some(([code]) => code === insee)
      );
    });
  expect(lost.map(({ name }) => name)).toEqual([]);
  expect(communeByInsee('80829')?.name).toBe('Y');
  expect(suggest('80190 Y')).toContain('Y (80)');
});

function suggestionsOf(shard: string | undefined, text: string) {
  return suggestions(shards[shard ?? ''] ?? [], text);
}
