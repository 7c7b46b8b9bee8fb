import { describe, expect, test } from 'vitest';
import { closing, draftOf, faultsOf, periodOf, tidy } from './draft.ts';

const dates = { from: '2026-12-01', to: '2027-01-31' };
const weekEnds = { days: ['saturday', 'sunday'] as const, opens: '14:00', closes: '18:00' };

test('what is empty is left out of the draft, in the order of the schema', () => {
  const draft = tidy({
    hours: '',
    closedOn: [],
    openings: [{ closes: '18:00', opens: '14:00', days: [] }],
    to: '2027-01-31',
    from: '',
  });
  expect(JSON.stringify(draft)).toBe(
    '{"to":"2027-01-31","openings":[{"opens":"14:00","closes":"18:00"}]}',
  );
  expect(tidy({ from: '', openings: [], closedOn: [] })).toEqual({});
});

test('a draft of any kind is read as far as it can be shown', () => {
  expect(draftOf({ ...dates, openings: [weekEnds], closedOn: ['2026-12-25'], hours: 'x' })).toEqual(
    {
      ...dates,
      openings: [weekEnds],
      closedOn: ['2026-12-25'],
      hours: 'x',
    },
  );
  const odd = { from: 5, to: null, openings: [null, { days: ['lundi', 'monday'] }], closedOn: 'x' };
  expect(draftOf(odd)).toEqual({ openings: [{}, { days: ['monday'] }] });
  for (const data of [undefined, null, '', 'x', [], 5]) expect(draftOf(data)).toEqual({});
});

describe('what is wrong is told where it is', () => {
  test('nothing of an empty draft nor of a valid one', () => {
    expect(faultsOf({})).toEqual(new Map());
    expect(faultsOf({ ...dates, openings: [weekEnds, {}] })).toEqual(new Map());
  });

  test.each<[string, Parameters<typeof faultsOf>[0], RegExp]>([
    ['from', { to: '2027-01-31' }, /premier jour/],
    ['to', { from: '2027-01-31' }, /dernier jour/],
    ['to', { from: '2027-01-31', to: '2026-12-01' }, /vient après le premier/],
    ['to', { from: '2027-01-31', to: '2099-12-01' }, /10 ans au plus/],
    ['from', { ...dates, from: '2026-02-30' }, /n’existe pas/],
    ['openings.0', { ...dates, openings: [{ closes: '10:00' }] }, /heure d’ouverture/],
    [
      'openings.1',
      { ...dates, openings: [{}, { opens: '18:00', closes: '14:00' }] },
      /après l’ouv/,
    ],
    ['openings.1', { ...dates, openings: [weekEnds, { opens: '10:00' }] }, /heure de fermeture/],
    [
      'openings.0',
      { ...dates, openings: [{ opens: '18:00', closes: '14:00' }] },
      /après l’ouverture/,
    ],
    [
      'openings.1',
      { ...dates, openings: [weekEnds, { ...weekEnds, closes: '19:00' }] },
      /chevauche/,
    ],
    ['openings', { ...dates, openings: [weekEnds, weekEnds] }, /deux fois/],
    ['closedOn', { ...dates, closedOn: ['2026-11-01'] }, /n’est pas dans la période/],
    ['hours', { ...dates, hours: 'x'.repeat(301) }, /./],
  ])('%s of %j', (place, draft, message) => {
    expect(faultsOf(draft).get(place)).toMatch(message);
  });
});

test('readers are told of a period once it is valid', () => {
  expect(periodOf({ from: '2026-12-01' })).toBeUndefined();
  expect(periodOf(dates)).toMatchObject(dates);
  expect(periodOf({ ...dates, openings: [weekEnds, {}] })?.openings).toEqual([weekEnds]);
});

describe('closures', () => {
  const christmas = { from: '2026-12-19', to: '2027-01-03' };

  test('of some ranges are the days that would be open', () => {
    expect(closing({ ...dates, openings: [weekEnds] }, [christmas])).toEqual([
      '2026-12-19',
      '2026-12-20',
      '2026-12-26',
      '2026-12-27',
      '2027-01-02',
      '2027-01-03',
    ]);
    expect(closing(dates, [christmas])).toHaveLength(16);
  });

  test('are added to those there are, once, within the period', () => {
    const draft = { ...dates, openings: [weekEnds], closedOn: ['2027-01-02', '2026-12-05'] };
    expect(closing(draft, [{ from: '2026-11-01', to: '2026-12-07' }])).toEqual([
      '2026-12-05',
      '2026-12-06',
      '2027-01-02',
    ]);
  });

  test('are left as they are while the period is none, however long', () => {
    const closedOn = ['2026-12-05'];
    expect(closing({ closedOn }, [christmas])).toEqual(closedOn);
    expect(closing({ from: '0002-01-01', to: '9999-01-01', closedOn }, [christmas])).toEqual(
      closedOn,
    );
    expect(closing({ from: dates.to, to: dates.from, closedOn }, [christmas])).toEqual(closedOn);
  });
});
