import { describe, expect, test } from 'vitest';
import type { RepeatForm } from './repeat-form.ts';
import { planOf, reasonsOf, startingForm } from './repeat-form.ts';

const today = '2026-11-24';
const calendar = {
  zone: 'A' as const,
  holidays: [
    {
      zones: ['A' as const, 'corse' as const],
      label: 'Vacances de Noël',
      from: '2026-12-19',
      to: '2027-01-03',
    },
    { zones: ['A' as const], label: 'Vacances d’hiver', from: '2027-02-13', to: '2027-02-28' },
  ],
};
const form: RepeatForm = {
  ...startingForm([], today),
  weekdays: [2],
  from: '2026-12-01',
  until: '2027-02-28',
  opens: '18:30',
  closes: '20:00',
};

function added(changes: Partial<RepeatForm>, present: { start: string }[] = []) {
  const plan = planOf({ ...form, ...changes }, calendar, present);
  if ('fault' in plan) throw new Error(plan.fault);
  return plan;
}

describe('the form', () => {
  test('starts empty for an event without sessions', () => {
    expect(startingForm([], today)).toMatchObject({ weekdays: [], from: today, opens: '' });
  });

  test('goes on from the last session there is', () => {
    const sessions = [
      { start: '2026-12-03T18:30', end: '2026-12-03T20:00' },
      { start: '2026-12-02T10:00' },
      {},
    ];
    expect(startingForm(sessions, today)).toMatchObject({
      weekdays: [4],
      from: '2026-12-03',
      until: '2027-03-04',
      opens: '18:30',
      closes: '20:00',
    });
  });
});

describe('what it would add', () => {
  test('is every session of the rule', () => {
    expect(added({}).sessions).toHaveLength(13);
    expect(added({ rhythm: 'fortnightly' }).sessions).toHaveLength(7);
    expect(added({ rhythm: 'daily' }).sessions).toHaveLength(90);
    expect(
      added({ rhythm: 'monthly', positions: [1, -1] }).sessions.map(({ start }) => start),
    ).toEqual(
      ['12-01', '12-29', '01-05', '01-26', '02-02', '02-23'].map(
        (day) => `${day < '06' ? 2027 : 2026}-${day}T18:30`,
      ),
    );
    expect(added({ ends: 'count', count: '3' }).sessions).toHaveLength(3);
  });

  test('is less the school holidays of the zone, the public holidays, the days taken out', () => {
    const { sessions, excluded } = added({ zone: 'A', except: ['2026-12-08'] });
    expect(sessions).toHaveLength(8);
    expect(reasonsOf(excluded)).toEqual([
      ['date retirée', ['2026-12-08']],
      ['Vacances de Noël', ['2026-12-22', '2026-12-29']],
      ['Vacances d’hiver', ['2027-02-16', '2027-02-23']],
    ]);
    const fridays = added({ weekdays: [5], withoutPublicHolidays: true });
    expect(reasonsOf(fridays.excluded)).toEqual([
      ['Noël', ['2026-12-25']],
      ['jour de l’An', ['2027-01-01']],
    ]);
  });

  test('is not what the list has already', () => {
    const plan = added({}, [{ start: '2026-12-01T18:30' }, { start: '2026-12-08T10:00' }]);
    expect(plan).toMatchObject({ alreadyThere: 1 });
    expect(plan.sessions).toHaveLength(12);
  });

  test('says from when on holidays are not known', () => {
    expect(added({ zone: 'A' }).unknownFrom).toBeUndefined();
    expect(added({ zone: 'corse' }).unknownFrom).toBe('2027-01-04');
    expect(added({ zone: 'C' }).unknownFrom).toBe('2026-12-01');
    expect(added({}).unknownFrom).toBeUndefined();
  });
});

describe('the form says what is missing', () => {
  test.each<[Partial<RepeatForm>, RegExp]>([
    [{ weekdays: [] }, /au moins un jour/],
    [{ rhythm: 'monthly', positions: [] }, /quelle semaine/],
    [{ opens: '' }, /heure de début/],
    [{ closes: '18:30' }, /à l’heure du début/],
    [{ from: '' }, /première date/],
    [{ from: '0026-12-01' }, /L’année 26/],
    [{ until: '' }, /dernière date/],
    [{ until: '2026-11-01' }, /avant la première/],
    [{ until: '2062-11-01' }, /Au plus 5/],
    [{ ends: 'count', count: '' }, /combien de séances/],
    [{ ends: 'count', count: '2.5' }, /combien de séances/],
    [{ ends: 'count', count: '-1' }, /combien de séances/],
    [{ ends: 'count', count: '801' }, /plus de 800/],
    [{ ends: 'count', count: '1e9' }, /plus de 800/],
    [{ rhythm: 'daily', until: '2029-11-01' }, /plus de 800/],
  ])('%j', (changes, fault) => {
    expect(planOf({ ...form, ...changes }, calendar, [])).toEqual({
      fault: expect.stringMatching(fault),
    });
  });

  test('and refuses, kindly, more sessions than an event may have with those there are', () => {
    const present = Array.from({ length: 790 }, (_, index) => ({ start: `x${index}` }));
    expect(planOf(form, calendar, present)).toEqual({
      fault: expect.stringMatching(/plus de 800/),
    });
  });

  test('needs no weekday for every day', () => {
    expect(added({ rhythm: 'daily', weekdays: [] }).sessions).toHaveLength(90);
  });
});

test('without the calendar nothing is taken for holidays', () => {
  const plan = planOf({ ...form, zone: 'A' }, undefined, []);
  expect(plan).toMatchObject({ excluded: [] });
});
