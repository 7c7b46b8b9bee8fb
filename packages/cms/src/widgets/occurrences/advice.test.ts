import { describe, expect, test } from 'vitest';
import { advise } from './advice.ts';
import type { DraftSession } from './rows.ts';

const today = '2026-11-24';

function adviceOn(session: DraftSession, saved: string[] = []) {
  return advise([session], { today, saved: new Set(saved) }).get(0);
}

describe('nothing is said of', () => {
  test.each([
    [{ start: '2026-12-01T18:30', end: '2026-12-01T20:00' }],
    [{ start: '2026-12-01T18:30' }],
    [{ start: `${today}T08:00` }],
    [{ start: '2026-12-01T22:00', end: '2026-12-02T02:00' }],
    [{}],
  ])('%j', (session) => {
    expect(adviceOn(session)).toBeUndefined();
  });
});

describe('an error is told where it is, with what mends it', () => {
  test('a part that is missing', () => {
    expect(adviceOn({ start: 'T18:30' })?.message).toBe('Choisir la date de cette séance.');
    expect(adviceOn({ start: '2026-12-01' })).toMatchObject({
      level: 'missing',
      message: 'Indiquer l’heure de début.',
    });
  });

  test('an end before the start can be on the next day', () => {
    const advice = adviceOn({ start: '2026-12-31T18:30', end: '2026-12-31T17:00' });
    expect(advice).toMatchObject({
      level: 'error',
      message: 'La fin vient avant le début\u00A0: corriger l’heure, ou finir le lendemain.',
      remedy: {
        label: 'Finir le lendemain, vendredi 1er\u00A0janvier 2027',
        session: { start: '2026-12-31T18:30', end: '2027-01-01T17:00' },
      },
    });
    expect(adviceOn(advice?.remedy?.session ?? {})).toBeUndefined();
  });

  test('an end at the hour of the start does not come before it', () => {
    expect(adviceOn({ start: '2026-12-01T14:00', end: '2026-12-01T14:00' })?.message).toBe(
      'La fin vient à l’heure du début\u00A0: corriger l’heure, ou finir le lendemain.',
    );
  });

  test('a session over more than a day can end on the same one', () => {
    const advice = adviceOn({ start: '2026-12-01T14:00', end: '2026-12-02T18:00' });
    expect(advice).toMatchObject({
      level: 'error',
      remedy: { label: 'Finir le même jour', session: { end: '2026-12-01T18:00' } },
    });
    const days = adviceOn({ start: '2026-12-01T22:00', end: '2026-12-05T02:00' });
    expect(days?.remedy?.session.end).toBe('2026-12-02T02:00');
    const before = adviceOn({ start: '2026-12-02T22:00', end: '2026-12-01T23:00' });
    expect(before).toMatchObject({
      message: 'La fin est un jour avant le début.',
      remedy: { session: { end: '2026-12-02T23:00' } },
    });
  });

  test('what only the schema knows is said by the schema', () => {
    expect(adviceOn({ start: '2026-02-30T18:30' })?.message).toMatch(/n’existe pas/);
    expect(adviceOn({ start: '2027-03-28T02:30' })?.message).toMatch(/les horloges/);
    expect(adviceOn({ start: '2026-12-01T18:30+02:00' })?.message).toMatch(/sans fuseau/);
    expect(adviceOn({ start: 5 as never })?.level).toBe('error');
  });

  test('two sessions that clash: at the later one, whatever empty rows stand before', () => {
    const sessions = [
      {},
      { start: '2026-12-01T18:30', end: '2026-12-01T20:00' },
      {},
      { start: '2026-12-01T19:00' },
      { start: '2026-12-08T19:00' },
      { start: '2026-12-08T19:00' },
    ];
    const advice = advise(sessions, { today, saved: new Set() });
    expect([...advice.keys()]).toEqual([3, 5]);
    expect(advice.get(3)?.message).toMatch(/commence avant la fin/);
    expect(advice.get(5)?.message).toMatch(/deux séances commencent/);
  });
});

describe('a doubt is said and keeps nothing from being saved', () => {
  test('of a date in the past, with the one that was meant', () => {
    expect(adviceOn({ start: '2026-03-02T18:30', end: '2026-03-02T20:00' })).toEqual({
      level: 'doubt',
      message: 'Cette date est passée (il y a 267\u00A0jours).',
      remedy: {
        label: 'Mettre au 2\u00A0mars 2027',
        session: { start: '2027-03-02T18:30', end: '2027-03-02T20:00' },
      },
    });
    expect(adviceOn({ start: '2025-12-02T18:30' })?.remedy?.label).toBe(
      'Mettre au 2\u00A0décembre 2026',
    );
  });

  test('of no date in the past that was saved before', () => {
    expect(adviceOn({ start: '2026-03-02T18:30' }, ['2026-03-02T18:30'])).toBeUndefined();
  });

  test('without a remedy when no year near has that day', () => {
    const advice = adviceOn({ start: '2024-02-29T18:30' });
    expect(advice).toMatchObject({ level: 'doubt' });
    expect(advice?.remedy).toBeUndefined();
  });

  test('of a year far away, or typed with two digits', () => {
    expect(adviceOn({ start: '2062-12-01T18:30' })?.remedy?.label).toBe(
      'Mettre au 1er\u00A0décembre 2026',
    );
    expect(adviceOn({ start: '0027-01-05T18:30' })).toMatchObject({
      message: 'L’année 27 est-elle la bonne\u00A0?',
      remedy: { session: { start: '2027-01-05T18:30' } },
    });
  });

  test('of 24 hours', () => {
    expect(adviceOn({ start: '2026-12-01T18:30', end: '2026-12-02T18:30' })).toMatchObject({
      level: 'doubt',
      remedy: { session: { start: '2026-12-01T18:30' } },
    });
  });
});
