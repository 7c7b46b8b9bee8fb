import { addDays, agendaOf, dayOf, hasEnded } from '@echosciences/calendar';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BUILT, event, events } from '../../test/agenda.ts';
import type { FilterFacts } from './compact.ts';
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

  test.each([
    ['almost over', daily(-20, 24)],
    ['with more to come than there was', daily(-10, 60)],
    ['of eight days in a row, a month after the first', [...daily(-30, 1), ...daily(5, 8)]],
    ['once a week', [-14, -7, 0, 7].flatMap((day) => daily(day, 1))],
  ])('stand in the agenda of any day where they stand before: sessions %s', (_, occurrences) => {
    const original = { ...events(1)[0], occurrences, period: undefined } as FilterFacts;
    const [decoded] = decode(encode([original], BUILT).agenda);
    for (let days = 0; days < 60; days++) {
      const now = `${addDays(dayOf(BUILT), days)}T10:30`;
      const [there, here] = [decoded, original].map((one) => {
        const { ongoing, rows } = agendaOf(one ? [one] : [], now, ({ key }) => key);
        return [ongoing.length, rows.map(({ span }) => span)];
      });
      expect(there, now).toEqual(here);
    }
  });

  test('leaves behind the sessions that have ended of what has a date', () => {
    const occurrences = [...daily(-14, 3), ...daily(0, 2)];
    const original = { ...events(1)[0], occurrences, period: undefined } as FilterFacts;
    expect(decode(encode([original], BUILT).agenda)[0]?.occurrences).toEqual(daily(0, 2));
  });
});

/** An hour each morning, the first so many days after the build. */
function daily(first: number, count: number) {
  return Array.from({ length: count }, (_, index) => {
    const day = addDays(dayOf(BUILT), first + index);
    return { start: `${day}T10:00`, end: `${day}T11:00` };
  });
}
