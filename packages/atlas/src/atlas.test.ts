import { expect, test } from 'vitest';
import data from '../data/territories.svg.json' with { type: 'json' };
import { fromMap, lambert93, onMap, PLACEMENT } from './projection.ts';
import { boundsOf, shapeOf, widened, within } from './territories.ts';

test('Lambert-93 of known points (IGN, Circé)', () => {
  expect(lambert93(3, 46.5).map(Math.round)).toEqual([700000, 6600000]);
  const [x, y] = lambert93(2.3522, 48.8566);
  expect(Math.abs(x - 652469)).toBeLessThan(5);
  expect(Math.abs(y - 6862035)).toBeLessThan(5);
});

test('a territory of several cells is drawn whole; an unknown one is not drawn', () => {
  expect(shapeOf('grenoble')?.paths).toHaveLength(2);
  expect(shapeOf('bretagne')?.paths).toHaveLength(1);
  expect(shapeOf('atlantide')).toBeUndefined();
});

test('the box of a path holds all of its rings', () => {
  expect(boundsOf(['M10 10l20 0 0 30z', 'M50 5l1 1z'], 0)).toEqual([10, 5, 41, 35]);
});

test('a point of the map has its position back, to the tenth of a unit that the map keeps', () => {
  for (const [lon, lat] of [
    [-4.49, 48.39],
    [8.74, 41.92],
    [2.35, 51.03],
    [3, 46.5],
  ] as const) {
    const [x, y] = fromMap(...onMap(lon, lat));
    expect(Math.abs(x - lon)).toBeLessThan(0.001);
    expect(Math.abs(y - lat)).toBeLessThan(0.001);
  }
});

test('positions and drawing share one placement', () => {
  const { X0, Y1, K } = data.projection;
  expect([PLACEMENT.left, PLACEMENT.top]).toEqual([X0, Y1]);
  expect(PLACEMENT.scale).toBeCloseTo(K, 15);
});

test('of a path, a box keeps what touches it', () => {
  const path = 'M10 10l20 0 0 30zM200 200l1 1zM0 50l500 0';
  expect(within(path, [0, 0, 100, 100])).toBe('M10 10l20 0 0 30zM0 50l500 0');
});

test('a box that is too tall or too flat is widened around its middle', () => {
  expect(widened([0, 0, 10, 100], 0.8, 1.4)).toEqual([-35, 0, 80, 100]);
  expect(widened([0, 0, 140, 10], 0.8, 1.4)).toEqual([0, -45, 140, 100]);
  expect(widened([0, 0, 100, 100], 0.8, 1.4)).toEqual([0, 0, 100, 100]);
});
