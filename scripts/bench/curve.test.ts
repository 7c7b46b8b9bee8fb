import { expect, test } from 'vitest';
import { at, fit, sizeAt } from './curve.ts';

const points = (fixed: number, each: number) =>
  [100, 1000, 3000].map((n) => ({ n, value: fixed + each * n }));

test('a fixed cost and one for each entry are found again from three sizes', () => {
  const curve = fit(points(3, 0.004));
  expect(curve.fixed).toBeCloseTo(3, 6);
  expect(curve.each).toBeCloseTo(0.004, 9);
  expect(at(curve, 10_000)).toBeCloseTo(43, 6);
});

test('a small size counts as much as a large one', () => {
  const curve = fit([
    { n: 100, value: 1 },
    { n: 1000, value: 9 },
    { n: 10_000, value: 110 },
  ]);
  expect(Math.abs(at(curve, 100) - 1)).toBeLessThan(0.1);
});

test('measures that would give a negative fixed cost give none', () => {
  const { fixed, each } = fit([
    { n: 100, value: 0.5 },
    { n: 1000, value: 10 },
  ]);
  expect(fixed).toBe(0);
  expect(each).toBeGreaterThan(0);
});

test('measures that shrink give a cost that does not grow', () => {
  expect(
    fit([
      { n: 100, value: 2 },
      { n: 1000, value: 1.9 },
    ]).each,
  ).toBe(0);
});

test('one size alone gives a cost for each entry', () => {
  expect(fit([{ n: 200, value: 4 }])).toEqual({ fixed: 0, each: 0.02 });
});

test('a limit is met at a size, at once, or never', () => {
  expect(sizeAt({ fixed: 100, each: 2 }, 4100)).toBe(2000);
  expect(sizeAt({ fixed: 100, each: 2 }, 50)).toBe(0);
  expect(sizeAt({ fixed: 100, each: 0 }, 4000)).toBe(Number.POSITIVE_INFINITY);
});
