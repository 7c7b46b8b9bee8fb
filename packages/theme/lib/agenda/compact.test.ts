import { hasEnded } from '@echosciences/calendar';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BUILT, event, events } from '../../test/agenda.ts';
import { decode, encode } from './compact.ts';

describe('compact data', () => {
  test('gives back what the filters ask of every event, texts apart', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (list) => {
        const { agenda, shards } = encode(list, BUILT);
        const decoded = decode(JSON.parse(JSON.stringify(agenda)));
        expect(decoded).toEqual(
          list.map((original, index) => ({
            ...original,
            key: String(index).padStart(6, '0'),
            title: '',
            href: '',
            where: undefined,
            age: original.age ?? {},
          })),
        );
        expect(shards.flat().map(([title]) => title)).toEqual(list.map(({ title }) => title));
      }),
    );
  });

  test('has as many shards as it takes, in the order of the agenda', () => {
    const { agenda, shards } = encode(events(450), BUILT);
    expect(shards.map(({ length }) => length)).toEqual([200, 200, 50]);
    expect(agenda.shardSize).toBe(200);
  });

  test('of no event is data all the same', () => {
    const { agenda, shards } = encode([], BUILT);
    expect(decode(agenda)).toEqual([]);
    expect(shards).toEqual([]);
  });

  test('keeps the moment at which each event ends', () => {
    fc.assert(
      fc.property(event, fc.integer({ min: 0, max: 9_000 }), (original, hours) => {
        const [decoded] = decode(encode([original], BUILT).agenda);
        const now = new Date(Date.UTC(2026, 10, 24) + hours * 3_600_000).toISOString().slice(0, 16);
        expect(decoded && hasEnded(decoded, now)).toBe(hasEnded(original, now));
      }),
    );
  });
});
