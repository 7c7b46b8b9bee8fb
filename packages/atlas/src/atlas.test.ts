import { expect, test } from 'vitest';
import { lambert93 } from './projection.ts';
import { boundsOf, shapeOf } from './territories.ts';

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
