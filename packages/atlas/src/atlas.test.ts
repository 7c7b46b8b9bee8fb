import { expect, test } from 'vitest';
import { boundsOf, isInside, ringsOf } from './paths.ts';
import { fromMap, lambert93, onMap, viewBox } from './projection.ts';
import { context, shapeOf, territoryAt, widened, within } from './territories.ts';

test('Lambert-93 of known points (IGN, Circé)', () => {
  expect(lambert93(3, 46.5).map(Math.round)).toEqual([700000, 6600000]);
  const [x, y] = lambert93(2.3522, 48.8566);
  expect(Math.abs(x - 652469)).toBeLessThan(5);
  expect(Math.abs(y - 6862035)).toBeLessThan(5);
});

test('the map holds France from Ouessant to Bonifacio', () => {
  const [, , width, height] = viewBox;
  for (const [lon, lat] of [
    [-5.1, 48.46],
    [9.16, 41.39],
    [2.55, 51.08],
  ] as const) {
    const [x, y] = onMap(lon, lat);
    expect(x > 0 && x < width && y > 0 && y < height, `${lon}, ${lat}`).toBe(true);
  }
});

test('a territory of several cells is drawn whole; an unknown one is not drawn', () => {
  expect(shapeOf('grenoble')?.paths).toHaveLength(2);
  expect(shapeOf('bretagne')?.paths).toHaveLength(1);
  expect(shapeOf('sud-provence-alpes-cote-d-azur')?.paths).toHaveLength(1);
  expect(shapeOf('atlantide')).toBeUndefined();
  expect(context.uncovered).toHaveLength(4);
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

test('of a path, a box keeps what touches it', () => {
  const path = 'M10 10l20 0 0 30zM200 200l1 1zM0 50l500 0';
  expect(within(path, [0, 0, 100, 100])).toBe('M10 10l20 0 0 30zM0 50l500 0');
});

test('a box that is too tall or too flat is widened around its middle', () => {
  expect(widened([0, 0, 10, 100], 0.8, 1.4)).toEqual([-35, 0, 80, 100]);
  expect(widened([0, 0, 140, 10], 0.8, 1.4)).toEqual([0, -45, 140, 100]);
  expect(widened([0, 0, 100, 100], 0.8, 1.4)).toEqual([0, 0, 100, 100]);
});

test('a point in a hole or on an island is told apart', () => {
  const rings = ringsOf('M0 0l90 0 0 90-90 0zM30 30l30 0 0 30-30 0zM40 40l10 0 0 10-10 0z');
  const inside = [
    [10, 10],
    [35, 35],
    [45, 45],
    [95, 45],
  ].map(([x = 0, y = 0]) => isInside([x, y], rings));
  expect(inside).toEqual([true, false, true, false]);
});

test('a position is in a territory, in none, or abroad', () => {
  expect(territoryAt(-1.5536, 47.2184)).toBe('nantes-metropole');
  expect(territoryAt(-0.5563, 47.4736)).toBe('pays-de-la-loire');
  expect(territoryAt(5.7245, 45.1885)).toBe('grenoble');
  expect(territoryAt(2.3522, 48.8566)).toBeNull();
  expect(territoryAt(6.1432, 46.2044)).toBeUndefined();
});
