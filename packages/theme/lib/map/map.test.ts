import { fromMap, toMap } from '@echosciences/atlas/projection';
import { limited, placed, pointAt, wholeOf, zoomed } from '@echosciences/atlas/view';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clustersOf } from './cluster.ts';
import { decodePoints, encodePoints } from './data.ts';
import { mercatorPlane, redrawn, tilesOf, worldOf } from './mercator.ts';
import { hasRoom, linesOf } from './names.ts';
import { nearestTowards } from './pins.ts';
import { createSpots, sumOf, tallyOf } from './spots.ts';
import { FIRST_LAYERS, readState, writeState } from './state.ts';
import { pinLabel, pinName, signOf, statusSentence, tallySentence } from './wording.ts';

type Box = [number, number, number, number];
const BOX: Box = [0, 0, 2000, 1800];

describe('clusters', () => {
  const points = fc.array(
    fc.record({
      x: fc.double({ min: 0, max: 2000, noNaN: true }),
      y: fc.double({ min: 0, max: 2000, noNaN: true }),
      weight: fc.nat(9),
    }),
    { maxLength: 120 },
  );
  const gather = (list: { x: number; y: number; weight: number }[], radius: number) =>
    clustersOf(
      list.map(({ x }) => x),
      list.map(({ y }) => y),
      list.map(({ weight }) => weight),
      radius,
    );

  test('hold each point that weighs something once, around its heaviest', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 400 }), (list, radius) => {
        const clusters = gather(list, radius);
        const members = clusters.flatMap((cluster) => cluster.members).sort((a, b) => a - b);
        expect(members).toEqual(list.flatMap(({ weight }, index) => (weight > 0 ? [index] : [])));
        for (const { weight, members: own } of clusters) {
          const [heaviest, ...others] = own.map((index) => list[index]);
          expect(weight).toBe(own.reduce((sum, index) => sum + (list[index]?.weight ?? 0), 0));
          for (const other of others) {
            if (!heaviest || !other) expect.fail();
            expect(other.weight).toBeLessThanOrEqual(heaviest.weight);
            expect(Math.hypot(other.x - heaviest.x, other.y - heaviest.y)).toBeLessThanOrEqual(
              radius,
            );
          }
        }
      }),
    );
  });

  test('never lie nearer to each other, by their heaviest points, than the radius', () => {
    fc.assert(
      fc.property(points, (list) => {
        const seeds = gather(list, 100).map(({ members: [seed = -1] }) => list[seed]);
        for (const [index, a] of seeds.entries()) {
          for (const b of seeds.slice(index + 1)) {
            if (!a || !b) expect.fail();
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(100);
          }
        }
      }),
    );
  });

  test('stand at the mean of what they hold', () => {
    const [cluster] = gather(
      [
        { x: 0, y: 0, weight: 3 },
        { x: 8, y: 4, weight: 1 },
      ],
      10,
    );
    expect(cluster).toMatchObject({ x: 2, y: 1, weight: 4, members: [0, 1] });
  });
});

describe('a view', () => {
  const view = fc
    .record({
      x: fc.double({ min: -500, max: 2500, noNaN: true }),
      y: fc.double({ min: -500, max: 2500, noNaN: true }),
      scale: fc.double({ min: 0.1, max: 30, noNaN: true }),
    })
    .map((any) => limited(any, BOX, 8));

  test('shows nothing beyond the map, neither larger nor smaller than allowed', () => {
    fc.assert(
      fc.property(view, (seen) => {
        expect(seen.scale).toBeGreaterThanOrEqual(1);
        expect(seen.scale).toBeLessThanOrEqual(8);
        const corner = pointAt({ x: 0, y: 0 }, seen, BOX);
        const opposite = pointAt({ x: 2000, y: 1800 }, seen, BOX);
        expect(corner.x).toBeGreaterThanOrEqual(-1e-6);
        expect(corner.y).toBeGreaterThanOrEqual(-1e-6);
        expect(opposite.x).toBeLessThanOrEqual(2000 + 1e-6);
        expect(opposite.y).toBeLessThanOrEqual(1800 + 1e-6);
      }),
    );
  });

  test('keeps the point under the finger where it is, as far as the edges let it', () => {
    const seen = { x: 1000, y: 900, scale: 2 };
    const fixed = pointAt({ x: 700, y: 400 }, seen, BOX);
    const closer = zoomed(seen, 1.7, fixed, BOX, 8);
    expect(placed(fixed, closer, BOX).x).toBeCloseTo(700);
    expect(placed(fixed, closer, BOX).y).toBeCloseTo(400);
    expect(zoomed(seen, 0.1, fixed, BOX, 8)).toEqual(wholeOf(BOX));
  });
});

describe('the address', () => {
  test('gives back what it was given', () => {
    const state = {
      layers: new Set(['lieux', 'structures'] as const),
      view: { lat: 48.1173, lon: -1.6778, scale: 3.5 },
      card: { lat: 45.19, lon: 5.72 },
    };
    const params = new URLSearchParams('theme=climat');
    writeState(params, state);
    expect(decodeURIComponent(params.toString())).toBe(
      'theme=climat&couches=lieux,structures&vue=48.1173,-1.6778,3.5&fiche=45.19,5.72',
    );
    expect(readState(params)).toEqual(state);
  });

  test('leaves out what goes without saying, and says that nothing is shown', () => {
    const params = new URLSearchParams();
    writeState(params, { layers: new Set(FIRST_LAYERS), view: { lat: 46, lon: 3, scale: 1 } });
    expect(params.size).toBe(0);
    writeState(params, { layers: new Set() });
    expect(readState(params).layers.size).toBe(0);
  });

  test.each([
    'vue=1,2',
    'vue=a,b,c',
    'vue=,,',
    'fiche=48',
    'fiche=Infinity,2',
    'couches=volcans',
    'couches=',
  ])('%s makes no sense and harms nothing', (query) => {
    const state = { layers: new Set(FIRST_LAYERS) };
    expect(readState(new URLSearchParams(query))).toEqual(state);
  });
});

describe('Web Mercator', () => {
  test('of known positions (OpenStreetMap’s tile of Paris)', () => {
    const [x, y] = worldOf(2.3522, 48.8566);
    expect([Math.floor(x * 2 ** 12), Math.floor(y * 2 ** 12)]).toEqual([2074, 1409]);
  });

  test('lies over the map: its corners stay within, positions come back', () => {
    const plane = mercatorPlane(BOX);
    for (const [cornerX, cornerY] of [
      [0, 0],
      [2000, 0],
      [0, 1800],
      [2000, 1800],
    ] as const) {
      const [x, y] = plane.place(...fromMap(cornerX, cornerY));
      expect(x).toBeGreaterThanOrEqual(-1e-6);
      expect(x).toBeLessThanOrEqual(2000 + 1e-6);
      expect(y).toBeGreaterThanOrEqual(-1e-6);
      expect(y).toBeLessThanOrEqual(1800 + 1e-6);
    }
    const [lon, lat] = plane.position(...plane.place(5.7245, 45.1885));
    expect(lon).toBeCloseTo(5.7245, 9);
    expect(lat).toBeCloseTo(45.1885, 9);
  });

  test('covers a view with the tiles of one zoom and no other', () => {
    const plane = mercatorPlane(BOX);
    const tiles = tilesOf(plane, { x: 1000, y: 900, scale: 4 }, BOX, 0.35, 18);
    const zooms = new Set(tiles.map(({ zoom }) => zoom));
    expect(zooms.size).toBe(1);
    const [{ zoom } = { zoom: 0 }] = tiles;
    const side = plane.worldWidth / 2 ** zoom;
    const left = Math.min(...tiles.map(({ column }) => plane.origin[0] + column * side));
    const right = Math.max(...tiles.map(({ column }) => plane.origin[0] + (column + 1) * side));
    expect(left).toBeLessThanOrEqual(750);
    expect(right).toBeGreaterThanOrEqual(1250);
    expect(right - left).toBeLessThan(500 + 2 * side);
  });

  test('draws paths anew, point for point', () => {
    const plane = mercatorPlane(BOX);
    const [x, y] = plane.place(...fromMap(110, 220));
    expect(redrawn('M100 200l10 20-5-5z', plane)).toContain(`L${x.toFixed(2)} ${y.toFixed(2)}L`);
    expect(redrawn('M100 200l10 20-5-5zM1 1l2 2', plane).match(/[Mz]/g)?.join('')).toBe('MzM');
    expect(toMap(...plane.position(x, y))[0]).toBeCloseTo(110, 6);
  });
});

describe('an arrow', () => {
  const from = { x: 0, y: 0 };
  test('leads to the nearest pin on its side, nowhere when there is none', () => {
    const points = [
      { x: 10, y: 1 },
      { x: 2, y: 12 },
      { x: -3, y: 0 },
    ];
    expect(nearestTowards(from, points, [1, 0])).toBe(0);
    expect(nearestTowards(from, points, [0, 1])).toBe(1);
    expect(nearestTowards(from, points, [-1, 0])).toBe(2);
    expect(nearestTowards(from, points, [0, -1])).toBe(-1);
  });
});

describe('names', () => {
  test('stand on short lines, whole', () => {
    expect(linesOf('Bretagne')).toEqual(['Bretagne']);
    expect(linesOf('Sud Provence-Alpes-Côte d’Azur')).toEqual([
      'Sud Provence-',
      'Alpes-Côte',
      'd’Azur',
    ]);
  });

  test('are hidden by a pin that would cover them', () => {
    const size = { width: 100, height: 20 };
    expect(hasRoom({ x: 0, y: 0 }, size, [{ x: 55, y: 5 }], 10)).toBe(false);
    expect(hasRoom({ x: 0, y: 0 }, size, [{ x: 65, y: 5 }], 10)).toBe(true);
  });
});

const POINT = {
  title: 'Océanopolis',
  href: '/lieux/oceanopolis/',
  kind: 'Aquarium',
  commune: 'Brest',
  lat: 48.3903,
  lon: -4.4355,
};

test('points come back from their columns, to ten metres', () => {
  expect(decodePoints(encodePoints([POINT, { ...POINT, title: 'Autre' }]))).toEqual([
    POINT,
    { ...POINT, title: 'Autre' },
  ]);
});

describe('what a pin stands for', () => {
  const spots = createSpots();
  spots.addPoints('lieux', [POINT]);
  spots.addPoints('structures', [{ ...POINT, title: 'Association' }]);
  const [spot] = spots.all;
  if (!spot) throw new Error('no spot');
  spot.events.push(0, 1);
  const tally = (layers: string[], events: number[]) =>
    tallyOf(spot, {
      layers: new Set(layers),
      events: Uint8Array.from(events),
      pinned: new Set([1]),
    });

  test('is counted by layer, and one position is one spot', () => {
    expect(spots.all).toHaveLength(1);
    expect(tally(['lieux'], [1, 1])).toEqual({ events: 2, pinned: 1, lieux: 1, structures: 0 });
    expect(sumOf([tally([], [1, 0]), tally(['structures'], [0, 0])])).toEqual({
      events: 1,
      pinned: 0,
      lieux: 0,
      structures: 1,
    });
  });

  test('is said in words, and shown by a sign when it is of one kind', () => {
    expect(tallySentence(tally(['lieux'], [1, 1]))).toBe(
      '2 événements dont 1 à ne pas manquer, 1 lieu',
    );
    expect(pinName([spot], tally(['lieux'], [0, 0]))).toBe('Océanopolis, Brest');
    expect(pinName([spot, { ...spot, commune: 'Plouzané' }], tally([], [1, 1]))).toBe(
      'Brest et alentour',
    );
    expect(pinLabel([spot], tally(['lieux'], [1, 1]))).toBe(
      '3 repères\u00A0: 2 événements dont 1 à ne pas manquer, 1 lieu, Brest',
    );
    expect(signOf(tally(['lieux'], [1, 1]))).toBeUndefined();
    expect(signOf(tally([], [0, 1]))).toBe('a-ne-pas-manquer');
    expect(signOf(tally([], [1, 1]))).toBe('agenda');
    expect(signOf(tally(['structures'], [0, 0]))).toBe('structures');
  });

  test('is told as a whole, with what has no place on the map', () => {
    const all = new Set(['agenda', 'lieux'] as const);
    expect(statusSentence(tally(['lieux'], [1, 1]), all, 5, true)).toBe(
      '5 événements correspondent. 3 n’ont pas de lieu sur la carte. 1 lieu.',
    );
    expect(statusSentence(tally([], [0, 1]), new Set(['a-ne-pas-manquer']), 5, false)).toBe(
      '1 événement à ne pas manquer.',
    );
    expect(statusSentence(tally([], [0, 0]), new Set(), 5, false)).toContain('Rien à montrer');
    expect(statusSentence(tally([], [0, 0]), new Set(['agenda'] as const), 0, false)).toBe(
      'Aucun événement à venir pour le moment.',
    );
  });
});
