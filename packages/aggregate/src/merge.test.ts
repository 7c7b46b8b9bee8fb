import { expect, test } from 'vitest';
import { items, source } from '../test/items.ts';
import { mergeExports } from './merge.ts';

const corse = items(source('event', 'balade'), source('article', 'granite'));

test('the network is the sum of its territories, in their order, each with its own addresses', () => {
  const bretagne = items(source('event', 'atelier'));
  const { items: all, faulty } = mergeExports([
    { territory: 'bretagne', items: bretagne },
    { territory: 'corse', items: corse },
  ]);
  expect(all).toEqual([...bretagne, ...corse]);
  expect(faulty).toEqual([]);
});

test('a territory with a problem stays at what it last gave, or is out; both are told', () => {
  const { items: all, faulty } = mergeExports([
    { territory: 'corse', items: corse, problem: 'agenda/…:2:1' },
    { territory: 'loire', items: [], problem: 'aucun export' },
  ]);
  expect(all).toEqual(corse);
  expect(faulty).toEqual([
    { territory: 'corse', problem: 'agenda/…:2:1', isOut: false },
    { territory: 'loire', problem: 'aucun export', isOut: true },
  ]);
});
