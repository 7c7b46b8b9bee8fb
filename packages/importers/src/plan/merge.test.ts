import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Digest } from './digest.ts';
import { markOf, readDigest, writeDigest } from './digest.ts';
import type { EventState, Part } from './fields.ts';
import { PARTS, partOf } from './fields.ts';
import type { Incoming } from './merge.ts';
import { merge } from './merge.ts';

/** What the importer last wrote, what the file says, what the source says, of a title: `undefined` for nothing. */
type Case = [base: string | undefined, here: string | undefined, there: string | undefined];

const CASES: [Case, result: string | undefined, what: 'same' | 'taken' | 'kept' | 'conflict'][] = [
  [['A', 'A', 'A'], 'A', 'same'],
  [['A', 'A', 'B'], 'B', 'taken'],
  [['A', 'B', 'A'], 'B', 'kept'],
  [['A', 'B', 'B'], 'B', 'same'],
  [['A', 'B', 'C'], 'B', 'conflict'],
  // Emptied by hand: stays empty.
  [['A', undefined, 'A'], undefined, 'kept'],
  [['A', undefined, 'B'], undefined, 'conflict'],
  // Emptied at the source.
  [['A', 'A', undefined], undefined, 'taken'],
  [['A', 'B', undefined], 'B', 'conflict'],
  [['A', undefined, undefined], undefined, 'same'],
  // The importer had nothing to write.
  [[undefined, undefined, 'A'], 'A', 'taken'],
  [[undefined, 'A', undefined], 'A', 'kept'],
  [[undefined, 'A', 'B'], 'A', 'conflict'],
  [[undefined, 'A', 'A'], 'A', 'same'],
];

test.each(CASES)('%j gives %j: %s', ([base, here, there], result, what) => {
  const merged = merge(digestOf(base), state(here), incoming(there));
  expect(merged.state.title).toBe(result);
  expect({
    changes: merged.changes.length,
    kept: merged.kept.map((one) => one.isConflict),
  }).toEqual(
    {
      same: { changes: 0, kept: [] },
      taken: { changes: 1, kept: [] },
      kept: { changes: 0, kept: [false] },
      conflict: { changes: 0, kept: [true] },
    }[what],
  );
  const again = merge(merged.digest, merged.state, incoming(there));
  expect(again).toEqual({ ...merged, changes: [] });
});

test.each([
  ['A', 'A', 0],
  ['A', 'B', 1],
  [undefined, 'A', 1],
  ['A', undefined, 1],
])('without a digest, %j stays whatever the source says: %j', (here, there, kept) => {
  const merged = merge(undefined, state(here), incoming(there));
  expect(merged).toMatchObject({ state: state(here), changes: [] });
  expect(merged.kept.map(({ isConflict }) => isConflict)).toEqual(Array(kept).fill(false));
});

test('where both came to the same value, the next change of the source is taken', () => {
  const met = merge(digestOf('A'), state('B'), incoming('B'));
  expect(merge(met.digest, met.state, incoming('C')).state.title).toBe('C');
});

test('a part that the source does not tell of stays, and so does its mark', () => {
  const merged = merge(digestOf('A'), state('A'), new Map());
  expect(merged.state).toEqual({ title: 'A' });
  expect(merged.digest).toEqual(digestOf('A'));
});

test('fields that are not the importer’s are never touched', () => {
  const own = { communities: ['ciel'], pinnedUntil: '2027-01-01', visibility: 'hidden' };
  const { state: after } = merge(digestOf('A'), { ...own, title: 'A' }, incoming('B'));
  expect(after).toEqual({ ...own, title: 'B' });
});

test('a digest holds all parts in 600 characters, and what it is not the maker of is none', () => {
  const parts = new Map((Object.keys(PARTS) as Part[]).map((part) => [part, markOf(part) ?? '']));
  const digest = { agenda: markOf('12'), parts };
  expect(writeDigest(digest).length).toBeLessThanOrEqual(600);
  expect(readDigest(writeDigest(digest))).toEqual(digest);
  for (const text of [undefined, '', '2 title:abc', 'sha256-abc']) {
    expect(readDigest(text)).toBeUndefined();
  }
});

test('sessions in another order, fields in another order: the same', () => {
  const a = { occurrences: [{ start: '2027-01-02T10:00' }, { start: '2027-01-01T10:00' }] };
  const b = { occurrences: [...a.occurrences].reverse() };
  expect(markOf(partOf(a, 'dates'))).toBe(markOf(partOf(b, 'dates')));
  expect(markOf({ address: { city: 'Die', name: 'Parc' } })).toBe(
    markOf({ address: { name: 'Parc', city: 'Die' } }),
  );
});

const values = fc.record(
  {
    title: fc.constantFrom('A', 'B', 'C'),
    keywords: fc.constantFrom(['x'], ['y']),
    body: fc.constantFrom('un', 'deux'),
    price: fc.constantFrom({ isFree: true }, { details: '3 €' }),
  },
  { requiredKeys: [] },
);

test('whatever the histories of file and source, an edit by hand is never lost and a second run changes nothing', () => {
  const step = fc.record({ source: values, hand: fc.option(values, { nil: undefined }) });
  fc.assert(
    fc.property(values, fc.array(step, { maxLength: 6 }), (first, steps) => {
      let { digest, state: now } = merge({ parts: new Map() }, {}, allOf(first));
      for (const { source, hand } of steps) {
        const edited = hand ?? now;
        const merged = merge(digest, edited, allOf(source));
        for (const part of ['title', 'keywords', 'body', 'price'] as const) {
          const [before, mine] = [partOf(now, part), partOf(edited, part)];
          // Who writes again what the importer wrote gives the part back to it.
          const isGivenBack = markOf(mine) === digest.parts.get(part);
          if (isGivenBack || markOf(before) === markOf(mine)) continue;
          expect(partOf(merged.state, part)).toEqual(mine);
        }
        const again = merge(merged.digest, merged.state, allOf(source));
        expect(again).toEqual({ ...merged, changes: [] });
        ({ digest, state: now } = merged);
      }
    }),
  );
});

function digestOf(base: string | undefined): Digest {
  const mark = markOf(base === undefined ? undefined : { title: base });
  return { parts: new Map(mark ? [['title', mark]] : []) };
}

function state(title: string | undefined): EventState {
  return title === undefined ? {} : { title };
}

function incoming(title: string | undefined): Incoming {
  return new Map([['title', title === undefined ? undefined : { title }]]);
}

function allOf(source: EventState): Incoming {
  return new Map((Object.keys(PARTS) as Part[]).map((part) => [part, partOf(source, part)]));
}
