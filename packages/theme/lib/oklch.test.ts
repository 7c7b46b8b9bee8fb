import { converter } from 'culori';
import { expect, test } from 'vitest';
import { oklchToHex } from './oklch.ts';

// Values of CSS Color 4's own examples and of its reference implementation.
test.each([
  [1, 0, 0, '#ffffff'],
  [0, 0, 0, '#000000'],
  [0.627955, 0.257683, 29.234, '#ff0000'],
  [0.519752, 0.176858, 142.495, '#008000'],
])('oklch(%d %d %d) is %s', (lightness, chroma, hue, hex) => {
  expect(oklchToHex(lightness, chroma, hue)).toBe(hex);
});

test('a colour that sRGB cannot show keeps its lightness and loses its chroma', () => {
  const shown = converter('oklch')(oklchToHex(0.9, 0.3, 20));
  expect(shown?.l).toBeCloseTo(0.9, 1);
  expect(shown?.c).toBeLessThan(0.1);
});
