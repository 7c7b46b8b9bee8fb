import { hasEnded, spansWithin } from '@echosciences/calendar';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BUILT, event, events } from '../../test/agenda.ts';
import type { FilterFacts } from './compact.ts';
import type { Found } from './engine.ts';
import { createEngine } from './engine.ts';
import type { Filters } from './filters.ts';
import { readFilters } from './filters.ts';

const HOLIDAYS = [{ label: 'Vacances de Noël', from: '2026-12-19', to: '2027-01-03' }];
const none: Filters = { terms: {}, isFree: false, isOnline: false, accessible: [], text: '' };
const ask = (query: string) => readFilters(new URLSearchParams(query), ['theme', 'commune']);
const found = ({ lines }: Found) => {
  const events = new Set<FilterFacts>();
  for (let next = lines.next(); !next.done; next = lines.next()) events.add(next.value.event);
  return events;
};

describe('the filters of the agenda', () => {
  test('without any, find exactly what has not ended', () => {
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 40 }),
        fc.integer({ min: 0, max: 250 }),
        (list, days) => {
          const now = new Date(Date.UTC(2026, 10, 24 + days, 11)).toISOString().slice(0, 16);
          const result = createEngine(list, now, HOLIDAYS)(none);
          const expected = list.filter((one) => !hasEnded(one, now));
          expect(found(result)).toEqual(new Set(expected));
          expect(result.total).toBe(expected.length);
        },
      ),
    );
  });

  const list = events(300);
  const find = createEngine(list, BUILT, HOLIDAYS);
  const cases: [query: string, passes: (event: FilterFacts) => boolean][] = [
    ['theme=climat', ({ terms }) => terms.theme?.includes('climat') ?? false],
    ['commune=brest-29', ({ terms }) => terms.commune?.includes('brest-29') ?? false],
    ['gratuit=1', ({ isFree }) => isFree],
    [
      'en-ligne=1',
      ({ eventAttendanceMode: mode, eventStatus: state }) =>
        mode !== 'offline' || state === 'movedOnline',
    ],
    ['age=8', ({ age }) => (age?.min ?? 0) <= 8 && (age?.max ?? 120) >= 8],
    ['acces=mi&acces=vi', ({ accessible }) => ['mi', 'vi'].every((c) => accessible.includes(c))],
    ['quand=ce-week-end', (one) => spansWithin(one, '2026-11-28', '2026-11-29').length > 0],
    ['quand=vacances', (one) => spansWithin(one, '2026-12-19', '2027-01-03').length > 0],
    [
      'du=2026-12-05&au=2026-12-06',
      (one) => spansWithin(one, '2026-12-05', '2026-12-06').length > 0,
    ],
    ['commune=brest-29&rayon=20', ({ position }) => position?.lon === -4.486],
  ];
  test.each(cases)('%s finds what it says and nothing else', (query, passes) => {
    const result = find(ask(query));
    const expected = list.filter((one) => !hasEnded(one, BUILT) && passes(one));
    expect(found(result)).toEqual(new Set(expected));
    expect(result.total).toBe(expected.length);
    expect(expected.length).toBeGreaterThan(0);
  });

  test('hold together', () => {
    const [a, b] = [cases[0], cases[2]];
    const expected = list.filter((one) => a?.[1](one) && b?.[1](one));
    expect(find(ask('theme=climat&gratuit=1')).total).toBe(expected.length);
  });

  test('count beside each choice what it would give with the other filters', () => {
    const { counts } = find(ask('theme=climat&gratuit=1'));
    for (const theme of ['climat', 'terre', 'sante']) {
      expect(counts.get('theme')?.get(theme) ?? 0).toBe(
        find(ask(`theme=${theme}&gratuit=1`)).total,
      );
    }
    expect(counts.get('gratuit')?.get('1')).toBe(find(ask('theme=climat&gratuit=1')).total);
    expect(counts.get('quand')?.get('ce-week-end') ?? 0).toBe(
      find(ask('theme=climat&gratuit=1&quand=ce-week-end')).total,
    );
  });

  test('find words without their accents, in any order', () => {
    const words = list.map((_, index) => (index === 7 ? 'une nuit a evreux' : 'autre chose'));
    const result = find(ask('q=%C3%89vreux+nuit'), { words });
    expect(found(result)).toEqual(new Set([list[7]]));
  });

  test('find what is near the reader', () => {
    const result = find(ask('rayon=10'), { here: { lat: 48.12, lon: -1.68 } });
    const near = found(result);
    expect([...near].every(({ position }) => position?.lon === -1.6778)).toBe(true);
    expect(near.size).toBeGreaterThan(0);
    expect(result.total).toBe(near.size);
    expect(result.around).toEqual({ lat: 48.12, lon: -1.68 });
    expect(find(ask(''), { here: result.around }).total).toBe(find(ask('')).total);
  });

  test('leave out of an address what makes no sense', () => {
    expect(ask('du=hier&age=-3&quand=toujours&rayon=loin&theme=')).toEqual({ ...none });
  });
});
