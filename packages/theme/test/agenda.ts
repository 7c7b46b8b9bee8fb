import fc from 'fast-check';
import type { FilterFacts } from '../lib/agenda/compact.ts';

export const BUILT = '2026-11-24T00:00';

const two = (value: number) => String(value).padStart(2, '0');

const day = fc
  .integer({ min: 0, max: 200 })
  .map((offset) => new Date(Date.UTC(2026, 10, 24 + offset)).toISOString().slice(0, 10));
const minute = fc.integer({ min: 0, max: 23 * 60 });
const time = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

const session = fc
  .record({ day, from: minute, length: fc.option(fc.integer({ min: 1, max: 50 })) })
  .map(({ day: date, from, length }) => ({
    start: `${date}T${time(from)}`,
    ...(length !== null && { end: `${date}T${time(from + length)}` }),
  }));

const period = fc.tuple(day, day).map((days) => {
  const [from = '', to = ''] = days.sort();
  return { from, to, openings: [], closedOn: [] };
});

const theme = fc.uniqueArray(fc.constantFrom('climat', 'terre', 'sante'), { maxLength: 3 });

const somewhere = fc.constantFrom(
  { commune: ['brest-29'], position: { lat: 48.39, lon: -4.486 } },
  { commune: ['rennes-35'], position: { lat: 48.1173, lon: -1.6778 } },
  { commune: [], position: undefined },
);

/** Any event as the filters see it. */
export const event: fc.Arbitrary<FilterFacts> = fc
  .record({
    key: fc.uuid(),
    title: fc.string({ minLength: 1 }),
    occurrences: fc.array(session, { maxLength: 4 }),
    period: fc.option(period, { nil: undefined }),
    eventStatus: fc.constantFrom('scheduled', 'soldOut', 'cancelled', 'movedOnline'),
    eventAttendanceMode: fc.constantFrom('offline', 'online', 'mixed'),
    isFree: fc.boolean(),
    age: fc.constantFrom(undefined, { min: 6 }, { max: 12 }, { min: 8, max: 12 }),
    accessible: fc.subarray(['hi', 'ii', 'mi', 'pi', 'vi']),
    theme,
    somewhere,
  })
  .filter(({ occurrences, period: lasting }) => occurrences.length > 0 || lasting !== undefined)
  .map(
    ({ theme: themes, somewhere: { commune, position }, ...facts }) =>
      ({
        ...facts,
        href: `/agenda/${facts.key}/`,
        position,
        terms: { theme: themes, commune: [...commune] },
      }) as FilterFacts,
  );

/** A fixed list of events. */
export function events(count: number): FilterFacts[] {
  return fc.sample(event, { numRuns: count, seed: 20261124 });
}
