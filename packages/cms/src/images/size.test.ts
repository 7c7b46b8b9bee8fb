import { expect, test } from 'vitest';
import { reduced } from './size.ts';

test.each([
  ['a phone photo', [8000, 6000], [2400, 1800]],
  ['a portrait', [3000, 4000], [1800, 2400]],
  ['a small image, never enlarged', [50, 40], [50, 40]],
  ['one at the limit', [2400, 2400], [2400, 2400]],
  ['a long strip, at least a pixel high', [20_000, 3], [2400, 1]],
])('%s', (_, [width = 0, height = 0], [keptWidth, keptHeight]) => {
  expect(reduced({ width, height })).toEqual({ width: keptWidth, height: keptHeight });
});
