import { allContentTypes } from '@echosciences/schemas';
import { expect, test } from 'vitest';
import { derive } from './derive.ts';

const context = {
  now: '2026-11-24T09:00',
  placeOf: (slug: string) => (slug === 'halle' ? { title: 'La halle', city: 'Bastia' } : undefined),
};

test('an event’s line says when, where and in what state it is', () => {
  const data = {
    occurrences: [
      { start: '2026-11-02T18:30', end: '2026-11-02T20:00' },
      { start: '2026-12-13T18:30', end: '2026-12-13T20:00' },
    ],
    place: 'halle',
    eventStatus: 'soldOut',
    visibility: 'hidden',
    cover: {},
    themes: ['astronomie'],
    price: { isFree: true },
  };
  expect(derive('event', data, context)).toEqual({
    details: ' — dimanche 13 décembre 2026, 18 h 30 – 20 h · La halle, Bastia · complet · masqué',
    when: '2026-12-13',
    upcoming: 'oui',
  });
});

test('an event that is over keeps its last date', () => {
  const data = {
    occurrences: [{ start: '2026-10-02T18:30' }],
    address: { city: 'Corte', lat: 42.3 },
  };
  expect(derive('event', data, context)).toMatchObject({
    details: ' — vendredi 2 octobre 2026 à 18 h 30 · Corte · terminé',
    when: '2026-10-02',
    upcoming: 'non',
    missing: 'heure de fin, tarif, image, thème',
  });
});

test('an event without a date says so, and is neither to come nor over', () => {
  expect(derive('event', {}, context)).toEqual({
    details: ' — sans date',
    missing: 'date, position, tarif, image, thème',
  });
});

test('a place that nobody knows is named by its slug', () => {
  expect(derive('event', { place: 'perdu' }, context).details).toBe(' — sans date · perdu');
});

test('an announcement is to come until its deadline, and without one', () => {
  expect(derive('announcement', { deadline: '2026-11-24' }, context)).toEqual({
    details: ' — jusqu’au 24 novembre 2026',
    when: '2026-11-24',
    upcoming: 'oui',
  });
  expect(derive('announcement', { deadline: '2026-11-23' }, context).details).toBe(
    ' — jusqu’au 23 novembre 2026 · expirée',
  );
  expect(derive('announcement', {}, context)).toEqual({ details: '', upcoming: 'oui' });
});

test('an article has its day of publication, a place its commune', () => {
  expect(derive('article', { publishedAt: '2026-11-02' }, context).details).toBe(
    ' — 2 novembre 2026',
  );
  expect(derive('place', { address: { city: 'Corte' }, cover: {} }, context)).toEqual({
    details: ' — Corte',
  });
});

test('a damaged file says that it is to be repaired', () => {
  const data = { publishedAt: '2026-11-02', file_health: { problems: [], lost: [] } };
  expect(derive('article', data, context).details).toMatch(/à réparer$/);
});

test('nothing that a file may hold makes it fail', () => {
  const values = [
    null,
    '',
    0,
    true,
    [],
    {},
    'demain',
    [null],
    [{ start: 12 }],
    [{ start: '2026-99-99T99:99' }],
  ];
  for (const { key } of allContentTypes) {
    for (const value of values) {
      const data = Object.fromEntries(
        [
          'occurrences',
          'period',
          'place',
          'themes',
          'deadline',
          'publishedAt',
          'eventStatus',
          'visibility',
        ].map((field) => [field, value]),
      );
      expect(() => derive(key, data, context), `${key}: ${JSON.stringify(value)}`).not.toThrow();
    }
  }
});

test('a period of absurd length or hours is left out', () => {
  for (const period of [
    { from: '2026-01-01', to: '9999-12-31' },
    { from: '2026-02-01', to: '2026-01-01' },
    { from: '2026-01-01', to: '2026-02-01', openings: 'le matin' },
  ]) {
    expect(derive('event', { period }, context).details).toBe(' — sans date');
  }
});
