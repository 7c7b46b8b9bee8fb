import type { Box } from '@echosciences/atlas/projection';
import type { CommuneEntry } from '@echosciences/atlas/suggestions';
import { wholeOf } from '@echosciences/atlas/view';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  kilometresBetween,
  kilometresOutside,
  labelsOn,
  nearest,
  placesOf,
  pointOf,
} from './places.ts';

const entries: CommuneEntry[] = [
  ['38185', 'Grenoble', '38000', 45188, 5724],
  ['38563', 'Voiron', '38500', 45364, 5592],
  ['38111', 'Claix', '38640', 45119, 5673],
  ['38111', 'Claix', '38640', 45119, 5673, 'Ancien Claix'],
  ['26362', 'Valence', '26000', 44926, 4891],
];
const places = placesOf(entries);
const box: Box = [1300, 1200, 400, 300];

test('distances are those of the ground', () => {
  const [grenoble, voiron] = places;
  if (!grenoble || !voiron) expect.fail();
  expect(kilometresBetween(grenoble, voiron)).toBeCloseTo(22.1, 0);
});

test('the communes around a point come from the nearest on, without former names nor those far away', () => {
  const found = nearest(places, pointOf({ lat: 45.12, lon: 5.68 }), 3);
  expect(found.map(([, name]) => name)).toEqual(['Claix', 'Grenoble']);
  expect(nearest(places, pointOf({ lat: 45.12, lon: 5.68 }), 1)).toHaveLength(1);
  expect(nearest(places, pointOf({ lat: 48, lon: 2 }), 3)).toEqual([]);
});

test('a point is so far outside of a territory; without a drawing, none is', () => {
  const square = ['M100 100l100 0 0 100-100 0z'];
  expect(kilometresOutside({ x: 150, y: 150 }, square)).toBe(0);
  expect(kilometresOutside({ x: 210, y: 150 }, square)).toBeCloseTo(5.8);
  expect(kilometresOutside({ x: 210, y: 150 }, [])).toBe(0);
});

test('names on the map never cover each other nor leave it', () => {
  const communes = fc.array(
    fc.record({
      name: fc.string({ minLength: 1, maxLength: 30 }),
      x: fc.double({ min: 1200, max: 1800, noNaN: true }),
      y: fc.double({ min: 1100, max: 1600, noNaN: true }),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(communes, fc.double({ min: 0.3, max: 3, noNaN: true }), (list, unit) => {
      const given = list.map(({ name, x, y }) => ({
        entry: ['', name, '', 0, 0] as CommuneEntry,
        x,
        y,
      }));
      const labels = labelsOn(given, wholeOf(box), box, unit);
      for (const [index, { x, y, name }] of labels.entries()) {
        expect(x).toBeGreaterThan(0);
        expect(x + name.length * 7).toBeLessThan(box[2] / unit);
        for (const other of labels.slice(index + 1)) {
          const overlaps =
            Math.abs(y - other.y) < 18 &&
            x < other.x + other.name.length * 7 &&
            other.x < x + name.length * 7;
          expect(overlaps).toBe(false);
        }
      }
    }),
  );
});
