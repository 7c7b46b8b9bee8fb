import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import version1 from '../../test/fixtures/openagenda-1.json' with { type: 'json' };
import version2 from '../../test/fixtures/openagenda-2.json' with { type: 'json' };
import flat from '../../test/fixtures/opendatasoft-2.1.json' with { type: 'json' };
import type { JsonObject } from '../json/value.ts';
import { fieldsOf as flatFields } from '../opendatasoft/flat.ts';
import type { ReadItem, SourceRecord } from '../record.ts';
import { itemOf } from './item.ts';
import { fieldsOf } from './shapes.ts';

const [night = {}] = version2.events as JsonObject[];

function read(changes: JsonObject): ReadItem {
  return itemOf({ ...night, ...changes }, 'enregistrement 1', fieldsOf);
}

function record(changes: JsonObject): SourceRecord {
  const item = read(changes);
  if (item.kind !== 'record') throw new Error(JSON.stringify(item));
  return item.record;
}

describe('what is not for publication is ignored, with its reason', () => {
  test.each([
    [{ state: 1 }, 'pas encore publié dans son agenda : prêt à l’être'],
    [{ state: '0' }, 'pas encore publié dans son agenda : à contrôler'],
    [{ state: -1 }, 'refusé par son agenda'],
    [{ state: 7 }, 'pas publié dans son agenda (état 7)'],
    [{ private: 1 }, 'événement privé'],
    [{ private: true }, 'événement privé'],
    [{ draft: 1 }, 'brouillon'],
    [{ draft: true, title: null, timings: [] }, 'brouillon'],
  ])('%j', (changes, reason) => {
    expect(read(changes)).toMatchObject({ kind: 'ignored', reason });
  });

  test.each([{ removed: true }, { removed: 1 }, { state: -2 }])('%j is removed', (changes) => {
    expect(read(changes)).toEqual({ kind: 'removed', at: 'enregistrement 1', id: '9876543' });
  });

  test('a row of a removal tells nothing but its number', () => {
    const row = { uid: 50976230, removed: true, updatedAt: '2025-07-11T13:49:59.024Z' };
    expect(itemOf(row, 'enregistrement 1', fieldsOf)).toMatchObject({
      kind: 'removed',
      id: '50976230',
    });
  });

  test('an event of a sync that is not removed, in one language', () => {
    expect(record({ removed: false, title: 'Nuit', state: undefined }).title).toBe('Nuit');
  });
});

describe('a bad event is a fault that says what to do', () => {
  test.each([
    [{ uid: null }, 'sans identifiant (uid) : le compléter dans l’export'],
    [{ uid: 'a'.repeat(201) }, /^identifiant de plus de 200 caractères/],
    [{ title: {} }, 'sans titre : le donner à la source'],
    [{ title: { fr: '  ' } }, 'sans titre : le donner à la source'],
    [
      { timings: [], firstTiming: null, lastTiming: null, nextTiming: null },
      'sans horaire : corriger ses horaires à la source',
    ],
    [
      { timings: [{ begin: 'demain' }], firstTiming: null, lastTiming: null, nextTiming: null },
      'un horaire illisible, « demain » : corriger ses horaires à la source',
    ],
  ])('%j', (changes, message) => {
    expect(read(changes)).toMatchObject({
      kind: 'fault',
      message: typeof message === 'string' ? message : expect.stringMatching(message),
    });
  });

  test.each([null, 3, 'texte', [], true])('%j is no event', (value) => {
    expect(itemOf(value, 'enregistrement 2', fieldsOf)).toMatchObject({ kind: 'fault' });
  });

  test('an unreadable time among others is left, and said', () => {
    const item = read({ timings: [{ begin: 'lundi' }, { begin: '2026-10-02T18:30:00Z' }, 4] });
    expect(item).toMatchObject({
      kind: 'record',
      notes: ['2 horaires illisibles, dont « lundi », laissé'],
      record: { timings: [{ begin: '2026-10-02T20:30' }] },
    });
  });

  test('an end before its begin is left, and said', () => {
    const timings = [{ begin: '2026-10-02T18:30:00Z', end: '2026-10-02T17:30:00Z' }];
    expect(read({ timings })).toMatchObject({
      notes: [expect.stringMatching(/^fin illisible ou avant le début, laissée : vendredi 2/)],
    });
  });

  test('of an answer reduced to the next time, that one is kept', () => {
    const nextTiming = { begin: '2026-10-03T20:30:00+02:00', end: null };
    const { timings, datesInWords } = record({
      ...{ timings: undefined, firstTiming: undefined, lastTiming: undefined },
      nextTiming,
    });
    expect(timings).toEqual([{ begin: '2026-10-03T20:30' }]);
    expect(datesInWords).toBeUndefined();
  });

  test('without a list of times, the first and the last are kept with the words for the others', () => {
    expect(record({ timings: null })).toMatchObject({
      timings: [{ begin: '2026-10-02T20:30' }, { begin: '2026-10-03T20:30' }],
      datesInWords: '2 et 3 octobre',
    });
  });
});

test.each([
  [{ status: 77 }, ['état « 77 » inconnu : tenu pour programmé, à vérifier']],
  [
    { attendanceMode: { id: 'hybride' } },
    ['mode de participation « hybride » inconnu : tenu pour sur place, à vérifier'],
  ],
  [{ status: '', attendanceMode: null }, undefined],
])('codes that mean nothing here are told: %j', (changes, notes) => {
  expect(read(changes)).toMatchObject({ kind: 'record' });
  expect((read(changes) as { notes?: string[] }).notes).toEqual(notes);
});

describe('values', () => {
  test.each([
    [{ status: 1 }, { status: 'scheduled' }],
    [{ status: '2' }, { status: 'rescheduled' }],
    [{ status: { id: 3 } }, { status: 'movedOnline' }],
    [{ status: 4 }, { status: 'postponed' }],
    [{ status: 5 }, { status: 'soldOut' }],
    [{ status: '{"id": 6, "label": {"fr": "Annulé"}}' }, { status: 'cancelled' }],
    [{ status: 77 }, { status: 'scheduled' }],
    [{ status: 6, title: { fr: '[ANNULÉ] Nuit' } }, { title: 'Nuit' }],
    [{ status: 1, title: { fr: 'Annulé : histoire' } }, { title: 'Annulé : histoire' }],
    [{ attendanceMode: 2 }, { attendance: 'online' }],
    [{ attendanceMode: 3 }, { attendance: 'mixed' }],
    [{ attendanceMode: null }, { attendance: 'offline' }],
    [
      { onlineAccessLink: 'https://visio.exemple.fr/a' },
      { onlineUrl: 'https://visio.exemple.fr/a' },
    ],
    [{ accessibility: ['vi', 'mei', 'vi', 'zz'] }, { accessibility: ['ii', 'vi'] }],
    [{ accessibility: { hi: true, vi: 0, pi: '1' } }, { accessibility: ['hi', 'pi'] }],
    [{ accessibility: 'hi;mi' }, { accessibility: ['hi', 'mi'] }],
    [{ age: { min: 6, max: 12 } }, { age: { min: 6, max: 12 } }],
    [{ age: { min: 0, max: 6 } }, { age: { min: 0, max: 6 } }],
    [{ title: { en: 'Night', de: 'Nacht' } }, { title: 'Night' }],
    [{ keywords: { fr: [], en: ['sky'] } }, { keywords: ['sky', 'Espace'] }],
    [{ keywords: 'ciel, nuit' }, { keywords: ['ciel', 'nuit', 'Espace'] }],
    [{ keywords: '["ciel, nuit", "astres"]' }, { keywords: ['ciel, nuit', 'astres', 'Espace'] }],
    [{ keywords: 'ciel, nuit;astres' }, { keywords: ['ciel, nuit', 'astres', 'Espace'] }],
    [{ keywords: [] }, { keywords: ['Espace'] }],
    [
      { registration: 'https://exemple.fr' },
      { registration: [{ type: 'link', value: 'https://exemple.fr' }] },
    ],
    [
      { registration: ['a@exemple.fr'] },
      { registration: [{ type: 'email', value: 'a@exemple.fr' }] },
    ],
    [{ registration: ['0561000000'] }, { registration: [{ type: 'phone', value: '0561000000' }] }],
    [
      { longDescription: { fr: '<p>Texte</p>' } },
      { description: { text: '<p>Texte</p>', format: 'html' } },
    ],
    [{ longDescription: { fr: '2 < 3 et *gras*' } }, { description: { format: 'markdown' } }],
    [
      { image: { base: 'https://cdn.exemple.fr/', filename: 'a.jpg', variants: [] } },
      { image: { url: 'https://cdn.exemple.fr/a.jpg' } },
    ],
  ])('%j is read as %j', (changes, expected) => {
    expect(record(changes)).toMatchObject(expected);
  });

  test.each([
    ['age', { age: { min: null, max: null } }],
    ['age', { age: { min: 0, max: 110 } }],
    ['age', { age: null }],
    ['location', { location: null }],
    ['image', { image: null }],
    ['image', { image: { base: 'javascript:', filename: 'alert(1)' } }],
    ['onlineUrl', { onlineAccessLink: 'file:///etc/passwd' }],
    ['onlineUrl', { onlineAccessLink: 'https://nom:secret@exemple.fr/' }],
    ['conditions', { conditions: {} }],
    ['summary', { description: { fr: ' ' } }],
  ])('no %s from %j', (member, changes) => {
    expect(record(changes)).not.toHaveProperty(member);
  });

  test('a place at 0, 0 has no position', () => {
    const { location } = record({ location: { name: 'Musée', latitude: 0, longitude: 0 } });
    expect(location).toEqual({ name: 'Musée' });
  });
});

test('whatever stands in whatever member, an event is read or told, never thrown', () => {
  const shapes: [JsonObject, (value: JsonObject) => ReturnType<typeof fieldsOf>][] = [
    [version1.events[0] as JsonObject, fieldsOf],
    [night, fieldsOf],
    [flat.results[0] as JsonObject, flatFields],
  ];
  const changes = fc.tuple(
    fc.nat(),
    fc.nat(),
    fc.oneof(fc.jsonValue(), fc.jsonValue().map(JSON.stringify)),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...shapes),
      fc.array(changes, { maxLength: 6 }),
      ([event, fields], list) => {
        const changed = structuredClone(event);
        for (const [outer, inner, value] of list) {
          const names = Object.keys(changed);
          const name = names[outer % names.length] ?? 'uid';
          const member = changed[name];
          const parts = typeof member === 'object' && member !== null ? Object.keys(member) : [];
          if (parts.length > 0 && inner % 2) {
            Object.assign(member as object, { [parts[inner % parts.length] ?? 'fr']: value });
          } else {
            changed[name] = value;
          }
        }
        const item = itemOf(changed, 'enregistrement 1', fields);
        expect(['record', 'ignored', 'fault', 'removed']).toContain(item.kind);
        if (item.kind === 'record') expect(item.record.timings.length).toBeGreaterThan(0);
        expect(JSON.parse(JSON.stringify(item))).toBeTruthy();
      },
    ),
    { numRuns: 400 },
  );
});
